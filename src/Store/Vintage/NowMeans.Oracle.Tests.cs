using Roer.Care;
using Roer.Store.Measures;
using Roer.Tests.World;

namespace Roer.Store;

/// <summary>The SQL of budget, risks, reserves and the State's contribution against plain lists of drawn facts that contradict, repeat and follow each other.</summary>
public sealed class NowMeansOracleTests(PostgresServer server)
{
    private static readonly DateOnly[] Days = [new(2024, 11, 1), new(2025, 3, 1), new(2025, 7, 1)];
    private static readonly int[] Years = [2024, 2025, 2026];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_holds_is_what_a_plain_list_says(int seed)
    {
        var intakes = Draw(seed);
        using var duck = new WorldStore(intakes);
        foreach (var (asOf, stand) in new (DateOnly, long?)[] { (Days[1], null), (Days[^1], null), (Days[^1], intakes.Count / 2) }) Holds(duck.Store.At(World.Municipality, asOf, stand), intakes);
    }

    [Fact]
    public void The_server_engine_says_the_same()
    {
        var intakes = Draw(4);
        using var postgres = CareStore.OpenPostgres(server.NewSchema());
        WorldStore.TakeIn(postgres, intakes);
        Holds(postgres.At(World.Municipality, Days[1], null), intakes);
        Holds(postgres.At(World.Municipality, Days[^1], intakes.Count / 2), intakes);
    }

    private static void Holds(Vintage vintage, IReadOnlyList<Intake> intakes)
    {
        var tables = intakes.Take((int)vintage.Stand).Where(intake => intake.Municipality == World.Municipality).Select(intake => intake.Tables).ToList();
        List<T> Known<T>(Func<SourceTables, IEnumerable<T>> of, Func<T, Origin> origin) => [.. tables.SelectMany(of).Where(fact => origin(fact).Known <= vintage.AsOf)];
        foreach (var year in Years)
        {
            var budget = Budget(Known(table => table.Budget, fact => fact.Origin), year);
            Assert.Equal(budget, BudgetDecision.All(vintage, year));
            Assert.Equal(Sums(budget), BudgetSum.All(vintage, year));
            Assert.Equal(Risks(Known(table => table.Risks, fact => fact.Origin), year), RiskEstimate.All(vintage, year));
            Assert.Equal(Balances(Known(table => table.Reserves, fact => fact.Origin), year, vintage.AsOf), ReserveBalance.All(vintage, year));
            Assert.Equal(Parts(Known(table => table.StateContributions, fact => fact.Origin), year), StateContributionPart.All(vintage, year));
        }
    }

    private static List<BudgetDecision> Budget(IEnumerable<BudgetEntry> known, int year) =>
    [
        .. known.Where(fact => fact.Year == year).GroupBy(fact => (fact.TaskField, fact.Category, fact.Form, fact.Kind, fact.Kind == BudgetKind.Original ? "" : fact.Decision))
            .Select(group => group.MaxBy(fact => (fact.Origin.Known, fact.AmountCents, fact.DecidedOn, fact.Decision, fact.Reason ?? ""))!)
            .OrderBy(fact => fact.DecidedOn).ThenBy(fact => fact.Kind).ThenBy(fact => fact.TaskField ?? "", StringComparer.Ordinal)
            .ThenBy(fact => fact.Category ?? "", StringComparer.Ordinal).ThenBy(fact => (int?)fact.Form ?? -1).ThenBy(fact => fact.Decision, StringComparer.Ordinal)
            .Select(fact => new BudgetDecision(fact.Kind, fact.Decision, fact.DecidedOn, fact.TaskField ?? "", fact.Category ?? "", fact.Form, fact.AmountCents, fact.Reason ?? "")),
    ];

    private static IEnumerable<BudgetSum> Sums(IEnumerable<BudgetDecision> decisions) => decisions.GroupBy(each => (each.TaskField, each.Category, each.Form))
        .OrderBy(group => group.Key.TaskField, StringComparer.Ordinal).ThenBy(group => group.Key.Category, StringComparer.Ordinal).ThenBy(group => (int?)group.Key.Form ?? -1)
        .Select(group => new BudgetSum(
            group.Key.TaskField, group.Key.Category, group.Key.Form, group.SingleOrDefault(each => each.Kind == BudgetKind.Original)?.Cents,
            group.Where(each => each.Kind == BudgetKind.Change).Sum(each => each.Cents), group.Count(each => each.Kind == BudgetKind.Change)));

    private static IEnumerable<RiskEstimate> Risks(IEnumerable<RegisteredRisk> known, int year) => known.GroupBy(fact => fact.Code)
        .Select(group => group.OrderByDescending(fact => fact.Origin.Known).ThenByDescending(fact => fact.ChanceBasisPoints ?? -1).ThenByDescending(fact => fact.HighCents)
            .ThenBy(fact => fact.FirstYear).ThenByDescending(fact => fact.LastYear ?? 9999).First())
        .Where(fact => fact.FirstYear <= year && year <= (fact.LastYear ?? 9999)).OrderBy(fact => fact.Code, StringComparer.Ordinal)
        .Select(fact => new RiskEstimate(
            fact.Code, fact.Name, fact.ChanceBasisPoints, fact.LowCents, fact.LikelyCents, fact.HighCents, fact.Term, fact.Owner ?? "", fact.TaskField ?? "", fact.Mitigation ?? ""));

    private static IEnumerable<ReserveBalance> Balances(IEnumerable<ReservePosition> known, int year, DateOnly asOf) => known
        .Where(fact => fact.Year == year && fact.Day <= asOf).GroupBy(fact => fact.Name).OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => group.OrderByDescending(fact => fact.Day).ThenByDescending(fact => fact.Origin.Known).ThenBy(fact => fact.BalanceCents).ThenBy(fact => fact.IsAvailable).First())
        .Select(fact => new ReserveBalance(fact.Name, fact.Kind, fact.Purpose, fact.IsAvailable, fact.Day, fact.BalanceCents));

    private static IEnumerable<StateContributionPart> Parts(IEnumerable<StateContribution> known, int year) => known
        .Where(fact => fact.Year == year).GroupBy(fact => fact.Part).OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => group.OrderByDescending(fact => fact.Origin.Known).ThenBy(fact => fact.AmountCents).ThenByDescending(fact => fact.Circular, StringComparer.Ordinal).First())
        .Select(fact => new StateContributionPart(fact.Part, fact.Circular, fact.Origin.Known, fact.AmountCents));

    /// <summary>Few names, days and amounts, so that nearly all of it comes twice.</summary>
    private static List<Intake> Draw(int seed)
    {
        var random = new Random(seed);
        T Pick<T>(params T[] values) => values[random.Next(values.Length)];
        var intakes = new List<Intake>();
        for (var number = 1; number <= 150; number++)
        {
            var (origin, year, cents) = (new Origin(random.Next(12) == 0 ? "9997" : World.Municipality, Pick(Days), 1), Pick(Years), 100L * random.Next(-2, 4));
            var intake = World.Message(number, origin.Municipality);
            var kind = Pick(BudgetKind.Original, BudgetKind.Change);
            intake.Tables.Budget.Add(new BudgetEntry(
                origin, year, Pick(null, "6.72a", "6.73b"), Pick(null, "45"), Pick<CareForm?>(null, CareForm.FosterCare), kind, Pick("Nota", "nota", "Überschuss"), Pick(Days), cents, Pick(null, "groei"), "test"));
            intake.Tables.Risks.Add(new RegisteredRisk(
                origin, Pick("R1", "R10", "R2", "r1"), "naam", Pick<int?>(null, 0, 4000), cents, cents, cents, RiskTerm.Incidental, null, year, Pick<int?>(null, year, year + 1), null, null, "test"));
            intake.Tables.Reserves.Add(new ReservePosition(origin, Pick("Jeugd", "jeugd", "Algemeen"), ReserveKind.Reserve, ReservePurpose.General, random.Next(2) == 0, year, Pick(Days), cents, "test"));
            intake.Tables.StateContributions.Add(new StateContribution(origin, year, Pick("algemeen", "voogdij"), Pick("Mei", "September"), cents, "test"));
            intakes.Add(intake);
        }

        return intakes;
    }
}
