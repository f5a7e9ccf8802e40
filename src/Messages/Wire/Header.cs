namespace Roer.Messages;

/// <summary>
/// The header of a message. Who sends is a municipality or a provider, and the other receives; a reply repeats both as the message
/// answered has them.
/// </summary>
internal sealed class Header : Branch
{
    private Header(string code, bool fromMunicipality, Parts parts, Element[] more)
        : base("Header", Occurs.Once, [parts.BerichtCode, parts.Versie, parts.Subversie, parts.Afzender, parts.Ontvanger, parts.Identificatie, parts.Xsd, .. more])
    {
        Code = code;
        IsFromProvider = !fromMunicipality;
        Afzender = parts.Afzender;
        Ontvanger = parts.Ontvanger;
        Gemeente = fromMunicipality ? parts.Afzender : parts.Ontvanger;
        Aanbieder = fromMunicipality ? parts.Ontvanger : parts.Afzender;
        BerichtIdentificatie = parts.Identificatie;
    }

    public string Code { get; }

    /// <summary>Whether a provider sent the message, or the message that this one replies to.</summary>
    public bool IsFromProvider { get; }

    public Leaf Afzender { get; }

    public Leaf Ontvanger { get; }

    public Leaf Gemeente { get; }

    public Leaf Aanbieder { get; }

    public CdtBerichtIdentificatie BerichtIdentificatie { get; }

    /// <summary>What a reply adds; empty for a message that is no reply.</summary>
    public Retour? Retour { get; private init; }

    /// <summary>What names the message itself.</summary>
    public Leaf Identificatie => Retour?.Identificatie ?? BerichtIdentificatie.Identificatie;

    /// <summary>The day on which the message itself was signed.</summary>
    public Leaf Dagtekening => Retour?.Dagtekening ?? BerichtIdentificatie.Dagtekening;

    public static Header FromMunicipality(string code, params Element[] more) => new(code, true, new Parts(code, true), more);

    public static Header FromProvider(string code, params Element[] more) => new(code, false, new Parts(code, false), more);

    public static Header OfReply(string code, Message heenbericht)
    {
        var retour = new Retour(heenbericht);
        var fromMunicipality = !heenbericht.Header.IsFromProvider;
        return new Header(code, fromMunicipality, new Parts(code, fromMunicipality), retour.Elements) { Retour = retour };
    }

    private sealed class Parts(string code, bool fromMunicipality)
    {
        public Leaf BerichtCode { get; } = new("BerichtCode", new FixedText(code));

        public Leaf Versie { get; } = new("BerichtVersie", new FixedNumber("3"));

        public Leaf Subversie { get; } = new("BerichtSubversie", new FixedNumber("2"));

        public Leaf Afzender { get; } = new("Afzender", fromMunicipality ? Ldt.Gemeente : Ldt.AgbCode);

        public Leaf Ontvanger { get; } = new("Ontvanger", fromMunicipality ? Ldt.AgbCode : Ldt.Gemeente);

        public CdtBerichtIdentificatie Identificatie { get; } = new("BerichtIdentificatie");

        public Branch Xsd { get; } = Cdt.XsdVersie("XsdVersie");
    }
}
