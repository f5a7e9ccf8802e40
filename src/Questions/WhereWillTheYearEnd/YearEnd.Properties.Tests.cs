using Roer.Messages.Sample;
using Roer.Methods.Spending;
using Roer.Questions.Parts;
using Roer.Tests.World;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>What holds in every invented municipality.</summary>
public sealed class YearEndPropertiesTests(YearEndPropertiesTests.PropertiesTown town) : IClassFixture<YearEndPropertiesTests.PropertiesTown>
{
    private static readonly DrawOptions Few = new(200, 20, 7);
    private readonly WorldStore _store = town.Store;
    private readonly string _municipality = PropertiesTown.Options.Municipality;

    [Theory]
    [InlineData("2024-03-31")]
    [InlineData("2024-09-15")]
    [InlineData("2025-01-31")]
    public void Parts_add_up_to_the_whole_on_every_path_to_the_cent(string asOf)
    {
        var outlook = Outlook(asOf);
        var whole = YearEndCount.Of(outlook, null, new YearEndFilter([]));
        var totals = whole.Sums.Total();
        foreach (var dimension in YearEndDimension.Every)
        {
            var parts = new long[totals.Length];
            foreach (var key in outlook.History.Cells.Select(dimension.KeyOf).Distinct())
            {
                var part = YearEndCount.Of(outlook, null, new YearEndFilter([new Filter(dimension.Dimension.Name, key)]));
                Assert.Equal(part.Sums.Total(), part.Coming);
                parts = [.. parts.Zip(part.Coming, (left, right) => left + right)];
            }

            Assert.Equal(totals, parts);
        }

        long[] months = [.. whole.Sums.Late.Zip(whole.Sums.Settled, (late, settled) => late + settled)];
        Assert.Contains(whole.Sums.Settled, settled => settled > 0);
        for (var month = 0; month < whole.Sums.Months; month++) months = [.. months.Zip(whole.Sums.Month(month), (left, right) => left + right)];
        Assert.Equal(totals, months);
        Assert.Equal(totals, Enumerable.Range(0, totals.Length).Select(path => outlook.Paths.Totals.Sum(cell => cell[path])));
        Assert.Equal(PathSpread.MeanOf(whole.Totals), YearEndParts.Of(whole).Sum(part => part.Cents ?? 0));
        Assert.Equal(PathSpread.Of(whole.Totals).Mean, YearEndMonths.Of(whole)[^1].Spread.Mean);
    }

    [Fact]
    public void Without_a_change_the_bridge_is_exactly_zero()
    {
        foreach (var filter in new[] { new YearEndFilter([]), new YearEndFilter([new Filter("hulpvorm", "02")]) })
        {
            var bridge = YearEndBridge.Of(YearEndCount.Of(Outlook("2024-06-30"), null, filter), YearEndCount.Of(Outlook("2024-06-30"), null, filter));
            Assert.Equal(new YearEndBridge(bridge.From, bridge.From, 0, 0, 0, 0, 0), bridge);
        }
    }

    [Fact]
    public void The_bridge_closes_to_the_cent()
    {
        var whole = new YearEndFilter([]);
        var bridge = YearEndBridge.Of(YearEndCount.Of(Outlook("2024-05-31"), null, whole), YearEndCount.Of(Outlook("2024-06-30"), null, whole));
        Assert.Equal(bridge.To - bridge.From, bridge.Data + bridge.Late + bridge.Assumptions + bridge.Risks + bridge.Drawing);
        Assert.NotEqual(bridge.From, bridge.To);
    }

    [Fact]
    public void The_same_seed_gives_the_same_answer_to_the_byte()
    {
        var scope = World.ScopeOf("2024", "2024-06-30") with { Municipality = _municipality };
        var once = AnswerText.Whole(_store.Ask(scope, new YearEnd()));
        _store.Store.At(_municipality, new DateOnly(2024, 1, 31), null);
        using var other = new WorldStore(_store.Numbered.Select(each => each.File));
        Assert.Equal(once, AnswerText.Whole(other.Ask(scope, new YearEnd())));
    }

    [Fact]
    public void The_mean_over_paths_is_what_is_expected_without_drawing()
    {
        var outlook = YearEndOutlook.Of(Facts("2024-06-30"), new DrawOptions(4_000, 200, 3));
        var whole = YearEndCount.Of(outlook, null, new YearEndFilter([]));
        var expected = YearEndBridge.Expected(whole, outlook, outlook);
        var drawn = whole.SoFar + whole.Sums.Total().Average();
        Assert.InRange(drawn / expected, 0.985, 1.015);
    }

    [Fact]
    public void What_the_spread_consists_of_adds_up_to_its_width()
    {
        var whole = YearEndCount.Of(Outlook("2024-06-30"), null, new YearEndFilter([]));
        var interval = PathSpread.Of(whole.Totals).Interval(80);
        var parts = YearEndSpread.Of(whole);
        Assert.Equal(interval.High - interval.Low, parts.Sum(part => part.Cents));
        Assert.All(parts, part => Assert.InRange(part.Cents, 0, long.MaxValue));
    }

    [Fact]
    public void A_later_look_is_surer_and_an_old_year_is_known()
    {
        long Width(string asOf) => (long)(PathSpread.Of(YearEndCount.Of(Outlook(asOf), null, new YearEndFilter([])).Totals).Interval(80) is var interval ? interval.High - interval.Low : 0);
        Assert.True(Width("2024-03-31") > Width("2024-10-31"));
        Assert.True(Width("2024-10-31") > Width("2025-01-31"));
    }

    private YearEndFacts Facts(string asOf) => YearEndLoad.Load(_store.Store.At(_municipality, DateOnly.ParseExact(asOf, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), null), World.ScopeOf("2024").Period.Span);

    private YearEndOutlook Outlook(string asOf) => YearEndOutlook.Of(Facts(asOf), Few);

    /// <summary>One town for all of these: nothing is taken in after it was made.</summary>
    public sealed class PropertiesTown : IDisposable
    {
        internal static readonly SampleOptions Options = new() { Seed = 8, Youths = 150, Years = 3, FirstYear = 2022 };

        internal WorldStore Store { get; } = new(SampleTown.Invent(Options).Intakes());

        public void Dispose() => Store.Dispose();
    }
}
