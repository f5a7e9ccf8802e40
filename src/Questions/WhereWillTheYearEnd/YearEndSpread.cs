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
        var width = PathSpread.Of(count.Totals).Interval(80) is var interval ? (long)(interval.High - interval.Low) : 0;
        List<(string Key, string Label, double Variance)> parts = [];
        if (count.Outlook.Calendar.Ahead > 0)
        {
            var all = Variance(count.Outlook, SpendingSources.All);
            parts.AddRange(Sources.Select(source => (source.Key, source.Label, Math.Max(0, all - Variance(count.Outlook, SpendingSources.All & ~source.Source)))));
        }

        parts.Add(("late-rekeningen", "Rekeningen die nog komen", Variance(count.Sums.Late)));
        parts.Add(("risicos", "Risico's uit het register", Variance(count.Risked)));
        var sum = parts.Sum(part => part.Variance);
        if (!(sum > 0)) return [.. parts.Select(part => (part.Key, part.Label, 0L))];
        var cents = LargestRemainder.Of([.. parts.Select(part => width * (part.Variance / sum))], width);
        return [.. parts.Select((part, place) => (part.Key, part.Label, cents[place]))];
    }

    private static double Variance(YearEndOutlook outlook, SpendingSources sources)
    {
        var drawn = SpendingPaths.Simulate([.. outlook.Forms.Select(outlook.Forecast.Written.Of)], outlook.Forecast.Spending(sources));
        var totals = new double[drawn.Paths];
        for (var place = 0; place < outlook.Forms.Count; place++)
        {
            for (var month = 0; month < drawn.Horizon; month++)
            {
                var open = Open(outlook, outlook.Forms[place], outlook.Calendar.Edge + 1 + month);
                var stock = drawn.Stock(place, month);
                var entries = drawn.Entries(place, month);
                for (var path = 0; path < totals.Length; path++) totals[path] += open * (stock[path] + entries[path]);
            }
        }

        var mean = totals.Average();
        return totals.Sum(total => (total - mean) * (total - mean)) / (totals.Length - 1);
    }

    /// <summary>What is open of a form in a month: the mean of its cells by what they cost lately.</summary>
    private static double Open(YearEndOutlook outlook, StratumOutlook form, int month)
    {
        var all = form.Recent.Sum(cents => Math.Max(0, cents));
        return all > 0 ? form.Cells.Select((cell, place) => Math.Max(0, form.Recent[place]) / all * outlook.Forecast.Open(cell, month)).Sum() : outlook.Forecast.Open(form.Cells[0], month);
    }

    private static double Variance(long[] paths)
    {
        var mean = paths.Average();
        return paths.Sum(cents => (cents - mean) * (cents - mean)) / (paths.Length - 1);
    }
}
