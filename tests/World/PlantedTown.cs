using Roer.App.Serving;
using Roer.Messages.Sample;
using Roer.Store;
using Roer.Store.Measures;

namespace Roer.Tests.World;

/// <summary>An invented town whose files were taken in, with what should be found in them and what is.</summary>
internal sealed record PlantedTown(IReadOnlyList<PlantedError> Planted, IReadOnlyList<FindingRow> Found)
{
    public static async Task<PlantedTown> OfAsync(SampleOptions options)
    {
        using var folder = new TemporaryFolder();
        var (messages, data) = (Path.Combine(folder.Path, "voorbeeld"), Path.Combine(folder.Path, "gegevens"));
        var town = SampleTown.Invent(options);
        town.WriteTo(messages);
        using var store = CareStore.Open(data);
        await new TakeInDesk(store, data, TimeProvider.System).TakeInAsync([messages], (_, _) => { }, TestContext.Current.CancellationToken);
        return new PlantedTown(town.Errors, FindingList.Of(store.At(options.Municipality, LatestKnown.Of(store, options.Municipality) ?? options.LastKnown, null), FindingFilter.None));
    }

    /// <summary>The score of every rule that was planted or found, by its code.</summary>
    public IReadOnlyList<RuleScore> Scores() =>
    [
        .. Planted.Select(error => error.Rule).Union(Found.Select(finding => finding.Rule)).Order(StringComparer.Ordinal)
            .Select(rule => RuleScore.Of(rule, [.. Planted.Where(error => error.Rule == rule)], [.. Found.Where(finding => finding.Rule == rule)])),
    ];
}
