using Roer.Methods.Spending;
using Roer.Store.Measures;
using static Roer.Questions.WhereWillTheYearEnd.LateWorld;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>Months in which less care is given, such as those of the summer holidays, are not months of which much is still to be claimed.</summary>
public sealed class YearEndLateSeasonTests
{
    private const string AsOf = "2024-09-30";
    private const int CentsADay = 7_000;
    private static readonly long[] Ages = [0, 60, 25, 15];
    private static readonly double[] Season = [1.05, 1.05, 1.05, 1.05, 1.05, 1.05, 0.85, 0.75, 1.05, 1.05, 1.05, 0.9];

    /// <summary>Of August 40% and of July 15% is still to come: of what they cost, and not of what a month without holidays costs.</summary>
    [Fact]
    public void Late_claims_of_a_month_of_holidays_follow_what_it_costs()
    {
        var history = History(Town(Season));
        var group = Assert.Single(LateGroups.Of(history).All);
        var (july, august) = (Month("2024-07"), Month("2024-08"));
        Assert.InRange(group.Reserve(0, august) / (0.4 * 31 * CentsADay * Season[7]), 0.99, 1.01);
        Assert.InRange(group.Reserve(0, july) / (0.15 * 31 * CentsADay * Season[6]), 0.99, 1.01);
        var blind = LateGroup.TryOf("test", [0], history, SeasonedExposure.Plain(history))!;
        Assert.True(blind.Reserve(0, august) > 1.1 * group.Reserve(0, august));
    }

    /// <summary>Without a season nothing changes: exposure is what it was.</summary>
    [Fact]
    public void Without_a_season_exposure_is_as_it_is()
    {
        var history = History(Town([.. Enumerable.Repeat(1.0, 12)]));
        var group = Assert.Single(LateGroups.Of(history).All);
        for (var month = group.FirstRow; month <= group.LastRow; month++) Assert.InRange(group.Exposures[month - group.FirstRow] / history.Cells[0].Exposures[month - history.First], 0.999, 1.001);
    }

    /// <summary>A history of less than two whole years at one provider shows no season, and is read as before.</summary>
    [Fact]
    public void A_short_history_of_one_provider_has_no_season() => Assert.Same(UsageSeason.None, UsageSeason.Of(History(Town(Season, "2022-09")), (int)Cell.Form));

    private static YearEndFacts Town(double[] season, string first = "2021-01")
    {
        var claims = new List<ClaimedSum>();
        for (var month = Month(first); month <= Month("2024-09"); month++)
        {
            for (var age = 0; age < Ages.Length; age++)
            {
                if (Ages[age] > 0) claims.Add(Claim(month, age, (long)Math.Round(ClaimCalendar.DaysOf(month).Days * CentsADay * season[month % 12] * Ages[age] / 100)));
            }
        }

        return Facts(AsOf, claims.Where(sum => sum.Known <= Day(AsOf)), Allocated(1, Cell, first + "-01", null, 10_000));
    }
}
