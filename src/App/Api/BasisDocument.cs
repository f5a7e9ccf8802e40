using System.ComponentModel;

namespace Roer.App.Api;

[Description("Waar een antwoord op rust.")]
internal sealed record BasisDocument
{
    [Description("De laatste inname die meetelt.")]
    public required long Stand { get; init; }

    [Description("Hoeveel rijen er zijn gebruikt.")]
    public required IReadOnlyList<RowsDocument> Rijen { get; init; }

    [Description("Hoe compleet de laatste maanden zijn.")]
    public required IReadOnlyList<string> Compleetheid { get; init; }

    [Description("Hoeveel gedeclareerd geld van dit antwoord fouten en waarschuwingen raken. Elke euro telt per ernst één keer.")]
    public required IReadOnlyList<TouchedDocument> Geraakt { get; init; }

    [Description("De bevindingen die het antwoord raken.")]
    public required IReadOnlyList<FindingDocument> Bevindingen { get; init; }

    [Description("Hoe schattingen zijn gemaakt.")]
    public required IReadOnlyList<string> Methoden { get; init; }
}

[Description("Een aantal gebruikte rijen.")]
internal sealed record RowsDocument
{
    [Description("Wat voor rijen.")]
    public required string Wat { get; init; }

    [Description("Hoeveel.")]
    public required long Aantal { get; init; }
}

[Description("Het gedeclareerde geld dat bevindingen van één ernst raken.")]
internal sealed record TouchedDocument
{
    [Description("fout of waarschuwing.")]
    public required string Ernst { get; init; }

    [Description("De eurocenten die geraakt worden. Een creditregel telt even zwaar als een debetregel.")]
    public required long BedragCent { get; init; }

    [Description("Die eurocenten als percentage van wat in het antwoord is gedeclareerd; leeg als er niets is gedeclareerd.")]
    public required decimal? Aandeel { get; init; }
}

[Description("De bevindingen van één regel die het antwoord raken.")]
internal sealed record FindingDocument
{
    [Description("De code van de regel.")]
    public required string Regel { get; init; }

    [Description("Hoe erg: fout, waarschuwing of opmerking.")]
    public required string Ernst { get; init; }

    [Description("Wat er mis is.")]
    public required string Zin { get; init; }

    [Description("Hoe vaak.")]
    public required long Aantal { get; init; }

    [Description("De eurocenten die geraakt worden; leeg als dat niet bekend is.")]
    public required long? BedragCent { get; init; }

    [Description("Van welk bedrag dat is: gedeclareerd, toegewezen of geen.")]
    public required string BedragVan { get; init; }
}
