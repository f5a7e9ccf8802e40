using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>The tables about access, contracts, books and means.</summary>
internal sealed record TownSources(TownAccess Access, TownContracts Contracts, IReadOnlyList<OtherCost> Costs, TownBooks Books, TownMeans Means);
