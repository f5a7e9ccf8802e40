namespace Roer.Methods.Spending;

/// <summary>An amount that is about one month and became known in another. Months are numbers: 12 × year + month − 1.</summary>
/// <param name="Month">The month that it is about.</param>
/// <param name="Known">The month in which it became known.</param>
/// <param name="Amount">What counts of it; negative where it is taken back.</param>
/// <param name="Items">How many items it sums.</param>
public readonly record struct KnownAmount(int Month, int Known, double Amount, long Items);

/// <summary>A present member of a cell at the edge.</summary>
/// <param name="Cell">The place of the cell.</param>
/// <param name="Spell">Its spell; members of one spell leave together.</param>
/// <param name="Age">For how many whole months the spell has lasted.</param>
/// <param name="Weight">Its exposure a day.</param>
public readonly record struct PresentMember(int Cell, int Spell, int Age, double Weight);

/// <summary>What is known of the smallest part of spending that is forecast.</summary>
public sealed record CellHistory
{
    /// <summary>A name of its own, of which its streams of chance are named.</summary>
    public required string Name { get; init; }

    /// <summary>The number of the stratum that it shares its future with.</summary>
    public required int Stratum { get; init; }

    /// <summary>The names of the groups with which its amounts may become known alike, from narrow to wide; as many for every cell.</summary>
    public required IReadOnlyList<string> Groups { get; init; }

    /// <summary>Whether its amounts come once a quarter: then a month develops from the end of its quarter on.</summary>
    public required bool IsQuarterly { get; init; }

    /// <summary>What became known, in order of month and of becoming known; without what was settled after a year.</summary>
    public required IReadOnlyList<KnownAmount> Amounts { get; init; }

    /// <summary>What counts of each month, from the first of the history on; without what was settled after a year.</summary>
    public required IReadOnlyList<double> Accepted { get; init; }

    /// <summary>The exposure of each month, from the first of the history to the edge.</summary>
    public required IReadOnlyList<double> Exposures { get; init; }

    /// <summary>The months of the period about which nothing more can become known.</summary>
    public required IReadOnlySet<int> Closed { get; init; }

    /// <summary>What is still to be settled of the period; empty when nothing is.</summary>
    public required Settlement? Settlement { get; init; }

    /// <summary>What is known of the period, doubtful or not.</summary>
    public required double InPeriod { get; init; }

    /// <summary>What is known of the period and is expected not to count after all.</summary>
    public required double Doubtful { get; init; }

    /// <summary>How many items are known of the period.</summary>
    public required long ItemsInPeriod { get; init; }
}
