using Roer.Care;

namespace Roer.Questions.Parts;

/// <summary>A period in Dutch words that fit in a sentence.</summary>
public static class PeriodWords
{
    private static readonly string[] Quarters = ["eerste", "tweede", "derde", "vierde"];

    /// <summary>As <c>2025</c>, <c>het tweede kwartaal van 2025</c>, <c>maart 2025</c> or <c>januari tot en met juni 2025</c>.</summary>
    public static string Of(Period period) => Of(period.Span);

    private static string Of(DateSpan span)
    {
        var (first, last) = (span.First, span.Last);
        var months = ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;
        return (months, first.Month) switch
        {
            (12, 1) => $"{first.Year}",
            (3, 1 or 4 or 7 or 10) => $"het {Quarters[first.Month / 3]} kwartaal van {first.Year}",
            (6, 1 or 7) => $"{(first.Month == 1 ? "de eerste" : "de tweede")} helft van {first.Year}",
            (1, _) => DutchText.LongMonth(first),
            _ => $"{DutchText.LongMonth(first)} tot en met {DutchText.LongMonth(last)}",
        };
    }
}
