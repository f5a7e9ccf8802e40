using System.Xml;
using Roer.Care;

namespace Roer.Messages;

/// <summary>
/// The envelope in which the national node hands messages over (StUF-GGK). Each message in it is a file of its own. The envelope is looked
/// through whole before a message of it is read.
/// </summary>
internal static class Envelope
{
    public const string ContentRule = "ENVELOP-INHOUD";
    public const string NoXml = "In de envelop zit geen bericht in XML, of het is leeg. Vraag de afzender om het bericht zelf.";

    private const string FaultRule = "ENVELOP-FOUT";
    private const string EmptyRule = "ENVELOP-LEEG";
    private const string NestedRule = "ENVELOP-IN-ENVELOP";
    private const int MostPayloads = 100;
    private static readonly string[] _soap = ["http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope"];

    public static bool IsSoap(string rootNamespace) => _soap.Contains(rootNamespace);

    /// <summary>Whether a root element of this namespace is an envelope.</summary>
    public static bool IsRoot(string rootNamespace) => IsSoap(rootNamespace) || rootNamespace == EnvelopeReader.StufNamespace
        || rootNamespace.StartsWith(EnvelopeReader.GgkNamespaces, StringComparison.Ordinal);

    public static IEnumerable<Intake> Read(SourceFile file)
    {
        if (file.IsInEnvelope)
            return [file.Refuse(NestedRule, "In de envelop zit weer een envelop. Roer kijkt één laag diep. Haal het bericht eruit en lever het aan.")];
        var reasons = new Reasons(file.Options.MostReasons);
        var payloads = Survey(file, reasons);
        return reasons.Any ? [file.Refuse(reasons)] : Enumerable.Range(0, payloads).SelectMany(place => IncomingFile.Read(Inner(file, place)));
    }

    /// <summary>Looks through the whole envelope and decodes all that is in it; gives the number of messages.</summary>
    private static int Survey(SourceFile file, Reasons reasons)
    {
        using var reader = new EnvelopeReader(file.Open());
        var payloads = 0;
        reader.Input.Guarded(
            () =>
            {
                while (reader.MoveToPayload() && Decode(reader, file.Options.Archive.MostEntryBytes, reasons))
                {
                    if (++payloads > MostPayloads)
                        throw new BrokenFileException(ContentRule, $"In de envelop zitten meer dan {MostPayloads} berichten. Lever ze los aan.");
                }

                return true;
            },
            reasons);
        if (!reasons.Any)
            Judge(reader, payloads, reasons);
        return payloads;
    }

    /// <summary>Decodes a whole payload; false when it cannot be.</summary>
    private static bool Decode(EnvelopeReader reader, long most, Reasons reasons)
    {
        try
        {
            var bytes = Count(reader, most);
            if (bytes == 0)
                reasons.Add(ContentRule, NoXml, reader.Input.Line, "xmlBestand");
            return true;
        }
        catch (XmlException fault) when (!XmlFaults.IsCutOff(fault))
        {
            reasons.Add(
                ContentRule, "Wat in de envelop in xmlBestand staat, is geen base64. Vraag de afzender om de envelop opnieuw te sturen.", reader.Input.Line, "xmlBestand");
            return false;
        }
    }

    private static long Count(EnvelopeReader reader, long most)
    {
        var buffer = new byte[16 * 1024];
        long bytes = 0;
        int read;
        while ((read = reader.Decode(buffer)) > 0)
        {
            bytes += read;
            if (bytes > most)
                throw new BrokenFileException(ContentRule, $"Het bericht in de envelop is groter dan {most >> 20} MB. Lever het bericht zelf aan.");
        }

        return bytes;
    }

    private static void Judge(EnvelopeReader reader, int payloads, Reasons reasons)
    {
        var kind = reader.Kind is { } told ? $" ({told})" : "";
        if (reader.TellsFault)
            reasons.Add(FaultRule, $"Dit is een foutmelding{kind} van het knooppunt, geen bericht.{Code(reader)} Zoek uit welk bericht niet aankwam en stuur het opnieuw.", 0);
        else if (payloads == 0)
            reasons.Add(EmptyRule, $"In deze envelop{kind} zit geen bericht. Is het een ontvangstbevestiging, laat haar dan weg.", 0);
    }

    private static string Code(EnvelopeReader reader) => reader.FaultCode is { } code ? $" De code is {ServiceNumber.Mask(code)}." : "";

    private static SourceFile Inner(SourceFile file, int place) => file with
    {
        Name = $"{file.Name}/bericht-{place + 1}.xml",
        Open = () => new PayloadStream(file.Open(), place),
        IsInside = true,
        IsInEnvelope = true,
    };
}
