namespace Roer.Messages;

/// <summary>Says in Dutch what a file of XML is when it is not one of the messages that Roer reads.</summary>
internal static class UnknownRoot
{
    public const string Rule = "BERICHT-ONBEKEND";

    private const string Known =
        "Roer leest JW301, JW302, JW305, JW306, JW307, JW308, JW315 tot en met JW320, JW323 en JW325 van iJw 3.2.";

    private const string Prefix = "http://www.istandaarden.nl/";

    /// <summary>Why the root element is not that of a message that Roer reads; <see langword="null"/> when it is.</summary>
    public static string? Reason(string name, string rootNamespace)
    {
        if (KnownMessages.All.Any(message => message.Namespace == rootNamespace))
            return name == "Bericht" ? null : $"Het bestand begint niet met het element Bericht. {Known} Lever het bericht aan zoals de afzender het maakte.";
        if (rootNamespace.StartsWith(Prefix, StringComparison.Ordinal) && rootNamespace[Prefix.Length..].Split('/') is [var law, var release, var message, ..]
            && IsPlain(law) && IsPlain(release) && IsPlain(message))
            return $"Dit is een bericht {message.ToUpperInvariant()} van {law} {release.Replace('_', '.')}. {Known} Dit bestand is niet nodig; laat het weg.";
        return $"Dit XML-bestand is geen iJw-bericht. {Known} Zit het bericht in een andere envelop dan die van StUF-GGK, haal het er dan eerst uit.";
    }

    private static bool IsPlain(string part) =>
        part.Length is > 0 and <= 8 && part.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');
}
