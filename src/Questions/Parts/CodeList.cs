using System.Collections.Concurrent;
using System.Reflection;
using Roer.Care;

namespace Roer.Questions.Parts;

/// <summary>The Dutch words of codes, from the lists in <c>data/codelijsten</c>; so no question spells out a code.</summary>
public static class CodeList
{
    private static readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, string>> Lists = new();

    /// <summary>The words of a code; the code itself when the list does not have it.</summary>
    /// <exception cref="InvalidOperationException">There is no such list.</exception>
    public static string Words(string list, string code) => Of(list).GetValueOrDefault(code, code);

    /// <summary>The words by code of a list, as <c>wj756-eenheid</c>.</summary>
    /// <exception cref="InvalidOperationException">There is no such list.</exception>
    public static IReadOnlyDictionary<string, string> Of(string list) => Lists.GetOrAdd(list, name =>
        EmbeddedTable.Read(Assembly.GetExecutingAssembly(), $"{name}.csv").ToDictionary(row => row["code"], row => row["omschrijving"]));
}
