namespace Roer.Messages.Sample;

/// <summary>Everything in the town that its messages and tables are made of.</summary>
internal sealed record TownContents(
    TownPeople People,
    IReadOnlyList<InventedProvider> Providers,
    IReadOnlyList<InventedTrajectory> Care,
    IReadOnlyList<InventedAllocation> Allocations,
    IReadOnlyList<TownMessage> Messages,
    TariffTable Tariffs,
    TownTables Tables,
    Lazy<TownSources> Sources)
{
    /// <summary>What was planted; empty when nothing was.</summary>
    public PlantedFaults? Faults { get; init; }
}
