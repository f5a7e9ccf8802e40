using System.Xml;

namespace Roer.Messages;

/// <summary>A reader of XML over a guarded stream: no document types, nothing from elsewhere, bounded memory.</summary>
internal sealed class GuardedXml : IDisposable
{
    private readonly GuardedStream _stream;

    public GuardedXml(Stream stream, IEnumerable<string>? namespaces = null)
    {
        _stream = new GuardedStream(stream);
        var names = new BoundedNames();
        foreach (var each in namespaces ?? [])
            names.Add(each);
        Reader = XmlReader.Create(_stream, new XmlReaderSettings
        {
            NameTable = names,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CheckCharacters = true,
        });
    }

    public XmlReader Reader { get; }

    public int Line => ((IXmlLineInfo)Reader).LineNumber;

    /// <summary>Whether a byte above 127 came by, which US-ASCII does not have.</summary>
    public bool SawHighByte => _stream.SawHighByte;

    /// <summary>The reader made a step: what was read so far is behind it.</summary>
    public void Progress() => _stream.Progress();

    /// <summary>Reads the first node, the declaration where there is one.</summary>
    /// <exception cref="XmlException">It is wrong.</exception>
    public bool ReadFirst()
    {
        try
        {
            return Reader.Read();
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            // The framework will not read UTF-7, and loses count in a declaration that goes on with very many letters of several bytes.
            throw new XmlException(XmlFaults.Encoding, fault);
        }
    }

    /// <summary>Reads; a fault of the file becomes a reason and false.</summary>
    public bool Guarded(Func<bool> read, Reasons reasons)
    {
        try
        {
            return read();
        }
        catch (XmlException fault)
        {
            reasons.Add(XmlFaults.RuleOf(fault), XmlFaults.SentenceOf(fault), fault.LineNumber);
        }
        catch (EndlessElementException)
        {
            reasons.Add(XmlFaults.Rule, XmlFaults.Endless, Line);
        }
        catch (TooManyNamesException)
        {
            reasons.Add(XmlFaults.Rule, XmlFaults.TooManyNames, Line);
        }

        return false;
    }

    public void Dispose()
    {
        Reader.Dispose();
        _stream.Dispose();
    }
}
