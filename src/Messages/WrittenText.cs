namespace Roer.Messages;

/// <summary>Text that a person wrote outside a message, as the name of a file or a reason: it may hold what says who a child is.</summary>
public static class WrittenText
{
    /// <summary>The text with what can be a service number replaced.</summary>
    public static string Masked(string text) => ServiceNumber.Mask(text);

    /// <summary>Whether something in it can be a service number, also one written in groups.</summary>
    public static bool MayIdentify(string text) =>
        new[] { text, new string([.. text.Where(letter => letter is not (' ' or '.' or '-'))]) }.Any(form => Masked(form) != form);
}
