using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>The tables about access, contracts and books.</summary>
internal sealed record TownSources(TownAccess Access, TownContracts Contracts, IReadOnlyList<OtherCost> Costs, TownBooks Books);
