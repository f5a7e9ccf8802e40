using System.ComponentModel;

namespace Roer.App.Api;

[Description("Een tabel.")]
internal sealed record TableDocument
{
    [Description("De naam.")]
    public required string Id { get; init; }

    [Description("Wat de tabel laat zien.")]
    public required string Titel { get; init; }

    [Description("Maat, eenheid, gebied en periode.")]
    public required string Ondertitel { get; init; }

    [Description("De dimensie die de rijen verdelen; leeg als de rijen geen waarden van een dimensie zijn.")]
    public required string? Dimensie { get; init; }

    [Description("De kolommen met woorden; meestal geen.")]
    public required IReadOnlyList<TextColumnDocument> Tekstkolommen { get; init; }

    [Description("De kolommen met getallen.")]
    public required IReadOnlyList<ColumnDocument> Kolommen { get; init; }

    [Description("De rijen, in de volgorde die de vraag beantwoordt.")]
    public required IReadOnlyList<RowDocument> Rijen { get; init; }

    [Description("Het totaal van het hele bereik.")]
    public required RowDocument? Totaal { get; init; }

    [Description("Opmerkingen bij de tabel.")]
    public required IReadOnlyList<string> Opmerkingen { get; init; }
}

[Description("Een kolom.")]
internal sealed record ColumnDocument
{
    [Description("De naam.")]
    public required string Naam { get; init; }

    [Description("De kop.")]
    public required string Label { get; init; }

    [Description("De eenheid.")]
    public required string Eenheid { get; init; }
}

[Description("Een kolom met woorden.")]
internal sealed record TextColumnDocument
{
    [Description("De naam.")]
    public required string Naam { get; init; }

    [Description("De kop.")]
    public required string Label { get; init; }
}

[Description("Een rij.")]
internal sealed record RowDocument
{
    [Description("De waarde van de dimensie, zoals een filter die neemt.")]
    public required string Sleutel { get; init; }

    [Description("De naam voor mensen.")]
    public required string Label { get; init; }

    [Description("Of meer gegevens deze rij nog veranderen.")]
    public required bool Voorlopig { get; init; }

    [Description("De woorden bij de naam van hun kolom.")]
    public required IReadOnlyDictionary<string, string> Teksten { get; init; }

    [Description("De waarden bij de naam van hun kolom.")]
    public required IReadOnlyDictionary<string, decimal?> Waarden { get; init; }

    [Description("De status van de waarden die niet bekend zijn: onbekend, verborgen of nvt.")]
    public required IReadOnlyDictionary<string, string> Status { get; init; }

    [Description("De marges van de waarden die geschat zijn.")]
    public required IReadOnlyDictionary<string, IntervalDocument> Interval { get; init; }
}
