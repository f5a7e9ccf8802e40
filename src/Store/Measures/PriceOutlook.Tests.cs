using Roer.Care;
using Roer.Questions.WhereWillTheYearEnd;

namespace Roer.Store.Measures;

/// <summary>What prices of coming years are against those before.</summary>
public sealed class PriceOutlookTests
{
    private const double Doubt = 0.015;
    private static readonly string[] Products = ["a", "b", "c"];
    private static readonly DateSpan Always = DateSpan.From(new DateOnly(2020, 1, 1));

    [Fact]
    public void The_past_has_no_price_and_no_doubt()
    {
        Assert.Equal((1.0, 0.0), Prices().Between(2024, 2024));
        Assert.Equal((1.0, 0.0), Prices().Between(2025, 2024));
    }

    [Fact]
    public void A_price_nobody_knows_stays_as_it_is_with_doubt_that_grows_as_a_root()
    {
        Assert.Equal((1.0, Doubt), Prices().Between(2024, 2025));
        var (index, deviation) = Prices().Between(2024, 2027);
        Assert.Equal(1, index);
        Assert.Equal(Doubt * Math.Sqrt(3), deviation, 12);
    }

    [Fact]
    public void Contracts_of_the_first_of_july_say_the_indexation()
    {
        var prices = Prices(contracts:
        [
            Contract(300, Always), Contract(500, Always), Contract(null, Always), Contract(9_000, DateSpan.Of(new DateOnly(2020, 1, 1), new DateOnly(2025, 6, 30))),
            Contract(9_000, DateSpan.From(new DateOnly(2025, 7, 2))),
        ]);
        var (index, deviation) = prices.Between(2024, 2025);
        Assert.Equal(1.04, index, 12);
        Assert.Equal(Doubt, deviation, 12);
    }

    [Fact]
    public void Known_tariffs_go_before_contracts_and_leave_no_doubt()
    {
        var (index, deviation) = Prices(running: ["a", "b"], rises: [("a", 10_500), ("b", 10_100)], contracts: [Contract(900, Always)]).Between(2024, 2025);
        Assert.Equal(1.03, index, 12);
        Assert.Equal(0, deviation);
    }

    [Theory]
    [InlineData(2, 1.05, 0)]
    [InlineData(3, 1.09, Doubt)]
    public void Tariffs_of_half_of_the_running_care_are_enough(int running, double growth, double doubt)
    {
        var (index, deviation) = Prices(running: ["a", "b", "c"], rises: [("a", 10_500)], contracts: [Contract(900, Always)], count: running).Between(2024, 2025);
        Assert.Equal(growth, index, 12);
        Assert.Equal(doubt, deviation, 12);
    }

    [Fact]
    public void A_year_without_tariffs_or_contracts_goes_on_as_the_last_known_one()
    {
        var (index, deviation) = Prices(running: ["a"], rises: [("a", 10_500)]).Between(2024, 2026);
        Assert.Equal(1.05 * 1.05, index, 12);
        Assert.Equal(Doubt, deviation, 12);
    }

    [Fact]
    public void The_price_over_two_years_is_the_product_of_each()
    {
        var prices = Prices(running: ["a"], rises: [("a", 10_400)], contracts: [Contract(200, Always)]);
        Assert.Equal(prices.Between(2024, 2025).Index * prices.Between(2025, 2026).Index, prices.Between(2024, 2026).Index, 12);
        Assert.Equal(1.04 * 1.02, prices.Between(2024, 2026).Index, 12);
    }

    [Fact]
    public void Care_that_is_over_and_care_in_money_say_nothing_of_prices()
    {
        var facts = WithTariffs([("a", 10_500), ("b", 20_000)], []);
        var prices = new PriceOutlook(facts.But(spending => spending with
        {
            Allocations =
            [
                YearEndTown.Allocation(1, YearEndTown.First, DateSpan.From(new DateOnly(2023, 1, 1)), 1, "a"),
                YearEndTown.Allocation(2, YearEndTown.First, DateSpan.Of(new DateOnly(2023, 1, 1), facts.Spending.Calendar.EdgeDay.AddDays(-1)), 1, "b"),
                .. Enumerable.Range(3, 5).Select(number => YearEndTown.Allocation(number, YearEndTown.First, DateSpan.From(new DateOnly(2023, 1, 1)), 1, "z")).Select(InMoney),
            ],
        }).Spending);
        Assert.Equal((1.05, 0.0), prices.Between(2024, 2025));
    }

    private static AllocatedCare InMoney(AllocatedCare row) => row with { Terms = row.Terms with { Unit = "83" } };

    private static ContractTerms Contract(int? basisPoints, DateSpan days) => new("10000001", "", "", PaymentForm.Effort, null, null, days, null, null, null, basisPoints);

    private static PriceOutlook Prices(string[]? running = null, (string Product, int Cents)[]? rises = null, ContractTerms[]? contracts = null, int count = int.MaxValue) => new(WithTariffs(rises ?? [], contracts ?? []).But(spending => spending with
    {
        Allocations = [.. (running ?? []).Take(count).Select((product, place) => YearEndTown.Allocation(place + 1, YearEndTown.First, DateSpan.From(new DateOnly(2023, 1, 1)), 1, product))],
    }).Spending);

    /// <summary>All products cost 100 euros in 2024, and what is given in 2025.</summary>
    private static YearEndFacts WithTariffs((string Product, int Cents)[] rises, ContractTerms[] contracts) => YearEndTown.Empty(YearEndTown.Day("2024-06-30"), 2024).But(spending => spending with
    {
        Contracts = contracts,
        Tariffs = new(
            [
                .. Products.Select(product => (product, "", YearEndTown.Unit, DateSpan.Of(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31)), 10_000)),
                .. rises.Select(rise => (rise.Product, "", YearEndTown.Unit, DateSpan.Of(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31)), rise.Cents)),
            ],
            100),
    });
}
