using Roer.Tests.World;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>Worlds in which all goes wrong that can, each a municipality of one store: whatever comes of them must add up.</summary>
public sealed class YearEndHostileTests : IClassFixture<YearEndHostileTests.HostileYears>
{
    private const int Count = 3;
    private static readonly string[] AsOfs = ["2025-08-15", "2026-12-31"];
    private static readonly YearEnd Question = new();
    private readonly HostileYears _worlds;
    private readonly WorldStore _store;

    public YearEndHostileTests(HostileYears worlds) => (_worlds, _store) = (worlds, worlds.Store);

    public static TheoryData<int, string> Looks => [.. from world in Enumerable.Range(0, Count) from asOf in AsOfs select (world, asOf)];

    [Fact]
    public void Some_of_these_worlds_can_be_forecast_and_some_cannot()
    {
        var possible = Looks.Select(look => look.Data).Select(look => CountOf(look.Item1, look.Item2).IsPossible).ToList();
        Assert.InRange(possible.Count(each => each), 2, possible.Count - 1);
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public void What_is_known_is_what_question_2_shows(int world, string asOf)
    {
        var (count, money) = (CountOf(world, asOf), _store.Ask(ScopeOf(world, asOf)));
        var totals = YearEndTotals.Of(count).ToDictionary(total => total.Name, total => total.Figure.Value);
        foreach (var name in new[] { "gedeclareerdCent", "toegekendCent", "afgewezenCent", "nogNietBeantwoordCent" })
            Assert.Equal(money.Figure(name).Value, totals[name]);
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public void Every_division_adds_up_to_what_is_known_and_to_every_path(int world, string asOf)
    {
        var count = CountOf(world, asOf);
        foreach (var dimension in YearEndDimension.Every)
        {
            var keys = count.Outlook.History.Cells.Select(dimension.KeyOf).Distinct().ToList();
            var parts = keys.Select(key => YearEndCount.Of(count.Outlook, null, new YearEndFilter([new Filter(dimension.Dimension.Name, key)]))).ToList();
            Assert.Equal(count.Claimed, parts.Aggregate(default(Care.ClaimSums), (all, part) => all.And(part.Claimed)));
            Assert.Equal(count.Cells, parts.SelectMany(part => part.Cells).Order());
            if (!count.IsPossible) continue;
            var sums = parts.Select(part => part.Sums.Total()).ToList();
            Assert.Equal(count.Sums.Total(), Enumerable.Range(0, count.Outlook.Drawn.Paths).Select(path => sums.Sum(each => each[path])));
        }
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public void The_tables_of_the_answer_agree_with_each_other(int world, string asOf)
    {
        if (AnswerOf(world, asOf) is not { } answer) return;
        AnswerTable Table(string id) => answer.Tables.Single(table => table.Id == id);
        var expected = answer.Figure("verwachtCent");
        Assert.Equal(expected.Value, Table("onderdelen").Rows.Sum(row => row.Figures[0].Value ?? 0));
        Assert.Equal(expected.Value, Table("onderdelen").TotalRow!.Figures[0].Value);
        Assert.Equal(expected.Value, answer.Figure("verloop/2025-12/verwachtCent").Value);
        Assert.Equal((expected.Interval!.Low, expected.Interval.High), (Table("zekerheid").Rows[1].Figures[0].Value!.Value, Table("zekerheid").Rows[1].Figures[1].Value!.Value));
        Assert.Equal(expected.Interval.High - expected.Interval.Low, Table("spreiding").Rows.Sum(row => row.Figures[0].Value));
        if (answer.Tables.FirstOrDefault(table => table.Id == "brug") is { } bridge)
            Assert.Equal(expected.Value, bridge.Rows.SkipLast(1).Sum(row => row.Figures[0].Value));
        Assert.Equal(answer.Figure("reserveCent").Value, answer.Figure("reserve/90/reserveCent").Value);
        foreach (var table in answer.Tables.Where(table => table.Dimension is not null))
        {
            Assert.Equal(table.TotalRow!.Figures[1].Value, table.Rows.Sum(row => row.Figures[1].Value));
            Assert.InRange(Math.Abs(table.TotalRow.Figures[0].Value!.Value - table.Rows.Sum(row => row.Figures[0].Value!.Value)), 0, (table.Rows.Count + 1) / 2m);
            Assert.All(table.Rows.Append(table.TotalRow), row => Assert.Equal(row.Figures[0].Value, row.Figures[1].Value + row.Figures[2].Value));
        }
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public void Margins_widen_with_their_level_and_chances_lie_between_0_and_100(int world, string asOf)
    {
        if (AnswerOf(world, asOf) is not { } answer) return;
        foreach (var row in answer.Tables.Single(table => table.Id == "verloop").Rows)
        {
            var bounds = row.Figures.Skip(1).Take(7).Select(figure => figure.Value!.Value).ToList();
            Assert.Equal(bounds.Order(), [bounds[5], bounds[3], bounds[1], bounds[0], bounds[2], bounds[4], bounds[6]]);
        }

        var figures = answer.Tables.Where(table => table.Id != "late-rekeningen").SelectMany(table => table.Rows).SelectMany(row => row.Figures).Concat(answer.Totals.Select(total => total.Figure)).ToList();
        Assert.All(figures.Where(figure => figure.Interval is not null), figure => Assert.True(figure.Interval!.Low <= figure.Interval.High));
        Assert.All(figures.Where(figure => figure is { Unit: Unit.Percent, Value: not null }), figure => Assert.InRange(figure.Value!.Value, 0, 100));
        Assert.True(answer.Figure("verwachtCent") is var whole && whole.Interval!.Low <= whole.Value && whole.Value <= whole.Interval.High);
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public void Every_value_of_a_cell_can_be_chosen_and_unknown_stands_last(int world, string asOf)
    {
        var outlook = CountOf(world, asOf).Outlook;
        foreach (var dimension in YearEndDimension.Every)
        {
            var keys = outlook.Options[dimension.Dimension.Name].Select(option => option.Key).ToList();
            Assert.Equal(YearEndDimension.Unknown, keys[^1]);
            Assert.Equal(keys.SkipLast(1).Order(StringComparer.Ordinal).Distinct(), keys.SkipLast(1));
            Assert.Empty(outlook.History.Cells.Select(dimension.KeyOf).Except(keys));
        }
    }

    [Fact]
    public void A_filter_that_the_question_does_not_know_is_refused_by_name()
    {
        var fault = Assert.Throws<ScopeException>(() => Question.Ask(_store.Store, ScopeOf(0, "2025-03-31") with { Filters = [new Filter("wijk", "1")] }));
        Assert.Contains("'wijk'", fault.Message, StringComparison.Ordinal);
        Assert.Throws<ScopeException>(() => Question.Ask(_store.Store, ScopeOf(0, "2025-03-31") with { Filters = [new Filter("hulpvorm", "zz")] }));
    }

    [Fact]
    public void A_municipality_of_which_nothing_is_known_has_no_forecast_and_no_table()
    {
        var answer = Question.Ask(_store.Store, World.ScopeOf("2025", "2025-08-15") with { Municipality = "0999" });
        Assert.Empty(answer.Tables);
        Assert.Equal(0, answer.Value("gedeclareerdCent"));
        Assert.All(answer.Totals.Where(total => total.Name.StartsWith("verwacht", StringComparison.Ordinal) || total.Name.StartsWith("reserve", StringComparison.Ordinal)), total => Assert.Equal(FigureState.Unknown, total.Figure.State));
    }

    private static string Municipality(int world) => (1_000 + world).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static Scope ScopeOf(int world, string asOf) => World.ScopeOf("2025", asOf) with { Municipality = Municipality(world) };

    private YearEndCount CountOf(int world, string asOf) => _worlds.CountOf(ScopeOf(world, asOf));

    /// <summary>The answer with few paths, with a bridge from the first look; nothing where there is no forecast.</summary>
    private Answer? AnswerOf(int world, string asOf)
    {
        var (count, earlier) = (CountOf(world, asOf), CountOf(world, AsOfs[0]));
        return count.IsPossible ? YearEndAnswer.Of(Question, ScopeOf(world, asOf), 1, YearEndCount.Of(count.Outlook, earlier.Outlook, count.Filter)) : null;
    }

    /// <summary>One store for all tests of the class, with the forecasts made from it.</summary>
    public sealed class HostileYears : IDisposable
    {
        private readonly Dictionary<(string, DateOnly), YearEndCount> _counts = [];

        internal WorldStore Store { get; } = new(Enumerable.Range(0, Count).SelectMany(world =>
            HostileWorld.Draw(83_000 + world, Municipality(world)).Concat(HostileWorld.Draw(84_000 + world, Municipality(world)).Select(OtherWorld.Renumbered))));

        internal YearEndCount CountOf(Scope scope) => _counts.TryGetValue((scope.Municipality, scope.AsOf), out var count) ? count : _counts[(scope.Municipality, scope.AsOf)] = DrawnYear.Count(
            YearEndLoad.Load(Store.Store.At(scope.Municipality, scope.AsOf, null), scope.Period.Span));

        public void Dispose() => Store.Dispose();
    }
}
