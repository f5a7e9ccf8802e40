using System.ComponentModel;

namespace Roer.App.Findings;

[Description("De bevindingen over wat is ingelezen: geteld, en een bladzijde ervan.")]
internal sealed record FindingsDocument
{
    [Description("De gemeente, vier cijfers.")]
    public required string Gemeente { get; init; }

    [Description("De periode van de hulp; leeg is alle perioden.")]
    public required string? Periode { get; init; }

    [Description("Alleen wat op deze dag bekend was telt mee.")]
    public required DateOnly Peildatum { get; init; }

    [Description("De laatste inname die meetelt.")]
    public required long Stand { get; init; }

    [Description("Of de gegevens verzonnen zijn.")]
    public required bool Verzonnen { get; init; }

    [Description("Geteld naar ernst. Elke gedeclareerde euro telt per ernst één keer; tel de ernsten niet op.")]
    public required IReadOnlyList<FindingTotalDocument> PerErnst { get; init; }

    [Description("Geteld naar regel. Regels overlappen; tel ze niet op.")]
    public required IReadOnlyList<FindingTotalDocument> PerRegel { get; init; }

    [Description("Geteld naar aanbieder en ernst.")]
    public required IReadOnlyList<FindingTotalDocument> PerAanbieder { get; init; }

    [Description("Een bladzijde bevindingen: de ernstigste eerst, dan de meeste euro's.")]
    public required IReadOnlyList<FindingRowDocument> Bevindingen { get; init; }

    [Description("Waar de volgende bladzijde begint (vanaf); leeg op de laatste.")]
    public required int? Volgende { get; init; }
}

[Description("Een aantal bevindingen met de euro's die zij raken.")]
internal sealed record FindingTotalDocument
{
    [Description("De regel of de aanbieder; leeg voor het geheel en voor een onbekende aanbieder.")]
    public required string Sleutel { get; init; }

    [Description("opmerking, waarschuwing, fout of weigering.")]
    public required string Ernst { get; init; }

    [Description("Hoeveel bevindingen.")]
    public required long Aantal { get; init; }

    [Description("Hoeveel declaratieregels zij raken, elk één keer.")]
    public required long Declaratieregels { get; init; }

    [Description("De gedeclareerde eurocenten van die regels, debet en credit beide als positief bedrag; leeg als geen bekende declaratieregel is geraakt.")]
    public required long? GedeclareerdCent { get; init; }
}

[Description("Een bevinding.")]
internal sealed record FindingRowDocument
{
    [Description("De code van de regel.")]
    public required string Regel { get; init; }

    [Description("De naam van de regel.")]
    public required string Naam { get; init; }

    [Description("opmerking, waarschuwing, fout of weigering.")]
    public required string Ernst { get; init; }

    [Description("Wat er mis is en wat u eraan doet.")]
    public required string Zin { get; init; }

    [Description("Wie het moet herstellen: aanbieder, gemeente of beide.")]
    public required string Wie { get; init; }

    [Description("Het bestand waarin het staat.")]
    public required string Bestand { get; init; }

    [Description("De regel in dat bestand; 0 is het hele bestand.")]
    public required int Lijn { get; init; }

    [Description("Het element of de kolom; leeg is het hele bestand.")]
    public required string? Element { get; init; }

    [Description("De AGB-code van de aanbieder; leeg als die niet bekend is.")]
    public required string? Aanbieder { get; init; }

    [Description("Het toewijzingsnummer; leeg als de bevinding daar niet over gaat.")]
    public required int? Toewijzing { get; init; }

    [Description("De eerste dag van de hulp die geraakt wordt; leeg als die niet bekend is.")]
    public required DateOnly? Van { get; init; }

    [Description("De laatste dag van de hulp die geraakt wordt; leeg als die niet bekend is of geen einde heeft.")]
    public required DateOnly? Tot { get; init; }

    [Description("Van welk bedrag de euro's zijn: gedeclareerd, toegewezen of geen.")]
    public required string Grondslag { get; init; }

    [Description("De gedeclareerde eurocenten die geraakt worden; leeg als dat er geen zijn of als het niet bekend is.")]
    public required long? BedragCent { get; init; }

    [Description("Bij een bevinding over een toewijzing: de eurocenten die daarop ten hoogste mogen worden gedeclareerd, in de periode of over alle dagen; leeg als er niets van bekend is. Tel dit nooit op bij gedeclareerd.")]
    public required long? ToegewezenCent { get; init; }

    [Description("Waarom het toegewezen bedrag niet of niet helemaal bekend is; leeg als het bekend is of als de bevinding daar niet over gaat.")]
    public required string? BedragOnbekendOmdat { get; init; }
}
