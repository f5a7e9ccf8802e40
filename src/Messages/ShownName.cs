namespace Roer.Messages;

/// <summary>The name of a file as it is shown and kept: without what can be a service number, and without what could fool a screen.</summary>
internal static class ShownName
{
    private const int MostLetters = 200;

    public static string Of(string name)
    {
        var masked = ServiceNumber.Mask(name);
        var plain = new string([.. masked.Select(letter => IsPlain(letter) ? letter : '·')]);
        return plain.Length > MostLetters ? $"{plain[..(MostLetters / 2)]}…{plain[^(MostLetters / 2)..]}" : plain;
    }

    // Controls, half letters, and marks that turn the direction of writing.
    private static bool IsPlain(char letter) =>
        !char.IsControl(letter) && !char.IsSurrogate(letter) && char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.Format;
}
