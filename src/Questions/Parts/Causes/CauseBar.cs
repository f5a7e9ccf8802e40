using System.Collections.Immutable;

namespace Roer.Questions.Parts.Causes;

/// <summary>A bar of the split of causes.</summary>
/// <param name="Key">Its name in files and links, Dutch in kebab case.</param>
/// <param name="Label">Its name on the page.</param>
/// <param name="Meaning">What it measures, in one Dutch sentence.</param>
/// <param name="Behind">Where a reader sees the paths, the lengths or the money behind it.</param>
internal sealed record CauseBar(string Key, string Label, string Meaning, RowLink Behind)
{
    private const string Paths = "welke-paden-lopen-jeugdigen";
    private const string Lengths = "hoe-lang-duurt-hulp";
    private const string Money = "waar-gaat-het-geld-heen";

    /// <summary>The bars in the order of the factors of the method, and last what the model does not follow.</summary>
    public static ImmutableArray<CauseBar> All { get; } =
    [
        new("lopende-hulp", "Lopende hulp bij het begin", "Hoeveel trajecten al liepen of net waren gestopt toen de periode begon.",
            new(Paths, "Bekijk de paden van wie in hulp was") { Settings = [new("groep", "in-hulp")] }),
        new("instroom", "Instroom", "Hoeveel jeugdigen met hulp begonnen die in het jaar ervoor geen hulp hadden.", new(Paths, "Bekijk de paden van wie begon")),
        new("duur", "Duur van trajecten", "Hoe snel trajecten eindigen, ook die nog lopen.", new(Lengths, "Bekijk hoe lang hulp duurt", "vergelijking")),
        new("vervolg", "Vervolghulp", "Hoe vaak een traject leidt tot een volgend traject, ernaast of binnen een jaar erna.", new(Paths, "Bekijk wat op wat volgt", "kaart")),
        new("soort-bij-begin", "Soort hulp bij het begin", "In welke hulpvorm trajecten beginnen.", new(Paths, "Bekijk de paden per eerste hulpvorm", "per-beginvorm") { Per = "beginvorm" }),
        new("hulp-per-maand", "Hulp per maand", "Hoeveel hulp er in een maand van een traject wordt geleverd, tegen de prijzen van toen.",
            new(Money, "Bekijk het geld per product", "per-product") { Per = "product" }),
        new("prijs-oorzaak", "Prijs", "De prijs van hetzelfde product bij dezelfde aanbieder.", new(Money, "Bekijk de prijs van elk product", "prijs-per-eenheid")),
        new("niet-verklaard", "Niet verklaard", "Wat ons rekenmodel niet volgt, zoals drukke en stille maanden en bedragen zonder traject.", new("kloppen-de-cijfers", "Bekijk wat er niet klopt")),
    ];

    /// <summary>How long help of one form of care lasts.</summary>
    public static RowLink OfForm(string form) => new(Lengths, "Bekijk hoe lang deze hulp duurt") { Filters = [new("hulpvorm", form)] };
}
