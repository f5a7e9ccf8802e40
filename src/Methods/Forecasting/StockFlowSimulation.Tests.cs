namespace Roer.Methods.Forecasting;

/// <summary>The paths beside the slow and obvious way: every member asked every month whether it leaves, and where to.</summary>
public sealed class StockFlowSimulationTests
{
    private const int Paths = 20_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Paths_have_the_mean_spread_and_coherence_of_following_each_member(int seed)
    {
        var random = new Random(seed);
        var strata = Enumerable.Range(0, 3).Select(place => Stratum(random, place)).ToArray();
        var paths = StockFlowPaths.Simulate(strata, [.. strata.Select(_ => new StockFlowDraws(4, [], []))], new StockFlowOptions(Paths, 1, seed));
        var slow = FollowEach(strata, RandomSource.Named(seed, "one by one"));
        for (var place = 0; place < strata.Length; place++)
        {
            for (var month = 0; month < 8; month++)
            {
                var (mean, deviation) = Moments(paths.Stock(strata[place].Name, month));
                var (slowMean, slowDeviation) = Moments([.. Enumerable.Range(0, Paths).Select(path => slow[place][path, month])]);
                Assert.InRange(mean - slowMean, -5 * deviation * Math.Sqrt(2.0 / Paths), 5 * deviation * Math.Sqrt(2.0 / Paths));
                Assert.InRange(deviation / slowDeviation, 0.95, 1.05);
            }
        }
    }

    [Fact]
    public void Stock_that_never_leaves_and_entries_of_none_stay_what_they_are()
    {
        var stratum = new StockFlowStratum("still", [3, 0, 2], [0, 0, 0, 0], StayCurve.Of([1], CurveTail.Stays, []));
        var paths = StockFlowPaths.Simulate([stratum], [new(1, [], [])], new StockFlowOptions(20, 4, 1));
        for (var month = 0; month < 4; month++) Assert.All(paths.Stock("still", month), stock => Assert.Equal(5, stock));
    }

    [Fact]
    public void Stays_of_one_month_leave_the_entries_of_that_month_alone()
    {
        var stratum = new StockFlowStratum("short", [50], [4, 4, 4], StayCurve.Of([1, 0], CurveTail.Ends, []));
        var paths = StockFlowPaths.Simulate([stratum], [new(null, [], [])], new StockFlowOptions(Paths, 1, 3));
        var (mean, deviation) = Moments(paths.Stock("short", 2));
        Assert.InRange(mean, 3.9, 4.1);
        Assert.InRange(deviation, 1.94, 2.06);
    }

    private static StockFlowStratum Stratum(Random random, int place)
    {
        var (survival, here, there) = (new double[12], new double[12], new double[12]);
        survival[0] = 1;
        for (var month = 1; month < 12; month++)
        {
            var left = survival[month - 1] * random.NextDouble() * 0.4;
            survival[month] = survival[month - 1] - left;
            here[month] = here[month - 1] + (left * 0.2);
            there[month] = there[month - 1] + (left * 0.5);
        }

        StayMove[] moves = [new("0", here), new($"{(place + 1) % 3}", there)];
        return new StockFlowStratum($"{place}", [random.Next(5), random.Next(5), random.Next(5)], [.. Enumerable.Range(0, 8).Select(_ => 3 * random.NextDouble())], StayCurve.Of(survival, CurveTail.KeepsItsRate, moves));
    }

    private static int[][,] FollowEach(StockFlowStratum[] strata, RandomSource stream)
    {
        var stock = strata.Select(_ => new int[Paths, 8]).ToArray();
        for (var path = 0; path < Paths; path++)
        {
            for (var place = 0; place < strata.Length; place++)
                foreach (var member in Members(strata[place], place, stream)) Follow(strata, stock, path, member, stream);
        }

        return stock;
    }

    private static IEnumerable<(int Place, int Age, int Month)> Members(StockFlowStratum stratum, int place, RandomSource stream)
    {
        for (var age = 0; age < stratum.StockByAge.Count; age++)
            for (var member = 0; member < stratum.StockByAge[age]; member++) yield return (place, age, -1);
        for (var month = 0; month < 8; month++)
            for (var member = stream.NegativeBinomial(stratum.Entries[month], 4); member > 0; member--) yield return (place, 0, month);
    }

    private static void Follow(StockFlowStratum[] strata, int[][,] stock, int path, (int Place, int Age, int Month) member, RandomSource stream)
    {
        var (place, age, month) = member;
        while (true)
        {
            if (month >= 0) stock[place][path, month]++;
            if (++month >= 8) return;
            var curve = strata[place].Curve;
            var chance = stream.Uniform() * curve.At(age);
            age++;
            if (chance < curve.At(age)) continue;
            chance -= curve.At(age);
            var next = -1;
            foreach (var move in curve.Moves)
            {
                var share = age < 12 ? move.Share[age] - move.Share[age - 1] : 0;
                if (next < 0 && chance < share) next = int.Parse(move.To, System.Globalization.CultureInfo.InvariantCulture);
                chance -= share;
            }

            if (next < 0) return;
            (place, age) = (next, 0);
        }
    }

    private static (double Mean, double Deviation) Moments(IReadOnlyList<int> values)
    {
        var mean = values.Average();
        return (mean, Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1)));
    }
}
