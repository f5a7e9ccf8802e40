using System.Security.Cryptography;
using System.Text;

namespace Roer.Questions;

/// <summary>The exact figures of which the gate decides what everybody may see, and who stands behind their money.</summary>
/// <param name="Exact">The answer before the gate. What is never public, as findings, may be left out of it.</param>
/// <param name="Who">What of it may be public, and who stands behind its money.</param>
public sealed record Releasable(Answer Exact, Contributors Who)
{
    /// <summary>
    /// A digest of all that <see cref="ReleaseRule"/> compares: the counts and amounts of every cell and what each child and provider has in it. Two of the same digest
    /// differ in nothing, so that an older state need not be read again to find that nothing changed. It leads back to nobody who is not known already.
    /// </summary>
    public string Digest()
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            foreach (var column in Who.Counts.Append(Who.Money)) Write(writer, column);
            foreach (var (name, cell) in Who.Cells.OrderBy(cell => cell.Key.Table, StringComparer.Ordinal).ThenBy(cell => cell.Key.Row, StringComparer.Ordinal)) Write(writer, name, cell);
        }

        return Convert.ToHexString(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
    }

    private void Write(BinaryWriter writer, string column)
    {
        writer.Write(column);
        var cells = DisclosureCells.Of(Exact, Who, column);
        writer.Write(cells?.Names.Count ?? -1);
        foreach (var (name, value) in (cells?.Names ?? []).Zip(cells?.Values ?? []).OrderBy(cell => cell.First.Table, StringComparer.Ordinal).ThenBy(cell => cell.First.Row, StringComparer.Ordinal))
        {
            Write(writer, name);
            writer.Write(value);
        }
    }

    private static void Write(BinaryWriter writer, CellName name, CellContributors cell)
    {
        Write(writer, name);
        writer.Write(cell.Children.Count);
        foreach (var (child, cents) in cell.Children.OrderBy(child => child.Key))
        {
            writer.Write(child);
            writer.Write(cents);
        }

        writer.Write(cell.Providers.Count);
        foreach (var (provider, cents) in cell.Providers.OrderBy(provider => provider.Key, StringComparer.Ordinal))
        {
            writer.Write(provider);
            writer.Write(cents);
        }
    }

    private static void Write(BinaryWriter writer, CellName name)
    {
        writer.Write(name.Table);
        writer.Write(name.Row);
    }
}
