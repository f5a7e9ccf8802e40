using System.Globalization;
using System.Text.Json;
using Roer.Tests.World;

namespace Roer.Tests.Methods;

/// <summary>Reads the published data: tables with a heading, and trees of numbers. The text of a number is kept, for its printed digits.</summary>
internal static class ReferenceData
{
    /// <summary>The rows of a CSV, each by the names of the heading.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Table(string relative)
    {
        var lines = File.ReadAllLines(Repository.SharedOrSkip($"reference/{relative}")).Where(line => line.Length > 0).Select(Cells).ToList();
        return [.. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal))];
    }

    public static JsonElement Tree(string relative)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Repository.SharedOrSkip($"reference/{relative}")));
        return document.RootElement.Clone();
    }

    public static double Number(this IReadOnlyDictionary<string, string> row, string name) => double.Parse(row[name], CultureInfo.InvariantCulture);

    private static string[] Cells(string line) => [.. line.Split(',').Select(cell => cell.Trim().Trim('"'))];
}
