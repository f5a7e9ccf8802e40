using Roer.App.Serving;
using Roer.Messages.Sample;
using Roer.Store;
using Roer.Tests.World;

namespace Roer.Tests.Journeys;

/// <summary>A small invented municipality of which half the messages are taken in and the other half is still in a folder; a server of its own, because these journeys change it.</summary>
public sealed class IntakeTown : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private CareStore _store = null!;

    internal WebServer Server { get; private set; } = null!;

    public string Data => Path.Combine(_folder.Path, "gegevens");

    public string Other => Path.Combine(_folder.Path, "anders");

    public Uri Address => Server.Address;

    internal CareStore Store => _store;

    /// <summary>Claims that are not taken in yet, in the order of their names.</summary>
    public IReadOnlyList<string> Waiting { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        var messages = Path.Combine(_folder.Path, "berichten");
        SampleTown.Invent(new SampleOptions { Seed = 12, Youths = 25, Years = 1, FirstYear = 2024 }).WriteTo(messages);
        var claims = Directory.EnumerateFiles(messages, "JW323*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        Directory.CreateDirectory(Other);
        Waiting = [.. claims.Take(24).Select(path => Path.Combine(Other, Path.GetFileName(path)))];
        foreach (var path in Waiting) File.Move(claims.First(claim => Path.GetFileName(claim) == Path.GetFileName(path)), path);
        _store = CareStore.Open(Data);
        await new TakeInDesk(_store, Data, TimeProvider.System).TakeInAsync([messages], (_, _) => { }, CancellationToken.None);
        Server = await WebServer.StartAsync(_store, Data, 0, TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _store.Dispose();
        _folder.Dispose();
    }
}
