using Roer.Care;
using Roer.Methods.Spending;
using Roer.Store.Measures;
using static Roer.Questions.WhereWillTheYearEnd.LateWorld;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>Which claims are taken to come in alike.</summary>
public sealed class YearEndLateGroupsTests
{
    private const string AsOf = "2024-12-31";
    private static readonly SpendingCell Other = Cell with { Provider = "10000002" };

    /// <summary>Of the sixth column 30 lines are enough for a group of its own, 29 are not; all other columns have hundreds.</summary>
    [Theory]
    [InlineData(30, "aanbieder 10000001, hulpvorm 02")]
    [InlineData(29, "alles samen")]
    public void Thirty_lines_in_each_of_six_columns_make_a_group(int lines, string name)
    {
        var claims = Lines(Cell, 20).Select(sum => IsSixth(sum) ? sum with { Lines = sum.Month == Month("2024-01") ? lines : 0 } : sum);
        Assert.Equal(name, Assert.Single(Groups(claims).All).Name);
    }

    /// <summary>One line a month at each age is too few for a form of a provider (18 of the sixth column), but two such forms have 36 together.</summary>
    [Fact]
    public void Too_few_lines_merge_upward_by_provider_then_form_then_all()
    {
        var (day, stay) = (Cell with { Form = CareForm.DayCare }, Other with { Form = CareForm.FosterCare });
        Assert.Equal(["aanbieder 10000001"], Names(Lines(Cell, 1), Lines(day, 1)));
        Assert.Equal(["hulpvorm 02"], Names(Lines(Cell, 1), Lines(Other, 1)));
        Assert.Equal(["alles samen"], Names(Lines(Cell, 1), Lines(stay, 1)));
        Assert.Equal(["aanbieder 10000001, hulpvorm 02", "alles samen"], Names(Lines(Cell, 2), Lines(day, 1), Lines(stay, 1)));
    }

    [Fact]
    public void Each_cell_has_one_group_at_most_and_the_group_has_the_cell()
    {
        var random = new Random(631);
        var cells = Enumerable.Range(0, 12).Select(place => new SpendingCell(place % 2 == 0 ? "6.72a" : "6.72b", place % 3 == 0 ? CareForm.Ambulant : CareForm.FosterCare, "", $"1000000{place % 5}")).Distinct().ToList();
        var groups = Groups(cells.SelectMany(cell => Lines(cell, random.Next(0, 3))).OrderBy(_ => random.Next()));
        Assert.Equal(Enumerable.Range(0, cells.Count), groups.All.SelectMany(group => group.Cells).Order());
        foreach (var group in groups.All) Assert.All(group.Cells, cell => Assert.Same(group, groups.Of(cell)));
        Assert.Equal(groups.All.Count, groups.All.Select(group => group.Name).Distinct().Count());
    }

    /// <summary>The same lines, of one provider sent at the end of the month, of the other after the quarter: they never go together.</summary>
    [Fact]
    public void Who_claims_by_quarter_develops_apart()
    {
        var quarterly = Lines(Other, 1).Where(sum => sum.Known.Month % 3 == 1);
        Assert.Equal(["alles samen", "alles samen, per kwartaal"], Names(Lines(Cell, 1), quarterly).Order(StringComparer.Ordinal));
    }

    /// <summary>
    /// Always twenty have care that costs the same, of which 40% is claimed late. Up to 2022 all is claimed under one name, from then on under another. From 2023 on each month one that began under the
    /// earlier name is followed by one under the later: the fewer are left, the less the earlier name may cost. Of the newest months is still to come what always was, and nothing was ever short.
    /// </summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_began_under_an_earlier_name_still_counts_as_what_may_be_claimed(bool isQuarterly)
    {
        const string AsOf = "2024-03-31";
        var (claims, care, earlier) = (new List<ClaimedSum>(), new List<AllocatedCare>(), Cell with { TaskField = "" });
        for (var month = Month("2022-01"); month <= Month("2024-03"); month++)
        {
            var days = ClaimCalendar.DaysOf(month).Days;
            foreach (var (age, percent) in isQuarterly ? [(SpendingHistory.QuarterEnd(month) + 1 - month, 60L), (SpendingHistory.QuarterEnd(month) + 4 - month, 40)] : new[] { (1, 60L), (2, 25), (3, 15) })
                claims.Add(Claim(month, age, 20 * 280 * days * percent / 100) with { Cell = month < Month("2023-01") ? earlier : Cell, Lines = 40 });
        }

        for (var place = 0; place < 20; place++)
        {
            var change = Day("2023-01-01").AddMonths(place);
            care.Add(Allocated(place, earlier, "2021-01-01", Text(change.AddDays(-1)), 280));
            if (change <= Day(AsOf)) care.Add(Allocated(100 + place, Cell, Text(change), null, 280));
        }

        var history = History(Facts(AsOf, claims.Where(sum => sum.Known <= Day(AsOf)), [.. care]));
        var groups = LateGroups.Of(history);
        var (group, named) = (Assert.Single(groups.All), Assert.Single(groups.All[0].Cells));
        Assert.Equal(isQuarterly, history.Cells[named].IsQuarterly);
        foreach (var (month, open) in isQuarterly ? [("2024-02", 1.0), ("2024-01", 1), ("2023-12", 0.4)] : new[] { ("2024-02", 0.4), ("2024-01", 0.15), ("2023-12", 0) })
            Assert.Equal(open * 20 * 280 * SpendingHistory.DaysOf(Month(month)), group.Reserve(named, Month(month)), 20.0 * 280);
        Assert.InRange(group.Spread?.Dispersion ?? 0, 0, 1e-6);
        var expectation = new SpendingExpectation(Outlook(history), Outlook(history), Outlook(history), _ => (1, 0));
        Assert.Equal(expectation.Of(new HashSet<int> { named }), (expectation with { Late = Outlook(history) }).Of(new HashSet<int> { named }), 6);

        static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        static SpendingOutlook Outlook(SpendingHistory history) => new(history, _ => (1, 0), _ => new(new Dictionary<int, Methods.Survival.StayHazard>(), new Dictionary<int, EntryForecast>()), new DrawOptions(100, 10, 1));
    }

    /// <summary>The edge is November 2024: a claim of December 2023 is from the last twelve months, one of November 2023 is not.</summary>
    [Theory]
    [InlineData("2023-12", true)]
    [InlineData("2023-11", false)]
    public void What_claimed_nothing_in_the_last_year_is_paid_otherwise(string last, bool hasGroup)
    {
        var groups = Groups([.. Lines(Cell, 2), .. Lines(Other, 2).Where(sum => sum.Month <= Month(last))]);
        Assert.Equal(hasGroup, groups.Of(1) is not null);
        Assert.NotNull(groups.Of(0));
    }

    /// <summary>Care that never claimed: begun in June 2024 it is less than half a year old and may still claim; begun in May it is a lump sum.</summary>
    [Theory]
    [InlineData("2024-06-01", true)]
    [InlineData("2024-05-31", false)]
    public void New_care_without_claims_is_expected_to_claim(string first, bool hasGroup)
    {
        var facts = Facts(AsOf, Lines(Cell, 2), Allocated(1, Cell, "2022-01-01", null, 100), Allocated(2, Other, first, null, 100));
        var history = ClaimHistory.Of(facts.Spending);
        var groups = LateGroups.Of(History(facts));
        Assert.Equal(hasGroup, groups.Of(history.Places[Other]) is not null);
        if (hasGroup) Assert.True(groups.Of(history.Places[Other])!.Reserve(history.Places[Other], Month("2024-11")) > 0);
    }

    [Fact]
    public void Less_than_a_year_of_months_makes_no_group()
    {
        Assert.Empty(Groups(Lines(Cell, 5).Where(sum => sum.Month >= Month("2024-01"))).All);
        Assert.Single(Groups(Lines(Cell, 5).Where(sum => sum.Month >= Month("2023-12"))).All);
    }

    /// <summary>Cents do not decide which lines go together, nor does the order of lines.</summary>
    [Fact]
    public void Groups_are_the_same_whatever_the_order_and_the_price()
    {
        var random = new Random(632);
        List<ClaimedSum> claims = [.. Lines(Cell, 2), .. Lines(Other, 1), .. Lines(Cell with { Form = CareForm.DayCare }, 1)];
        var names = Names(claims);
        Assert.Equal(names, Names(claims.OrderBy(_ => random.Next())));
        Assert.Equal(names, Names(claims.Select(sum => sum with { Cents = sum.Cents * 13 })));
    }

    private static bool IsSixth(ClaimedSum sum) => ClaimCalendar.NumberOf(sum.Known) - sum.Month == 6;

    /// <summary>So many lines of each month from 2023 on at each of the ages 1 to 6.</summary>
    private static IEnumerable<ClaimedSum> Lines(SpendingCell cell, int lines) =>
        Steady("2023-01", AsOf, 0, 5_000, 3_000, 1_000, 500, 200, 100).Select(sum => sum with { Cell = cell, Lines = lines });

    private static LateGroups Groups(IEnumerable<ClaimedSum> claims)
    {
        var facts = Facts(AsOf, claims);
        var history = ClaimHistory.Of(facts.Spending);
        return LateGroups.Of(History(facts));
    }

    private static List<string> Names(params IEnumerable<ClaimedSum>[] parts) => [.. Groups(parts.SelectMany(part => part)).All.Select(group => group.Name)];
}
