using System.Globalization;
using System.Xml;

namespace Roer.App.Workbooks;

/// <summary>How cells are shown, in the order of <see cref="CellStyle"/>: plain, title, header, euros, percent and words that may run on.</summary>
internal static class WorkbookStyles
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int Ordinary = 0;
    private const int Cents = 4;
    private const int Share = 10;

    private static readonly (int Format, int Font, bool IsWrapped)[] Cells = [(Ordinary, 0, false), (Ordinary, 2, false), (Ordinary, 1, true), (Cents, 0, false), (Share, 0, false), (Ordinary, 0, true)];

    public static void Write(XmlWriter xml)
    {
        xml.WriteStartElement("styleSheet", Main);
        Fonts(xml);
        Listed(xml, "fills", 2, () =>
        {
            Fill(xml, "none");
            Fill(xml, "gray125");
        });
        Listed(xml, "borders", 1, () => xml.WriteElementString("border", Main, ""));
        Listed(xml, "cellStyleXfs", 1, () => Look(xml, (Ordinary, 0, false)));
        Listed(xml, "cellXfs", Cells.Length, () =>
        {
            foreach (var look in Cells) Look(xml, look);
        });
        xml.WriteEndElement();
    }

    private static void Fonts(XmlWriter xml) => Listed(xml, "fonts", 3, () =>
    {
        Font(xml, 11, isBold: false);
        Font(xml, 11, isBold: true);
        Font(xml, 14, isBold: true);
    });

    private static void Font(XmlWriter xml, int size, bool isBold)
    {
        xml.WriteStartElement("font", Main);
        if (isBold) xml.WriteElementString("b", Main, "");
        xml.WriteStartElement("sz", Main);
        xml.WriteAttributeString("val", Number(size));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Fill(XmlWriter xml, string pattern)
    {
        xml.WriteStartElement("fill", Main);
        xml.WriteStartElement("patternFill", Main);
        xml.WriteAttributeString("patternType", pattern);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Look(XmlWriter xml, (int Format, int Font, bool IsWrapped) look)
    {
        xml.WriteStartElement("xf", Main);
        xml.WriteAttributeString("numFmtId", Number(look.Format));
        xml.WriteAttributeString("fontId", Number(look.Font));
        xml.WriteAttributeString("fillId", "0");
        xml.WriteAttributeString("borderId", "0");
        xml.WriteAttributeString("applyNumberFormat", "1");
        xml.WriteAttributeString("applyFont", "1");
        if (look.IsWrapped)
        {
            xml.WriteAttributeString("applyAlignment", "1");
            xml.WriteStartElement("alignment", Main);
            xml.WriteAttributeString("wrapText", "1");
            xml.WriteAttributeString("vertical", "top");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Listed(XmlWriter xml, string name, int count, Action write)
    {
        xml.WriteStartElement(name, Main);
        xml.WriteAttributeString("count", Number(count));
        write();
        xml.WriteEndElement();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
