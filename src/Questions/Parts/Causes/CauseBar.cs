using System.Collections.Immutable;

namespace Roer.Questions.Parts.Causes;

/// <summary>A bar of the split of causes.</summary>
/// <param name="Key">Its name in files and links, Dutch in kebab case.</param>
/// <param name="Label">Its name on the page.</param>
/// <param name="Meaning">What it measures, in one Dutch sentence.</param>
internal sealed record CauseBar(string Key, string Label, string Meaning)
{
    /// <summary>The bars in the order of the factors of the method, and last what the model does not follow.</summary>
    public static ImmutableArray<CauseBar> All { get; } =
    [
        new("lopende-hulp", "Lopende hulp bij het begin", "Hoeveel trajecten al liepen of net waren gestopt toen de periode begon."),
        new("instroom", "Instroom", "Hoeveel jeugdigen met hulp begonnen die in het jaar ervoor geen hulp hadden."),
        new("duur", "Duur van trajecten", "Hoe snel trajecten eindigen, ook die nog lopen."),
        new("vervolg", "Vervolghulp", "Hoe vaak een traject leidt tot een volgend traject, ernaast of binnen een jaar erna."),
        new("soort-bij-begin", "Soort hulp bij het begin", "In welke hulpvorm trajecten beginnen."),
        new("hulp-per-maand", "Hulp per maand", "Hoeveel hulp er in een maand van een traject wordt geleverd, tegen de prijzen van toen."),
        new("prijs-oorzaak", "Prijs", "De prijs van hetzelfde product bij dezelfde aanbieder."),
        new("niet-verklaard", "Niet verklaard", "Wat ons rekenmodel niet volgt, zoals drukke en stille maanden en bedragen zonder traject."),
    ];
}
