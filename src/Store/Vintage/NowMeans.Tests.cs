using Roer.Care;
using Roer.Store.Measures;
using Roer.Tests.World;

namespace Roer.Store;

/// <summary>What budget, risk register, reserves and the State's contribution say on a day, on both engines and in any order of arrival.</summary>
public sealed class NowMeansTests(PostgresServer server)
{
    private const string Budget =
        """
        begroting | taakveld | categorie | vorm | besluit       | dag        | reden  | bedrag | bekend
        2025      | 6.72a    |           |      |               | 2024-11-07 |        | 1000   | 2024-11-08
        2025      | 6.72a    | 45        |      |               | 2024-11-07 |        | 400    | 2024-11-08
        2025      | 6.72a    |           |      | Voorjaarsnota | 2025-06-26 | groei  | 150    | 2025-07-01
        2025      | 6.72a    |           |      | Najaarsnota   | 2025-11-20 | minder | -50    | 2025-11-21
        2025      | 6.73a    |           | 11   | Najaarsnota   | 2025-11-20 | erbij  | 30     | 2025-11-21
        2026      | 6.72a    |           |      |               | 2025-11-06 |        | 1200   | 2025-11-07
        """;

    private const string Register =
        """
        risico | naam     | kans | laag | midden | hoog | aard | van  | tot  | taakveld | eigenaar   | maatregel | bekend
        R2     | Tarieven | 40   | 100  | 200    | 500  | 1    | 2025 |      | 6.72b    | controller | afspraken | 2024-12-01
        R1     | Uitspraak | 10  | -50  | 0      | 900  | 2    | 2025 | 2025 |          |            |           | 2024-12-01
        R2     | Tarieven | 60   | 100  | 300    | 500  | 1    | 2025 |      | 6.72b    | controller | afspraken | 2025-06-01
        R3     | Zonder   |      | 1    | 2      | 3    | 0    | 2026 |      |          |            |           | 2025-06-01
        R4     | Omgekeerd | 10  | 9    | 2      | 3    | 2    | 2024 | 2026 |          |            |           | 2024-12-01
        """;

    private const string Positions =
        """
        reserve   | soort | bestemming | beschikbaar | jaar | dag        | saldo | bekend
        Jeugd     | 1     | 1          | ja          | 2025 | 2025-01-01 | 900   | 2025-02-01
        Jeugd     | 1     | 1          | ja          | 2025 | 2025-07-01 | 700   | 2025-07-10
        Jeugd     | 1     | 1          | ja          | 2025 | 2025-12-31 | 500   | 2025-07-10
        Jeugd     | 1     | 1          | ja          | 2025 | 2025-01-01 | 950   | 2025-03-01
        Algemeen  | 1     | 2          | nee         | 2025 | 2024-12-31 | 9000  | 2025-02-01
        Geschil   | 2     | 1          | nee         | 2024 | 2024-01-01 | 80    | 2024-02-01
        """;

    private const string State =
        """
        rijk | onderdeel | circulaire       | bedrag | bekend
        2025 | algemeen  | Septembercirculaire | 5000 | 2024-09-17
        2025 | algemeen  | Meicirculaire    | 5200   | 2025-05-30
        2025 | voogdij   | Septembercirculaire | 300 | 2024-09-17
        2026 | algemeen  | Meicirculaire    | 5600   | 2025-05-30
        """;

    [Fact]
    public void A_budget_is_what_was_first_decided_and_every_change_known_since()
    {
        Holds(Budget, "2025-05-01", vintage => Lines(BudgetSum.All(vintage, 2025), sum => $"{sum.TaskField} {sum.Category} {sum.Form} {sum.OriginalCents} {sum.ChangesCents} {sum.Changes} {sum.Cents}"),
            "6.72a   100000 0 0 100000",
            "6.72a 45  40000 0 0 40000");
        Holds(Budget, "2025-12-31", vintage => Lines(BudgetSum.All(vintage, 2025), sum => $"{sum.TaskField} {sum.Category} {sum.Form} {sum.OriginalCents} {sum.ChangesCents} {sum.Changes} {sum.Cents}"),
            "6.72a   100000 10000 2 110000",
            "6.72a 45  40000 0 0 40000",
            "6.73a  FosterCare  3000 1 ");
    }

    [Fact]
    public void Decisions_add_up_to_the_budget_and_come_by_day() => Holds(
        Budget,
        "2025-12-31",
        vintage => Lines(BudgetDecision.All(vintage, 2025), each => $"{each.DecidedOn:yyyy-MM-dd} {each.Kind} {each.Decision} {each.TaskField} {each.Category} {each.Form} {each.Cents} {each.Reason}"),
        "2024-11-07 Original begroting 6.72a   100000 ",
        "2024-11-07 Original begroting 6.72a 45  40000 ",
        "2025-06-26 Change Voorjaarsnota 6.72a   15000 groei",
        "2025-11-20 Change Najaarsnota 6.72a   -5000 minder",
        "2025-11-20 Change Najaarsnota 6.73a  FosterCare 3000 erbij");

    [Fact]
    public void A_budget_line_that_is_told_again_is_corrected_and_an_original_counts_once() => Holds(
        """
        begroting | taakveld | besluit | dag        | bedrag | bekend
        2025      | 6.72a    |         | 2024-11-07 | 1000   | 2024-11-08
        2025      | 6.72a    |         | 2024-12-01 | 1100   | 2024-12-08
        2025      | 6.72a    | Nota    | 2025-06-01 | 70     | 2025-06-08
        2025      | 6.72a    | Nota    | 2025-06-02 | 60     | 2025-07-08
        2025      | 6.72a    | Nota    | 2025-06-02 | 50     | 2025-07-08
        2025      |          | Nota    | 2025-06-02 | 0      | 2027-07-08
        """,
        "2025-12-31",
        vintage => Lines(BudgetSum.All(vintage, 2025), sum => $"{sum.OriginalCents} {sum.ChangesCents} {sum.Changes}"),
        "110000 6000 1");

    [Fact]
    public void A_year_that_no_budget_tells_has_no_row() => Holds(Budget, "2025-12-31", vintage => Lines(BudgetSum.All(vintage, 2024), sum => sum.TaskField));

    [Fact]
    public void Of_a_risk_the_version_known_last_holds_in_the_years_that_it_is_for()
    {
        Holds(Register, "2025-01-01", vintage => Lines(RiskEstimate.All(vintage, 2025), Text),
            "R1 Uitspraak 1000 -5000 0 90000 Incidental    True",
            "R2 Tarieven 4000 10000 20000 50000 Structural controller 6.72b afspraken True",
            "R4 Omgekeerd 1000 900 200 300 Incidental    False");
        Holds(Register, "2025-12-31", vintage => Lines(RiskEstimate.All(vintage, 2026), Text),
            "R2 Tarieven 6000 10000 30000 50000 Structural controller 6.72b afspraken True",
            "R3 Zonder  100 200 300 Unknown    False",
            "R4 Omgekeerd 1000 900 200 300 Incidental    False");

        static string Text(RiskEstimate risk) =>
            $"{risk.Code} {risk.Name} {risk.ChanceBasisPoints} {risk.LowCents} {risk.LikelyCents} {risk.HighCents} {risk.Term} {risk.Owner} {risk.TaskField} {risk.Mitigation} {risk.IsEstimated}";
    }

    [Fact]
    public void A_reserve_has_its_last_balance_of_the_year_that_has_passed()
    {
        Holds(Positions, "2025-02-15", vintage => Lines(ReserveBalance.All(vintage, 2025), Text),
            "Algemeen Reserve General False 2024-12-31 900000",
            "Jeugd Reserve YouthCare True 2025-01-01 90000");
        Holds(Positions, "2025-06-30", vintage => Lines(ReserveBalance.All(vintage, 2025), Text),
            "Algemeen Reserve General False 2024-12-31 900000",
            "Jeugd Reserve YouthCare True 2025-01-01 95000");
        Holds(Positions, "2025-07-31", vintage => Lines(ReserveBalance.All(vintage, 2025), Text),
            "Algemeen Reserve General False 2024-12-31 900000",
            "Jeugd Reserve YouthCare True 2025-07-01 70000");
        Holds(Positions, "2025-07-31", vintage => Lines(ReserveBalance.All(vintage, 2024), Text), "Geschil Provision YouthCare False 2024-01-01 8000");

        static string Text(ReserveBalance balance) =>
            $"{balance.Name} {balance.Kind} {balance.Purpose} {balance.IsAvailable} {balance.Day:yyyy-MM-dd} {balance.Cents}";
    }

    [Fact]
    public void Of_two_balances_of_a_day_known_on_one_day_the_lowest_holds() => Holds(
        """
        reserve | beschikbaar | jaar | dag        | saldo | bekend
        Jeugd   | ja          | 2025 | 2025-01-01 | 900   | 2025-02-01
        Jeugd   | nee         | 2025 | 2025-01-01 | 800   | 2025-02-01
        Jeugd   | ja          | 2025 | 2025-01-01 | 800   | 2025-02-01
        """,
        "2025-12-31",
        vintage => Lines(ReserveBalance.All(vintage, 2025), balance => $"{balance.Cents} {balance.IsAvailable}"),
        "80000 False");

    [Fact]
    public void The_circular_known_last_tells_the_whole_year()
    {
        Holds(State, "2025-05-01", vintage => Lines(StateContributionPart.All(vintage, 2025), Text),
            "algemeen Septembercirculaire 2024-09-17 500000",
            "voogdij Septembercirculaire 2024-09-17 30000");
        Holds(State, "2025-12-31", vintage => Lines(StateContributionPart.All(vintage, 2025), Text),
            "algemeen Meicirculaire 2025-05-30 520000",
            "voogdij Septembercirculaire 2024-09-17 30000");
        Holds(State, "2025-05-01", vintage => Lines(StateContributionPart.All(vintage, 2026), Text));

        static string Text(StateContributionPart part) => $"{part.Part} {part.Circular} {part.Known:yyyy-MM-dd} {part.Cents}";
    }

    [Fact]
    public void A_contract_tells_its_ceiling_indexation_and_final_claim_date()
    {
        var contract = new Contract(
            new Origin(World.Municipality, World.LongAgo, 2), "10000001", "45", null, PaymentForm.Effort, 500, null, null, 9, new DateOnly(2026, 4, 1), 437,
            new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31), "test");
        var intake = World.Message(1);
        intake.Tables.Contracts.Add(contract);
        Holds([intake], "2025-12-31", vintage => Lines(ContractTerms.All(vintage), each => $"{each.YearCeilingCents} {each.FinalClaimMonths} {each.FinalClaimDay:yyyy-MM-dd} {each.IndexationBasisPoints}"),
            "500 9 2026-04-01 437");
    }

    [Fact]
    public void Another_municipality_has_its_own_means() => Holds(
        """
        begroting | gemeente | taakveld | bedrag
        2025      | 9997     | 6.72a    | 1000

        risico | gemeente | laag | midden | hoog | van
        R1     | 9997     | 1    | 2      | 3    | 2025

        reserve | gemeente | jaar | dag        | saldo
        Jeugd   | 9997     | 2025 | 2025-01-01 | 900

        rijk | gemeente | bedrag
        2025 | 9997     | 900
        """,
        "2025-12-31",
        vintage => [BudgetSum.All(vintage, 2025).Count + RiskEstimate.All(vintage, 2025).Count + ReserveBalance.All(vintage, 2025).Count + StateContributionPart.All(vintage, 2025).Count is var rows ? $"{rows}" : ""],
        "0");

    private static string[] Lines<T>(IEnumerable<T> rows, Func<T, string> text) => [.. rows.Select(text)];

    private void Holds(string drawn, string asOf, Func<Vintage, string[]> read, params string[] expected) => Holds(World.Of(drawn).Intakes, asOf, read, expected);

    private void Holds(IReadOnlyList<Intake> intakes, string asOf, Func<Vintage, string[]> read, params string[] expected)
    {
        var day = DateOnly.ParseExact(asOf, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        foreach (var order in new[] { intakes, [.. intakes.Reverse()], [.. intakes, .. intakes] })
        {
            using var duck = new WorldStore(order);
            Assert.Equal(expected, read(duck.Store.At(World.Municipality, day, stand: null)));
        }

        using var postgres = CareStore.OpenPostgres(server.NewSchema());
        WorldStore.TakeIn(postgres, intakes);
        Assert.Equal(expected, read(postgres.At(World.Municipality, day, stand: null)));
    }
}
