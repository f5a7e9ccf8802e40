using System.Reflection;
using Roer.Store;

namespace Roer.Questions;

/// <summary>The municipalities of the CBS list of 1 January 2026.</summary>
public static class Municipalities
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Names = new(() =>
        EmbeddedTable.Read(Assembly.GetExecutingAssembly(), "cbs-gemeenten.csv").ToDictionary(row => row["gemeente"], row => row["naam"]));

    /// <summary>The name by the four digits of the messages; empty for a code outside the list, as that of the invented municipality.</summary>
    public static string? NameOf(string code) => Names.Value.GetValueOrDefault(code);
}
