namespace Roer.Messages.Sample;

/// <summary>Changes in the text of a message.</summary>
internal static class FaultText
{
    /// <summary>The first match after a mark is replaced.</summary>
    public static string Within(string text, string mark, string old, string other)
    {
        var from = text.IndexOf(mark, StringComparison.Ordinal);
        var at = from < 0 ? -1 : text.IndexOf(old, from, StringComparison.Ordinal);
        return at < 0 ? throw new InvalidOperationException("The text to change is not there.") : text[..at] + other + text[(at + old.Length)..];
    }
}
