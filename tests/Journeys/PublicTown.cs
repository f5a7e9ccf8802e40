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
        var messages = Path.Combine(_folder.Path, "berichten");
        SampleTown.Invent(new SampleOptions { Seed = 12, Youths = 220, Years = 2, FirstYear = 2023 }).WriteTo(messages);
        Store = CareStore.Open(Data);
        await new TakeInDesk(Store, Data, TimeProvider.System).TakeInAsync([messages], (_, _) => { }, CancellationToken.None);
        Server = await WebServer.StartAsync(Store, Data, 0, TimeProvider.System, Audience.Public);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Store.Dispose();
        _folder.Dispose();
    }
}
