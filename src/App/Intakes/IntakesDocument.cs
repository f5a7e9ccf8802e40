using System.ComponentModel;
using System.Text.Json;
using Roer.App.Api;
using Roer.Questions.Parts;
using Roer.Store.Measures;

namespace Roer.App.Intakes;

[Description("Wat is ingelezen, het nieuwste eerst.")]
internal sealed record IntakesDocument
{
    [Description("Een bladzijde innames.")]
    public required IReadOnlyList<IntakeRowDocument> Innames { get; init; }

    [Description("Het nummer waarvoor de volgende bladzijde begint (voor); leeg op de laatste.")]
    public required long? Volgende { get; init; }

    [Description("Het laatste nummer van alle innames en intrekkingen.")]
    public required long Stand { get; init; }

    public static byte[] Of(IntakeReport report) => Written(new IntakesDocument
    {
        Innames = [.. report.Files.Select(IntakeRowDocument.Of)],
        Volgende = report.Next,
        Stand = report.Stand,
    });

    public static byte[] Written<T>(T document) => [.. JsonSerializer.SerializeToUtf8Bytes(document, AnswerJson.Written), (byte)'\n'];
}

[Description("Een bestand dat is aangeboden.")]
internal sealed record IntakeRowDocument
{
    [Description("Het nummer van de inname.")]
    public required long Nummer { get; init; }

    [Description("Wanneer het is ingelezen.")]
    public required DateTime IngelezenOp { get; init; }

    [Description("De naam van het bestand.")]
    public required string Bestand { get; init; }

    [Description("Wat erin staat: een iJw-bericht of een tabel; leeg als dat niet te zien was.")]
    public required string? Soort { get; init; }

    [Description("De gemeente, vier cijfers; leeg als een geweigerd bestand dat niet zegt.")]
    public required string? Gemeente { get; init; }

    [Description("De AGB-code van de aanbieder; leeg bij een tabel.")]
    public required string? Aanbieder { get; init; }

    [Description("De dag waarop het bericht bekend werd; leeg bij een tabel, waarvan elke rij een eigen dag heeft.")]
    public required DateOnly? BekendOp { get; init; }

    [Description("Hoeveel rijen het heeft.")]
    public required long Rijen { get; init; }

    [Description("Hoeveel bevindingen bij het inlezen, naar ernst.")]
    public required IReadOnlyDictionary<string, long> Bevindingen { get; init; }

    [Description("telt mee, ingetrokken of geweigerd.")]
    public required string Status { get; init; }

    [Description("De intrekking; leeg als het bestand niet is ingetrokken.")]
    public required WithdrawalDocument? Intrekking { get; init; }

    public static IntakeRowDocument Of(TakenInFile file) => new()
    {
        Nummer = file.Number,
        IngelezenOp = DateTime.SpecifyKind(file.TakenIn, DateTimeKind.Utc),
        Bestand = file.FileName,
        Soort = file.Kind,
        Gemeente = file.Municipality,
        Aanbieder = file.Provider,
        BekendOp = file.Known,
        Rijen = file.Facts,
        Bevindingen = file.Findings.ToDictionary(one => FindingWords.Of(one.Severity), one => one.Number),
        Status = IntakeWords.State(file.Refused, file.Withdrawn is not null),
        Intrekking = file.Withdrawn is { } withdrawn
            ? new WithdrawalDocument { Nummer = withdrawn.Number, BekendOp = withdrawn.Said.Known, Reden = withdrawn.Said.Reason, Door = withdrawn.Said.Author, VastgelegdOp = DateTime.SpecifyKind(withdrawn.TakenIn, DateTimeKind.Utc) }
            : null,
    };
}

[Description("Een intrekking: het bestand telt niet meer mee.")]
internal sealed record WithdrawalDocument
{
    [Description("Het nummer van de intrekking; met een lagere stand telt het bestand nog mee.")]
    public required long Nummer { get; init; }

    [Description("De dag waarop bekend werd dat het bestand niet meetelt; op een eerdere peildatum telt het nog mee.")]
    public required DateOnly BekendOp { get; init; }

    [Description("Waarom.")]
    public required string Reden { get; init; }

    [Description("Wie het introk.")]
    public required string Door { get; init; }

    [Description("Wanneer het is vastgelegd.")]
    public required DateTime VastgelegdOp { get; init; }
}

[Description("Een verzoek om een inname in te trekken.")]
internal sealed record WithdrawalRequestDocument
{
    [Description("Het nummer van de inname.")]
    public required long Inname { get; init; }

    [Description("Waarom, zonder gegevens van personen.")]
    public required string Reden { get; init; }

    [Description("De dag waarop bekend werd dat het bestand niet meetelt. Standaard de nieuwste dag van wat is ingelezen.")]
    public DateOnly? BekendOp { get; init; }
}
