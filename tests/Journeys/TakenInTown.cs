using Roer.App.Serving;
using Roer.Messages.Sample;
using Roer.Store;
using Roer.Tests.World;

namespace Roer.Tests.Journeys;

/// <summary>A small invented municipality, its messages in a folder, taken in once for all journeys that only ask.</summary>
public sealed class TakenInTown : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    internal static readonly SampleOptions Options = new() { Seed = 11, Youths = 60, Years = 2, FirstYear = 2023 };

    public string Messages => Path.Combine(_folder.Path, "berichten");

    public string Data => Path.Combine(_folder.Path, "gegevens");

    /// <summary>The address of the server that holds the data.</summary>
    public Uri Address => Server.Address;

    internal CareStore Store { get; private set; } = null!;

    internal WebServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        SampleTown.Invent(Options).WriteTo(Messages);
        Store = CareStore.Open(Data);
        var result = await new TakeInDesk(Store, Data, TimeProvider.System).TakeInAsync([Messages], (_, _) => { }, CancellationToken.None);
        Assert.Equal(0, result.Refused);
        Server = await WebServer.StartAsync(Store, Data, 0, TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Store.Dispose();
        _folder.Dispose();
    }
}

/// <summary>The journeys that share one server.</summary>
[CollectionDefinition(Name)]
public sealed class TownJourneys : ICollectionFixture<TakenInTown>
{
    public const string Name = "One town, taken in once";
}
