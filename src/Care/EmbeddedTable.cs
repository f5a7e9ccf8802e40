using System.Reflection;

namespace Roer.Care;

/// <summary>Reads a table of <c>data/</c> that was built into an assembly: a header, then rows, semicolons between, nothing quoted.</summary>
public static class EmbeddedTable
{
    /// <summary>The rows, each by column name.</summary>
    /// <exception cref="InvalidOperationException">The assembly holds no such table, or a row has another number of columns than the header.</exception>
    public static IEnumerable<IReadOnlyDictionary<string, string>> Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{assembly.GetName().Name} holds no table {name}.");
        using var reader = new StreamReader(stream);
        var header = (reader.ReadLine() ?? "").Split(';');
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(';');
            yield return cells.Length == header.Length
                ? header.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second)
                : throw new InvalidOperationException($"{name}: '{line}' has {cells.Length} columns, the header {header.Length}.");
        }
    }
}
