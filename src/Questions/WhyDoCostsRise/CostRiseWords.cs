using Roer.Questions.Parts;

namespace Roer.Questions.WhyDoCostsRise;

/// <summary>The sentences of the answer, chosen by the figures. They claim no more than the figures show.</summary>
internal static class CostRiseWords
{
    private const int UsualMonths = 12;
    private const decimal MostOfIt = 60;
    private const decimal WorthAWord = 10;
    private const string NothingSure = "Van geen oorzaak is het bedrag groter dan we door toeval verwachten.";

    public static string Then(CostCount count) => PeriodWords.Of(count.Facts.Then.Period);

    public static string Now(CostCount count) => PeriodWords.Of(count.Facts.Now.Period);

    public static IReadOnlyList<string> Sentences(CostCount count)
    {
        if (!count.CanCompare)
        {
            var missing = new[] { count.Facts.Then, count.Facts.Now }.Where(period => period.Claims.Claims.Lines.Length == 0).Select(period => PeriodWords.Of(period.Period)).ToList();
            return [$"Over {DutchText.List(missing)} zijn geen rekeningen bekend. Daarom kunnen we de kosten niet vergelijken."];
        }

        List<string> sentences = [Change(count), .. Reasons(count)];
        if (count.Now.Late != 0) sentences.Add($"In het bedrag van {Now(count)} zit {DutchText.Money(count.Now.Late)} aan rekeningen die we nog verwachten.");
        return sentences;
    }

    public static IReadOnlyList<string> Alerts(CostCount count)
    {
        var (then, now) = (count.Facts.Then.Period.Span, count.Facts.Now.Period.Span);
        var (before, after) = (then.Months().Count(), now.Months().Count());
        List<string> alerts = [];
        if (count.Facts.Now.AsOf < now.Last) alerts.Add($"Deze periode loopt nog. De cijfers gaan tot en met {DutchText.Day(count.Facts.Now.AsOf)}.");
        if (before != after) alerts.Add($"De perioden zijn niet even lang: {before} en {after} maanden. Een deel van het verschil komt daardoor.");
        else if (after != UsualMonths) alerts.Add($"Deze perioden zijn {after} {(after == 1 ? "maand" : "maanden")} lang. Dagen per traject en hulp per dag zeggen dan minder dan bij twaalf maanden.");
        if (then.Overlaps(now)) alerts.Add("De perioden overlappen elkaar. Een deel van de kosten telt daardoor in allebei.");
        if (count.Facts.Breaks.Select(each => each.Provider).Distinct().Count() is > 0 and var providers)
            alerts.Add($"Bij {(providers == 1 ? "1 aanbieder" : $"{providers} aanbieders")} veranderde de manier van betalen. Prijs en hulp per dag van toen en nu zijn daar niet goed te vergelijken.{Alike(count)}");
        return alerts;
    }

    /// <summary>Which part of the two bars lies at providers that are paid as before, and so tells what it says.</summary>
    private static string Alike(CostCount count)
    {
        var parts = count.CanCompare ? count.Bars.Where(bar => bar.Unlike != 0).Select(bar => $"{DutchText.Small(bar.Bar.Label)} {DutchText.Money(bar.Cents - bar.Unlike)} in plaats van {DutchText.Money(bar.Cents)}").ToList() : [];
        return parts.Count == 0 ? "" : $" Zonder {(count.Facts.Breaks.Select(each => each.Provider).Distinct().Count() == 1 ? "die aanbieder" : "die aanbieders")} is {DutchText.List(parts)}.";
    }

    public static IReadOnlyList<string> Caveats(CostCount count)
    {
        List<string> caveats =
        [
            "Dit laat zien wát er veranderde, niet wie daar schuld aan heeft. Een oorzaak is hier een rekenkundig deel van het verschil.",
            "Of trajecten langer duren, zegt de eerste splitsing niet: die telt alleen de dagen in de periode.", "Dit zijn de kosten zoals aanbieders die declareerden, ook wat daarna is afgewezen. De vraag waar het jaar eindigt telt alleen wat is toegekend of nog niet beantwoord. Daarom zijn de bedragen niet gelijk.",
            "De marges gaan over toeval bij jeugdigen. Fouten in de berichten zitten er niet in.",
        ];
        if (count.Split.Residents is null) caveats.Add("Van een van de perioden weten we niet hoeveel jeugdigen er wonen. Daarom staat er één oorzaak: jeugdigen met hulp.");
        if (count.Other is null) caveats.Add(count.IsPart
            ? "Pgb, vaste bedragen en andere kosten buiten de berichten horen niet bij een keuze. Ze tellen hier niet mee."
            : "Pgb, vaste bedragen en andere kosten buiten de berichten zijn niet van allebei de perioden bekend. Ze tellen hier niet mee.");
        if (CostRiseCauses.Hindrance(count) is { } hindrance) caveats.Add(hindrance);
        if (count.IsPart) caveats.Add("Met een keuze ziet u haar deel van de oorzaken van de hele gemeente. Wat daarvan afwijkt, staat bij verschuiving.");
        caveats.Add(count.Facts.Completion is null
            ? $"De vergelijking is bij gelijke rijpheid: {Then(count)} staat zoals het bekend was op {DutchText.Day(count.Facts.Then.AsOf)}, even lang na afloop. Rekeningen die nog komen, tellen niet mee."
            : "Jeugdigen, trajecten en dagen vullen we niet aan. Alleen rekeningen die nog komen, schatten we.");
        return caveats;
    }

    /// <summary>What the main chart shows.</summary>
    public static string Message(CostCount count)
    {
        if (!count.CanCompare) return "De kosten zijn niet te vergelijken";
        var causes = Causes(count).Take(2).ToList();
        return IsMost(count, causes)
            ? $"{DutchText.Capital(DutchText.List([.. WorthNaming(count, causes).Select(cause => DutchText.Small(cause.Bar.Label))]))} {(WorthNaming(count, causes).Count == 1 ? "verklaart" : "verklaren")} het meeste"
            : Certain(count);
    }

    /// <summary>Where no causes are most of it: the largest that are more than chance, whichever way they push.</summary>
    private static string Certain(CostCount count) =>
        Sure(count, 1).Concat(Sure(count, -1)).OrderByDescending(bar => Math.Abs(bar.Cents)).Take(2).ToList() is not { Count: > 0 } sure ? NothingSure[..^1] : $"Groter dan toeval: {DutchText.List([.. sure.Select(bar => $"{DutchText.Small(bar.Bar.Label)} ({DutchText.WithSign(Figure.Of(bar.Cents, Unit.Cents))})")])}";

    public static string Message(CostCount count, CareDimension dimension, IReadOnlyList<CostShare> rows)
    {
        var largest = rows.MaxBy(row => Math.Abs(row.Change));
        if (largest is null || largest.Change == 0) return $"De verandering naar {dimension.Dimension.Name}";
        var words = dimension == CareDimensions.Product ? largest.Key : CareOptions.Label(dimension, largest.Key, count.Facts.ProductNames);
        return $"Het grootste verschil is bij {dimension.Dimension.Name} {DutchText.Small(words)}: {DutchText.Money(Math.Abs(largest.Change))} {(largest.Change > 0 ? "meer" : "minder")}";
    }

    public static IReadOnlyList<string> Notes(CareDimension dimension, bool isDivided)
    {
        List<string> notes = ["Elke kolom telt op tot dezelfde oorzaak in de grafiek, elke rij tot haar eigen verandering. Wat nog komt, is een schatting."];
        if (isDivided) notes.Add($"Een {dimension.Dimension.Name} krijgt van elke oorzaak een deel: zijn deel in de kosten van die hulpvorm en dat product, toen en nu samen. Wat hij daarboven groeide, staat bij verschuiving.");
        return notes;
    }

    public static string Certainty(CostBarCents bar) => bar switch
    {
        { Number: null } => "geboekt",
        { Interval: null } => "te weinig jeugdigen",
        { IsComparable: false } => "niet goed te vergelijken",
        { IsSure: true, Unlike: not 0 } => $"groter dan toeval, maar {DutchText.Money(bar.Unlike)} ervan is niet goed te vergelijken",
        { IsSure: true } => "groter dan toeval",
        _ => "kan ook nul zijn",
    };

    /// <summary>The bars that push the way the costs went and that we are sure of, largest first.</summary>
    public static IEnumerable<CostBarCents> Causes(CostCount count) => Sure(count, Math.Sign(count.Change));

    private static IEnumerable<CostBarCents> Sure(CostCount count, int sign) =>
        count.Bars.Where(bar => bar.IsSure && Math.Sign(bar.Cents) == sign).OrderByDescending(bar => Math.Abs(bar.Cents));

    /// <summary>Whether no bar that pushes the same way is larger, sure or not.</summary>
    public static bool IsLargest(CostCount count, CostBarCents bar) => Pushing(count).First() == bar;

    /// <summary>Whether the two largest causes are sure, are the two largest bars of all that push that way, and are most of the change.</summary>
    private static bool IsMost(CostCount count, List<CostBarCents> causes) =>
        causes.Count == 2 && Direction(count) != 0 && Pushing(count).Take(2).SequenceEqual(causes) && Share(count, causes) >= MostOfIt;

    /// <summary>Every bar that pushes the way the costs went, largest first.</summary>
    private static IEnumerable<CostBarCents> Pushing(CostCount count) =>
        count.Bars.Where(bar => bar.Cents != 0 && Math.Sign(bar.Cents) == Math.Sign(count.Change)).OrderByDescending(bar => Math.Abs(bar.Cents));

    /// <summary>The largest cause, and the second where it is at least a tenth of the change.</summary>
    private static List<CostBarCents> WorthNaming(CostCount count, List<CostBarCents> causes) => causes.FindAll(cause => cause == causes[0] || Share(count, [cause]) >= WorthAWord);

    private static decimal Share(CostCount count, List<CostBarCents> causes) => causes.Sum(cause => (decimal)cause.Cents) * 100 / count.Change;

    /// <summary>1 when costs rose, −1 when they fell, 0 when what is still to come leaves that open.</summary>
    private static int Direction(CostCount count) => count.ChangeInterval() is { Low: <= 0, High: >= 0 } ? 0 : Math.Sign(count.Change);

    private static string Change(CostCount count)
    {
        var whose = count.IsPart ? "De kosten van deze keuze" : "De kosten";
        var (before, after) = (DutchText.Money(count.TotalThen), DutchText.Money(count.TotalNow));
        if (Direction(count) == 0) return $"{whose} bleven ongeveer gelijk: {before} in {Then(count)} en {after} in {Now(count)}.";
        var percent = count.TotalThen > 0 ? $" ({DutchText.Percent(Math.Abs(count.Change) * 100m / count.TotalThen)})" : "";
        return $"{whose} {(count.Change > 0 ? "stegen" : "daalden")} met {DutchText.Money(Math.Abs(count.Change))}{percent}: van {before} in {Then(count)} naar {after} in {Now(count)}.";
    }

    private static IEnumerable<string> Reasons(CostCount count) => Direction(count) == 0 ? ReasonsBothWays(count) : ReasonsOneWay(count, Direction(count));

    /// <summary>Costs that stayed about the same have causes that pushed them up and causes that pushed them down.</summary>
    private static IEnumerable<string> ReasonsBothWays(CostCount count)
    {
        var (up, down) = (Sure(count, 1).FirstOrDefault(), Sure(count, -1).FirstOrDefault());
        if (up is not null) yield return $"De kosten werden hoger doordat {Because(up)}.";
        if (down is not null) yield return $"{(up is null ? "De kosten" : "Ze")} werden lager doordat {Because(down)}.";
        if (up is null && down is null) yield return NothingSure;
    }

    private static IEnumerable<string> ReasonsOneWay(CostCount count, int direction)
    {
        var causes = Sure(count, direction).Take(2).ToList();
        if (IsMost(count, causes))
        {
            var named = WorthNaming(count, causes);
            yield return $"Dat komt vooral {DutchText.List([.. named.Select(cause => $"doordat {Because(cause)}")])}.";
            var share = Share(count, named);
            yield return $"{(named.Count == 1 ? "Dat is" : "Samen is dat")} {(share > 100 ? "meer dan het hele verschil" : $"{DutchText.Percent(share, 0)} van het verschil")}.";
        }
        else if (causes.Count > 0)
        {
            yield return IsLargest(count, causes[0])
                ? $"De grootste oorzaak is dat {Because(causes[0])}."
                : $"Groter dan toeval is dat {Because(causes[0])}: {DutchText.Percent(Share(count, [causes[0]]), 0)} van het verschil.";
        }
        else
        {
            yield return NothingSure;
        }

        if (Pushing(count).FirstOrDefault() is { IsSure: false } largest)
            yield return $"{(causes.Count > 0 ? "Nog groter" : "Het grootst")} lijkt dat {Because(largest)}, maar dat {(largest.IsComparable ? "kan ook toeval zijn" : "is niet goed te vergelijken")}.";

        if (Sure(count, -direction).FirstOrDefault() is { } against) yield return $"Daar staat tegenover dat {Because(against)}.";
    }

    private static string Because(CostBarCents bar) => $"{(bar.Cents > 0 ? bar.Bar.More : bar.Bar.Less)} ({DutchText.Money(Math.Abs(bar.Cents))})";
}
