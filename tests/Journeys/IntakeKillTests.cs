using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using Roer.Messages.Sample;
using Roer.Store;
using Roer.Tests.World;

namespace Roer.Tests.Journeys;

/// <summary>The server is killed while files come from a browser and while intakes are withdrawn: nothing acknowledged is lost, nothing is half, nothing lies about.</summary>
public sealed class IntakeKillTests : IDisposable
{
    private const int Kills = 8;
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(_folder.Path, "gegevens");

    private string Waiting => Path.Combine(Data, "ingekomen");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task After_every_kill_each_withdrawal_that_was_told_is_there()
    {
        var files = await TakeInAsync();
        var random = new Random(3);
        var told = new HashSet<long>();
        var next = 1L;
        for (var kill = 0; kill < Kills; kill++)
        {
            using (var server = await StartAsync())
            {
                var (most, moment) = (random.Next(1, 10), random.Next(0, 25));
                var killing = Task.CompletedTask;
                for (var heard = 0; next <= files && await WithdrawnAsync(server.Client, next); heard++)
                {
                    told.Add(next++);
                    if (heard == most) killing = KillAsync(server.Process, moment);
                }

                await killing;
            }

            using var store = CareStore.Open(Data);
            var kept = StoredRows.Read(store, "withdrawal").Select(row => long.Parse(row.Split(" | ")[3], CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(kept.Distinct().Count(), kept.Count);
            Assert.Empty(told.Except(kept));
            // The one that was under way may have come through unheard.
            Assert.InRange(kept.Count - told.Count, 0, kill + 1);
            told.UnionWith(kept);
            next = kept.Count == 0 ? 1 : kept.Max() + 1;
        }

        Assert.True(told.Count >= Kills, $"Only {told.Count} withdrawals between {Kills} kills.");
    }

    [Fact]
    public async Task What_came_in_half_is_gone_when_the_server_starts_again()
    {
        await TakeInAsync();
        long stand;
        using (var server = await StartAsync())
        {
            using var body = new NeverEnding(Waiting);
            var form = new MultipartFormDataContent { { body, "bestanden", "half.xml" } };
            var sending = server.Client.PostAsync(new Uri("/innemen", UriKind.Relative), form, Stop);
            await body.Begun.Task.WaitAsync(TimeSpan.FromSeconds(20), Stop);
            Assert.NotEmpty(Directory.EnumerateFiles(Waiting, "*", SearchOption.AllDirectories));
            server.Process.Kill();
            body.Given.SetResult();
            await Assert.ThrowsAnyAsync<Exception>(() => sending);
        }

        using (var store = CareStore.Open(Data)) stand = store.LastIntake;
        using (await StartAsync()) Assert.False(Directory.Exists(Waiting));
        using var after = CareStore.Open(Data);
        Assert.Equal(stand, after.LastIntake);
    }

    private static async Task KillAsync(Process process, int moment)
    {
        await Task.Delay(moment, Stop);
        process.Kill();
    }

    private async Task<long> TakeInAsync()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Killing without warning is tested on Linux.");
        var messages = Path.Combine(_folder.Path, "berichten");
        SampleTown.Invent(new SampleOptions { Seed = 5, Youths = 20, Years = 1 }).WriteTo(messages);
        var run = await RoerRun.OfAsync("inlezen", messages, "--gegevens", Data);
        Assert.Equal(0, run.ExitCode);
        using var store = CareStore.Open(Data);
        return store.LastIntake;
    }

    private static async Task<bool> WithdrawnAsync(HttpClient client, long number)
    {
        try
        {
            using var response = await client.PostAsJsonAsync("/v1/intrekkingen", new { inname = number, reden = "proef" }, Stop);
            return response.StatusCode == HttpStatusCode.Created;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task<Started> StartAsync()
    {
        var process = RoerRun.Start(["web", "--gegevens", Data, "--poort", "0"]);
        var line = await process.StandardOutput.ReadLineAsync(Stop);
        return new Started(process, new HttpClient { BaseAddress = new Uri(line!.Split(' ')[1]) });
    }

    private sealed record Started(Process Process, HttpClient Client) : IDisposable
    {
        public void Dispose()
        {
            Client.Dispose();
            if (!Process.HasExited) Process.Kill();
            Process.WaitForExit();
            Process.Dispose();
        }
    }

    /// <summary>A file of which half is sent, and then nothing more.</summary>
    private sealed class NeverEnding(string folder) : HttpContent
    {
        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Ends the waiting, when nobody reads any more.</summary>
        public TaskCompletionSource Given { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(new string(' ', 500_000)));
            await stream.FlushAsync();
            while (!Directory.Exists(folder) || !Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Any(file => new FileInfo(file).Length > 100_000)) await Task.Delay(20);
            Begun.SetResult();
            await Given.Task;
            await stream.WriteAsync(new byte[1_000_000]);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
