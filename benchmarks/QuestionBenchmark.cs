using System.Diagnostics;
using System.Globalization;
using Roer.Messages.Sample;
using Roer.Store;
using Roer.Store.Measures;

namespace Roer.Benchmarks;

/// <summary>The questions at the size of a big city: cold (a new process, first answer), warm same and warm other, over HTTP.</summary>
internal static class QuestionBenchmark
{
    private const string Address = "http://127.0.0.1:5091";

    private static readonly (string Slug, string[] Others)[] Asked =
    [
        ("waar-gaat-het-geld-heen",
            ["hulpvorm=02", "hulpvorm=14", "leeftijd=12", "wijk=WK990101", "taakveld=6.72a", "hulpvorm=11&leeftijd=15", "juridische-status=04", "product=45A04"]),
        ("kloppen-de-cijfers",
            ["hulpvorm=02", "hulpvorm=14", "ernst=fout", "ernst=waarschuwing", "regel=9338", "hulpvorm=11&ernst=fout", "product=45A04", "hulpvorm=02&regel=9346"]),
        ("waarom-stijgen-de-kosten",
            ["hulpvorm=02", "hulpvorm=14", "leeftijd=12", "wijk=WK990101", "leeftijd=15", "hulpvorm=11&leeftijd=15", "verwijzer=01", "product=45A04"]),
        ("welke-paden-lopen-jeugdigen",
            ["hulpvorm=02", "hulpvorm=14", "leeftijd=12", "wijk=WK990101", "beginvorm=11", "hulpvorm=11&leeftijd=15", "gat=28", "groep=in-hulp"]),
        ("hoe-lang-duurt-hulp",
            ["hulpvorm=02", "hulpvorm=14", "product=45A04", "verwijzer=01", "beginjaar=2022", "hulpvorm=11&verwijzer=03", "product=45A53", "hulpvorm=02&beginjaar=2021"]),
        ("waar-eindigt-het-jaar",
            ["hulpvorm=02", "hulpvorm=14", "taakveld=6.72a", "productgroep=45", "taakveld=6.73c", "hulpvorm=11&taakveld=6.73a", "productgroep=44", "hulpvorm=02&taakveld=6.72b"]),
    ];

    /// <summary>Measures on a town that is invented now, or on the one in a folder, which is filled when it is empty and then kept.</summary>
    public static int Run(int youths, string? kept)
    {
        var folder = kept is null ? Directory.CreateTempSubdirectory("roer-vraag-") : Directory.CreateDirectory(kept);
        try
        {
            if (!folder.EnumerateFiles().Any()) Fill(folder.FullName, youths);
            var lines = Lines(folder.FullName);
            Report.Machine($"The question at {lines:N0} claim lines ({youths:N0} youths a year, five years)");
            Report.Header("what", "milliseconds", "aim of definitions §13");
            Scan(folder.FullName);
            Derive(folder.FullName);
            foreach (var (slug, others) in Asked) Measure(folder.FullName, slug, others).GetAwaiter().GetResult();
            return 0;
        }
        finally
        {
            if (kept is null) folder.Delete(recursive: true);
        }
    }

    private static long Lines(string folder)
    {
        using var store = CareStore.Open(folder);
        return store.Read(new Sql("lines", "select count(*) from claim_line;"), row => row.Int64(0))[0];
    }

    private static void Fill(string folder, int youths)
    {
        long files = 0;
        using var store = CareStore.Open(folder);
        using var session = store.BeginIntake(DateTime.UnixEpoch);
        foreach (var intake in SampleTown.Invent(new SampleOptions { Seed = 1, Youths = youths, Years = 5 }).Intakes())
        {
            session.Add(intake);
            if (++files % 50_000 == 0) session.Commit();
        }

        session.Commit();
    }

    /// <summary>The peer: one pass over the claim lines without any definition, what the engine itself needs.</summary>
    private static void Scan(string folder)
    {
        using var store = CareStore.Open(folder);
        var scan = new Sql("scan", "select provider, cast(sum(amount_cents) as bigint) from claim_line where first_day between date '2024-01-01' and date '2024-12-31' group by provider order by provider;");
        store.Read(scan, row => row.Int64(1));
        var watch = Stopwatch.StartNew();
        store.Read(scan, row => row.Int64(1));
        Report.Row("bare scan: euros of a year by provider, in the engine alone", $"{watch.Elapsed.TotalMilliseconds:0}", "");
    }

    /// <summary>What both questions wait for when they are cold: the facts that count on a day, and the findings in them.</summary>
    private static void Derive(string folder)
    {
        using var store = CareStore.Open(folder);
        var watch = Stopwatch.StartNew();
        var vintage = store.At("9901", new DateOnly(2025, 12, 31), stand: null);
        vintage.Read(new Sql("build", "select 1;"), row => row.Int32(0));
        Report.Row("building a vintage", $"{watch.Elapsed.TotalMilliseconds:0}", "");
        watch.Restart();
        var found = FindingTotals.Of(vintage, FindingFilter.None).ByRule.Sum(total => total.Number);
        Report.Row(string.Create(CultureInfo.InvariantCulture, $"deriving its findings, {found:N0} of them"), $"{watch.Elapsed.TotalMilliseconds:0}", "");
    }

    private static async Task Measure(string folder, string slug, string[] others)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromMinutes(5) };
        var watch = Stopwatch.StartNew();
        using var roer = new RoerProcess("web", "--gegevens", folder, "--poort", "5091");
        await Answers(http);
        var started = watch.Elapsed.TotalMilliseconds;
        Report.Row($"**{slug}**", "", "");
        Report.Row("start of the process until it listens", $"{started:0}", "");
        Report.Row("cold: first answer of the new process (JSON)", $"{await Time(http, $"/v1/vragen/{slug}?gemeente=9901&periode=2024"):0}", "none stated");
        await Rows(http, "JSON", $"/v1/vragen/{slug}?gemeente=9901&periode=2022", others);
        await Rows(http, "page", $"/{slug}?gemeente=9901&periode=2023", others);
        Report.Row("most memory of the server, MB", $"{roer.PeakMegabytes:0}", "");
    }

    private static async Task Rows(HttpClient http, string what, string path, string[] others)
    {
        Report.Row($"another period of the same vintage, {what}: first answer", $"{await Time(http, path):0}", "");
        List<double> same = [], other = [];
        for (var round = 0; round < 20; round++) same.Add(await Time(http, path));
        foreach (var filter in others) other.Add(await Time(http, $"{path}&{filter}"));
        Report.Row($"warm same, {what}: median (highest) of {same.Count}", $"{Report.Median(same):0} ({same.Max():0})", "≤ 100");
        Report.Row($"warm other (another filter on that period), {what}: median (highest) of {other.Count} filters", $"{Report.Median(other):0} ({other.Max():0})", "≤ 400");
    }

    private static async Task<double> Time(HttpClient http, string path)
    {
        var watch = Stopwatch.StartNew();
        using var answer = await http.GetAsync(new Uri(Address + path));
        await answer.Content.ReadAsByteArrayAsync();
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{path} gave {(int)answer.StatusCode}."));
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task Answers(HttpClient http)
    {
        for (var attempt = 0; attempt < 600; attempt++)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(Address + "/v1/vragen"));
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50);
            }
        }

        throw new TimeoutException("The server did not start within 30 seconds.");
    }
}
