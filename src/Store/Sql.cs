using System.Reflection;

namespace Roer.Store;

/// <summary>The text of an embedded <c>.sql</c> file: one or more statements, each ended by a semicolon. It is never a user's text.</summary>
public sealed class Sql
{
    internal Sql(string name, string text)
    {
        Name = name;
        Text = text;
        Statements = SqlStatement.Split(text);
    }

    /// <summary>The file's name.</summary>
    public string Name { get; }

    public string Text { get; }

    internal IReadOnlyList<SqlStatement> Statements { get; }

    /// <summary>The statement of a file that holds just one.</summary>
    internal SqlStatement Only => Statements.Count == 1
        ? Statements[0]
        : throw new InvalidOperationException($"{Name} holds {Statements.Count} statements; to be read it must hold one.");

    /// <summary>The file of that name, embedded in the assembly of the anchor.</summary>
    public static Sql Of(Type anchor, string fileName) => Of(anchor.Assembly, fileName);

    /// <summary>Two files of those names, one after the other.</summary>
    public static Sql Of(Type anchor, string fileName, string nextName) =>
        new($"{fileName}, {nextName}", $"{Of(anchor, fileName).Text}\n{Of(anchor, nextName).Text}");

    /// <summary>The file of that name, embedded in the assembly.</summary>
    public static Sql Of(Assembly assembly, string fileName)
    {
        using var stream = assembly.GetManifestResourceStream(fileName)
            ?? throw new InvalidOperationException($"{assembly.GetName().Name} embeds no {fileName}.");
        using var reader = new StreamReader(stream);
        return new Sql(fileName, reader.ReadToEnd());
    }
}
