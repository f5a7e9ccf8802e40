using System.Text;
using System.Xml;

namespace Roer.Messages;

/// <summary>
/// Reads XES. A scanner of bytes reads what such files commonly hold; at anything else, such as another character set, CDATA or a fault, the
/// whole file is read again by the framework's reader, which judges it.
/// </summary>
internal static class XesFile
{
    public static EventTable Read(Func<Stream> open, EventLogNames names) => Scanned(open, names) ?? ReadByXml(open, names);

    /// <summary>The events as the scanner reads them; nothing when only the framework's reader can judge the file.</summary>
    public static EventTable? Scanned(Func<Stream> open, EventLogNames names)
    {
        var events = new XesEvents(names);
        using var stream = open();
        return new XesScanner(stream, events).Read() ? events.Build() : null;
    }

    /// <summary>The events as the framework's reader reads them.</summary>
    public static EventTable ReadByXml(Func<Stream> open, EventLogNames names)
    {
        using var input = new GuardedXml(open());
        try
        {
            return ReadAll(input, new XesEvents(names));
        }
        catch (XmlException fault)
        {
            throw EventLogFault.OfXml(fault);
        }
        catch (EndlessElementException)
        {
            throw EventLogFault.Endless;
        }
        catch (TooManyNamesException)
        {
            throw EventLogFault.ManyElementNames;
        }
    }

    private static EventTable ReadAll(GuardedXml input, XesEvents events)
    {
        var isAscii = false;
        for (var more = input.ReadFirst(); more; more = input.Reader.Read())
        {
            input.Progress();
            Take(input.Reader, events);
            if (input.Reader.NodeType == XmlNodeType.XmlDeclaration)
                isAscii = input.Reader.GetAttribute("encoding") is { } encoding && Encoding.GetEncoding(encoding).CodePage == Encoding.ASCII.CodePage;
        }

        return isAscii && input.SawHighByte ? throw EventLogFault.NotAscii : events.Build();
    }

    private static void Take(XmlReader xml, XesEvents events)
    {
        if (xml.NodeType == XmlNodeType.EndElement) events.Close();
        if (xml.NodeType != XmlNodeType.Element) return;
        if (events.WantsAttribute && xml.GetAttribute("key") is { } key && xml.GetAttribute("value") is { } value)
            events.Attribute(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(value));
        events.Open(xml.LocalName switch
        {
            "event" => XesElement.Event,
            "trace" => XesElement.Trace,
            "log" => XesElement.Log,
            _ => XesElement.Other,
        });
        if (xml.IsEmptyElement) events.Close();
    }
}
