using Roer.Tests.World;

namespace Roer.Store.Measures;

/// <summary>What the first version of an allocation planned, drawn in versions.</summary>
public sealed class FirstPlannedEndTests(PostgresServer server)
{
    private const string Drawn =
        """
        toewijzing | kind | aanbieder | product | van        | tot        | besluit    | bekend     | reden
        1          | Anna | A         | 45A04   | 2024-01-01 | 2024-06-30 | 2023-12-01 | 2023-12-02 |
        1          |      |           |         |            | 2024-09-30 | 2024-06-01 | 2024-06-02 | 04
        1          |      |           |         |            | 2024-12-31 | 2024-09-01 | 2024-09-02 | 04
        2          | Bas  | A         | 45A04   | 2024-01-01 | 2024-06-30 | 2023-12-01 | 2023-12-02 |
        2          |      |           |         |            | 2024-06-30 | 2024-03-01 | 2024-03-02 | 04
        3          | Cas  | A         | 45A04   | 2024-01-01 |            | 2023-12-01 | 2023-12-02 |
        3          |      |           |         |            | 2024-09-30 | 2024-06-01 | 2024-06-02 | 04
        4          | Dora | A         | 45A04   | 2024-01-01 | 2024-06-30 | 2023-12-01 | 2023-12-02 | 13
        4          |      |           |         |            | 2024-09-30 | 2024-02-01 | 2024-02-02 | 04
        5          | Eva  | A         | 45A04   | 2024-01-01 | 2024-06-30 | 2023-12-01 | 2023-12-02 |
        5          |      |           |         |            | 2024-09-30 | 2024-06-01 | 2024-06-02 | 13
        6          | Fien | A         | 45A04   | 2024-01-01 | 2023-06-30 | 2023-12-01 | 2023-12-02 |
        6          |      |           |         |            | 2024-03-31 | 2023-12-05 | 2023-12-06 | 04
        6          |      |           |         |            | 2024-09-30 | 2024-06-01 | 2024-06-02 | 04
        7          | Gijs | A         | 45A04   | 2024-01-01 | 2024-06-30 | 2023-12-01 | 2023-12-02 |
        7          |      |           |         |            |            | 2024-06-01 | 2024-06-02 | 04
        8          | Hans | A         | 45A04   | 2024-01-01 | 2024-09-30 | 2023-12-01 | 2023-12-09 |
        8          |      |           |         |            | 2024-06-30 | 2023-12-01 | 2023-12-02 |
        """;

    /// <summary>
    /// Told again with one end (2), withdrawn at first (4), withdrawn at last (5) and impossible at first (6) are no other end; that an end came or went
    /// (3, 7) is. Of two versions decided at one moment (8) the one known first planned.
    /// </summary>
    [Theory]
    [InlineData("2024-12-31", "1:2024-06-30 3: 6:2024-03-31 7:2024-06-30 8:2024-06-30")]
    [InlineData("2024-06-02", "1:2024-06-30 3: 6:2024-03-31 7:2024-06-30 8:2024-06-30")]
    [InlineData("2024-06-01", "8:2024-06-30")]
    [InlineData("2023-12-02", "")]
    public void Only_another_end_than_the_first_one_is_told_and_only_as_known_then(string asOf, string expected)
    {
        var day = DateOnly.ParseExact(asOf, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var intakes = World.Of(Drawn).Intakes;
        foreach (var order in new[] { intakes, [.. intakes.Reverse()] })
        {
            using var duck = new WorldStore(order);
            Assert.Equal(expected, Text(duck.Store.At(World.Municipality, day, null)));
        }
    }

    [Fact]
    public void The_server_engine_says_the_same_and_a_stand_leaves_out_what_came_in_later()
    {
        using var postgres = CareStore.OpenPostgres(server.NewSchema());
        WorldStore.TakeIn(postgres, World.Of(Drawn).Intakes);
        Assert.Equal("1:2024-06-30 3: 6:2024-03-31 7:2024-06-30 8:2024-06-30", Text(postgres.At(World.Municipality, new DateOnly(2024, 12, 31), null)));
        Assert.Equal("1:2024-06-30", Text(postgres.At(World.Municipality, new DateOnly(2024, 12, 31), 2)));
        Assert.Equal("", Text(postgres.At(World.Municipality, new DateOnly(2024, 12, 31), 1)));
    }

    private static string Text(Vintage vintage) =>
        string.Join(' ', FirstPlannedEnd.Of(vintage).OrderBy(one => one.Key).Select(one => $"{one.Key}:{one.Value:yyyy-MM-dd}"));
}
