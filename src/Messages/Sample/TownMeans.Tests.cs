using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>The town's budget is near what the year costs and does not look ahead, its register near the true chances, and its means move little.</summary>
public sealed class TownMeansTests
{
    private static InventedTown Town => SmallTown.Town;

    private static TownMeans Means => Town.Sources.Means;

    private static IEnumerable<int> Years => Enumerable.Range(Town.Options.FirstYear, Town.Options.Years);

    [Fact]
    public void A_budget_is_near_what_the_year_costs_without_knowing_it()
    {
        foreach (var year in Years)
        {
            var rows = Means.Budget.Rows().Where(row => row.Year == year).ToList();
            var spent = (double)Means.Budget.SpentCents(year);
            Assert.InRange(rows.Where(row => row.Kind == BudgetKind.Original).Sum(row => row.AmountCents) / spent, 0.75, 1.25);
            Assert.InRange(rows.Sum(row => row.AmountCents) / spent, 0.8, 1.2);
        }
    }

    [Fact]
    public void What_was_decided_before_a_day_does_not_change_by_what_came_after_it()
    {
        var until = new DateOnly(Town.Options.FirstYear + 1, 12, 31);
        var costs = Town.Sources.Costs;
        var cut = new TownBudget(Town.Options, Town.Tariffs.Levels, costs, [.. Town.Messages.Where(message => message.Signed <= until)]);
        IEnumerable<BudgetEntry> Second(TownBudget budget) => budget.Rows().Where(row => row.Year == until.Year);
        Assert.NotEmpty(Second(cut));
        Assert.All(Second(cut), row => Assert.Contains(row, Second(Means.Budget)));
    }

    [Fact]
    public void Every_taakveld_with_claims_has_a_budget_but_protection_in_the_first_year()
    {
        var claimed = Town.Messages.OfType<ClaimMessage>().SelectMany(claim => claim.Lines).Select(line => line.Product.TaskField).Where(field => field.Length > 0).Distinct();
        var budgeted = Means.Budget.Rows().Select(row => (row.Year, row.TaskField)).ToHashSet();
        Assert.All(claimed, field => Assert.Contains((Town.Options.FirstYear + 1, field), budgeted));
        Assert.DoesNotContain((Town.Options.FirstYear, "6.82a"), budgeted);
        Assert.Contains(Means.Budget.Rows(), row => row is { TaskField: "6.72a", Category: "45" });
        Assert.Contains(Means.Budget.Rows(), row => row.Form == CareForm.FosterCare);
    }

    [Fact]
    public void A_budget_changes_in_spring_and_autumn_and_one_autumn_is_missing()
    {
        var changes = Means.Budget.Rows().Where(row => row.Kind == BudgetKind.Change).ToList();
        Assert.All(changes, row => Assert.True(row.AmountCents != 0 && row.Reason is not null && row.DecidedOn < row.Origin.Known));
        Assert.Contains(changes, row => row.AmountCents < 0);
        Assert.Equal(
            Years.SelectMany(year => new[] { (year, 6), (year, 11) }).Where(each => each != (Town.Options.FirstYear + 1, 11)),
            changes.Select(row => (row.DecidedOn.Year, row.DecidedOn.Month)).Distinct().Order());
        Assert.Contains(Means.Budget.Rows(), row => row.Year == Town.Options.LastDay.Year + 1);
    }

    [Fact]
    public void The_register_is_near_the_true_chances_and_has_gaps()
    {
        var truth = Means.Risks.Truth().ToDictionary(risk => risk.Code, risk => risk.Percent);
        var rows = Means.Risks.Rows().ToList();
        Assert.InRange(truth.Count, 6, 8);
        Assert.Equal(truth.Count * Town.Options.Years, rows.Count);
        Assert.All(rows.Where(row => row.ChanceBasisPoints is not null), row => Assert.InRange(row.ChanceBasisPoints!.Value - (truth[row.Code] * 100), -500, 500));
        Assert.All(rows, row => Assert.True(row.LowCents < row.LikelyCents && row.LikelyCents < row.HighCents));
        Assert.Single(rows, row => row.ChanceBasisPoints is null);
        Assert.Contains(rows, row => row.Owner is null);
        Assert.Contains(rows, row => row.HighCents < 0);
    }

    [Fact]
    public void Risks_happen_as_often_as_their_true_chance_and_cost_what_their_range_allows()
    {
        var (expected, happened) = (0.0, 0);
        for (var seed = 1; seed <= 200; seed++)
        {
            var options = new SampleOptions { Seed = seed, Youths = 100, Years = 3 };
            var risks = new TownRisks(options, new TariffTable(options).Levels);
            var ranges = risks.Rows().ToLookup(row => row.Code);
            foreach (var (code, percent, years) in risks.Truth())
            {
                expected += 3 * percent / 100.0;
                happened += years.Count;
                Assert.All(years, year => Assert.InRange(year.Cents, ranges[code].Min(row => row.LowCents), ranges[code].Max(row => row.HighCents)));
            }
        }

        Assert.InRange(happened, expected - 90, expected + 90);
    }

    [Fact]
    public void A_reserve_keeps_its_name_and_moves_by_a_tenth_each_half_year() => Assert.All(Means.Reserves.Positions().GroupBy(row => row.Name), positions =>
    {
        var balances = positions.OrderBy(row => row.Day).ToList();
        Assert.Single(balances.Select(row => (row.Kind, row.Purpose, row.IsAvailable)).Distinct());
        Assert.All(balances.Zip(balances.Skip(1)), pair => Assert.InRange((double)pair.Second.BalanceCents / pair.First.BalanceCents, 0.85, 1.15));
        Assert.Equal(balances[0].Kind == ReserveKind.Provision ? Town.Options.FirstYear + 1 : Town.Options.FirstYear, balances[0].Year);
    });

    [Fact]
    public void Each_circular_tells_the_whole_year_and_one_is_missing()
    {
        var rows = Means.Reserves.Contributions().ToList();
        Assert.All(rows, row => Assert.True(row.AmountCents > 0));
        Assert.All(Years, year => Assert.Equal(year == Town.Options.FirstYear + 1 ? 3 : 4, rows.Where(row => row.Year == year).Select(row => row.Circular).Distinct().Count()));
        Assert.All(rows.GroupBy(row => row.Circular), circular => Assert.Equal(2, circular.Select(row => row.Part).Distinct().Count()));
        var spent = Years.Sum(Means.Budget.SpentCents);
        var given = rows.Where(row => Years.Contains(row.Year)).GroupBy(row => (row.Year, row.Part)).Sum(part => part.MaxBy(row => row.Origin.Known)!.AmountCents);
        Assert.InRange((double)given / spent, 0.5, 1.2);
    }
}
