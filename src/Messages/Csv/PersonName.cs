namespace Roer.Messages;

/// <summary>Tells whether a text where a role belongs seems to name a person: a form of address, initials or a mail address. A name alone it cannot tell from a role.</summary>
internal static class PersonName
{
    private static readonly HashSet<string> _address = new(StringComparer.OrdinalIgnoreCase)
    {
        "dhr", "dhr.", "heer", "meneer", "mevr", "mevr.", "mevrouw", "mw", "mw.", "drs", "drs.", "dr.", "ing.", "ir.", "mr.",
    };

    public static bool IsIn(string text) => text.Contains('@', StringComparison.Ordinal) || text.Split(' ').Any(word => _address.Contains(word) || AreInitials(word));

    /// <summary>As <c>J.</c> or <c>A.B.</c>: capitals that each end in a point.</summary>
    private static bool AreInitials(string word) =>
        word.Length >= 2 && word.Length % 2 == 0 && word.Chunk(2).All(pair => char.IsUpper(pair[0]) && pair[1] == '.');
}
