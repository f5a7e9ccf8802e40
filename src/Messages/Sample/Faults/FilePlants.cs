using System.Text;

namespace Roer.Messages.Sample;

/// <summary>Files that must be refused: not readable, not a message, against the schema, or a table of the wrong form.</summary>
internal sealed class FilePlants(PlantBed bed)
{
    private const string Folder = "berichten/fouten";
    private const string Tariffs = "gemeente;productcode;aanbieder;eenheid;geldig_vanaf;geldig_tot;tarief_cent;bekend_op;bron";

    private readonly List<FaultFile> _files = [];
    private readonly List<PlantedError> _errors = [];
    private readonly XmlBytes _xml = new();

    public (IReadOnlyList<FaultFile> Files, IReadOnlyList<PlantedError> Errors) Make()
    {
        Unreadable();
        Foreign();
        Tables();
        foreach (var fault in SchemaFault.All)
            Schema(fault);
        Contents();
        return (_files, _errors);
    }

    private void Unreadable()
    {
        string[] empty = ["", " ", "\n\n", "\t \r\n", "\u00EF\u00BB\u00BF"];
        for (var number = 0; number < PlantBed.Cases; number++)
        {
            Refused("BESTAND-LEEG", $"leeg-{number}.xml", empty[number]);
            Refused("BESTAND-ONBEKEND", $"onbekend-{number}.csv", $"%PDF-1.{number}\n\u0001\u0002\u0003\0\0\0\u0007{number}");
            Refused("XML-DTD", $"dtd-{number}.xml", $"<?xml version=\"1.0\"?>\n<!DOCTYPE Bericht [<!ENTITY e{number} \"x\">]>\n<Bericht>&e{number};</Bericht>\n");
        }
    }

    private void Foreign()
    {
        string[] roots =
        [
            "<Bericht xmlns=\"http://www.istandaarden.nl/iwmo/3_2/wmo301/schema\"/>", "<Bericht xmlns=\"http://www.istandaarden.nl/ijw/2_4/jw301/schema\"/>",
            "<Declaratie xmlns=\"http://www.istandaarden.nl/ijw/3_2/jw323/schema\"/>", "<html><body>Storing</body></html>", "<Bericht/>",
        ];
        for (var number = 0; number < roots.Length; number++)
            Refused("BERICHT-ONBEKEND", $"vreemd-{number}.xml", $"<?xml version=\"1.0\"?>\n{roots[number]}\n");
    }

    private void Tables()
    {
        var good = $"{bed.Options.Municipality};Z9999;99009999;04;1991-01-01;1991-12-31;5000;1991-01-01;x";
        string[] heads = [Tariffs.Replace("tarief_cent", "tarief", StringComparison.Ordinal), Tariffs.Replace(';', ','), $"nr;{Tariffs}", "naam;adres", Tariffs[..^5]];
        string[] rows = [$"{good};x", good[..^2], $"{good};;", "een;regel", "x;y;z"];
        (string Old, string New)[] cells = [("5000", "veel"), ("1991-12-31", "31-12-1991"), ("1991-12-31;5000", "1991-12-32;5000"), ("99009999", "9900999"), ("1991-01-01;x", "gisteren;x")];
        for (var number = 0; number < PlantBed.Cases; number++)
        {
            Refused("CSV-KOP", $"kop-{number}.csv", $"{heads[number]}\n{good}\n");
            Refused("CSV-REGEL", $"regel-{number}.csv", $"{Tariffs}\n{good}\n{rows[number]}\n", 3);
            Refused("CSV-KOLOM", $"cel-{number}.csv", $"{Tariffs}\n{good.Replace(cells[number].Old, cells[number].New, StringComparison.Ordinal)}\n", 2);
        }
    }

    /// <summary>A good message of the kind, as if sent once more, with one thing wrong in it.</summary>
    private void Schema(SchemaFault fault)
    {
        var message = bed.Town.Messages.First(message => message.Kind == fault.Kind && message.Change is null && fault.Fits(Written(message)));
        var name = $"schema-{fault.Name}.xml";
        var text = Written(message).Replace(message.Identification, $"X{_files.Count:D8}", StringComparison.Ordinal);
        var broken = fault.Break(text);
        Refused(fault.Rule, name, broken, fault.Line(text));
    }

    /// <summary>A message that comes in twice, the second time with something else in it that no figure uses.</summary>
    private void Contents()
    {
        var messages = bed.Town.Messages.OfType<DeliveryMessage>().Where(message => message.Change is null && bed.Messages.Contains(message)).Take(PlantBed.Cases).ToList();
        for (var number = 0; number < messages.Count; number++)
        {
            var name = new TownFacts(bed.Options).FileName(messages[number]);
            _files.Add(new FaultFile($"{Folder}/{name}", Encoding.UTF8.GetBytes(FaultText.Within(Written(messages[number]), "<ijw:Voornamen>", "</ijw:Voornamen>", "e</ijw:Voornamen>"))));
            _errors.Add(new PlantedError("IDENTITEIT", name, 0, null, null, null));
        }
    }

    private string Written(TownMessage message)
    {
        MessageXml.Write(message, bed.Options, _xml);
        return Encoding.UTF8.GetString(_xml.Written);
    }

    private void Refused(string rule, string name, string text, int line = 0)
    {
        _files.Add(new FaultFile($"{Folder}/{name}", Encoding.Latin1.GetBytes(text)));
        _errors.Add(new PlantedError(rule, name, line, null, null, null));
    }
}
