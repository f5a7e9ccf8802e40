using System.Text;
using System.Xml;

namespace Roer.Messages;

/// <summary>One pass over a file of XML. Whatever stands in it, the outcome is a reading, reasons to refuse it, or both; never an exception of XML.</summary>
internal sealed class MessagePass : IDisposable
{
    private readonly GuardedStream _stream;
    private readonly XmlReader _xml;
    private readonly Facts _facts;
    private readonly PseudonymKey _key;
    private Func<bool>? _step;
    private bool _isAscii;

    private MessagePass(SourceFile file, bool givesParts)
    {
        _key = file.Key;
        Reasons = new Reasons(file.Options.MostReasons);
        _facts = new Facts(file.Options.PartSize, givesParts);
        _stream = new GuardedStream(file.Open());
        _xml = XmlReader.Create(_stream, Settings());
        Guarded(Start);
    }

    public Reasons Reasons { get; }

    /// <summary>The reading; empty when the file is not a message that Roer reads.</summary>
    public MessageReading? Reading { get; private set; }

    /// <summary>The first pass: checks the whole file and holds its facts when they fit in one part.</summary>
    public static MessagePass Check(SourceFile file)
    {
        var pass = new MessagePass(file, givesParts: false);
        while (pass.Step())
        {
        }

        if (pass._isAscii && pass._stream.SawHighByte)
            pass.Reasons.Add(XmlFaults.Rule, XmlFaults.NotAscii, 1);
        pass._facts.End();
        return pass;
    }

    /// <summary>The second pass, over a file that was found right: its facts are taken out part by part.</summary>
    public static MessagePass Parts(SourceFile file) => new(file, givesParts: true);

    public bool Step()
    {
        _stream.Progress();
        return _step is { } step && Guarded(step);
    }

    public void Dispose()
    {
        Reading?.Dispose();
        _xml.Dispose();
        _stream.Dispose();
    }

    private bool Start()
    {
        if (_xml.Read() && _xml.NodeType == XmlNodeType.XmlDeclaration)
            _isAscii = _xml.GetAttribute("encoding") is { } encoding && Encoding.GetEncoding(encoding).CodePage == Encoding.ASCII.CodePage;
        _xml.MoveToContent();
        if (UnknownRoot.Reason(_xml.LocalName, _xml.NamespaceURI) is { } reason)
        {
            Reasons.Add(UnknownRoot.Rule, reason, 1);
            return false;
        }

        var message = KnownMessages.All.First(known => known.Namespace == _xml.NamespaceURI);
        message.AddNames(_xml.NameTable);
        Reading = new MessageReading(message, _key, Reasons, _facts);
        _step = new MessageReader(_xml, Reading).Step;
        return true;
    }

    private bool Guarded(Func<bool> read)
    {
        try
        {
            return read();
        }
        catch (XmlException fault)
        {
            Reasons.Add(XmlFaults.RuleOf(fault), XmlFaults.SentenceOf(fault), fault.LineNumber);
        }
        catch (EndlessElementException)
        {
            Reasons.Add(XmlFaults.Rule, XmlFaults.Endless, ((IXmlLineInfo)_xml).LineNumber);
        }

        _step = null;
        return false;
    }

    private static XmlReaderSettings Settings()
    {
        var names = new NameTable();
        foreach (var message in KnownMessages.All)
            names.Add(message.Namespace);
        names.Add(Message.BaseNamespace);
        return new XmlReaderSettings
        {
            NameTable = names,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CheckCharacters = true,
        };
    }
}
