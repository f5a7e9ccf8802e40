using Roer.Care;
using Roer.Tests.World;

namespace Roer.Store.Measures;

/// <summary>The most that may be claimed, by hand: unknown, unbounded, nothing and not there are four things.</summary>
public sealed class AllocatedAmountsTests
{
    private static readonly World Drawn = World.Of(
        """
        toewijzing | kind | aanbieder | product | van        | tot        | omvang            | reden
        1          | Anna | A         | 44A01   | 2024-01-30 | 2024-03-02 | 1 etmaal per dag  |
        2          | Anna | A         | 44A01   | 2024-01-30 |            | 1 etmaal per dag  |
        3          | Anna | A         | 44A01   | 2024-01-01 | 2024-12-31 |                   |
        4          | Anna | A         | 44A01   | 2024-01-01 |            |                   |
        5          | Anna | A         | 44A01   | 2024-01-01 | 2024-12-31 | budget 366        |
        6          | Anna | A         | 45A04   | 2024-01-01 | 2024-12-31 | 1 uur per week    |
        7          | Anna | A         | 44A01   | 2024-01-01 | 2024-12-31 | 1 etmaal per dag  | 13

        tarief | eenheid | prijs
        44A01  | etmaal  | 200
        """);

    private static readonly AllocatedAmounts Amounts = Load();

    [Theory]
    [InlineData(1, 1, 1, "Known 40000")]
    [InlineData(1, 2, 2, "Known 580000")]
    [InlineData(1, 3, 3, "Known 40000")]
    [InlineData(1, 1, 3, "Known 660000")]
    [InlineData(1, 4, 4, "Known 0")]
    [InlineData(1, 0, 0, "Known 660000")]
    [InlineData(2, 2, 2, "Known 580000")]
    [InlineData(2, 0, 0, "Unknown 0")]
    [InlineData(3, 2, 2, "Unbounded 0")]
    [InlineData(4, 0, 0, "Unbounded 0")]
    [InlineData(5, 2, 2, "Known 2900")]
    [InlineData(5, 0, 0, "Known 36600")]
    [InlineData(6, 2, 2, "Unknown 0")]
    [InlineData(6, 0, 0, "Unknown 0")]
    [InlineData(7, 2, 2, null)]
    [InlineData(8, 0, 0, null)]
    public void What_may_be_claimed_is_known_unknown_without_a_bound_or_not_there(int allocation, int firstMonth, int lastMonth, string? expected)
    {
        DateSpan? period = firstMonth == 0 ? null : DateSpan.Of(new DateOnly(2024, firstMonth, 1), DateSpan.Month(2024, lastMonth).Last);
        Assert.Equal(expected, Amounts.Within(allocation, period) is { } amount ? $"{amount.State} {(long)amount.Cents}" : null);
    }

    private static AllocatedAmounts Load()
    {
        using var store = new WorldStore(Drawn.Intakes);
        return AllocatedAmounts.Of(store.Store.At(World.Municipality, new DateOnly(2024, 12, 31), null));
    }
}
