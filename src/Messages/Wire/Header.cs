namespace Roer.Messages;

/// <summary>The header of a message. Who sends is a municipality or a provider, and the other receives.</summary>
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

    public bool IsFromProvider { get; }

    public Leaf Afzender { get; }

    public Leaf Ontvanger { get; }

    public Leaf Gemeente { get; }

    public Leaf Aanbieder { get; }

    public CdtBerichtIdentificatie BerichtIdentificatie { get; }

    public static Header FromMunicipality(string code, params Element[] more) => new(code, true, new Parts(code, true), more);

    public static Header FromProvider(string code, params Element[] more) => new(code, false, new Parts(code, false), more);

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
