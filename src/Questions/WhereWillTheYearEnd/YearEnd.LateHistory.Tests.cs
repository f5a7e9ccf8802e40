using Roer.Care;
using Roer.Methods.Spending;
using Roer.Store.Measures;
using static Roer.Questions.WhereWillTheYearEnd.LateWorld;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>What counts as known, from which month on, and when it became known.</summary>
public sealed class YearEndLateHistoryTests
{
    /// <summary>Counted back one month at a time: each month of becoming known ends on the day of the as-of date, on the last day where that one is a last day.</summary>
    [Fact]
    public void The_month_of_becoming_known_is_found_by_counting_back()
    {
        for (var asOf = Day("2024-01-01"); asOf <= Day("2024-12-31"); asOf = asOf.AddDays(1))
        {
            var calendar = new ClaimCalendar(asOf, DateSpan.Month(2024, 1));
            for (var known = asOf; known > asOf.AddDays(-100); known = known.AddDays(-1))
            {
                var months = 0;
                while (known <= End(asOf, months + 1)) months++;
                Assert.True(calendar.Now - months == calendar.KnownMonth(known), $"{asOf:O} {known:O}");
            }
        }
    }

    /// <summary>The edge is the last month after which a whole month has passed.</summary>
    [Fact]
    public void The_edge_is_the_last_month_after_which_a_month_has_passed()
    {
        for (var asOf = Day("2023-01-01"); asOf <= Day("2024-12-31"); asOf = asOf.AddDays(1))
        {
            var edge = new ClaimCalendar(asOf, DateSpan.Month(2024, 1)).Edge;
            Assert.True(ClaimCalendar.DaysOf(edge + 1).Last <= asOf);
            Assert.True(ClaimCalendar.DaysOf(edge + 2).Last > asOf);
        }
    }

    [Fact]
    public void Months_count_on_over_the_turn_of_the_year_and_back_to_the_same_days()
    {
        var number = Month("2019-11");
        for (var day = Day("2019-11-01"); day < Day("2025-01-01"); day = day.AddMonths(1), number++)
        {
            Assert.Equal(number, ClaimCalendar.NumberOf(day));
            Assert.Equal(number, ClaimCalendar.NumberOf(day.AddMonths(1).AddDays(-1)));
            Assert.Equal(DateSpan.Of(day, day.AddMonths(1).AddDays(-1)), ClaimCalendar.DaysOf(number));
        }
    }

    [Theory]
    [InlineData("2023-12-31", 13)]
    [InlineData("2024-01-01", 13)]
    [InlineData("2024-01-31", 12)]
    [InlineData("2024-12-30", 2)]
    [InlineData("2024-12-31", 1)]
    [InlineData("2025-01-30", 1)]
    [InlineData("2025-01-31", 0)]
    [InlineData("2025-02-28", -1)]
    public void So_many_months_are_ahead(string asOf, int ahead) => Assert.Equal(ahead, Calendar(asOf).Ahead);

    [Fact]
    public void The_period_holds_its_first_and_last_month_and_no_other()
    {
        var calendar = Calendar("2024-06-30");
        Assert.Equal(12, Enumerable.Range(Month("2023-01"), 36).Count(calendar.IsInPeriod));
        Assert.True(calendar.IsInPeriod(Month("2024-01")) && calendar.IsInPeriod(Month("2024-12")));
    }

    /// <summary>Middle month: 10 lines. A first month of 4 lines is in part, of 5 it is whole; a later month without lines does not matter.</summary>
    [Theory]
    [InlineData(4, "2022-02")]
    [InlineData(5, "2022-01")]
    public void History_begins_at_the_first_month_with_half_the_lines_of_the_middle_one(int lines, string first)
    {
        var claims = Steady("2022-01", "2024-06-30", 0, 100).Where(sum => sum.Month != Month("2023-03"))
            .Select(sum => sum with { Lines = sum.Month == Month("2022-01") ? lines : 10 });
        var history = ClaimHistory.Of(Facts("2024-06-30", claims).Spending);
        Assert.Equal(Month(first), history.First);
        Assert.Equal(0, history.Accepted(0, Month("2023-03")));
        Assert.Equal(first == "2022-01" ? 100 : 0, history.Accepted(0, Month("2022-01")));
    }

    [Fact]
    public void History_goes_back_sixty_months_at_most()
    {
        Assert.Equal(Month("2019-06"), ClaimHistory.Of(Facts("2024-06-30", Steady("2012-01", "2024-06-30", 0, 100)).Spending).First);
        Assert.Equal(Month("2019-07"), ClaimHistory.Of(Facts("2024-06-30", Steady("2019-07", "2024-06-30", 0, 100)).Spending).First);
    }

    [Theory]
    [InlineData("2023-06", true)]
    [InlineData("2023-07", false)]
    public void A_forecast_needs_twelve_whole_months_up_to_the_edge(string first, bool isEnough) =>
        Assert.Equal(isEnough, History(Facts("2024-06-30", Steady(first, "2024-06-30", 100))).IsEnough);

    [Fact]
    public void Without_any_claim_there_is_no_history()
    {
        var facts = Facts("2024-06-30", []);
        var history = ClaimHistory.Of(facts.Spending);
        Assert.False(History(facts).IsEnough);
        Assert.Equal((0, 0.0), (history.Cells.Count, history.RefusedShare));
        Assert.Empty(LateGroups.Of(History(facts)).All);
    }

    /// <summary>Claims only after the edge: what is claimed ahead says nothing of what is usual.</summary>
    [Fact]
    public void Claims_of_months_after_the_edge_make_no_history()
    {
        var facts = Facts("2024-06-30", [Claim(Month("2024-06"), 0, 500)]);
        var history = ClaimHistory.Of(facts.Spending);
        Assert.False(History(facts).IsEnough);
        Assert.Equal(500, history.InPeriod[0].Claimed);
    }

    /// <summary>Answered: 700 granted and 300 refused within the year, so that 0.3 was refused. A year ago to the day is too long ago.</summary>
    [Theory]
    [InlineData("2023-07-01", 0.3)]
    [InlineData("2023-06-30", 0)]
    public void The_refused_share_is_that_of_the_last_year(string known, double share)
    {
        var month = Month("2023-05");
        var refused = new ClaimedSum(Cell, month, Day(known), ClaimHistory.RefusedState, 1, 300);
        var open = new ClaimedSum(Cell, month, Day("2023-12-01"), 0, 1, 999_999);
        Assert.Equal(share, ClaimHistory.Of(Facts("2024-06-30", [Claim(month, 3, 700), refused, open]).Spending).RefusedShare, 12);
    }

    [Theory]
    [InlineData(100, 900, 0.5)]
    [InlineData(-200, 100, 0)]
    [InlineData(500, -100, 0)]
    public void The_refused_share_lies_between_nothing_and_half(long granted, long refused, double share)
    {
        var month = Month("2024-01");
        Assert.Equal(share, ClaimHistory.Of(Facts("2024-06-30", [Claim(month, 1, granted), Claim(month, 2, refused) with { State = ClaimHistory.RefusedState }]).Spending).RefusedShare, 12);
    }

    /// <summary>Reckoned line by line, without the tables of the history.</summary>
    [Fact]
    public void Accepted_and_claimed_are_the_sums_of_the_lines()
    {
        var random = new Random(601);
        for (var round = 0; round < 20; round++)
        {
            var claims = Drawn(random);
            var history = ClaimHistory.Of(Facts("2024-09-30", claims).Spending);
            var answered = claims.Where(sum => sum.State != 0 && sum.Known >= Day("2023-10-01")).ToList();
            var share = Math.Clamp(answered.Where(sum => sum.State == 2).Sum(sum => sum.Cents) / (double)answered.Sum(sum => sum.Cents), 0, 0.5);
            Assert.Equal(claims.Sum(sum => sum.Lines), Enumerable.Range(0, history.Cells.Count).Sum(cell => history.Sums(cell).Sum(sum => sum.Lines)));
            for (var cell = 0; cell < history.Cells.Count; cell++)
            {
                var own = claims.Where(sum => sum.Cell == history.Cells[cell]).ToList();
                var year = own.Where(sum => sum.Month >= Month("2024-01") && sum.Month <= Month("2024-12")).ToList();
                Assert.Equal((year.Sum(sum => sum.Cents), year.Where(sum => sum.State == 1).Sum(sum => sum.Cents), year.Sum(sum => sum.Lines)), (history.InPeriod[cell].Claimed, history.InPeriod[cell].Granted, history.InPeriod[cell].Lines));
                for (var month = history.First; month < history.First + history.Months; month++)
                    Assert.Equal(own.Where(sum => sum.Month == month).Sum(sum => sum.Cents * (sum.State == 2 ? 0 : sum.State == 0 ? 1 - share : 1)), history.Accepted(cell, month), 6);
            }
        }
    }

    [Fact]
    public void The_order_of_lines_has_no_meaning()
    {
        var random = new Random(602);
        var claims = Drawn(random);
        var (once, again) = (ClaimHistory.Of(Facts("2024-09-30", claims).Spending), ClaimHistory.Of(Facts("2024-09-30", claims.OrderBy(_ => random.Next())).Spending));
        Assert.Equal(once.Cells, again.Cells);
        Assert.Equal((once.First, once.Months, once.RefusedShare), (again.First, again.Months, again.RefusedShare));
        Assert.Equal(once.InPeriod, again.InPeriod);
        for (var cell = 0; cell < once.Cells.Count; cell++) Assert.Equal(once.Sums(cell), again.Sums(cell));
    }

    [Fact]
    public void An_allocation_without_claims_has_a_cell_without_cents()
    {
        var other = Cell with { Provider = "10000009" };
        var history = ClaimHistory.Of(Facts("2024-06-30", Steady("2022-01", "2024-06-30", 0, 100), Allocated(1, other, "2024-01-01", null, 5)).Spending);
        Assert.Equal([Cell, other], history.Cells);
        Assert.Empty(history.Sums(history.Places[other]));
        Assert.Equal(0, history.Accepted(history.Places[other], Month("2024-03")));
    }

    /// <summary>Of 100 lines so many come in January, April, July and October; 60 are not most, 61 are. Two years ago to the day does not count any more.</summary>
    [Theory]
    [InlineData(60, "2024-02-10", false)]
    [InlineData(61, "2024-02-10", true)]
    [InlineData(60, "2022-05-31", true)]
    [InlineData(60, "2022-06-01", false)]
    public void Who_sends_most_lines_at_the_start_of_a_quarter_claims_by_quarter(int first, string other, bool isQuarterly)
    {
        var quarter = new ClaimedSum(Cell, Month("2022-03"), Day("2024-04-10"), 1, first, 100);
        var history = ClaimHistory.Of(Facts("2024-05-31", [quarter, quarter with { Known = Day(other), Lines = 100 - first }]).Spending);
        Assert.Equal(isQuarterly, history.IsQuarterly(0));
    }

    [Theory]
    [InlineData(11, false)]
    [InlineData(12, true)]
    public void A_dozen_lines_tell_how_a_provider_claims(int lines, bool isQuarterly) =>
        Assert.Equal(isQuarterly, ClaimHistory.Of(Facts("2024-06-30", [new ClaimedSum(Cell, Month("2024-03"), Day("2024-04-10"), 1, lines, 100)]).Spending).IsQuarterly(0));

    private static DateOnly End(DateOnly asOf, int monthsBefore)
    {
        var month = asOf.AddMonths(-monthsBefore);
        var isLast = asOf.AddDays(1).Day == 1;
        return new DateOnly(month.Year, month.Month, isLast ? DateTime.DaysInMonth(month.Year, month.Month) : Math.Min(asOf.Day, DateTime.DaysInMonth(month.Year, month.Month)));
    }

    private static List<ClaimedSum> Drawn(Random random)
    {
        var sums = new List<ClaimedSum>();
        for (var month = Month("2022-01"); month <= Month("2024-09"); month++)
        {
            foreach (var provider in new[] { "10000001", "10000002", "10000003" })
            {
                for (var state = 0; state < 3; state++)
                    sums.Add(new ClaimedSum(Cell with { Provider = provider }, month, ClaimCalendar.DaysOf(month).Last.AddDays(random.Next(90)), state, random.Next(1, 9), random.Next(-500, 20_000)));
            }
        }

        return [.. sums.Where(sum => sum.Known <= Day("2024-09-30"))];
    }
}
