using static Roer.Messages.Occurs;

namespace Roer.Messages;

/// <summary>JW319, antwoord op een verzoek om toewijzing of wijziging: as the standard writes it.</summary>
internal static class Jw319
{
    public static readonly Leaf ReferentieAanbieder = new("ReferentieAanbieder", Ldt.Referentie);
    public static readonly Leaf VerzoekAntwoord = new("VerzoekAntwoord", Ldt.VerzoekAntwoord);
    public static readonly Leaf RedenAfwijzingVerzoek = new("RedenAfwijzingVerzoek", Ldt.RedenAfwijzingVerzoek, Optional);
    public static readonly Leaf Gemeente = new("Gemeente", Ldt.Gemeente);

    public static readonly Branch Antwoord = new(
        "Antwoord",
        Once,
        ReferentieAanbieder,
        VerzoekAntwoord,
        RedenAfwijzingVerzoek,
        new Branch("Woonplaatsbeginsel", Optional, Gemeente));

    public static readonly Message Message = new("JW319", Header.FromMunicipality("488"), Antwoord, reading => new Jw319ToCare(reading));
}
