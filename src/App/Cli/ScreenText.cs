using System.Globalization;

namespace Roer.App.Cli;

/// <summary>Text from elsewhere on a terminal: without signs that steer the screen, end a line or turn the direction of writing.</summary>
internal static class ScreenText
{
    /// <summary>The same text, with a point for each sign that could fool a screen.</summary>
    public static string Of(string text) => text.Any(Fools) ? new string([.. text.Select(letter => Fools(letter) ? '·' : letter)]) : text;

    private static bool Fools(char letter) => char.IsControl(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.Format;
}
