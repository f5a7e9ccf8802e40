using System.Globalization;
using System.Runtime.InteropServices;

namespace Roer.Benchmarks;

/// <summary>Writes what was measured as lines of Markdown, so that a run can be committed as it is.</summary>
internal static class Report
{
    public static int Usage()
    {
        Console.Error.WriteLine("benchmarks inname [claim lines, 3000000]   intake beside schema validation alone, same files, same threads");
        Console.Error.WriteLine("benchmarks vraag [youths a year, 42000] [folder]   the questions at the size of a big city, cold and warm");
        Console.Error.WriteLine("benchmarks openbaar [youths a year, 42000] [folder]   the same of the version for everybody");
        Console.Error.WriteLine("benchmarks lezers [youths a year, 42000] [folder] [readers, 50] [seconds, 60] [times, 2]   many readers at once");
        Console.Error.WriteLine("benchmarks jaareinde [youths a year, 42000] [folder]   the parts of the year-end forecast");
        Console.Error.WriteLine("benchmarks methoden [field]   the methods beside the straightforward way, and R");
        Console.Error.WriteLine("benchmarks logboek [megabytes, 300]   an event log in XES beside the framework's reader of XML");
        return 3;
    }

    public static void Machine(string title)
    {
        Console.WriteLine($"## {title}");
        Console.WriteLine();
        Console.WriteLine($"{Processor()}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}");
        Console.WriteLine();
    }

    public static void Row(params ReadOnlySpan<object> cells)
    {
        Console.Write('|');
        foreach (var cell in cells) Console.Write(string.Create(CultureInfo.InvariantCulture, $" {cell} |"));
        Console.WriteLine();
    }

    public static void Header(params ReadOnlySpan<string> cells)
    {
        Row([.. cells]);
        Row([.. Enumerable.Repeat("---", cells.Length)]);
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    private static string Processor()
    {
        const string Facts = "/proc/cpuinfo";
        var line = File.Exists(Facts) ? File.ReadLines(Facts).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line is null ? RuntimeInformation.ProcessArchitecture.ToString() : line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..];
    }
}
