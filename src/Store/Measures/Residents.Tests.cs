using Roer.Tests.World;

namespace Roer.Store.Measures;

/// <summary>Residents and successors: tables of the municipality itself, as known on a day.</summary>
public sealed class ResidentsTests
{
    /// <summary>Of one neighbourhood and age the row known last counts, of one day the highest; 22 is the last age, 17 the last of a minor.</summary>
    [Fact]
    public void Residents_are_those_known_last_up_to_the_last_age()
    {
        const string Drawn =
            """
            inwoners   | jaar | leeftijd | aantal | bekend
            BU99980102 | 2025 | 0        | 7      | 2025-02-01
            BU99980101 | 2025 | 0        | 10     | 2025-02-01
            BU99980101 | 2025 | 17       | 20     | 2025-02-01
            BU99980101 | 2025 | 18       | 30     | 2025-02-01
            BU99980101 | 2025 | 22       | 40     | 2025-02-01
            BU99980101 | 2025 | 23       | 900    | 2025-02-01
            BU99980101 | 2024 | 0        | 800    | 2025-02-01
            BU99980101 | 2025 | 17       | 25     | 2025-06-01
            BU99980101 | 2025 | 17       | 24     | 2025-06-01
            BU99980102 | 2025 | 0        | 0      | 2025-06-01
            """;
        using var store = new WorldStore(World.Of(Drawn, "inwoners | gemeente | jaar | leeftijd | aantal\nBU99970101 | 9997 | 2025 | 3 | 5").Intakes);
        Assert.Equal([new Residents("BU99980101", 100, 30), new Residents("BU99980102", 7, 7)], Of(store, "2025-05-31", 2025));
        Assert.Equal([new Residents("BU99980101", 105, 35), new Residents("BU99980102", 0, 0)], Of(store, "2025-06-01", 2025));
        Assert.Equal([new Residents("BU99980101", 800, 800)], Of(store, "2025-06-01", 2024));
        Assert.Empty(Of(store, "2025-01-31", 2025));
        Assert.Empty(Of(store, "2025-06-01", 2026));
        Assert.Equal([new Residents("BU99980101", 65, 35), new Residents("BU99980102", 0, 0)], Residents.Of(Then(store, "2025-06-01"), 2025, 18));
    }

    /// <summary>The dictionary may be corrected: a successor that was taken back is none, and one product may have two over the years.</summary>
    [Fact]
    public void A_successor_holds_as_the_dictionary_told_it_last()
    {
        const string Drawn =
            """
            product | categorie | vorm | opvolger | van        | bekend
            45A04   | 45        | 2    | 45A05    | 2020-01-01 | 2024-01-01
            45A04   | 45        | 2    | 45A06    | 2025-01-01 | 2024-01-01
            43A03   | 43        | 3    | 43A04    | 2020-01-01 | 2024-01-01
            43A03   | 43        | 3    |          | 2020-01-01 | 2024-06-01
            44A01   | 44        | 14   | 44A02    | 2020-01-01 | 2024-01-01
            44A01   | 44        | 14   | 44A03    | 2020-01-01 | 2024-01-01
            47A01   | 47        | 3    |          | 2020-01-01 | 2024-01-01
            """;
        using var store = new WorldStore(World.Of(Drawn).Intakes);
        Assert.Equal("43A03>43A04 44A01>44A03 45A04>45A05,45A06", Text("2024-05-31"));
        Assert.Equal("44A01>44A03 45A04>45A05,45A06", Text("2024-06-01"));
        Assert.Equal("", Text("2023-12-31"));

        string Text(string asOf) => string.Join(' ', ProductSuccessors.Of(Then(store, asOf)).OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key}>{string.Join(',', one)}"));
    }

    private static IReadOnlyList<Residents> Of(WorldStore store, string asOf, int year) => Residents.Of(Then(store, asOf), year, 22);

    private static Vintage Then(WorldStore store, string asOf) =>
        store.Store.At(World.Municipality, DateOnly.ParseExact(asOf, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), null);
}
