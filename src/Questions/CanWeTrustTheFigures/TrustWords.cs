using Roer.Care;
using Roer.Questions.Parts;

namespace Roer.Questions.CanWeTrustTheFigures;

/// <summary>The sentences of the answer, chosen by the figures. They claim no more than the figures show.</summary>
internal static class TrustWords
{
    private const int MostNamed = 3;

    public static IReadOnlyList<string> Sentences(TrustCount count, Scope scope)
    {
        var period = PeriodWords.Of(scope.Period);
        if (count.Claims.Lines == 0 && count.Allocations.All == 0 && count.Whole.Number == 0)
            return [$"Over {period} is voor deze {(scope.Filters.Count == 0 ? "gemeente" : "keuze")} niets ingelezen. Kies een andere periode, of lees berichten in."];
        List<string> sentences = [First(count, period), Worst(count)];
        if (TrustTotals.LastMonth(count) is { } last) sentences.Add(Complete(last.Month, last.Complete));
        return sentences;
    }

    public static IReadOnlyList<string> Alerts(TrustCount count, Scope scope, IReadOnlyList<TrustBreak> breaks)
    {
        List<string> alerts = [];
        if (scope.AsOf < scope.Period.Span.Last)
            alerts.Add($"Deze periode loopt nog. De cijfers gaan tot en met {DutchText.Day(scope.AsOf)}.");
        var missing = breaks.Where(one => one.IsMissing && one.Cents > 0).ToList();
        var cents = missing.Sum(one => one.Cents!.Value);
        if (missing.Count > 0 && cents * 100 >= count.Claims.Cents)
        {
            alerts.Add(missing.Count == 1
                ? $"{missing[0].What}. Het gaat om ongeveer {DutchText.Money((long)cents)}."
                : $"Van {DutchText.Whole(missing.Count)} maanden missen we de rekeningen van een aanbieder, samen ongeveer {DutchText.Money((long)cents)}. Ze staan bij de breuken.");
        }

        return alerts;
    }

    public static string RulesMessage(IReadOnlyList<KeyValuePair<string, TrustCell>> rules) => rules.Count == 0
        ? "We vonden geen bevindingen"
        : $"Eerst herstellen: {Name(rules[0].Key)}, door {Mender(rules[0].Key)}";

    public static string DimensionMessage(Dimension dimension, IReadOnlyList<KeyValuePair<string, TrustCell>> cells, Func<string, string> label)
    {
        if (dimension == TrustDimensions.Severity) return "Zo ernstig zijn de bevindingen";
        var largest = cells.FirstOrDefault(cell => cell.Value.CentsOf(Severity.Error) > 0);
        if (largest.Value is null) return $"Geen geld met fouten per {dimension.Label.ToLowerInvariant()}";
        var money = DutchText.Money(largest.Value.CentsOf(Severity.Error));
        return dimension == TrustDimensions.Provider ? $"{label(largest.Key)} heeft het meeste geld met fouten te herstellen: {money}" : $"Het meeste geld met fouten: {label(largest.Key)} ({money})";
    }

    private static string First(TrustCount count, string period)
    {
        var (cell, claims) = (count.Whole, count.Claims);
        if (count.Filter.NarrowsFindings)
            return $"Over {period} zijn er {DutchText.Whole(cell.Number)} bevindingen van deze keuze. Ze raken {DutchText.Money(Math.Max(cell.CentsOf(Severity.Error), Math.Max(cell.CentsOf(Severity.Warning), cell.CentsOf(Severity.Note))))} van de {DutchText.Money(claims.Cents)} die is gedeclareerd.";
        if (claims.Cents <= 0) return $"Over {period} is niets gedeclareerd. We vonden {DutchText.Whole(cell.Number)} bevindingen.";
        var errors = cell.CentsOf(Severity.Error);
        if (errors == 0) return $"Over {period} declareerden aanbieders {DutchText.Money(claims.Cents)}. Daarin vonden we geen fouten{(cell.CentsOf(Severity.Warning) > 0 ? ", wel waarschuwingen" : "")}.";
        var share = decimal.Truncate(count.WithoutError * 10_000m / claims.Cents);
        return $"Van elke €{DutchText.HardSpace}100 die aanbieders over {period} declareerden, is €{DutchText.HardSpace}{DutchText.EuroAndCents((long)share)} zonder fouten. In {DutchText.Money(errors)} zit een fout.{Warned(cell)}";
    }

    private static string Warned(TrustCell cell) => cell.CentsOf(Severity.Warning) is > 0 and var cents
        ? $" Bij {DutchText.Money(cents)} staat een waarschuwing; dat kan deels hetzelfde geld zijn."
        : "";

    /// <summary>The worst problems and who must mend each: errors go before warnings, and within those most euros first.</summary>
    private static string Worst(TrustCount count)
    {
        var rules = TrustErrors.Rules(count).Where(rule => TrustErrors.Touched(rule.Value).Value > 0).Take(MostNamed).ToList();
        if (rules.Count == 0) return count.Whole.Number == 0 ? "We vonden ook geen andere bevindingen." : "Geen van de bevindingen raakt geld dat we kennen.";
        var mender = Mender(rules[0].Key);
        var first = $"Het ernstigste probleem: {Name(rules[0].Key)} ({Size(rules[0].Value)}). {char.ToUpperInvariant(mender[0])}{mender[1..]} {(IsBoth(rules[0].Key) ? "moeten" : "moet")} dit herstellen.";
        var others = rules.Skip(1).Select(rule => $"{Name(rule.Key)} ({Size(rule.Value)}, {Mender(rule.Key)})").ToList();
        return others.Count == 0 ? first : $"{first} Daarna {(others.Count == 1 ? "komt" : "komen")} {DutchText.List(others)}.";
    }

    private static string Complete(DateSpan month, Figure complete) => complete.Value switch
    {
        null => "Er is te weinig geschiedenis om te zeggen hoe compleet de laatste maand is.",
        < 5m => $"Over {DutchText.LongMonth(month.First)} zijn meestal nog bijna geen rekeningen binnen.",
        >= 99.5m => $"Over {DutchText.LongMonth(month.First)} zijn meestal bijna alle rekeningen nu binnen.",
        { } share => $"Over {DutchText.LongMonth(month.First)} is meestal ongeveer {DutchText.Percent(share, 0)} van de rekeningen nu binnen.",
    };

    private static string Size(TrustCell cell) => $"{FindingWords.Of(cell.Worst)}, {DutchText.Money((long)TrustErrors.Touched(cell).Value!.Value)}";

    private static bool IsBoth(string rule) => Rules.Find(rule)?.Mender == RuleMender.Both;

    private static string Name(string rule)
    {
        var name = FindingWords.NameOf(rule);
        return name == rule ? rule : char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static string Mender(string rule) => Rules.Find(rule) is not { } known ? "de aanbieder of de gemeente" : IsBoth(rule) ? "de aanbieder en de gemeente" : $"de {FindingWords.Of(known.Mender)}";
}
