using Roer.Care;
using Roer.Store.Measures;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>Ceilings of contracts in a year of € 1,000 a month of which all is known.</summary>
public sealed class YearEndCeilingsTests
{
    private static readonly SpendingCell Other = DrawnYear.Cell with { Category = "44" };

    [Theory]
    [InlineData(99_999, 100, "jan 2024")]
    [InlineData(100_000, 100, "feb 2024")]
    [InlineData(350_000, 100, "apr 2024")]
    [InlineData(1_100_000, 100, "dec 2024")]
    [InlineData(1_199_999, 100, "dec 2024")]
    [InlineData(1_200_000, 0, "")]
    [InlineData(9_000_000, 0, "")]
    public void A_ceiling_is_reached_in_the_month_that_goes_above_it(long ceiling, int chance, string month)
    {
        var table = TableOf(DrawnYear.Closed(), Contract(ceiling));
        var row = Assert.Single(table.Rows);
        Assert.Equal([ceiling, 1_200_000, chance, 0], row.Figures.Select(figure => figure.Value));
        Assert.Equal(["alle", month], row.Texts);
        Assert.Equal(new Interval(1_200_000, 1_200_000, 80, PathFigures.Method), row.Figures[1].Interval);
        Assert.StartsWith(chance > 0 ? "1 van de 1 plafonds wordt" : "0 van de 1 plafonds worden", table.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Contracts_that_bound_nothing_here_have_no_row()
    {
        var table = TableOf(
            DrawnYear.Closed(), Contract(null), Contract(1) with { Product = "45A04" }, Contract(1) with { Provider = "10000002" }, Contract(1) with { Category = "45" },
            Contract(1) with { Days = DateSpan.Of(DrawnYear.Day("2024-01-01"), DrawnYear.Day("2024-12-30")) }, Contract(1) with { Days = DateSpan.Of(DrawnYear.Day("2025-01-01"), null) });
        Assert.Empty(table.Rows);
        Assert.Equal("Er zijn geen plafonds bekend", table.Message);
    }

    [Fact]
    public void Refused_and_credited_lines_take_up_no_ceiling()
    {
        var claims = DrawnYear.Steady(DrawnYear.Cell).Append(DrawnYear.Sum(DrawnYear.Cell, DrawnYear.Day("2024-02-01"), 700_000, ClaimHistory.RefusedState))
            .Append(DrawnYear.Sum(DrawnYear.Cell, DrawnYear.Day("2024-02-01"), -60_000));
        var row = Assert.Single(TableOf(DrawnYear.Closed(claims), Contract(239_999)).Rows);
        Assert.Equal(1_140_000, row.Figures[1].Value);
        Assert.Equal("mrt 2024", row.Texts[1]);
        Assert.Equal("apr 2024", Assert.Single(TableOf(DrawnYear.Closed(claims), Contract(240_000)).Rows).Texts[1]);
    }

    /// <summary>€ 1,000 a month; in November € 4,000 is taken back. € 9,500 is passed in October and not any more in December: the year ends at € 8,000.</summary>
    [Theory]
    [InlineData(950_000, 0, "")]
    [InlineData(750_000, 100, "dec 2024")]
    [InlineData(650_000, 100, "jul 2024")]
    public void What_is_taken_back_later_lifts_a_ceiling_again(long ceiling, int chance, string month)
    {
        var claims = DrawnYear.Steady(DrawnYear.Cell).Append(DrawnYear.Sum(DrawnYear.Cell, DrawnYear.Day("2024-11-01"), -400_000));
        var row = Assert.Single(TableOf(DrawnYear.Closed(claims), Contract(ceiling)).Rows);
        Assert.Equal(chance, row.Figures[2].Value);
        Assert.Equal(month, row.Texts[1]);
    }

    /// <summary>On 30 November 2023 the edge lies before the year: all of the year is drawn, and a ceiling of a cent is passed in January.</summary>
    [Fact]
    public void Before_the_year_a_ceiling_is_passed_in_a_month_of_the_year()
    {
        var facts = DrawnYear.Facts("2023-11-30", DrawnYear.Steady(DrawnYear.Cell));
        Assert.Equal("jan 2024", Assert.Single(TableOf(facts, Contract(1)).Rows).Texts[1]);
        var row = Assert.Single(TableOf(facts, Contract(1_000)).Rows);
        Assert.Equal((100m, "jan 2024"), (row.Figures[2].Value!.Value, row.Texts[1]));
    }

    /// <summary>Category 44 costs € 500 a month beside the € 1,000: the contract of the provider is about 18,000 and that of the category about 6,000.</summary>
    [Fact]
    public void A_filter_chooses_the_ceilings_and_changes_none_of_their_figures()
    {
        ContractTerms[] contracts = [Contract(1_500_000), Contract(700_000) with { Category = "44" }];
        var facts = DrawnYear.Closed([.. DrawnYear.Steady(DrawnYear.Cell), .. DrawnYear.Steady(Other, 50_000)]).But(spending => spending with { Contracts = contracts });
        var whole = YearEndCeilings.Of(DrawnYear.Count(facts), "");
        Assert.Equal(["10000001-", "10000001-44"], whole.Rows.Select(row => row.Key));
        Assert.Equal([1_800_000, 600_000], whole.Rows.Select(row => row.Figures[1].Value));
        Assert.Equal("nov 2024", whole.Rows[0].Texts[1]);
        var category = YearEndCeilings.Of(DrawnYear.Count(facts, "productgroep=44"), "");
        Assert.Equal(whole.Rows.SelectMany(row => row.Figures), category.Rows.SelectMany(row => row.Figures));
        var unknown = YearEndCeilings.Of(DrawnYear.Count(facts, "productgroep=onbekend"), "");
        Assert.Equal(whole.Rows[0].Figures, Assert.Single(unknown.Rows).Figures);
        Assert.Empty(YearEndCeilings.Of(DrawnYear.Count(facts, "aanbieder=10000009"), "").Rows);
    }

    [Fact]
    public void The_surest_ceiling_stands_first_and_then_the_code_of_the_provider()
    {
        var second = DrawnYear.Cell with { Provider = "10000002" };
        var facts = DrawnYear.Closed([.. DrawnYear.Steady(second), .. DrawnYear.Steady(DrawnYear.Cell)]);
        Assert.Equal(["10000002", "10000001"], TableOf(facts, Contract(9_000_000), Contract(1_000) with { Provider = "10000002" }).Rows.Select(row => row.Label));
        Assert.Equal(["10000001", "10000002"], TableOf(facts, Contract(1_000) with { Provider = "10000002" }, Contract(5_000)).Rows.Select(row => row.Label));
    }

    /// <summary>On 30 June the edge is the end of May. Two children are in care then, one of them twice; one stopped on the last day of May and one has yet to begin.</summary>
    [Fact]
    public void The_youths_are_the_children_in_care_at_the_edge()
    {
        AllocatedCare[] care =
        [
            DrawnYear.Care(1, "2022-01-01", null), DrawnYear.Care(2, "2022-01-01", "2024-06-01"), DrawnYear.Care(3, "2023-01-01", null, child: 1),
            DrawnYear.Care(4, "2022-01-01", "2024-05-31"), DrawnYear.Care(5, "2024-06-01", null),
        ];
        var facts = DrawnYear.Facts("2024-06-30", DrawnYear.Steady(DrawnYear.Cell)).But(spending => spending with { Allocations = care });
        Assert.Equal(2, Assert.Single(TableOf(facts, Contract(100)).Rows).Figures[3].Value);
    }

    /// <summary>The chance falls as the ceiling rises; with half of the paths above it there is a month, and the month never comes sooner for a higher ceiling.</summary>
    [Fact]
    public void A_higher_ceiling_is_reached_less_often_and_later()
    {
        var random = new Random(612);
        var claims = Enumerable.Range(0, 36).SelectMany(month => Enumerable.Range(0, 3).Select(_ => DrawnYear.Sum(DrawnYear.Cell, DrawnYear.Day("2022-01-01").AddMonths(month), random.Next(10_000, 90_000)) is var sum
            ? sum with { Known = sum.Known.AddMonths(random.Next(3)) } : default));
        var facts = DrawnYear.Facts("2024-08-31", claims);
        var count = DrawnYear.Count(facts);
        var (chance, month) = (100m, 0);
        foreach (var ceiling in Enumerable.Range(1, 15).Select(step => step * 100_000L).Append(count.Totals.Max()))
        {
            var row = Assert.Single(YearEndCeilings.Of(DrawnYear.Count(facts.But(spending => spending with { Contracts = [Contract(ceiling)] })), "").Rows);
            var reached = row.Texts[1].Length == 0 ? int.MaxValue : Array.IndexOf(["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"], row.Texts[1][..3]);
            Assert.Equal(100m * count.Totals.Count(total => total > ceiling) / count.Totals.Length, row.Figures[2].Value);
            Assert.True(row.Figures[2].Value <= chance && reached >= month);
            Assert.Equal(row.Figures[2].Value >= 50, reached < 12);
            (chance, month) = (row.Figures[2].Value!.Value, reached);
        }

        Assert.Equal((0m, int.MaxValue), (chance, month));
    }

    private static AnswerTable TableOf(YearEndFacts facts, params ContractTerms[] contracts) => YearEndCeilings.Of(DrawnYear.Count(facts.But(spending => spending with { Contracts = contracts })), "");

    private static ContractTerms Contract(long? ceiling) => new(DrawnYear.Cell.Provider, "", "", PaymentForm.Effort, null, null, DateSpan.From(DrawnYear.Day("2022-01-01")), ceiling, null, null, null);
}
