using static Roer.Messages.Occurs;

namespace Roer.Messages;

/// <summary>JW320, retour op een antwoord op een verzoek: as the standard writes it.</summary>
internal static class Jw320
{
    public static readonly RetourCodes RetourCodesVanWoonplaatsbeginsel = new();

    public static readonly Branch Woonplaatsbeginsel = new(
        "Woonplaatsbeginsel", Optional, new Leaf("Gemeente", Ldt.Gemeente), RetourCodesVanWoonplaatsbeginsel);

    public static readonly Leaf ReferentieAanbieder = new("ReferentieAanbieder", Ldt.Referentie);
    public static readonly RetourCodes RetourCodesVanAntwoord = new();

    public static readonly Branch Antwoord = new(
        "Antwoord",
        Optional,
        ReferentieAanbieder,
        new Leaf("VerzoekAntwoord", Ldt.VerzoekAntwoord),
        new Leaf("RedenAfwijzingVerzoek", Ldt.RedenAfwijzingVerzoek, Optional),
        Woonplaatsbeginsel,
        RetourCodesVanAntwoord);

    public static readonly Message Message = new("JW320", Header.OfReply("489", Jw319.Message), Antwoord, reading => new Jw320ToCare(reading));
}
