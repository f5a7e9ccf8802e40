namespace Roer.Questions;

/// <summary>What of an answer may be public, and who stands behind its money: what the gate needs beside the figures. What it does not name is hidden.</summary>
public sealed record Contributors
{
    /// <summary>The tables that may be public: their rows divide the totals.</summary>
    public required IReadOnlyList<string> Tables { get; init; }

    /// <summary>The totals and columns that count distinct youths.</summary>
    public required IReadOnlyList<string> Counts { get; init; }

    /// <summary>The total and column of money, in cents; the rows of every table add up to it.</summary>
    public required string Money { get; init; }

    /// <summary>The column with each row's share of the money in percent.</summary>
    public required string Share { get; init; }

    /// <summary>Who stands behind the money of each cell; a cell that is not here has nobody.</summary>
    public required IReadOnlyDictionary<CellName, CellContributors> Cells { get; init; }

    /// <summary>Who stands behind the money of a cell.</summary>
    public CellContributors Of(CellName cell) => Cells.GetValueOrDefault(cell, CellContributors.Nobody);
}

/// <summary>A cell of a column: a row of a table, or the total.</summary>
/// <param name="Table">The table; empty text for the total, which all tables share.</param>
/// <param name="Row">The key of the row.</param>
public readonly record struct CellName(string Table, string Row)
{
    /// <summary>The total of the whole scope.</summary>
    public static CellName Total { get; } = new("", "totaal");
}

/// <summary>The cents of each child and of each provider in a cell.</summary>
/// <param name="Children">By pseudonym.</param>
/// <param name="Providers">By AGB code.</param>
public sealed record CellContributors(IReadOnlyDictionary<long, long> Children, IReadOnlyDictionary<string, long> Providers)
{
    /// <summary>A cell without money.</summary>
    public static CellContributors Nobody { get; } = new(new Dictionary<long, long>(), new Dictionary<string, long>());

    /// <summary>Who stands behind the difference with another cell: each with what changed for them.</summary>
    public CellContributors Less(CellContributors other) => new(Difference(Children, other.Children), Difference(Providers, other.Providers));

    /// <summary>Who stands behind two cells together.</summary>
    public CellContributors And(CellContributors other) => new(Together(Children, other.Children), Together(Providers, other.Providers));

    private static Dictionary<TKey, long> Together<TKey>(IReadOnlyDictionary<TKey, long> left, IReadOnlyDictionary<TKey, long> right)
        where TKey : notnull => left.Keys.Union(right.Keys).ToDictionary(key => key, key => left.GetValueOrDefault(key) + right.GetValueOrDefault(key));

    private static Dictionary<TKey, long> Difference<TKey>(IReadOnlyDictionary<TKey, long> now, IReadOnlyDictionary<TKey, long> then)
        where TKey : notnull => now.Keys.Union(then.Keys).ToDictionary(key => key, key => now.GetValueOrDefault(key) - then.GetValueOrDefault(key));
}
