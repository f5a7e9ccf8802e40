using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Roer.App.Workbooks;

/// <summary>
/// Sheets as a workbook that spreadsheet programs read (Office Open XML, ISO/IEC 29500, as few parts as it allows). The same sheets give the same bytes.
/// </summary>
internal static class Workbook
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>A cell may hold no more letters.</summary>
    public const int MostLetters = 32_767;

    private const int MostNameLetters = 31;
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(IReadOnlyList<Sheet> sheets)
    {
        var names = Names(sheets);
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", xml => ContentTypes(xml, sheets.Count));
            Part(zip, "_rels/.rels", xml => Relationships(xml, [("officeDocument", "xl/workbook.xml")]));
            Part(zip, "xl/workbook.xml", xml => Contents(xml, names));
            Part(zip, "xl/_rels/workbook.xml.rels", xml => Relationships(
                xml, [.. sheets.Select((_, place) => ("worksheet", $"worksheets/sheet{Number(place + 1)}.xml")), ("styles", "styles.xml")]));
            Part(zip, "xl/styles.xml", WorkbookStyles.Write);
            for (var place = 0; place < sheets.Count; place++)
            {
                var sheet = sheets[place];
                Part(zip, $"xl/worksheets/sheet{Number(place + 1)}.xml", xml => Written(xml, sheet));
            }
        }

        return file.ToArray();
    }

    /// <summary>Names of tabs: at most 31 letters, without the letters that programs refuse, no two alike.</summary>
    private static List<string> Names(IReadOnlyList<Sheet> sheets)
    {
        var names = new List<string>();
        foreach (var sheet in sheets)
        {
            var clean = string.Concat(sheet.Name.Where(letter => !"[]:*?/\\".Contains(letter, StringComparison.Ordinal) && XmlConvert.IsXmlChar(letter))).Trim('\'', ' ');
            if (clean.Length == 0) clean = "blad";
            var name = Cut(clean, MostNameLetters);
            for (var copy = 2; names.Contains(name, StringComparer.OrdinalIgnoreCase); copy++) name = Cut(clean, MostNameLetters - 4) + $" {Number(copy)}";
            names.Add(name);
        }

        return names;
    }

    private static void Part(ZipArchive zip, string path, Action<XmlWriter> write)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = Always;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = true });
        xml.WriteStartDocument(standalone: true);
        write(xml);
        xml.WriteEndDocument();
    }

    private static void ContentTypes(XmlWriter xml, int sheets)
    {
        xml.WriteStartElement("Types", "http://schemas.openxmlformats.org/package/2006/content-types");
        Type(xml, "Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        Type(xml, "Override", "PartName", "/xl/workbook.xml", MediaType + ".main+xml");
        Type(xml, "Override", "PartName", "/xl/styles.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml");
        for (var place = 1; place <= sheets; place++)
            Type(xml, "Override", "PartName", $"/xl/worksheets/sheet{Number(place)}.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml");
        xml.WriteEndElement();
    }

    private static void Type(XmlWriter xml, string kind, string by, string which, string type)
    {
        xml.WriteStartElement(kind);
        xml.WriteAttributeString(by, which);
        xml.WriteAttributeString("ContentType", type);
        xml.WriteEndElement();
    }

    private static void Relationships(XmlWriter xml, IReadOnlyList<(string Kind, string Target)> targets)
    {
        xml.WriteStartElement("Relationships", Package);
        for (var place = 0; place < targets.Count; place++)
        {
            xml.WriteStartElement("Relationship");
            xml.WriteAttributeString("Id", $"rId{Number(place + 1)}");
            xml.WriteAttributeString("Type", $"{Relations}/{targets[place].Kind}");
            xml.WriteAttributeString("Target", targets[place].Target);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Contents(XmlWriter xml, List<string> names)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Relations);
        xml.WriteStartElement("sheets");
        for (var place = 0; place < names.Count; place++)
        {
            xml.WriteStartElement("sheet");
            xml.WriteAttributeString("name", names[place]);
            xml.WriteAttributeString("sheetId", Number(place + 1));
            xml.WriteAttributeString("id", Relations, $"rId{Number(place + 1)}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Written(XmlWriter xml, Sheet sheet)
    {
        xml.WriteStartElement("worksheet", Main);
        if (sheet.Frozen > 0) Freeze(xml, sheet.Frozen);
        xml.WriteStartElement("cols");
        for (var column = 0; column < sheet.Widths.Count; column++)
        {
            xml.WriteStartElement("col");
            xml.WriteAttributeString("min", Number(column + 1));
            xml.WriteAttributeString("max", Number(column + 1));
            xml.WriteAttributeString("width", Number(sheet.Widths[column]));
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("sheetData");
        for (var row = 0; row < sheet.Rows.Count; row++) Row(xml, row + 1, sheet.Rows[row]);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Freeze(XmlWriter xml, int rows)
    {
        xml.WriteStartElement("sheetViews");
        xml.WriteStartElement("sheetView");
        xml.WriteAttributeString("workbookViewId", "0");
        xml.WriteStartElement("pane");
        xml.WriteAttributeString("ySplit", Number(rows));
        xml.WriteAttributeString("topLeftCell", $"A{Number(rows + 1)}");
        xml.WriteAttributeString("state", "frozen");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Row(XmlWriter xml, int number, IReadOnlyList<SheetCell> cells)
    {
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", Number(number));
        for (var column = 0; column < cells.Count; column++) Cell(xml, $"{Letters(column)}{Number(number)}", cells[column]);
        xml.WriteEndElement();
    }

    private static void Cell(XmlWriter xml, string place, SheetCell cell)
    {
        if (cell.Words is null && cell.Number is null) return;
        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", place);
        if (cell.Style != CellStyle.Plain) xml.WriteAttributeString("s", Number((int)cell.Style));
        if (cell.Number is { } number)
        {
            xml.WriteElementString("v", number.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is");
            xml.WriteStartElement("t");
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(Readable(cell.Words!));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>Without what XML cannot hold, and not longer than a cell may be.</summary>
    private static string Readable(string words) => Cut(new string([.. words.Where(letter => XmlConvert.IsXmlChar(letter))]), MostLetters);

    private static string Cut(string words, int most) => words.Length <= most ? words : words[..most];

    private static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
