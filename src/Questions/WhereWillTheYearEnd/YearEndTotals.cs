using Roer.Methods.Reserves;
using Roer.Methods.Spending;
using Roer.Questions.Parts;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>The totals of the answer.</summary>
internal static class YearEndTotals
{
    public static IReadOnlyList<Total> Of(YearEndCount count) => [.. Known(count), .. Forecast(count), .. Reserve(count)];

    private static IEnumerable<Total> Known(YearEndCount count)
    {
        var claimed = count.Claimed;
        var provisional = count.IsPossible ? count.Coming.Any(cents => cents != 0) : count.Outlook.Calendar.Ahead > 0;
        yield return new("gedeclareerdCent", "Gedeclareerd", "Wat aanbieders in rekening brachten, min wat ze terugboekten.", Figure.Of(claimed.Claimed, Unit.Cents, provisional));
        yield return new("toegekendCent", "Toegekend", "Het deel van gedeclareerd dat de gemeente goedkeurde.", Figure.Of(claimed.Granted, Unit.Cents, provisional));
        yield return new("afgewezenCent", "Afgewezen", "Het deel van gedeclareerd dat de gemeente afwees.", Figure.Of(claimed.Refused, Unit.Cents, provisional));
        yield return new("nogNietBeantwoordCent", "Nog niet beantwoord", "Het deel van gedeclareerd waarop de gemeente nog geen antwoord gaf.", Figure.Of(claimed.Unanswered, Unit.Cents, provisional));
        yield return new("buitenBerichtenCent", "Buiten de berichten", "Pgb, vaste bedragen, subsidies en andere kosten, min inkomsten: geboekt en nog verwacht.", Cents(count.Others?.Booked + count.Others?.Expected));
    }

    private static IEnumerable<Total> Forecast(YearEndCount count)
    {
        var spread = count.IsPossible ? count.Spread : null;
        yield return new("verwachtCent", "Verwacht over de hele periode", "Wat er is, wat er nog komt, wat er buiten de berichten is en de risico's samen. De marge is 80%.", spread?.Figure() ?? Figure.Unknown(Unit.Cents));
        yield return new("nogUitBerichtenCent", "Nog te komen uit berichten", "Rekeningen die nog komen over verstreken maanden en over de maanden die komen, min wat waarschijnlijk nog wordt afgewezen.", count.IsPossible ? PathSpread.Of(count.Coming).Figure() : Figure.Unknown(Unit.Cents));
        yield return new("begrotingCent", "Begroting", "De begroting van het jaar met alle wijzigingen tot de peildatum.", Cents(count.Budget));
        yield return new("verwachtMinBegrotingCent", "Verwacht min begroting", "Boven nul: we verwachten meer dan begroot.", count.Budget is { } budget && spread is not null ? Figure.Of(spread.Mean - budget, Unit.Cents, true) : Figure.Unknown(Unit.Cents));
        yield return new("kansOverschrijdingProcent", "Kans op meer dan de begroting", "We rekenden het jaar duizenden keren door. Dit deel daarvan eindigt boven de begroting.", count.Budget is { } limit && spread is not null ? Figure.Of(spread.ChanceAbove(limit), Unit.Chance, true) : Figure.Unknown(Unit.Chance));
    }

    private static IEnumerable<Total> Reserve(YearEndCount count)
    {
        var reserve = count.IsPossible ? count.Reserve : null;
        yield return new("reserveCent", "Nodige reserve boven het verwachte bedrag", "Het bedrag boven het verwachte dat dit jaar met 90% kans genoeg is.", reserve?.AboveMean() ?? Figure.Unknown(Unit.Cents));
        yield return new("reserveBovenBegrotingCent", "Nodige reserve boven de begroting", "Wat boven de begroting nodig is om met 90% kans genoeg te hebben: het structurele deel en de reserve boven het verwachte bedrag samen.", reserve is { AboveBudget: { } above } ? Figure.Of(above, Unit.Cents, true) : Figure.Unknown(Unit.Cents));
        yield return new("structureelCent", "Daarvan structureel", "Het verwachte bedrag min de begroting. Boven nul vraagt dat een hogere begroting, geen reserve. Onder nul dekt de begroting al een deel van de reserve.", reserve is { Structural: { } structural } ? Figure.Of(structural, Unit.Cents, true) : Figure.Unknown(Unit.Cents));
        yield return new("beschikbaarCent", "Beschikbaar voor jeugdhulp", "Reserves waaruit tegenvallers van jeugdhulp mogen worden betaald.", Cents(YearEndReserve.Available(count)));
        yield return new("rijksbijdrageCent", "Rijksbijdrage jeugd", "Wat het Rijk in dit jaar voor jeugdhulp geeft, volgens de laatste circulaire.", Cents(State(count)));
        yield return new("verwachtMinRijksbijdrageCent", "Verwacht min rijksbijdrage", "Boven nul: jeugdhulp kost meer dan het Rijk ervoor geeft.", State(count) is { } state && reserve is { Mean: var mean } ? Figure.Of(mean - state, Unit.Cents, true) : Figure.Unknown(Unit.Cents));
    }

    private static long? State(YearEndCount count) => count.Filter.IsEmpty && count.Outlook.Facts.State.Count > 0 ? count.Outlook.Facts.State.Sum(part => part.Cents) : null;

    private static Figure Cents(long? cents) => cents is { } known ? Figure.Of(known, Unit.Cents) : Figure.Unknown(Unit.Cents);
}

/// <summary>How much reserve is needed. What is expected belongs in the budget; the reserve is for what may go wrong beyond it.</summary>
/// <param name="Mean">The expected amount.</param>
/// <param name="Ninety">The amount that is enough with a chance of 90%.</param>
/// <param name="Structural">The expected amount less the budget; empty without a budget.</param>
/// <param name="AboveBudget">What is needed above the budget; empty without one.</param>
/// <param name="Shortfall">The mean of the worst tenth of the paths.</param>
/// <param name="Ranks">The values between which the 90% quantile lies, by the number of paths.</param>
internal sealed record YearEndReserve(long Mean, long Ninety, long? Structural, long? AboveBudget, long Shortfall, QuantileInterval Ranks)
{
    public const double Certainty = 0.9;

    public long Buffer => Ninety - Mean;

    public static YearEndReserve Of(YearEndCount count)
    {
        var (spread, sample) = (count.Spread, LossSample.Of([.. count.Totals.Select(cents => (double)cents)]));
        var ninety = spread.Quantile(Certainty);
        return new(
            spread.Mean, ninety, spread.Mean - count.Budget, ninety - count.Budget, (long)Math.Round(sample.ExpectedShortfall(Certainty)),
            sample.Interval(Certainty, 0.95, RankRule.Binomial));
    }

    /// <summary>The reserve with how sure the simulation is of it.</summary>
    public Figure AboveMean()
    {
        var figure = Figure.Of(Buffer, Unit.Cents, true);
        return Ranks is { Low: { } low, High: { } high }
            ? figure with { Interval = new Interval((long)Math.Round(low) - Mean, (long)Math.Round(high) - Mean, 95, "Rangnummers van de gesimuleerde paden: alleen de onzekerheid van het simuleren.") }
            : figure;
    }

    /// <summary>The means that may be used for youth care; empty when none are told, or when the reader looks at a part.</summary>
    public static long? Available(YearEndCount count)
    {
        var there = count.Outlook.Facts.Reserves.Where(balance => balance.IsAvailable && balance.Kind == Care.ReserveKind.Reserve).ToList();
        return count.Filter.IsEmpty && there.Count > 0 ? there.Sum(balance => balance.Cents) : null;
    }

    /// <summary>The class of available over needed, in the usual table; empty when either is not known.</summary>
    public string? Class(long? available) => available is { } means && Buffer > 0 ? ReserveRatio.Of(means, Buffer, ReserveRatio.Twente).Class : null;

    /// <summary>What the reserve comes to in one line: above the budget that is there, or above the expected amount.</summary>
    public string Message => AboveBudget is not { } above ? $"Boven het verwachte bedrag is {DutchText.Money(Buffer)} reserve met 90% kans genoeg"
        : above <= 0 ? "De begroting is met ten minste 90% kans genoeg" : $"Boven de begroting is {DutchText.Money(above)} nodig om met 90% kans genoeg te hebben";

    /// <summary>The sentences of the reserve: beside the expected amount, and beside the budget that is there.</summary>
    public IReadOnlyList<string> Sentences(long? budget)
    {
        var needed = $"Staat {Euros(Mean)} (het verwachte bedrag, met risico's) in de begroting, dan is {Euros(Buffer)} reserve dit jaar met 90% kans genoeg.";
        if (budget is not { } there || there == Mean || AboveBudget is not { } above || Structural is not { } structural) return [needed];
        var second = (above, structural) switch
        {
            ( <= 0, _) => "Die is met ten minste 90% kans genoeg.",
            (_, < 0) => $"Dat is {Euros(-structural)} meer dan we verwachten. Het dekt een deel van de buffer van {Euros(Buffer)}. Daarboven is nog {Euros(above)} nodig om met 90% kans genoeg te hebben.",
            _ => $"Daarboven is {Euros(above)} nodig om met 90% kans genoeg te hebben. {Euros(structural)} daarvan is structureel: dat hoort in de begroting. De rest is de buffer van {Euros(Buffer)}.",
        };
        return [needed, $"De begroting is {Euros(there)}. {second}"];
    }

    /// <summary>Whole euros: in thousands the parts would not add up.</summary>
    private static string Euros(long cents) => $"€{DutchText.HardSpace}{DutchText.EuroTable(cents)}";
}
