using System.Diagnostics;
using Roer.App.Accounts;
using Roer.Messages.Sample;
using Roer.Store;
using Roer.Tests.World;

namespace Roer.Tests.Journeys;

/// <summary>Destroying a child by the command line: asked, confirmed, killed, told.</summary>
public sealed class DestroyTests : IDisposable
{
    private const string Town = "9901";
    private readonly TemporaryFolder _folder = new();

    private string Messages => Path.Combine(_folder.Path, "berichten");

    private string Data => Path.Combine(_folder.Path, "gegevens");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_child_goes_when_it_is_confirmed_and_the_log_holds_no_number_of_it()
    {
        var (child, allocation) = await TakenInAsync();
        var asked = await DestroyAsync("--toewijzing", allocation);
        Assert.Equal((0, ""), (asked.ExitCode, asked.Error));
        Assert.Contains("Er is nog niets gebeurd", asked.Output, StringComparison.Ordinal);
        Assert.True(RowsOf(child) > 0);
        await File.WriteAllTextAsync(Path.Combine(Data, "vrijgaven.jsonl"), "{}\n", TestContext.Current.CancellationToken);

        var done = await DestroyAsync("--toewijzing", allocation, "--bevestig");
        Assert.Equal((0, ""), (done.ExitCode, done.Error));
        Assert.StartsWith("Vernietigd: ", done.Output, StringComparison.Ordinal);
        Assert.Equal(0, RowsOf(child));
        Assert.Equal("{}\n", await File.ReadAllTextAsync(Path.Combine(Data, "vrijgaven.jsonl"), TestContext.Current.CancellationToken));
        var looks = LookLog.Read(Data).Looks;
        Assert.Equal(["vernietigen", "vernietigd"], looks.Select(look => look.What));
        Assert.All(looks, look => Assert.Equal("verzoek", look.Why));
        var log = await File.ReadAllTextAsync(LookLog.PathFor(Data), TestContext.Current.CancellationToken);
        Assert.DoesNotContain(allocation, log, StringComparison.Ordinal);
        Assert.DoesNotContain($"{child}", log, StringComparison.Ordinal);

        Assert.StartsWith("Er is niets om te vernietigen", (await DestroyAsync("--toewijzing", allocation, "--bevestig")).Output, StringComparison.Ordinal);
        var again = await RoerRun.OfAsync("inlezen", Messages, "--gegevens", Data, "--json");
        Assert.Equal(0, again.ExitCode);
        Assert.Equal(0, RowsOf(child));
        foreach (var slug in new[] { "waar-gaat-het-geld-heen", "kloppen-de-cijfers" })
            Assert.Equal(0, (await RoerRun.OfAsync("vraag", slug, "--gegevens", Data, "--json")).ExitCode);
    }

    [Fact]
    public async Task The_totals_of_the_others_stay_to_the_cent()
    {
        var (child, allocation) = await TakenInAsync();
        var (all, own) = (Claimed(""), Claimed($"and child = {child}"));
        Assert.Equal(0, (await DestroyAsync("--toewijzing", allocation, "--bevestig")).ExitCode);
        Assert.NotEqual(0, own);
        Assert.Equal(all - own, Claimed(""));
    }

    [Fact]
    public async Task After_a_kill_at_any_moment_the_child_is_there_whole_or_not_at_all()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Killing without warning is tested on Linux.");
        var (child, allocation) = await TakenInAsync();
        var whole = RowsOf(child);
        var kept = Path.Combine(_folder.Path, "bewaard");
        Copy(Data, kept);
        // How long it takes here and now, so that kills come before, during and after.
        var clock = Stopwatch.StartNew();
        Assert.Equal(0, (await DestroyAsync("--toewijzing", allocation, "--bevestig")).ExitCode);
        var longest = (int)(clock.ElapsedMilliseconds * 1.3);
        var random = new Random(31);
        var (here, gone) = (0, 0);
        for (var turn = 0; turn < 24; turn++)
        {
            Directory.Delete(Data, recursive: true);
            Copy(kept, Data);
            using var process = RoerRun.Start(["beheer", "vernietig", "--gegevens", Data, "--gemeente", Town, "--reden", "verzoek", "--toewijzing", allocation, "--bevestig"]);
            Thread.Sleep(random.Next(0, longest));
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            var rows = RowsOf(child);
            Assert.True(rows == whole || rows == 0, $"{rows} of {whole} rows are left.");
            Assert.Null(LookLog.Read(Data).Broken);
            if (rows == 0) Assert.Equal("vernietigen", LookLog.Read(Data).Looks[0].What);
            if (rows == 0) gone++;
            else here++;
            Assert.False(File.Exists(Path.Combine(Data, "roer.opruimen")));
        }

        Assert.True(here > 0 && gone > 0, $"{here} kills came before and {gone} after.");
        Assert.Equal(0, (await DestroyAsync("--toewijzing", allocation, "--bevestig")).ExitCode);
        Assert.Equal(0, RowsOf(child));
    }

    [Fact]
    public async Task Past_the_period_children_go_together_and_help_of_later_comes_in_again()
    {
        await TakenInAsync();
        Assert.Contains("Er is niets om te vernietigen", (await DestroyAsync("--bewaartermijn")).Output, StringComparison.Ordinal);
        Assert.Contains("Er is nog niets gebeurd", (await DestroyAsync("--bewaartermijn", "--jaren", "1")).Output, StringComparison.Ordinal);
        Assert.StartsWith("Vernietigd: ", (await DestroyAsync("--bewaartermijn", "--jaren", "1", "--bevestig")).Output, StringComparison.Ordinal);
        Assert.Contains("Er is niets om te vernietigen", (await DestroyAsync("--bewaartermijn", "--jaren", "1")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Kies één van --toewijzing en --bewaartermijn.")]
    [InlineData("Kies één van --toewijzing en --bewaartermijn.", "--toewijzing", "1", "--bewaartermijn")]
    [InlineData("--jaren hoort bij --bewaartermijn en is 1 tot en met 20.", "--bewaartermijn", "--jaren", "21")]
    [InlineData("--jaren hoort bij --bewaartermijn en is 1 tot en met 20.", "--toewijzing", "1", "--jaren", "5")]
    public async Task Wrong_use_is_one_line(string line, params string[] arguments)
    {
        var run = await DestroyAsync(arguments);
        Assert.Equal((3, "", line + "\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task A_running_server_must_stop_first()
    {
        var (_, allocation) = await TakenInAsync();
        using var store = CareStore.Open(Data);
        await using var server = await App.Serving.WebServer.StartAsync(store, Data, 0, TimeProvider.System);
        var run = await DestroyAsync("--toewijzing", allocation, "--bevestig");
        Assert.Equal((3, "Op deze gegevens draait een server. Stop die eerst, en doe het dan opnieuw.\n"), (run.ExitCode, run.Error));
    }

    private Task<RoerRun> DestroyAsync(params string[] arguments) =>
        RoerRun.OfAsync(["beheer", "vernietig", "--gegevens", Data, "--gemeente", Town, "--reden", "verzoek", .. arguments]);

    private async Task<(long Child, string Allocation)> TakenInAsync()
    {
        SampleTown.Invent(new SampleOptions { Seed = 9, Youths = 40, Years = 2, FirstYear = 2022 }).WriteTo(Messages);
        Assert.Equal(0, (await RoerRun.OfAsync("inlezen", Messages, "--gegevens", Data)).ExitCode);
        using var store = CareStore.Open(Data);
        return store.Read(
            new Sql("busiest", "select child, min(allocation), count(*) as lines from claim_line where allocation in (select number from allocation_version) group by child order by lines desc, child limit 1"),
            row => (row.Int64(0), row.Int32(1).ToString(System.Globalization.CultureInfo.InvariantCulture)))[0];
    }

    private long RowsOf(long child)
    {
        using var store = CareStore.Open(Data);
        var tables = StoredRows.Tables.Where(table => table.Value.Any(column => column.Name == "child")).Select(table => $"select count(*) as rows from {table.Key} where child = {child}");
        return store.Read(new Sql("rows", $"select cast(sum(rows) as bigint) from ({string.Join(" union all ", tables)}) as counted"), row => row.Int64(0))[0];
    }

    private long Claimed(string whom)
    {
        using var store = CareStore.Open(Data);
        return store.Read(new Sql("claimed", $"select cast(coalesce(sum(amount_cents), 0) as bigint) from claim_line where municipality = '{Town}' {whom}"), row => row.Int64(0))[0];
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
