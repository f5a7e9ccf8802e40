namespace Roer.Messages.Sample;

/// <summary>The tables about the means of the town: its budget, its risks, and what it has set apart or is given.</summary>
internal sealed record TownMeans(TownBudget Budget, TownRisks Risks, TownReserves Reserves);
