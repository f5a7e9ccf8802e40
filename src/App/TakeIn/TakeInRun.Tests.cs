using Roer.Messages;
using Roer.Messages.Sample;
using Roer.Store;
using Roer.Tests.World;

namespace Roer.App.TakeIn;

public sealed class TakeInRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PseudonymKey _key = new(new byte[PseudonymKey.Size]);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Messages => Path.Combine(_folder.Path, "berichten");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Files_are_committed_in_the_order_of_their_names_whatever_thread_reads_them()
    {
        SampleTown.Invent(new SampleOptions { Seed = 2, Youths = 30, Years = 1 }).WriteTo(Messages);
        var paths = IncomingPaths.Of([Messages]);
        var (committed, result) = await RunAsync("een", paths);
        Assert.Equal(Enumerable.Range(1, paths.Files.Count).Select(number => (long)number), committed.Select(file => file.Intake));
        Assert.Equal(paths.Files.Count, result.TakenIn);
        Assert.Equal(committed.Sum(file => (long)file.ClaimLines), result.ClaimLines);

        var (again, _) = await RunAsync("twee", paths);
        Assert.Equal(committed, again);
    }

    [Fact]
    public async Task The_same_message_with_other_content_is_refused_and_named()
    {
        SampleTown.Invent(new SampleOptions { Seed = 2, Youths = 5, Years = 1 }).WriteTo(Messages);
        var file = Directory.EnumerateFiles(Messages, "JW323*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        var other = Path.Combine(_folder.Path, "ander.xml");
        var text = await File.ReadAllTextAsync(file, Stop);
        await File.WriteAllTextAsync(other, text.Replace("<DeclaratieNummer>", "<DeclaratieNummer>9", StringComparison.Ordinal), Stop);
        Assert.NotEqual(text, await File.ReadAllTextAsync(other, Stop));

        var (_, result) = await RunAsync("een", IncomingPaths.Of([file, other]));
        Assert.Equal((1, 1), (result.TakenIn, result.Refused));
        Assert.Equal("IDENTITEIT", Assert.Single(result.RefusedFiles).Findings[0].Rule);
    }

    [Fact]
    public async Task Nothing_to_take_in_is_no_fault()
    {
        Directory.CreateDirectory(Messages);
        var (committed, result) = await RunAsync("een", IncomingPaths.Of([Messages]));
        Assert.Empty(committed);
        Assert.Equal((0, 0L), (result.Files, result.Stand));
    }

    private async Task<(List<CommittedFile> Committed, TakeInResult Result)> RunAsync(string data, IncomingPaths paths)
    {
        using var store = CareStore.Open(Path.Combine(_folder.Path, data));
        var committed = new List<CommittedFile>();
        using var run = new TakeInRun(store, _key, TimeProvider.System, committed.Add);
        var result = await run.TakeInAsync(paths, Stop);
        return (committed, result);
    }
}
