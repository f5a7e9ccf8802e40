namespace Roer.Messages.Sample;

/// <summary>What was planted in a town: its messages with the errors in them, files of their own and what should be found.</summary>
internal sealed record PlantedFaults(IReadOnlyList<TownMessage> Messages, IReadOnlyList<FaultFile> Files, Func<IReadOnlyList<PlantedError>> Errors);

/// <summary>A file that holds nothing but errors.</summary>
/// <param name="Path">Where it stands in the folder of the town.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record FaultFile(string Path, byte[] Content);
