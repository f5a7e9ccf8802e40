using Roer.Questions.Parts;

namespace Roer.Questions.HowLongDoesHelpLast;

/// <summary>The totals of the answer.</summary>
internal static class DurationTotals
{
    public static IReadOnlyList<Total> Of(DurationCount count, DurationCount? comparison)
    {
        var now = Figures(count).ToList();
        var then = comparison is null ? null : Figures(comparison).ToList();
        return [.. now.Select((total, index) => then is null ? total : total with { Comparison = then[index].Figure })];
    }

    /// <summary>The mean length of closed trajectories within 24 months: what a simple sum would say; unknown when none are closed.</summary>
    public static Figure ClosedMean(DurationCount count)
    {
        var closed = count.Closed;
        if (closed.Count == 0) return Figure.Unknown(Unit.Months);
        var days = closed.Sum(stay => (long)Math.Min(count.Columns.Trajectory(stay).Days.Days, StayCurve.DaysIn(StayCurve.HorizonMonths)));
        return Figure.Of(StayCurve.Round(days / (closed.Count * StayCurve.DaysAMonth)), Unit.Months);
    }

    private static IEnumerable<Total> Figures(DurationCount count)
    {
        var provisional = ArrivalWords.IsProvisional(count.Facts.Period, count.Facts.AsOf, count.Facts.Arrival);
        var tail = DurationTail.Of(count);
        yield return new("mediaanMaanden", "De helft is gestopt na", "Het aantal maanden waarna de helft van de trajecten is gestopt. Lopende hulp telt mee.", count.Curve.Median());
        yield return new("volgensPlan12Procent", $"Binnen {DurationEnds.Year} maanden volgens plan gestopt", $"Het deel van de trajecten dat binnen {DurationEnds.Year} maanden volgens plan is gestopt.", count.Ends[0].Share);
        yield return new("gemiddeld24Maanden", "Gemiddeld in hulp binnen 24 maanden", "Het aantal maanden in hulp in de eerste 24 maanden na het begin. Lopende hulp telt mee.", count.Curve.MeanMonths());
        yield return new("na12Procent", "Na 12 maanden nog in hulp", "Het deel van de trajecten dat na 12 maanden nog loopt.", count.Curve.StillAfter(12));
        yield return new("na24Procent", "Na 24 maanden nog in hulp", "Het deel van de trajecten dat na 24 maanden nog loopt.", count.Curve.StillAfter(24));
        yield return new("jeugdigen", "Jeugdigen", "Verschillende jeugdigen met ten minste één dag hulp in de periode.", Figure.Of(count.Kept.Youths, Unit.Youths, provisional));
        yield return new("trajecten", "Trajecten", "Trajecten met ten minste één dag in de periode.", Figure.Of(count.Kept.Count, Unit.Trajectories, provisional));
        yield return new("trajectenBegonnen", "Begonnen trajecten", "Trajecten die in de periode begonnen.", Figure.Of(count.Begun, Unit.Trajectories, provisional));
        yield return new("trajectenBeeindigd", "Beëindigde trajecten", "Trajecten die in de periode eindigden.", Figure.Of(count.Ended, Unit.Trajectories, provisional));
        yield return new("trajectenGevolgd", "Gevolgde trajecten", "Trajecten die we in de periode volgden, vanaf de dag waarop de gegevens compleet zijn.", Figure.Of(count.Exposures.Count, Unit.Trajectories));
        yield return new("trajectenLopend", "Lopende trajecten", "Trajecten die na de peildatum doorgaan.", Figure.Of(count.Running.Count, Unit.Trajectories));
        yield return new("langLopend", $"Lopend en langer dan {DurationTail.Months} maanden", $"Lopende trajecten die al langer dan {DurationTail.Months} maanden duren.", Figure.Of(tail.Count, Unit.Trajectories));
        yield return new("langLopendNietHerbeoordeeld", "Daarvan niet herbeoordeeld", "Lange lopende trajecten zonder herbeoordeling sinds het begin. Zonder tabel van de gemeente is dit onbekend.", DurationTail.NotReassessed(count, tail));
        yield return new("afgeslotenTrajecten", "Afgesloten trajecten", "Trajecten die begonnen en eindigden sinds de gegevens compleet zijn.", Figure.Of(count.Closed.Count, Unit.Trajectories));
        yield return new("gemiddeldAfgeslotenMaanden", "Gemiddelde van afgesloten trajecten", "Wat een gewoon gemiddelde zou zeggen, met ten hoogste 24 maanden per traject. Het klopt niet: lopende hulp telt niet mee.", ClosedMean(count));
    }
}
