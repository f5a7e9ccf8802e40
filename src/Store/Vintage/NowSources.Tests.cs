using Roer.Care;
using Roer.Tests.World;

namespace Roer.Store;

/// <summary>What the tables beside the messages say on a day, on both engines and in any order of arrival.</summary>
public sealed class NowSourcesTests(PostgresServer server)
{
    [Fact]
    public void The_referrer_known_last_holds_and_a_code_that_does_not_exist_says_nothing() => Holds(
        "now_referrer",
        """
        verwijzer | type | bekend
        1         | 02   | 2024-01-01
        1         | 04   | 2024-03-01
        1         | 05   | 2027-01-01
        2         | 07   | 2024-01-01
        3         | 08   | 2024-01-01
        3         | 02   | 2024-01-01
        """,
        "1 | 04",
        "3 | 02");

    [Fact]
    public void What_the_request_says_goes_before_the_table()
    {
        var origin = new Origin(World.Municipality, new DateOnly(2023, 1, 1), 1);
        var (asks, grants) = (World.Message(101), World.Message(102));
        asks.Requests.Add(new CareRequest(
            origin, new Child(5), "10000001", 77, RequestKind.Allocation, RequestedChange.New, null, "45", null, null, null, null, null, null, null, "03", null));
        grants.GrantedRequests.Add(new GrantedRequest(origin, new Child(5), "10000001", 77, 1));
        var table = World.Of("""
            verwijzer | type | bekend
            1         | 02   | 2024-01-01
            2         | 04   | 2024-03-01
            """);
        Holds("now_referrer", [asks, .. table.Intakes, grants], "1 | 03", "2 | 04");
    }

    [Fact]
    public void A_later_payer_ends_an_earlier_one_and_a_correction_replaces_it() => Holds(
        "now_responsibility",
        """
        betaler | betaalt | grond | betwist | van        | tot        | bekend
        Noor    | 9998    | 1     | nee     | 2023-01-01 |            | 2023-02-01
        Noor    | 0034    | 2     | nee     | 2024-05-01 |            | 2024-06-01
        Noor    |         | 2     | ja      | 2024-05-01 |            | 2024-07-01
        Noor    | 0363    | 2     | nee     | 2025-06-01 | 2025-01-01 | 2024-07-01
        """,
        $"{Noor} | 9998 | 1 | ∅ | False | own | 2023-01-01 | 2024-04-30",
        $"{Noor} | ∅ | 2 | ∅ | True | disputed | 2024-05-01 | 9999-12-31");

    [Fact]
    public void A_contract_holds_until_the_next_of_the_same_products() => Holds(
        "now_contract",
        """
        contract | categorie | product | plafond | van        | tot        | bekend
        10000001 | 45        |         | 1000    | 2023-01-01 |            | 2023-01-01
        10000001 | 45        |         | 2000    | 2024-01-01 | 2024-12-31 | 2023-12-01
        10000001 | 45        |         | 2500    | 2024-01-01 | 2024-12-31 | 2024-02-01
        10000001 |           | 45A04   |         | 2024-01-01 |            | 2024-02-01
        """,
        "10000001 |  | 45A04 | 1 | ∅ | ∅ | ∅ | ∅ | ∅ | ∅ | 2024-01-01 | 9999-12-31",
        "10000001 | 45 |  | 1 | 100000 | ∅ | ∅ | ∅ | ∅ | ∅ | 2023-01-01 | 2023-12-31",
        "10000001 | 45 |  | 1 | 250000 | ∅ | ∅ | ∅ | ∅ | ∅ | 2024-01-01 | 2024-12-31");

    [Fact]
    public void What_was_expected_counts_until_it_is_booked() => Holds(
        "now_other_cost",
        """
        kosten   | post     | stand    | taakveld | maand      | bedrag | bekend
        pgb      | SVB      | verwacht | 6.72a    | 2024-01-01 | 900    | 2023-11-01
        pgb      | SVB      | geboekt  | 6.72b    | 2024-01-01 | 950    | 2024-03-01
        pgb      | SVB      | geboekt  | 6.72b    | 2024-01-01 | 940    | 2024-04-01
        pgb      | SVB      | verwacht | 6.72a    | 2024-02-01 | 900    | 2023-11-01
        subsidie | SVB      | verwacht |          | 2024-01-01 | 7      | 2023-11-01
        """,
        "1 | SVB | False | 6.72b | 2024-01-01 | 2024-01-31 | 94000",
        "1 | SVB | True | 6.72a | 2024-02-01 | 2024-02-29 | 90000",
        "3 | SVB | True | ∅ | 2024-01-01 | 2024-01-31 | 700");

    [Fact]
    public void The_books_of_a_month_are_those_known_last() => Holds(
        "now_ledger",
        """
        grootboek | taakveld | maand      | aanbieder | bedrag | bekend
        zorg      | 6.72a    | 2024-01-01 |           | 100    | 2024-02-10
        zorg      | 6.72a    | 2024-01-01 |           | 90     | 2024-03-10
        zorg      | 6.72a    | 2024-01-01 | 10000001  | 5      | 2024-03-10
        zorg      |          | 2024-01-01 |           | 3      | 2024-03-10
        betaling  | 6.72a    | 2024-01-01 |           | 80     | 2027-03-10
        """,
        "2024-01-01 | 6.72a | 20 | 10000001 | 500",
        "2024-01-01 | 6.72a | 20 | ∅ | 9000",
        "2024-01-01 | ∅ | 20 | ∅ | 300");

    [Fact]
    public void Of_two_production_statements_of_a_day_the_audited_one_holds() => Holds(
        "now_production",
        """
        productie | jaar | product | bedrag | gecontroleerd | bekend
        10000001  | 2023 |         | 100    | nee           | 2024-02-10
        10000001  | 2023 |         | 90     | ja            | 2024-02-10
        10000001  | 2023 | 45A04   | 70     | nee           | 2024-02-10
        """,
        "10000001 | 2023 |  |  | 9000 | True",
        "10000001 | 2023 |  | 45A04 | 7000 | False");

    [Fact]
    public void A_reassessment_is_told_once_a_day() => Holds(
        "now_reassessment",
        """
        herbeoordeling | dag        | uitkomst | bekend
        1              | 2024-02-10 | 4        | 2024-02-10
        1              | 2024-02-10 | 1        | 2024-02-12
        1              | 2024-08-10 | 3        | 2024-08-12
        """,
        "1 | 2024-02-10 | 1",
        "1 | 2024-08-10 | 3");

    private static string Noor { get; } = World.ChildOf("Noor").Pseudonym.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void Holds(string table, string drawn, params string[] expected) => Holds(table, World.Of(drawn).Intakes, expected);

    private void Holds(string table, IReadOnlyList<Intake> intakes, params string[] expected)
    {
        var asOf = new DateOnly(2026, 12, 31);
        foreach (var order in new[] { intakes, [.. intakes.Reverse()] })
        {
            using var duck = new WorldStore(order);
            Assert.Equal(expected, StoredRows.Read(duck.Store.At(World.Municipality, asOf, stand: null), table));
        }

        using var postgres = CareStore.OpenPostgres(server.NewSchema());
        WorldStore.TakeIn(postgres, intakes);
        Assert.Equal(expected, StoredRows.Read(postgres.At(World.Municipality, asOf, stand: null), table));
    }
}
