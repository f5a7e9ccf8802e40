using Roer.Care;
using Roer.Store.Measures;

namespace Roer.Questions.Parts;

/// <summary>How complete months are, in words.</summary>
public static class ArrivalWords
{
    /// <summary>How that is known.</summary>
    public const string Method = "Wat meestal binnen is: de middelste van eerdere maanden die nu ouder zijn dan een jaar, even lang na hun einde. De marge is de laagste en hoogste van die maanden.";

    /// <summary>Whether late claims will still change what is claimed in a period.</summary>
    public static bool IsProvisional(DateSpan period, DateOnly asOf, ArrivalPattern arrival) => IsLate(period, asOf, arrival, 99m);

    /// <summary>Whether a month is far from complete.</summary>
    public static bool IsIncomplete(DateSpan month, DateOnly asOf, ArrivalPattern arrival) => IsLate(month, asOf, arrival, 95m);

    /// <summary>The share that is usually known so long after the month.</summary>
    public static Figure Usual(DateSpan month, DateOnly asOf, ArrivalPattern arrival) => arrival.After(asOf.DayNumber - month.Last.DayNumber) is { } share
        ? Figure.Of(share.Median, Unit.Percent) with { Interval = new Interval(share.Low, share.High, 100, $"Laagste en hoogste van {share.Months} eerdere maanden.") }
        : Figure.Unknown(Unit.Percent);

    private static bool IsLate(DateSpan days, DateOnly asOf, ArrivalPattern arrival, decimal complete)
    {
        var since = asOf.DayNumber - days.Last.DayNumber;
        return since < 365 && (arrival.After(since) is not { } usual || usual.Median < complete);
    }

    /// <summary>How complete the latest months of a period are on the as-of date.</summary>
    public static IReadOnlyList<string> Completeness(DateSpan period, DateOnly asOf, ArrivalPattern arrival)
    {
        var months = period.Months().Where(month => asOf > month.Last && asOf.DayNumber - month.Last.DayNumber < 365).ToList();
        if (months.Count == 0) return asOf > period.Last ? ["Alle maanden zijn langer dan een jaar geleden. We verwachten geen rekeningen meer."] : [];
        if (arrival.After(0) is null) return ["Er is te weinig geschiedenis om te zeggen hoe compleet de laatste maanden zijn."];
        return
        [
            .. months.TakeLast(3).Reverse().Select(month =>
            {
                var (median, low, high, number) = arrival.After(asOf.DayNumber - month.Last.DayNumber)!.Value;
                return $"Over {DutchText.LongMonth(month.First)} is meestal {DutchText.Percent(median, 0)} van de rekeningen nu binnen (in {number} eerdere maanden tussen {DutchText.Percent(low, 0)} en {DutchText.Percent(high, 0)}).";
            }),
        ];
    }
}
