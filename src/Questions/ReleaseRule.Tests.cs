using Roer.Care;
using Roer.Questions.WhereDoesTheMoneyGo;

namespace Roer.Questions;

/// <summary>Two public answers side by side: what the difference says.</summary>
public sealed class ReleaseRuleTests
{
    private static readonly (string Row, CellContributors Who, int Youths)[] Then =
        [("02", DisclosureMoneyTests.Equal(40, 5), 40), ("04", DisclosureMoneyTests.Equal(30, 5), 30), ("11", DisclosureMoneyTests.Equal(12, 4), 12), ("14", DisclosureMoneyTests.Equal(3, 2), 3)];

    [Fact]
    public void The_same_again_may_follow() => Assert.True(MayFollow(Then));

    [Fact]
    public void One_child_more_in_a_row_may_not() => Assert.False(MayFollow(With(0, Then[0].Who.And(DisclosureMoneyTests.Equal(1, 1)), 40)));

    [Fact]
    public void Many_children_more_in_a_row_may() => Assert.True(MayFollow(With(0, Then[0].Who.And(DisclosureMoneyTests.Equal(20, 5)), 40)));

    /// <summary>Rows 11 and 14 are hidden, but their sum is the total less the others, before and after.</summary>
    [Fact]
    public void One_child_more_among_the_hidden_rows_may_not() =>
        Assert.False(MayFollow(With(3, Then[3].Who.And(DisclosureMoneyTests.Equal(1, 1)), 3)));

    [Fact]
    public void What_was_hidden_beside_another_may_not_appear_unchanged() => Assert.False(MayFollow(With(3, DisclosureMoneyTests.Equal(12, 4), 12)));

    [Fact]
    public void What_was_shown_may_not_become_hidden() => Assert.False(MayFollow([.. Then, ("13", DisclosureMoneyTests.Equal(50, 1), 50)], [.. Then, ("13", DisclosureMoneyTests.Equal(50, 5), 50)]));

    [Fact]
    public void A_count_that_becomes_large_enough_may_appear_when_its_money_stays_hidden() => Assert.True(MayFollow(With(3, Then[3].Who, 9)));

    [Fact]
    public void An_answer_that_still_stands_says_so()
    {
        var shown = Disclosure.Pass(Exact(Then), Audience.Public, Who(Then));
        Assert.Contains("Nieuwere cijfers zijn nog niet openbaar", ReleaseRule.Held(shown).Alerts[^1], StringComparison.Ordinal);
        Assert.True(Release.Of(shown).IsSame(Release.Of(ReleaseRule.Held(shown))));
    }

    [Fact]
    public void A_release_is_the_same_when_every_figure_is()
    {
        var one = Release.Of(Disclosure.Pass(Exact(Then), Audience.Public, Who(Then)));
        Assert.True(one.IsSame(Release.Of(Disclosure.Pass(Exact(Then), Audience.Public, Who(Then)))));
        Assert.False(one.IsSame(one with { Stand = one.Stand + 1 }));
        Assert.False(one.IsSame(one with { Figures = one.Figures.ToDictionary(figure => figure.Key, figure => (decimal?)(figure.Value + 5)) }));
        Assert.True(one.IsOfSame(one with { Stand = 99 }));
        Assert.False(one.IsOfSame(one with { Year = 1999 }));
    }

    private static (string, CellContributors, int)[] With(int row, CellContributors who, int youths) =>
        [.. Then.Select((one, at) => at == row ? (one.Row, who, youths) : one)];

    private static bool MayFollow((string, CellContributors, int)[] now, (string, CellContributors, int)[]? then = null) =>
        ReleaseRule.MayFollow(Released(then ?? Then), Released(now));

    private static Released Released((string, CellContributors, int)[] rows) =>
        new(Exact(rows), Who(rows), Release.Of(Disclosure.Pass(Exact(rows), Audience.Public, Who(rows))));

    private static Contributors Who((string Row, CellContributors Who, int Youths)[] rows) => new()
    {
        Tables = ["per-hulpvorm"],
        Counts = ["jeugdigen"],
        Money = "geldCent",
        Share = "deel",
        Cells = rows.Select(row => (Name: new CellName("per-hulpvorm", row.Row), row.Who))
            .Append((CellName.Total, rows.Aggregate(CellContributors.Nobody, (sum, row) => sum.And(row.Who)))).ToDictionary(cell => cell.Item1, cell => cell.Item2),
    };

    private static Answer Exact((string Row, CellContributors Who, int Youths)[] rows) => new()
    {
        Question = new MoneyFlow(),
        Scope = new Scope
        {
            Municipality = "9901",
            Period = new Period("2025", DateSpan.Of(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31))),
            AsOf = new DateOnly(2026, 1, 31),
        },
        Sentences = [],
        Totals =
        [
            new("geldCent", "Geld", "", Figure.Of(rows.Sum(row => row.Who.Children.Values.Sum()), Unit.Cents)),
            new("jeugdigen", "Jeugdigen", "", Figure.Of(rows.Sum(row => row.Youths), Unit.Youths)),
        ],
        Tables =
        [
            new AnswerTable
            {
                Id = "per-hulpvorm",
                Message = "",
                Subtitle = "",
                RowHeader = "Hulpvorm",
                Columns = [new("geldCent", "Geld", Unit.Cents), new("deel", "Deel", Unit.Percent), new("jeugdigen", "Jeugdigen", Unit.Youths)],
                Rows = [.. rows.Select(row => new TableRow(row.Row, row.Row, [Figure.Of(row.Who.Children.Values.Sum(), Unit.Cents), Figure.Unknown(Unit.Percent), Figure.Of(row.Youths, Unit.Youths)]))],
            },
        ],
        Basis = new Basis { Rows = [], Stand = 1 },
        Caveats = [],
    };
}
