using System.Reflection;
using Roer.Care;

namespace Roer.Questions;

/// <summary>The municipalities of the CBS list of 1 January 2026, and the codes that are kept for invented ones.</summary>
public static class Municipalities
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Names = new(() =>
        EmbeddedTable.Read(Assembly.GetExecutingAssembly(), "cbs-gemeenten.csv").ToDictionary(row => row["gemeente"], row => row["naam"]));

    /// <summary>Whether the code is one of those from 9900 on, which CBS does not give out and Roer keeps for invented municipalities.</summary>
    public static bool IsInvented(string code) => code.StartsWith("99", StringComparison.Ordinal);

    /// <summary>The name by the four digits of the messages; empty for a code outside the list.</summary>
    public static string? NameOf(string code) => Names.Value.GetValueOrDefault(code);
}
