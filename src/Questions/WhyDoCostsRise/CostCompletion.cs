using Roer.Care;
using Roer.Methods;
using Roer.Methods.Distributions;
using Roer.Methods.LateClaims;

namespace Roer.Questions.WhyDoCostsRise;

/// <summary>
/// What is still to come of the claims of each care month: chain ladder over the months of at most three years, each as known so many months
/// later, on the day of the month of the as-of date. After thirteen months a month is complete, as it is everywhere else in the product.
/// </summary>
/// <param name="LateByMonth">What is still to come for each cent that is in, by month (12 × year + month − 1); complete months are not in it.</param>
/// <param name="Spread">Mack's distribution of all that is still to come, as a share of its mean; empty when there is nothing to spread.</param>
internal sealed record CostCompletion(IReadOnlyDictionary<int, double> LateByMonth, LogNormalDistribution? Spread)
{
    private const int Columns = 13;
    private const int MostRows = 36;
    private const int FewestComplete = 6;

    public static CostCompletion Complete { get; } = new(new Dictionary<int, double>(), null);

    /// <summary>The completion of these periods; empty when one has not ended for a month, or when history is too short or too wild to tell.</summary>
    public static CostCompletion? Of(IReadOnlyList<(int Month, DateOnly Known, long Cents)> arrivals, DateOnly asOf, IReadOnlyList<DateSpan> periods)
    {
        var months = periods.SelectMany(period => period.Months()).Select(month => NumberOf(month.First)).ToList();
        var age = NumberOf(asOf) - months.Max();
        if (age >= Columns) return Complete;
        if (age < 1) return null;
        var known = arrivals.ToLookup(row => (row.Month / 100 * 12) + (row.Month % 100) - 1, row => (row.Known, row.Cents));
        var rows = Enumerable.Range(0, MostRows).Select(index => months.Max() - MostRows + 1 + index).SkipWhile(month => !known.Contains(month)).ToList();
        return rows.Count(month => NumberOf(asOf) - month >= Columns) < FewestComplete ? null : Developed(rows, known, asOf);
    }

    private static CostCompletion? Developed(List<int> months, ILookup<int, (DateOnly Known, long Cents)> known, DateOnly asOf)
    {
        try
        {
            var triangle = Triangle.OfCumulative([.. months.Select(month => Row(known[month], NumberOf(asOf) - month, asOf))]);
            var mack = Mack.Of(ChainLadder.Of(triangle, 1), LastSigma.Mack);
            if (mack.Total.Reserve <= 0) return null;
            var spread = mack.Total.StandardError > 0 ? LogNormalDistribution.OfMoments(1, mack.Total.StandardError / mack.Total.Reserve) : null;
            return new(months.Select((month, row) => (month, Late: mack.ChainLadder.ToUltimate[triangle.LatestColumn(row)] - 1)).Where(row => row.Late != 0).ToDictionary(row => row.month, row => row.Late), spread);
        }
        catch (MethodInputException)
        {
            // Months without a claim, or with more taken back than claimed: the method has no meaning there.
            return null;
        }
    }

    /// <summary>What was known of a month one, two and more months later.</summary>
    private static IReadOnlyList<double?> Row(IEnumerable<(DateOnly Known, long Cents)> arrivals, int age, DateOnly asOf)
    {
        var rows = arrivals.ToList();
        return [.. Enumerable.Range(1, Math.Min(age, Columns)).Select(column =>
        {
            var day = asOf.AddMonths(column - age);
            return (double?)rows.Where(row => row.Known <= day).Sum(row => row.Cents);
        })];
    }

    private static int NumberOf(DateOnly day) => Store.Measures.ClaimedMonth.NumberOf(day);
}
