using Roer.Questions.Parts.Causes;
using Roer.Tests.World;

namespace Roer.Questions.WhyDoCostsRise;

/// <summary>A provider that is paid in another way since: what can be compared is told apart from what cannot.</summary>
public sealed class CostBreaksTests
{
    private const string Contract = "contract | product | bekostiging | van | tot\nB | 45A04 | inspanning | 2024-01-01 | 2024-12-31\nB | 45A04 | resultaat | 2025-01-01 | 2025-12-31";

    /// <summary>Twelve children, six at each provider, at 1 euro an hour; then the price at A and at B.</summary>
    private static Answer Ask(int priceAtA, int priceAtB, string contract) => World.Of(
        Rows("toewijzing | kind | aanbieder | product | van | tot", child => $"{child} | k{child} | {(child <= 6 ? "A" : "B")} | 45A04 | 2024-01-01 | 2025-12-31"),
        Rows("start | begin", child => $"{child} | 2024-01-01"),
        Rows("regel | toewijzing | van | bedrag | aantal", child => $"r24-{child} | {child} | 2024-01-01 | 100 | 100"),
        Rows("regel | toewijzing | van | bedrag | aantal", child => $"r25-{child} | {child} | 2025-01-01 | {(child <= 6 ? priceAtA : priceAtB)} | 100"),
        contract).Ask(World.ScopeOf("2025"), new CostRise());

    [Theory]
    [InlineData(120, 100, "groter dan toeval", "de prijzen stegen (€\u00a0120)")]
    [InlineData(120, 110, "groter dan toeval, maar €\u00a060 ervan is niet goed te vergelijken", "de prijzen stegen (€\u00a0180)")]
    [InlineData(100, 120, "niet goed te vergelijken", "is niet goed te vergelijken")]
    [InlineData(110, 130, "niet goed te vergelijken", "is niet goed te vergelijken")]
    public void A_price_is_a_sure_cause_as_far_as_it_rose_where_nothing_changed(int priceAtA, int priceAtB, string certainty, string words)
    {
        var answer = Ask(priceAtA, priceAtB, Contract);
        Assert.Equal(6 * (priceAtA + priceAtB - 200), answer.Value("wat-veranderde/prijs/bedragCent"));
        Assert.Equal(certainty, answer.Tables[0].Rows.Single(row => row.Key == "prijs").Texts[1]);
        Assert.Contains(answer.Sentences, sentence => sentence.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void The_alert_says_which_part_can_be_compared()
    {
        Assert.Contains(" Zonder die aanbieder is ", Assert.Single(Ask(120, 110, Contract).Alerts), StringComparison.Ordinal);
        Assert.Contains("prijs €\u00a0120 in plaats van €\u00a0180.", Ask(120, 110, Contract).Alerts[0], StringComparison.Ordinal);
        Assert.Empty(Ask(120, 110, "").Alerts);
    }

    [Theory]
    [InlineData(100, 0, true)]
    [InlineData(100, 50, true)]
    [InlineData(100, 51, false)]
    [InlineData(100, 150, false)]
    [InlineData(100, -30, true)]
    [InlineData(-100, -20, true)]
    [InlineData(-100, -120, false)]
    public void At_least_half_of_a_bar_must_lie_where_then_and_now_are_alike(long cents, long unlike, bool comparable)
    {
        var bar = new CostBarCents(CostBars.Claims[CostBars.Price], CostBars.Price, cents, new(cents, Math.Min(cents, 0) - 1, Math.Max(cents, 0) + 1, 1)) { Unlike = unlike };
        Assert.Equal(comparable, bar.IsComparable);
        Assert.False(bar.IsSure);
        Assert.Equal(comparable, (bar with { Interval = new(cents, cents - 10, cents + 10, 1) }).IsSure);
    }

    private static string Rows(string header, Func<int, string> row) => $"{header}\n{string.Join('\n', Enumerable.Range(1, 12).Select(row))}";
}
