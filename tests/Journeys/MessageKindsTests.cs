using System.Text.Json;
using Roer.Messages.Sample;
using Roer.Tests.World;

namespace Roer.Tests.Journeys;

/// <summary>All fourteen messages go in by the command line.</summary>
public sealed class MessageKindsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Messages_of_every_kind_are_counted_and_none_is_refused()
    {
        var (messages, data) = (Path.Combine(_folder.Path, "berichten"), Path.Combine(_folder.Path, "gegevens"));
        SampleTown.Invent(new SampleOptions { Seed = 14, Youths = 80, Years = 2 }).WriteTo(messages);
        var files = Directory.EnumerateFiles(messages, "JW*.xml", SearchOption.AllDirectories).Select(path => Path.GetFileName(path)[..5]).ToList();

        var run = await RoerRun.OfAsync("inlezen", messages, "--gegevens", data, "--json");

        using var told = JsonDocument.Parse(run.Output);
        Assert.Equal(14, files.Distinct().Count());
        Assert.Equal(files.Count, told.RootElement.GetProperty("berichten").GetInt32());
        Assert.Equal(0, told.RootElement.GetProperty("geweigerd").GetInt32());
    }
}
