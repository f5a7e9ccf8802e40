using Roer.Care;
using Roer.Questions.Parts;

namespace Roer.Questions.CanWeTrustTheFigures;

/// <summary>The totals of the answer. What another question shows under the same name is the same number.</summary>
internal static class TrustTotals
{
    /// <summary>CBS rounds to fives, so that a published number is at most this far from the counted one.</summary>
    public const decimal Rounding = 2.5m;

    /// <summary>Final figures of CBS are at most this many percent above provisional ones (definitions §5).</summary>
    public const decimal FinalAboveProvisional = 5m;

    public static IReadOnlyList<Total> Of(TrustFindings found)
    {
        var now = Figures(found.Now).ToList();
        var then = found.Then is null ? null : Figures(found.Then).ToList();
        var totals = now.Select((total, index) => then is null ? total : total with { Comparison = then[index].Figure });
        return [.. totals, .. KeyFigures(found.Beside)];
    }

    /// <summary>Whether late claims will still change what is claimed.</summary>
    public static bool IsProvisional(TrustCount count) => ArrivalWords.IsProvisional(count.Facts.Period, count.Facts.AsOf, count.Facts.Arrival);

    /// <summary>How many of every € 100 claimed no error touches; it does not arise when only some findings are asked for.</summary>
    public static Figure WithoutError(TrustCount count) => count.Filter.NarrowsFindings || count.Claims.Cents <= 0
        ? Figure.NotApplicable(Unit.Percent)
        : Figure.Ratio(Figure.Of(count.WithoutError, Unit.Cents, IsProvisional(count)), count.Claims.Cents, 100, Unit.Percent);

    /// <summary>What is usually known by now of the last month of the period that is over; unknown when history is too short.</summary>
    public static (DateSpan Month, Figure Complete)? LastMonth(TrustCount count)
    {
        var over = count.Months.Where(month => month.Last < count.Facts.AsOf).ToList();
        if (over.Count == 0) return null;
        return (over[^1], TrustCompleteness.Usual(count, over[^1]));
    }

    public static Figure Percent(TrustShare share) => Figure.Ratio(Figure.Of(share.Has, Unit.Rows), share.Of, 100, Unit.Percent);

    private static IEnumerable<Total> Figures(TrustCount count)
    {
        var (claims, whole, provisional) = (count.Claims, count.Whole, IsProvisional(count));
        Figure Cents(decimal cents) => Figure.Of(cents, Unit.Cents, provisional);
        yield return new("zonderFoutDeel", "Zonder fouten", "Van elke €\u00A0100 die is gedeclareerd, zoveel euro zonder fout.", WithoutError(count));
        yield return new("metFoutCent", "Geraakt door fouten", "Gedeclareerd geld waar een fout in zit. Elke euro telt één keer.", Cents(whole.CentsOf(Severity.Error)));
        yield return new("metWaarschuwingCent", "Geraakt door waarschuwingen", "Gedeclareerd geld waar een waarschuwing bij hoort. Elke euro telt één keer.", Cents(whole.CentsOf(Severity.Warning)));
        yield return new("metOpmerkingCent", "Geraakt door opmerkingen", "Gedeclareerd geld waar een opmerking bij hoort. Elke euro telt één keer.", Cents(whole.CentsOf(Severity.Note)));
        yield return new("compleetLaatsteMaand", "Laatste maand compleet", LastMonthWords(count), LastMonth(count)?.Complete ?? Figure.NotApplicable(Unit.Percent));
        yield return new("gedeclareerdCent", "Gedeclareerd", "Wat aanbieders in rekening brachten, min wat ze terugboekten.", Cents(claims.Cents));
        yield return new("toegekendCent", "Toegekend", "Het deel van gedeclareerd dat de gemeente goedkeurde.", Cents(claims.Granted));
        yield return new("afgewezenCent", "Afgewezen", "Het deel van gedeclareerd dat de gemeente afwees.", Cents(claims.Refused));
        yield return new("nogNietBeantwoordCent", "Nog niet beantwoord", "Het deel van gedeclareerd waarop de gemeente nog geen antwoord gaf.", Cents(claims.Unanswered));
        yield return new("zonderToewijzingCent", "Gedeclareerd zonder toewijzing", "Het deel van gedeclareerd dat bij geen bekende toewijzing hoort.", Cents(claims.NotAllocated));
        yield return new("toegewezenMetBevindingCent", "Toegewezen met een bevinding", "Wat ten hoogste mag worden gedeclareerd op toewijzingen met een bevinding. Dit telt nooit op bij gedeclareerd.", Allocated(whole));
        yield return new("weigeringen", "Geweigerde bestanden", "Keren dat een bestand niet is ingelezen omdat het niet klopte. Van deze bestanden is niet altijd bekend over welke periode ze gaan.", Figure.Of(whole.NumberOf(Severity.Refusal), Unit.Rows));
        yield return new("fouten", "Fouten", "Bevindingen waardoor een cijfer fout is of ontbreekt.", Figure.Of(whole.NumberOf(Severity.Error), Unit.Rows));
        yield return new("waarschuwingen", "Waarschuwingen", "Bevindingen waardoor een cijfer fout kan zijn.", Figure.Of(whole.NumberOf(Severity.Warning), Unit.Rows));
        yield return new("opmerkingen", "Opmerkingen", "Bevindingen die goed zijn om te weten.", Figure.Of(whole.NumberOf(Severity.Note), Unit.Rows));
        yield return new("bevindingenZonderBedrag", "Bevindingen zonder bekend bedrag", "Bevindingen waarvan niet bekend is om hoeveel geld het gaat. Ze zitten niet in de bedragen.", Figure.Of(whole.WithoutEuros, Unit.Rows));
        yield return new("startDeel", "Met startbericht", "Toewijzingen die geldig zijn in de periode, met een startbericht.", Percent(count.Coverage.Start));
        yield return new("stopDeel", "Met stopbericht", "Toewijzingen die in de periode eindigden en waarop hulp was, met een stopbericht.", Percent(count.Coverage.Stop));
        yield return new("declaratieDeel", "Met declaratie", "Toewijzingen die langer dan drie maanden lopen, met een declaratie.", Percent(count.Coverage.Claim));
        yield return new("antwoordDeel", "Met antwoord", "Declaratieregels waarop de gemeente antwoord gaf.", Percent(count.Coverage.Answer));
        yield return new("toewijzingDeel", "Met bekende toewijzing", "Declaratieregels met een toewijzing die bekend is.", Percent(count.Coverage.Allocation));
    }

    private static string LastMonthWords(TrustCount count) => LastMonth(count) is { } last
        ? $"Van de rekeningen over {DutchText.LongMonth(last.Month.First)} is dit deel meestal nu binnen."
        : "De periode is nog geen maand bezig.";

    /// <summary>Where nothing but unknown amounts stands behind a 0, the amount is unknown and not 0.</summary>
    public static Figure Allocated(TrustCell cell) => cell.Allocated == 0 && cell.AllocatedUnknown > 0
        ? Figure.Unknown(Unit.Cents)
        : Figure.Of((decimal)cell.Allocated, Unit.Cents);

    private static IEnumerable<Total> KeyFigures(TrustBeside beside)
    {
        var year = beside.KeyFigures.Count == 0 ? "" : $" in {beside.KeyFigures[0].Year}";
        var cbs = beside.KeyFigures.FirstOrDefault(row => TrustComparisons.IsMunicipality(row.Region));
        yield return new("jeugdigenCbs", "Jeugdigen volgens CBS", $"Jeugdigen met jeugdhulp in natura{year}, zoals CBS publiceerde.", cbs is null ? Figure.Unknown(Unit.Youths) : Figure.Of(cbs.Youths, Unit.Youths));
        yield return new("jeugdigenCbsJaar", "Jeugdigen volgens Roer", $"Dezelfde hulp{year}, geteld uit de berichten.", beside.Youths is { } own ? Figure.Of(own.All, Unit.Youths) : Figure.Unknown(Unit.Youths));
    }
}
