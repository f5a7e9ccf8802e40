namespace Roer.Methods.Survival;

/// <summary>The weighted log-rank test and the variance of incidence beside sums over all spells at all times, with late entries and ties.</summary>
public sealed class SlowSumsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(2.3)]
    public void Weighted_log_rank_of_three_groups_in_strata(double rho)
    {
        var random = new Random(331);
        for (var round = 0; round < 40; round++)
        {
            var rows = Draw(random, random.Next(24, 50));
            int[] groups = [.. rows.Select((_, row) => row % 3)];
            int[] strata = [.. rows.Select((_, row) => row % 2)];
            var (observed, expected, covariance) = (new double[3], new double[3], new double[3, 3]);
            for (var stratum = 0; stratum < 2; stratum++)
                Add([.. rows.Select((row, at) => (row, groups[at], strata[at])).Where(each => each.Item3 == stratum).Select(each => (each.row, each.Item2))], rho, observed, expected, covariance);
            var test = LogRank.Of(SpellsOf(rows), groups, strata, rho);
            for (var group = 0; group < 3; group++)
            {
                Assert.Equal(observed[group], test.Groups[group].Observed, 1e-10);
                Assert.Equal(expected[group], test.Groups[group].Expected, 1e-10);
                for (var other = 0; other < 3; other++) Assert.Equal(covariance[group, other], test.Covariance[group][other], 1e-10);
            }

            var (one, two) = (observed[0] - expected[0], observed[1] - expected[1]);
            var determinant = (covariance[0, 0] * covariance[1, 1]) - (covariance[0, 1] * covariance[1, 0]);
            var statistic = ((one * one * covariance[1, 1]) - (2 * one * two * covariance[0, 1]) + (two * two * covariance[0, 0])) / determinant;
            Assert.Equal(statistic, test.ChiSquared, 1e-7 * Math.Max(1, statistic));
        }
    }

    [Fact]
    public void Delta_variance_of_every_cause_at_every_time()
    {
        var random = new Random(332);
        for (var round = 0; round < 80; round++)
        {
            var rows = Draw(random, random.Next(8, 50));
            var curves = AalenJohansen.Of(SpellsOf(rows), new(IntervalScale.Plain, 0.95));
            for (var cause = 1; cause <= curves.Causes; cause++)
            {
                foreach (var point in curves.Incidence(cause))
                {
                    var (incidence, error) = (Incidence(rows, cause, point.Time), point.StandardError ?? double.NaN);
                    Assert.Equal(incidence, point.Probability, 1e-12);
                    Assert.Equal(Variance(rows, cause, point.Time), error * error, 1e-12);
                }
            }
        }
    }

    private static void Add((Row Row, int Group)[] all, double rho, double[] observed, double[] expected, double[,] covariance)
    {
        Row[] rows = [.. all.Select(each => each.Row)];
        foreach (var time in Times(rows, double.MaxValue))
        {
            var (n, d) = Count(rows, time, 0);
            var weight = Math.Pow(Before(rows, time), rho);
            var shares = Enumerable.Range(0, 3).Select(group => Count([.. all.Where(each => each.Group == group).Select(each => each.Row)], time, 0)).ToArray();
            for (var group = 0; group < 3; group++)
            {
                observed[group] += weight * shares[group].Events;
                expected[group] += weight * d * shares[group].AtRisk / n;
                for (var other = 0; other < 3 && n > 1; other++)
                    covariance[group, other] += weight * weight * d * (n - d) / (n - 1) * shares[group].AtRisk / n * ((group == other ? 1 : 0) - (shares[other].AtRisk / n));
            }
        }
    }

    private static double Incidence(Row[] rows, int cause, double until) =>
        Times(rows, until).Sum(time => Before(rows, time) * Count(rows, time, cause).Events / Count(rows, time, 0).AtRisk);

    private static double Variance(Row[] rows, int cause, double until)
    {
        var (sum, end) = (0.0, Incidence(rows, cause, until));
        foreach (var time in Times(rows, until))
        {
            var ((n, d), mine, survival) = (Count(rows, time, 0), Count(rows, time, cause).Events, Before(rows, time));
            var rest = end - Incidence(rows, cause, time);
            if (d < n) sum += rest * rest * d / (n * (n - d));
            sum += (survival * survival * (n - mine) * mine / (n * n * n)) - (2 * rest * survival * mine / (n * n));
        }

        return sum;
    }

    private static double Before(Row[] rows, double time) =>
        Times(rows, time).Where(each => each < time).Select(each => Count(rows, each, 0)).Aggregate(1.0, (product, each) => product * (1 - (each.Events / each.AtRisk)));

    private static double[] Times(Row[] rows, double until) => [.. rows.Where(row => row.Cause > 0 && row.Exit <= until).Select(row => row.Exit).Distinct().Order()];

    /// <summary>At risk, and events of a cause; 0 counts every cause.</summary>
    private static (double AtRisk, double Events) Count(Row[] rows, double time, int cause) =>
        (rows.Count(row => row.Entry < time && time <= row.Exit), rows.Count(row => row.Exit == time && row.Cause > 0 && (cause == 0 || row.Cause == cause)));

    private static Row[] Draw(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ =>
    {
        var entry = random.Next(3) == 0 ? random.Next(1, 6) : 0;
        return new Row(entry, entry + random.Next(1, 12), random.Next(3));
    })];

    private static Spells SpellsOf(Row[] rows)
    {
        double[] entries = [.. rows.Select(row => row.Entry)], exits = [.. rows.Select(row => row.Exit)];
        int[] causes = [.. rows.Select(row => row.Cause)];
        return Spells.Of(entries, exits, causes);
    }

    private readonly record struct Row(double Entry, double Exit, int Cause);
}
