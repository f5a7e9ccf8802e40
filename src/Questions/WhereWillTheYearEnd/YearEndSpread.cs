using Roer.Methods.Decomposition;
using Roer.Methods.Spending;
using Roer.Questions.Parts;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>
/// What the spread consists of: each source is held at its mean in turn, and the width of the 80% interval is shared out by how much of the variance then goes.
/// </summary>
internal static class YearEndSpread
{
    private static readonly (string Key, string Label, SpendingSources Source)[] Sources =
    [
        ("toeval", "Toeval: wie komt, wie stopt en wat een maand kost", SpendingSources.Process),
        ("parameters", "Duur, instroom en kosten kennen we niet precies", SpendingSources.Parameters),
        ("prijzen", "Prijzen die nog niet bekend zijn", SpendingSources.Prices),
    ];

    /// <summary>The parts of the width in cents; together the width. Only for the whole: parts share their sources.</summary>
    public static IReadOnlyList<(string Key, string Label, long Cents)> Of(YearEndCount count)
    {
        var width = count.Spread.Interval(80) is var interval ? (long)(interval.High - interval.Low) : 0;
        List<(string Key, string Label, double Variance)> parts = [];
        if (count.Outlook.Calendar.Ahead > 0)
            parts.AddRange(Sources.Zip(SpendingVariance.Of(count.Outlook.Forecast, [.. Sources.Select(source => source.Source)]), (source, variance) => (source.Key, source.Label, variance)));
        parts.Add(("late-rekeningen", "Rekeningen die nog komen", SpendingVariance.Of(count.Sums.Late)));
        parts.Add(("verrekeningen", "Wat aanbieders na afloop verrekenen", SpendingVariance.Of(count.Sums.Settled)));
        parts.Add(("risicos", "Risico's uit het register", SpendingVariance.Of(count.Risked)));
        var sum = parts.Sum(part => part.Variance);
        if (!(sum > 0)) return [.. parts.Select(part => (part.Key, part.Label, 0L))];
        var cents = LargestRemainder.Of([.. parts.Select(part => width * (part.Variance / sum))], width);
        return [.. parts.Select((part, place) => (part.Key, part.Label, cents[place]))];
    }
}
