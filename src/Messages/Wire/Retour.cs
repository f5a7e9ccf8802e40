using static Roer.Messages.Occurs;

namespace Roer.Messages;

/// <summary>
/// What the header of a reply (retourbericht) adds. The rest of its header repeats that of the message answered: who sent that message,
/// to whom and under which identification.
/// </summary>
internal sealed class Retour(Message heenbericht)
{
    public Message Heenbericht => heenbericht;

    public Leaf Identificatie { get; } = new("IdentificatieRetour", Ldt.IdentificatieBericht);

    public Leaf Dagtekening { get; } = new("DagtekeningRetour", Ldt.Datum);

    public RetourCodes RetourCodes { get; } = new(Optional);

    public Element[] Elements =>
        [Identificatie, Dagtekening, new Leaf("XsltVersie", Ldt.Versie, Optional), Cdt.XsdVersie("XsdVersieRetour"), RetourCodes];
}
