using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Roer.Benchmarks;

/// <summary>
/// Many readers at once over loopback: each opens a page of a question or the home page, thinks for a second and opens another. Which page comes next is drawn with the number of the reader as seed.
/// Every page was opened once without a filter before; what a filter asks is worked out while they read.
/// </summary>
internal static class ReadersBenchmark
{
    private const string Home = "home";
    private const int AimMilliseconds = 300;
    private static readonly TimeSpan Think = TimeSpan.FromSeconds(1);
    private static readonly string[] Periods = ["2023", "2024"];

    /// <summary>So many readers for so many seconds, some times in a row, on the town in a folder that is filled when it is empty.</summary>
    public static int Run(int youths, string? kept, int readers, int seconds, int times) =>
        BigCity.In(kept, youths, folder => Read(folder, readers, TimeSpan.FromSeconds(seconds), times).GetAwaiter().GetResult());

    private static async Task Read(string folder, int readers, TimeSpan length, int times)
    {
        Report.Machine($"{readers} readers with {Think.TotalSeconds:0} s to think, {times} times {length.TotalSeconds:0} s, at {BigCity.Lines(folder):N0} claim lines");
        using var roer = BigCity.Serve(folder);
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = readers }) { BaseAddress = new Uri(BigCity.Address), Timeout = TimeSpan.FromMinutes(5) };
        await BigCity.Answers(http);
        var pages = Pages().ToList();
        foreach (var page in pages.Where(page => page.IsWhole)) await Open(http, page.Name, page.Address);
        for (var time = 0; time < times; time++)
        {
            var seen = new ConcurrentBag<(string Page, double Milliseconds, bool IsRight)>();
            using var over = new CancellationTokenSource(length);
            await Task.WhenAll(Enumerable.Range(0, readers).Select(reader => Reader(http, pages, (time * readers) + reader, seen, over.Token)));
            Console.WriteLine($"### Time {time + 1}");
            Console.WriteLine();
            Tell([.. seen], length, roer.PeakMegabytes);
            Console.WriteLine();
        }
    }

    /// <summary>The home page and every question of two years, whole and with each of its filters.</summary>
    private static IEnumerable<(string Name, string Address, bool IsWhole)> Pages()
    {
        foreach (var period in Periods)
        {
            yield return (Home, $"/?gemeente={QuestionBenchmark.Municipality}&periode={period}", true);
            foreach (var (slug, others) in QuestionBenchmark.Asked)
            {
                var address = $"/{slug}?gemeente={QuestionBenchmark.Municipality}&periode={period}";
                yield return (slug, address, true);
                foreach (var other in others) yield return (slug, $"{address}&{other}", false);
            }
        }
    }

    private static async Task Reader(HttpClient http, List<(string Name, string Address, bool IsWhole)> pages, int reader, ConcurrentBag<(string Page, double Milliseconds, bool IsRight)> seen, CancellationToken over)
    {
        var random = new Random(reader);
        try
        {
            // They do not begin in the same moment, and neither do people.
            await Task.Delay(Think * random.NextDouble(), over);
            while (!over.IsCancellationRequested)
            {
                var (page, address, _) = pages[random.Next(pages.Count)];
                seen.Add(await Open(http, page, address));
                await Task.Delay(Think, over);
            }
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // The time is over while the reader thinks.
        }
    }

    /// <summary>Whoever began to wait waits until the end: leaving those out would leave out the slowest.</summary>
    private static async Task<(string Page, double Milliseconds, bool IsRight)> Open(HttpClient http, string page, string address)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            using var answer = await http.GetAsync(address, CancellationToken.None);
            await answer.Content.ReadAsByteArrayAsync(CancellationToken.None);
            return (page, watch.Elapsed.TotalMilliseconds, answer.IsSuccessStatusCode);
        }
        catch (HttpRequestException)
        {
            return (page, watch.Elapsed.TotalMilliseconds, false);
        }
    }

    private static void Tell(List<(string Page, double Milliseconds, bool IsRight)> seen, TimeSpan length, double megabytes)
    {
        Report.Header("page", "opened", "failed", "median ms", "95 of 100 within ms", "slowest ms", "aim");
        Line("**all**", seen, $"none failed, ≤ {AimMilliseconds}");
        foreach (var group in seen.GroupBy(one => one.Page).OrderBy(group => group.Key, StringComparer.Ordinal)) Line(group.Key, [.. group], "");
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seen.Count / length.TotalSeconds:0.0} pages a second; most memory of the server {megabytes:0} MB."));
    }

    private static void Line(string name, List<(string Page, double Milliseconds, bool IsRight)> seen, string aim)
    {
        var times = seen.Select(one => one.Milliseconds).Order().ToList();
        if (times.Count == 0) return;
        var within = times[Math.Max(0, (int)Math.Ceiling(0.95 * times.Count) - 1)];
        Report.Row(name, times.Count, seen.Count(one => !one.IsRight), $"{Report.Median(times):0}", $"{within:0}", $"{times[^1]:0}", aim);
    }
}
