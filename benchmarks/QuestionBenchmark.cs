using System.Diagnostics;
using System.Globalization;
using Roer.Store;
using Roer.Store.Measures;

namespace Roer.Benchmarks;

/// <summary>The questions at the size of a big city: cold (a new process, first answer), warm same and warm other, over HTTP.</summary>
internal static class QuestionBenchmark
{
    public const string Municipality = "9901";

    /// <summary>What a reader may ask of each question, beside the question itself.</summary>
    public static readonly (string Slug, string[] Others)[] Asked =
    [
        ("waar-gaat-het-geld-heen",
            ["hulpvorm=02", "hulpvorm=14", "leeftijd=12", "wijk=WK990101", "taakveld=6.72a", "hulpvorm=11&leeftijd=15", "juridische-status=04", "product=45A04"]),
        ("kloppen-de-cijfers",
            ["hulpvorm=02", "hulpvorm=14", "ernst=fout", "ernst=waarschuwing", "regel=9338", "hulpvorm=11&ernst=fout", "product=45A04", "hulpvorm=02&regel=9346"]),
        ("waarom-stijgen-de-kosten",
            ["hulpvorm=02", "hulpvorm=14", "leeftijd=12", "wijk=WK990101", "leeftijd=15", "hulpvorm=11&leeftijd=15", "verwijzer=01", "product=45A04"]),
        ("welke-paden-lopen-jeugdigen",
            ["hulpvorm=02", "hulpvorm=14", "leeftijd=12", "wijk=WK990101", "beginvorm=11", "hulpvorm=11&leeftijd=15", "gat=28", "groep=in-hulp",
             "gat=90", "gladstrijken=30", "herhaald=weglaten", "groep=in-hulp&gat=28", "groep=in-hulp&per=product", "tegenover=hulpvorm=02", "gewenst=ambulant → klaar", "groep=in-hulp&regels=geen gesloten"]),
        ("hoe-lang-duurt-hulp",
            ["hulpvorm=02", "hulpvorm=14", "product=45A04", "verwijzer=01", "beginjaar=2022", "hulpvorm=11&verwijzer=03", "product=45A53", "hulpvorm=02&beginjaar=2021"]),
        ("waar-eindigt-het-jaar",
            ["hulpvorm=02", "hulpvorm=14", "taakveld=6.72a", "productgroep=45", "taakveld=6.73c", "hulpvorm=11&taakveld=6.73a", "productgroep=44", "hulpvorm=02&taakveld=6.72b"]),
    ];

    /// <summary>What the public version has: one question, without filters; another division is its other answer.</summary>
    private static readonly (string Slug, string[] Others)[] AskedInPublic = [("waar-gaat-het-geld-heen", ["per=hulpvorm", "per=wijk", "per=leeftijd", "per=taakveld"])];

    /// <summary>Measures on a town that is invented now, or on the one in a folder, which is filled when it is empty and then kept.</summary>
    public static int Run(int youths, string? kept) => BigCity.In(kept, youths, folder =>
    {
        Begin(folder, youths, "The question");
        Scan(folder);
        Derive(folder);
        foreach (var (slug, others) in Asked) Measure(folder, slug, others).GetAwaiter().GetResult();
    });

    /// <summary>The same of the version for everybody. It writes the register of what was shown in the folder.</summary>
    public static int RunPublic(int youths, string? kept) => BigCity.In(kept, youths, folder =>
    {
        Begin(folder, youths, "The question in public");
        foreach (var (slug, others) in AskedInPublic) Measure(folder, slug, others, "--openbaar").GetAwaiter().GetResult();
    });

    private static void Begin(string folder, int youths, string what)
    {
        Report.Machine($"{what} at {BigCity.Lines(folder):N0} claim lines ({youths:N0} youths a year, five years)");
        Report.Header("what", "milliseconds", "aim of definitions §13");
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
        var vintage = store.At(Municipality, new DateOnly(2025, 12, 31), stand: null);
        vintage.Read(new Sql("build", "select 1;"), row => row.Int32(0));
        Report.Row("building a vintage", $"{watch.Elapsed.TotalMilliseconds:0}", "");
        watch.Restart();
        var found = FindingTotals.Of(vintage, FindingFilter.None).ByRule.Sum(total => total.Number);
        Report.Row(string.Create(CultureInfo.InvariantCulture, $"deriving its findings, {found:N0} of them"), $"{watch.Elapsed.TotalMilliseconds:0}", "");
    }

    private static async Task Measure(string folder, string slug, string[] others, params string[] options)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromMinutes(5) };
        var watch = Stopwatch.StartNew();
        using var roer = BigCity.Serve(folder, options);
        await BigCity.Answers(http);
        var started = watch.Elapsed.TotalMilliseconds;
        Report.Row($"**{slug}**", "", "");
        Report.Row("start of the process until it listens", $"{started:0}", "");
        Report.Row("cold: first answer of the new process (JSON)", $"{await Time(http, $"/v1/vragen/{slug}?gemeente={Municipality}&periode=2024"):0}", "none stated");
        await Rows(http, "JSON", $"/v1/vragen/{slug}?gemeente={Municipality}&periode=2022", others);
        await Rows(http, "page", $"/{slug}?gemeente={Municipality}&periode=2023", others);
        Report.Row("most memory of the server, MB", $"{roer.PeakMegabytes:0}", "");
    }

    private static async Task Rows(HttpClient http, string what, string path, string[] others)
    {
        Report.Row($"another period of the same vintage, {what}: first answer", $"{await Time(http, path):0}", "");
        List<double> same = [];
        List<(double Milliseconds, string Filter)> other = [];
        for (var round = 0; round < 20; round++) same.Add(await Time(http, path));
        foreach (var filter in others) other.Add((await Time(http, $"{path}&{filter}"), filter));
        var (highest, slowest) = other.Max();
        Report.Row($"warm same, {what}: median (highest) of {same.Count}", $"{Report.Median(same):0} ({same.Max():0})", "≤ 100");
        Report.Row($"warm other (another filter on that period), {what}: median (highest) of {other.Count}", $"{Report.Median(other.Select(one => one.Milliseconds)):0} ({highest:0}: {slowest})", "≤ 400");
    }

    private static async Task<double> Time(HttpClient http, string path)
    {
        var watch = Stopwatch.StartNew();
        using var answer = await http.GetAsync(new Uri(BigCity.Address + path));
        await answer.Content.ReadAsByteArrayAsync();
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{path} gave {(int)answer.StatusCode}."));
        return watch.Elapsed.TotalMilliseconds;
    }
}
