using System.Xml;

namespace Roer.Messages;

/// <summary>
/// Walks over an envelope: SOAP, in it StUF, in it one or more elements <c>xmlBestand</c> with a message in base64. Other elements are passed
/// over; they differ with who sends.
/// </summary>
internal sealed class EnvelopeReader(Stream stream) : IDisposable
{
    public const string StufNamespace = "http://www.egem.nl/StUF/StUF0301";
    public const string GgkNamespaces = "http://www.stufstandaarden.nl/koppelvlak/ggk";

    private const int DeepestNesting = 64;
    private const int LongestCode = 24;
    private const string Payload = "xmlBestand";

    private readonly GuardedXml _input = new(stream);
    private readonly char[] _code = new char[LongestCode];
    private string? _reading;
    private bool _isPast;

    /// <summary>StUF's kind of message, as <c>Du01</c>; empty when it does not say.</summary>
    public string? Kind { get; private set; }

    /// <summary>The code of a fault, as <c>StUF046</c>; empty when there is none.</summary>
    public string? FaultCode { get; private set; }

    /// <summary>Whether the envelope tells that something went wrong.</summary>
    public bool TellsFault { get; private set; }

    public GuardedXml Input => _input;

    private XmlReader Xml => _input.Reader;

    /// <summary>Moves to the next payload; false at the end of the envelope.</summary>
    public bool MoveToPayload()
    {
        while (Advance())
        {
            if (Xml.NodeType == XmlNodeType.Element && Xml.LocalName == Payload && Xml.NamespaceURI.StartsWith(GgkNamespaces, StringComparison.Ordinal))
                return true;
            Look();
        }

        return false;
    }

    /// <summary>Decodes some bytes of the payload; 0 at its end.</summary>
    public int Decode(byte[] buffer)
    {
        _input.Progress();
        var read = Xml.ReadElementContentAsBase64(buffer, 0, buffer.Length);
        // The reader has then moved past the element.
        _isPast = read == 0;
        return read;
    }

    public void Dispose() => _input.Dispose();

    private bool Advance()
    {
        _input.Progress();
        if (_isPast)
        {
            _isPast = false;
            return !Xml.EOF;
        }

        if (Xml.Depth > DeepestNesting)
            throw new XmlException(StructureFaults.TooDeep);
        return Xml.ReadState == ReadState.Initial ? _input.ReadFirst() : Xml.Read();
    }

    private void Look()
    {
        switch (Xml.NodeType)
        {
            case XmlNodeType.Element:
                _reading = Xml.LocalName is "berichtcode" or "code" ? Xml.LocalName : null;
                TellsFault = TellsFault || IsFault();
                break;
            case XmlNodeType.Text when _reading is not null:
                Take(_reading, new string(_code, 0, Xml.ReadValueChunk(_code, 0, _code.Length)).Trim());
                _reading = null;
                break;
        }
    }

    private void Take(string name, string value)
    {
        if (value.Length is 0 or >= LongestCode || !value.All(char.IsAsciiLetterOrDigit))
            return;
        if (name == "code")
        {
            FaultCode ??= value;
            return;
        }

        Kind ??= value;
        TellsFault = TellsFault || value.StartsWith("Fo", StringComparison.Ordinal);
    }

    private bool IsFault() =>
        (Xml.LocalName == "Fault" && Envelope.IsSoap(Xml.NamespaceURI)) || (Xml.LocalName.StartsWith("Fo0", StringComparison.Ordinal) && Envelope.IsRoot(Xml.NamespaceURI));
}
