using Roer.Questions.Parts;

namespace Roer.Questions.WhereDoesTheMoneyGo;

/// <summary>The totals of the answer.</summary>
internal static class MoneyTotals
{
    public static IReadOnlyList<Total> Of(MoneyCount count, MoneyCount? comparison)
    {
        var now = Figures(count).ToList();
        var then = comparison is null ? null : Figures(comparison).ToList();
        return [.. now.Select((total, index) => then is null ? total : total with { Comparison = then[index].Figure })];
    }

    /// <summary>Whether late claims will still change what is claimed.</summary>
    public static bool IsProvisional(MoneyCount count) => ArrivalWords.IsProvisional(count.Facts.Period, count.Facts.AsOf, count.Facts.Arrival);

    private static IEnumerable<Total> Figures(MoneyCount count)
    {
        var cell = count.Whole;
        var provisional = IsProvisional(count);
        var (youths, minors) = MoneyPopulation.Of(count.Facts, count.Filter);
        var claimed = Figure.Of(cell.Claimed, Unit.Cents, provisional);
        var children = Figure.Of(cell.Youths, Unit.Youths, provisional);
        yield return new("toegewezenCent", "Toegewezen", "Het hoogste bedrag dat aanbieders mogen declareren voor de dagen in de periode.", MoneyTables.Bounded(cell, cell.Assigned));
        yield return new("gestartCent", "Gestart", "Het deel van toegewezen waarvan de hulp is begonnen.", MoneyTables.Bounded(cell, cell.Started));
        yield return new("geleverdCent", "Geleverd volgens start en stop", "Gestart, alleen voor de dagen van start tot stop. Dit is een bovengrens.", MoneyTables.Bounded(cell, cell.Delivered));
        yield return new("gedeclareerdCent", "Gedeclareerd", "Wat aanbieders in rekening brachten, min wat ze terugboekten.", claimed);
        yield return new("toegekendCent", "Toegekend", "Het deel van gedeclareerd dat de gemeente goedkeurde.", Figure.Of(cell.Granted, Unit.Cents, provisional));
        yield return new("afgewezenCent", "Afgewezen", "Het deel van gedeclareerd dat de gemeente afwees.", Figure.Of(cell.Refused, Unit.Cents, provisional));
        yield return new("nogNietBeantwoordCent", "Nog niet beantwoord", "Het deel van gedeclareerd waarop de gemeente nog geen antwoord gaf.", Figure.Of(cell.Unanswered, Unit.Cents, provisional));
        yield return new("betaaldCent", "Betaald", "Wat de gemeente betaalde op declaraties, volgens de boeken over deze maanden.", Known(count.Bridge.Whole.Paid, count.Bridge.Whole.IsPartial));
        yield return new("grootboekCent", "Grootboek", "Wat over deze maanden in de boeken staat aan zorg in natura.", Known(count.Bridge.Whole.Booked, count.Bridge.Whole.IsPartial));
        yield return new("overigeKostenCent", "Overige kosten", "Pgb, vaste bedragen, subsidies en andere kosten buiten de berichten, min inkomsten. Ze zitten niet in de bedragen hierboven.", MoneyBookTables.OtherCostTotals(count).Booked with { Unit = Unit.Cents });
        yield return new("overigeKostenVerwachtCent", "Overige kosten, nog verwacht", "Wat buiten de berichten nog wordt verwacht en niet is geboekt.", MoneyBookTables.OtherCostTotals(count).Expected with { Unit = Unit.Cents });
        yield return new("jeugdigen", "Jeugdigen", "Verschillende jeugdigen met ten minste één dag hulp in de periode.", children);
        yield return new("trajecten", "Trajecten", "Trajecten met ten minste één dag in de periode.", Figure.Of(cell.Trajectories, Unit.Trajectories, provisional));
        yield return new("trajectenBegonnen", "Begonnen trajecten", "Trajecten die in de periode begonnen.", Figure.Of(cell.Begun, Unit.Trajectories, provisional));
        yield return new("trajectenBeeindigd", "Beëindigde trajecten", "Trajecten die in de periode eindigden.", Figure.Of(cell.Ended, Unit.Trajectories, provisional));
        yield return new("zorgdagen", "Dagen hulp", "Dagen van trajecten in de periode, opgeteld.", Figure.Of(cell.Days, Unit.Days, provisional));
        yield return new("jeugdigenMetMaatregel", "Jeugdigen met een maatregel", "Jeugdigen met jeugdbescherming of jeugdreclassering. Een maatregel is geen traject.", Figure.Of(count.ChildrenWithMeasure, Unit.Youths, provisional));
        yield return new("gedeclareerdPerJeugdigeCent", "Gedeclareerd per jeugdige", "Gedeclareerd gedeeld door jeugdigen.", Figure.Ratio(claimed, cell.Youths, 1, Unit.CentsEach));
        yield return new("inwonersTot23", "Inwoners van 0 tot en met 22 jaar", "Op 1 januari van het jaar waarin de periode begint, of anders de laatste stand daarvoor die CBS publiceerde.", youths);
        yield return new("inwonersTot18", "Inwoners van 0 tot en met 17 jaar", "Op 1 januari van het jaar waarin de periode begint.", minors);
        yield return new("jeugdigenPer1000", "Jeugdigen per 1.000", "Jeugdigen met hulp van elke 1.000 inwoners van 0 tot en met 22 jaar.", MoneyPopulation.PerThousand(children, youths));
        yield return new("toewijzingen", "Toewijzingen", "Toewijzingen die in de periode geldig zijn.", Figure.Of(cell.Allocations, Unit.Rows));
        yield return new("toewijzingenOpenEinde", "Toewijzingen met open einde", "Toewijzingen zonder omvang en zonder budget. Ze zitten niet in het toegewezen bedrag.", Figure.Of(cell.Unbounded, Unit.Rows));
        yield return new("toewijzingenZonderTarief", "Toewijzingen zonder bekend bedrag", "Toewijzingen waarvan het tarief of de einddatum ontbreekt. Ze zitten niet of maar deels in het toegewezen bedrag.", Figure.Of(cell.WithoutTariff, Unit.Rows));
        yield return new("zonderToewijzingCent", "Gedeclareerd zonder toewijzing", "Het deel van gedeclareerd dat bij geen bekende toewijzing hoort.", Figure.Of(count.NotAllocated, Unit.Cents, provisional));
    }

    public static Figure Known(long? cents, bool provisional = false, Unit unit = Unit.Cents) => cents is { } known ? Figure.Of(known, unit, provisional) : Figure.Unknown(unit);

    public static Figure Money(Int128 cents, bool provisional = false) => Figure.Of((decimal)cents, Unit.Cents, provisional);
}
