using System.Text;
using System.Xml;

namespace Roer.Messages;

/// <summary>One pass over a file of XML. Whatever stands in it, the outcome is a reading, reasons to refuse it, or both; never an exception of XML.</summary>
internal sealed class MessagePass : IDisposable
{
    private readonly GuardedXml _input;
    private readonly XmlReader _xml;
    private readonly Facts _facts;
    private readonly SourceFile _file;
    private Func<bool>? _step;
    private bool _isAscii;

    private MessagePass(SourceFile file, bool givesParts)
    {
        _file = file;
        Reasons = new Reasons(file.Options.MostReasons);
        _facts = new Facts(file.Options.PartSize, givesParts);
        _input = new GuardedXml(file.Open(), KnownMessages.All.Select(message => message.Namespace).Append(Message.BaseNamespace));
        _xml = _input.Reader;
        try
        {
            _input.Guarded(Start, Reasons);
        }
        catch
        {
            _input.Dispose();
            throw;
        }
    }

    public Reasons Reasons { get; }

    /// <summary>The reading; empty when the file is not a message that Roer reads.</summary>
    public MessageReading? Reading { get; private set; }

    /// <summary>Whether the file is an envelope, which may hold messages.</summary>
    public bool IsEnvelope { get; private set; }

    /// <summary>The first pass: checks the whole file and holds its facts when they fit in one part.</summary>
    public static MessagePass Check(SourceFile file)
    {
        var pass = new MessagePass(file, givesParts: false);
        while (pass.Step())
        {
        }

        if (pass._isAscii && pass._input.SawHighByte)
            pass.Reasons.Add(XmlFaults.Rule, XmlFaults.NotAscii, 1);
        pass._facts.End();
        return pass;
    }

    /// <summary>The second pass, over a file that was found right: its facts are taken out part by part.</summary>
    public static MessagePass Parts(SourceFile file) => new(file, givesParts: true);

    public bool Step()
    {
        _input.Progress();
        if (_step is { } step && _input.Guarded(step, Reasons))
            return true;
        _step = null;
        return false;
    }

    public void Dispose()
    {
        Reading?.Dispose();
        _input.Dispose();
    }

    private bool Start()
    {
        if (_input.ReadFirst() && _xml.NodeType == XmlNodeType.XmlDeclaration)
            _isAscii = _xml.GetAttribute("encoding") is { } encoding && Encoding.GetEncoding(encoding).CodePage == Encoding.ASCII.CodePage;
        _xml.MoveToContent();
        IsEnvelope = Envelope.IsRoot(_xml.NamespaceURI);
        if (IsEnvelope)
            return false;
        if (UnknownRoot.Reason(_xml.LocalName, _xml.NamespaceURI) is { } reason)
        {
            Reasons.Add(UnknownRoot.Rule, reason, 1);
            return false;
        }

        var message = KnownMessages.All.First(known => known.Namespace == _xml.NamespaceURI);
        message.AddNames(_xml.NameTable);
        Reading = new MessageReading(message, _file.Key, Reasons, _facts);
        _step = new MessageReader(_input, Reading).Step;
        return true;
    }
}
