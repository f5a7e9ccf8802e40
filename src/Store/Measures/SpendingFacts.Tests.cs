using Roer.Care;
using Roer.Tests.World;

namespace Roer.Store.Measures;

/// <summary>Where what may be claimed and what is claimed meet.</summary>
public sealed class SpendingFactsTests
{
    /// <summary>
    /// The dictionary begins in 2023, as the claims do; the first allocation dates from 2021. Its cell is that of its claims, and not one without a task field; that of a later allocation is of its own first day.
    /// </summary>
    [Fact]
    public void An_allocation_from_before_the_history_has_the_names_of_its_claims()
    {
        var claims = Enumerable.Range(1, 12).Select(month => FormattableString.Invariant($"c{month} | 1 | 2023-{month:00}-01 | {DateSpan.Month(2023, month).Last:yyyy-MM-dd} | 100 | 2"));
        using var store = new WorldStore(World.Of(
            """
            toewijzing | kind | aanbieder | product | van        | omvang
            1          | Anna | A         | 45A04   | 2021-01-01 | 1 uur per week
            2          | Bram | A         | 45A04   | 2023-07-01 | 1 uur per week
            """,
            """
            product | vorm | taakveld | van        | tot
            45A04   | 2    | 6.71a    | 2023-01-01 | 2023-06-30
            45A04   | 2    | 6.72a    | 2023-07-01 |
            """,
            string.Join('\n', claims.Prepend("regel | toewijzing | van | tot | bedrag | aantal"))).Intakes);
        var facts = SpendingFacts.Of(store.Store.At(World.Municipality, new DateOnly(2024, 3, 31), null), DateSpan.Of(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31)));
        Assert.Equal(["6.71a", "6.72a"], facts.Allocations.OrderBy(row => row.Number).Select(row => row.Division.TaskField));
        Assert.Contains(SpendingCell.Of(facts.Allocations.First(row => row.Number == 1)), facts.Claims.Select(sum => sum.Cell));
    }
}
