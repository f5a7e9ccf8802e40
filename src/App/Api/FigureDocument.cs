using System.ComponentModel;

namespace Roer.App.Api;

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
