using Roer.App.Serving;
using Roer.Messages.Sample;
using Roer.Questions;
using Roer.Store;
using Roer.Tests.World;

namespace Roer.Tests.Journeys;

/// <summary>An invented municipality whose server answers as to everybody.</summary>
public sealed class PublicTown : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public static IReadOnlyList<int> Years { get; } = [2023, 2024];

    public string Data => Path.Combine(_folder.Path, "gegevens");

    public Uri Address => Server.Address;

    internal CareStore Store { get; private set; } = null!;

    internal WebServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Store = await TakenInAsync(_folder.Path);
        Server = await WebServer.StartAsync(Store, Data, 0, TimeProvider.System, Audience.Public);
    }

    /// <summary>The municipality in a folder of its own, of which nothing was shown yet.</summary>
    internal static async Task<CareStore> TakenInAsync(string folder)
    {
        var (messages, data) = (Path.Combine(folder, "berichten"), Path.Combine(folder, "gegevens"));
        SampleTown.Invent(new SampleOptions { Seed = 12, Youths = 220, Years = 2, FirstYear = 2023 }).WriteTo(messages);
        var store = CareStore.Open(data);
        await new TakeInDesk(store, data, TimeProvider.System).TakeInAsync([messages], (_, _) => { }, CancellationToken.None);
        return store;
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Store.Dispose();
        _folder.Dispose();
    }
}
