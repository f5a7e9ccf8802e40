using System.Text;

namespace Roer.Messages.Sample;

/// <summary>Archives and envelopes that cannot be trusted, or in which there is no message.</summary>
internal sealed class WrapPlants
{
    private const string Folder = "berichten/fouten";
    private const string Soap = "http://schemas.xmlsoap.org/soap/envelope/";
    private const ushort EncryptedFlag = 1;
    private const ushort OddMethod = 9;
    private const int BombBytes = 3 << 20;

    private readonly List<FaultFile> _files = [];
    private readonly List<PlantedError> _errors = [];

    public (IReadOnlyList<FaultFile> Files, IReadOnlyList<PlantedError> Errors) Make()
    {
        for (var number = 0; number < PlantBed.Cases; number++)
        {
            Entries(number);
            Archives(number);
            Envelopes(number);
        }

        return (_files, _errors);
    }

    /// <summary>One entry of an archive is refused.</summary>
    private void Entries(int number)
    {
        string[] paths = [$"../{number}.xml", $"/etc/{number}.xml", $"C:/{number}.xml", $"map/../../{number}.xml", $"map/../{number}.xml"];
        var text = Text($"<Bericht>{number}</Bericht>");
        Inside("ZIP-PAD", number, paths[number], new ZipBytes().Add(paths[number], text));
        Inside("ZIP-IN-ZIP", number, "binnen.zip", new ZipBytes().Add("binnen.zip", new ZipBytes().Add("bericht.xml", text).Written()));
        Inside("ZIP-DUBBEL", number, "bericht.xml", new ZipBytes().Add("bericht.xml", text).Add("bericht.xml", Text($"<Bericht>nog eens {number}</Bericht>")));
        Inside("ZIP-VERSLEUTELD", number, "geheim.xml", new ZipBytes().Add("geheim.xml", Text($"geheim {number}"), flags: EncryptedFlag));
        Inside("ZIP-METHODE", number, "vreemd.xml", new ZipBytes().Add("vreemd.xml", Text($"vreemd {number}"), OddMethod));
        Inside("ZIP-TE-GROOT", number, "groot.xml", new ZipBytes().Add("groot.xml", new byte[BombBytes + number]));
    }

    /// <summary>An archive is refused as a whole.</summary>
    private void Archives(int number)
    {
        var two = new ZipBytes().Add("een.xml", Text($"<Een>{number}</Een>")).Add("twee.xml", Text($"<Twee>{number}</Twee>"));
        Add("ZIP-KAPOT", $"zip-kapot-{number}.zip", two.Written()[..^(4 + number)]);
        Add("ZIP-OVERLAP", $"zip-overlap-{number}.zip", two.Written(isOverlapping: true));
    }

    private void Envelopes(int number)
    {
        string[] payloads = ["", " \n ", "dit is geen base64!", "%%%", "<g:Bericht/>"];
        Add("ENVELOP-INHOUD", $"envelop-inhoud-{number}.xml", Text(Wrapped(number, payloads[number])));
        Add("ENVELOP-LEEG", $"envelop-leeg-{number}.xml", Text(Wrapped(number)));
        Add("ENVELOP-FOUT", $"envelop-fout-{number}.xml", Text(
            $"<s:Envelope xmlns:s=\"{Soap}\"><s:Body><f:Fo01Bericht xmlns:f=\"{EnvelopeReader.StufNamespace}\"><f:stuurgegevens><f:berichtcode>Fo01</f:berichtcode></f:stuurgegevens>"
            + $"<f:body><f:code>StUF0{40 + number}</f:code></f:body></f:Fo01Bericht></s:Body></s:Envelope>\n"));
        var name = $"envelop-dubbel-{number}.xml";
        _files.Add(new FaultFile($"{Folder}/{name}", Text(Wrapped(number, Convert.ToBase64String(Text(Wrapped(PlantBed.Cases + number)))))));
        _errors.Add(new PlantedError("ENVELOP-IN-ENVELOP", $"{name}/bericht-1.xml", 0, null, null, null));
    }

    private static string Wrapped(int number, params string[] payloads) =>
        $"<s:Envelope xmlns:s=\"{Soap}\"><s:Body>\n<g:jw323Di01 xmlns:g=\"{EnvelopeReader.GgkNamespaces}0210\" xmlns:f=\"{EnvelopeReader.StufNamespace}\">\n"
        + $"<g:stuurgegevens><f:berichtcode>Di01</f:berichtcode><f:referentienummer>{number}</f:referentienummer></g:stuurgegevens>\n"
        + string.Concat(payloads.Select(payload => $"<g:bericht><g:xmlBestand>{payload}</g:xmlBestand></g:bericht>\n"))
        + "</g:jw323Di01>\n</s:Body></s:Envelope>\n";

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private void Inside(string rule, int number, string entry, ZipBytes archive)
    {
        var name = $"{rule.ToLowerInvariant()}-{number}.zip";
        _files.Add(new FaultFile($"{Folder}/{name}", archive.Written()));
        _errors.Add(new PlantedError(rule, $"{name}/{entry}", 0, null, null, null));
    }

    private void Add(string rule, string name, byte[] content)
    {
        _files.Add(new FaultFile($"{Folder}/{name}", content));
        _errors.Add(new PlantedError(rule, name, 0, null, null, null));
    }
}
