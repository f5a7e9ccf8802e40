using System.Diagnostics;
using System.Globalization;

namespace Roer.Benchmarks;

/// <summary>
/// The methods beside the straightforward way of doing the same, in one run on one thread: median of five after a warm round, fewer where it takes seconds. R takes part
/// where its packages are installed (<c>benchmarks/peers/*.R</c>, each printing milliseconds).
/// </summary>
internal static class MethodsBenchmark
{
    private const int Rounds = 5;

    /// <summary>What has taken this long is not timed again.</summary>
    private const double MostMilliseconds = 5_000;

    private static readonly (string Field, Action Run)[] All =
    [
        ("survival", SurvivalBenchmark.Run),
        ("decomposition", DecompositionBenchmark.Run),
        ("sequences", SequenceBenchmark.Run),
        ("late-claims", LateClaimBenchmark.Run),
        ("forecasting", ForecastBenchmark.Run),
    ];

    /// <summary>Measures all fields, or the one that is named.</summary>
    public static int Run(string? field)
    {
        Report.Machine("The methods, on one thread");
        Report.Header("what", "ours, ms", "straightforward, ms", "R, ms", "straightforward ÷ ours");
        foreach (var each in All.Where(each => field is null || each.Field == field)) each.Run();
        return 0;
    }

    /// <summary>One row. What each way computes is kept alive, so that nothing is left out.</summary>
    public static void Compare(string what, Func<object> ours, Func<object>? straightforward, string? script = null)
    {
        var mine = Milliseconds(ours, Rounds);
        double? plain = straightforward is null ? null : Milliseconds(straightforward, Rounds);
        var peer = script is null ? null : PeerOfR(script);
        Report.Row(what, Text(mine), Text(plain), Text(peer), plain is { } slow ? (slow / mine).ToString("0.0", CultureInfo.InvariantCulture) : "–");
    }

    private static double Milliseconds(Func<object> work, int rounds)
    {
        GC.KeepAlive(work());
        List<double> times = [];
        while (times.Count < rounds && times.Sum() < MostMilliseconds)
        {
            var watch = Stopwatch.StartNew();
            GC.KeepAlive(work());
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return Report.Median(times);
    }

    /// <summary>What the script prints, or nothing when R or one of its packages is missing.</summary>
    private static double? PeerOfR(string script)
    {
        try
        {
            var start = new ProcessStartInfo("Rscript", ["--vanilla", Path.Combine("benchmarks", "peers", script)]) { RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = Process.Start(start)!;
            var written = process.StandardError.ReadToEndAsync();
            var read = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            _ = written.Result;
            return process.ExitCode == 0 ? double.Parse(read.Trim().Split('\n')[^1], CultureInfo.InvariantCulture) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static string Text(double? milliseconds) => milliseconds?.ToString(milliseconds < 10 ? "0.00" : "0", CultureInfo.InvariantCulture) ?? "–";
}
