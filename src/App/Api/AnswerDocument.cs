using System.ComponentModel;

namespace Roer.App.Api;

// What an answer looks like outside, in Dutch as the API design rules ask. Each property says in Dutch what it means: that is the contract.

[Description("Een antwoord op een vraag van de plank.")]
internal sealed record AnswerDocument
{
    [Description("De naam van de vraag.")]
    public required string Vraag { get; init; }

    [Description("De vraag in één zin.")]
    public required string Vraagt { get; init; }

    [Description("Of de gegevens verzonnen zijn.")]
    public required bool Verzonnen { get; init; }

    [Description("Waarover de vraag gaat.")]
    public required ScopeDocument Bereik { get; init; }

    [Description("Het antwoord in twee of drie zinnen.")]
    public required IReadOnlyList<string> Antwoord { get; init; }

    [Description("Wat de conclusie verandert en eerst gelezen moet worden.")]
    public required IReadOnlyList<string> Waarschuwingen { get; init; }

    [Description("De totalen bij hun naam; bedragen in hele eurocenten; leeg als het getal niet bekend of niet zichtbaar is.")]
    public required IReadOnlyDictionary<string, decimal?> Totalen { get; init; }

    [Description("Dezelfde totalen met hun betekenis, status en marge.")]
    public required IReadOnlyList<FigureDocument> Cijfers { get; init; }

    [Description("De tabellen, de belangrijkste eerst.")]
    public required IReadOnlyList<TableDocument> Tabellen { get; init; }

    [Description("Waar het antwoord op rust.")]
    public required BasisDocument Basis { get; init; }

    [Description("Wat het antwoord niet zegt.")]
    public required IReadOnlyList<string> Kanttekeningen { get; init; }

    [Description("De vragen achter deze vraag.")]
    public required IReadOnlyList<OnwardDocument> Verder { get; init; }
}

[Description("Waarover een vraag gaat.")]
internal sealed record ScopeDocument
{
    [Description("De gemeente, vier cijfers.")]
    public required string Gemeente { get; init; }

    [Description("De periode zoals gevraagd.")]
    public required string Periode { get; init; }

    [Description("De eerste dag van de periode.")]
    public required DateOnly Van { get; init; }

    [Description("De laatste dag van de periode; die telt mee.")]
    public required DateOnly TotEnMet { get; init; }

    [Description("De periode waarmee vergeleken is.")]
    public required string? Vergelijking { get; init; }

    [Description("Alleen wat op deze dag bekend was telt mee.")]
    public required DateOnly Peildatum { get; init; }

    [Description("De laatste inname die meetelt; leeg is alles.")]
    public required long? Stand { get; init; }

    [Description("De filters.")]
    public required IReadOnlyList<FilterDocument> Filters { get; init; }

    [Description("De dimensie waarover de eerste tabel verdeelt.")]
    public required string? Per { get; init; }

    [Description("De instellingen die afwijken van de standaard.")]
    public required IReadOnlyList<SettingDocument> Instellingen { get; init; }
}

[Description("Een instelling van een vraag.")]
internal sealed record SettingDocument
{
    [Description("De naam.")]
    public required string Naam { get; init; }

    [Description("De waarde.")]
    public required string Waarde { get; init; }
}

[Description("Een filter. Waarden van één dimensie verruimen, dimensies versmallen.")]
internal sealed record FilterDocument
{
    [Description("De dimensie.")]
    public required string Dimensie { get; init; }

    [Description("De waarde.")]
    public required string Waarde { get; init; }
}

[Description("Een vraag achter deze vraag.")]
internal sealed record OnwardDocument
{
    [Description("De naam van de vraag.")]
    public required string Vraag { get; init; }

    [Description("De woorden van de link.")]
    public required string Tekst { get; init; }
}
