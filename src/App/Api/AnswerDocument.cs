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
}

[Description("Een filter. Waarden van één dimensie verruimen, dimensies versmallen.")]
internal sealed record FilterDocument
{
    [Description("De dimensie.")]
    public required string Dimensie { get; init; }

    [Description("De waarde.")]
    public required string Waarde { get; init; }
}

[Description("Een cijfer met alles wat nodig is om het te tonen.")]
internal sealed record FigureDocument
{
    [Description("De naam.")]
    public required string Naam { get; init; }

    [Description("De naam voor mensen.")]
    public required string Label { get; init; }

    [Description("Wat het telt.")]
    public required string Betekenis { get; init; }

    [Description("De eenheid: eurocent, jeugdigen, trajecten, dagen, rijen, per1000Jeugdigen, procent of eurocentPerStuk.")]
    public required string Eenheid { get; init; }

    [Description("bekend, onbekend, verborgen of nvt.")]
    public required string Status { get; init; }

    [Description("De waarde; alleen als de status bekend is.")]
    public required decimal? Waarde { get; init; }

    [Description("Of meer gegevens dit cijfer nog veranderen.")]
    public required bool Voorlopig { get; init; }

    [Description("De marge van een schatting.")]
    public required IntervalDocument? Interval { get; init; }

    [Description("Hetzelfde cijfer in de periode waarmee vergeleken is; leeg als dat niet gevraagd of niet bekend is.")]
    public required decimal? Vergelijking { get; init; }
}

[Description("De grenzen waartussen de werkelijke waarde met de genoemde kans ligt.")]
internal sealed record IntervalDocument
{
    [Description("De ondergrens.")]
    public required decimal Van { get; init; }

    [Description("De bovengrens.")]
    public required decimal Tot { get; init; }

    [Description("De kans in procenten.")]
    public required int Kans { get; init; }

    [Description("Hoe de marge is bepaald.")]
    public required string Methode { get; init; }
}

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

    [Description("De kolommen na de eerste.")]
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

[Description("Een rij.")]
internal sealed record RowDocument
{
    [Description("De waarde van de dimensie, zoals een filter die neemt.")]
    public required string Sleutel { get; init; }

    [Description("De naam voor mensen.")]
    public required string Label { get; init; }

    [Description("Of meer gegevens deze rij nog veranderen.")]
    public required bool Voorlopig { get; init; }

    [Description("De waarden bij de naam van hun kolom.")]
    public required IReadOnlyDictionary<string, decimal?> Waarden { get; init; }

    [Description("De status van de waarden die niet bekend zijn: onbekend, verborgen of nvt.")]
    public required IReadOnlyDictionary<string, string> Status { get; init; }

    [Description("De marges van de waarden die geschat zijn.")]
    public required IReadOnlyDictionary<string, IntervalDocument> Interval { get; init; }
}

[Description("Waar een antwoord op rust.")]
internal sealed record BasisDocument
{
    [Description("De laatste inname die meetelt.")]
    public required long Stand { get; init; }

    [Description("Hoeveel rijen er zijn gebruikt.")]
    public required IReadOnlyList<RowsDocument> Rijen { get; init; }

    [Description("Hoe compleet de laatste maanden zijn.")]
    public required IReadOnlyList<string> Compleetheid { get; init; }

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

[Description("De bevindingen van één regel die het antwoord raken.")]
internal sealed record FindingDocument
{
    [Description("De code van de regel.")]
    public required string Regel { get; init; }

    [Description("Wat er mis is.")]
    public required string Zin { get; init; }

    [Description("Hoe vaak.")]
    public required long Aantal { get; init; }

    [Description("De eurocenten die geraakt worden; leeg als dat niet bekend is.")]
    public required long? BedragCent { get; init; }
}

[Description("Een vraag achter deze vraag.")]
internal sealed record OnwardDocument
{
    [Description("De naam van de vraag.")]
    public required string Vraag { get; init; }

    [Description("De woorden van de link.")]
    public required string Tekst { get; init; }
}
