using System.Xml;

namespace Roer.Messages;

/// <summary>
/// Checks a message against its structure while it streams by, to the verdict of the official schema, and hands what it says to the
/// border. After a fault it goes on, so that every reason is named.
/// </summary>
internal sealed class MessageReader
{
    private const int DeepestStructure = 16;
    private const int DeepestNesting = 64;
    private const int DeepestHeader = 2;
    private const int NodesInStep = 256;

    private readonly GuardedXml _input;
    private readonly XmlReader _xml;
    private readonly IXmlLineInfo _place;
    private readonly MessageReading _reading;
    private readonly Wire _wire;
    private readonly ContentHash _content;
    private readonly StructureFaults _faults;
    private readonly LeafText _text = new();
    private readonly Branch[] _open = new Branch[DeepestStructure];
    private readonly int[] _positions = new int[DeepestStructure];
    private int _depth = -1;
    private MessageToCare? _border;

    /// <summary>Starts on the root element, to which the reader has been moved.</summary>
    public MessageReader(GuardedXml input, MessageReading reading)
    {
        _input = input;
        _xml = input.Reader;
        _place = (IXmlLineInfo)_xml;
        _reading = reading;
        _wire = reading.Wire;
        _content = reading.Content;
        _faults = new StructureFaults(input, reading.Reasons);
        _border = reading.Border;
        CheckAttributes(reading.Message.Root);
        Open(reading.Message.Root);
    }

    /// <summary>Reads on for some nodes, or until the part is full; false at the end.</summary>
    public bool Step()
    {
        for (var node = 0; node < NodesInStep && !_reading.Facts.IsFull; node++)
        {
            if (!Read()) return false;
            Take(_xml.NodeType);
        }

        return true;
    }

    private bool Read()
    {
        _input.Progress();
        return _xml.Read();
    }

    private void Take(XmlNodeType node)
    {
        switch (node)
        {
            case XmlNodeType.Element:
                Enter();
                break;
            case XmlNodeType.EndElement:
                Close();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA:
                _faults.TextBetweenElements(_open[_depth]);
                break;
        }
    }

    private void Enter()
    {
        var element = Find();
        if (element is null)
        {
            SkipUnknown();
            return;
        }

        CheckAttributes(element);
        if (element is Leaf leaf)
            Read(leaf);
        else
            Open((Branch)element);
    }

    /// <summary>The element in its place of the sequence; a fault when it stands elsewhere or does not belong here at all.</summary>
    private Element? Find()
    {
        var branch = _open[_depth];
        var children = branch.Children;
        var position = _positions[_depth];
        var name = _xml.LocalName;
        var elementNamespace = _xml.NamespaceURI;
        for (var i = NextPosition(children, position); i < children.Length; i++)
        {
            if (!ReferenceEquals(children[i].Name, name))
                continue;
            if (!ReferenceEquals(children[i].Namespace, elementNamespace))
                _faults.WrongNamespace(children[i]);
            for (var skipped = position + 1; skipped < i; skipped++)
                _faults.MissingBefore(branch, children[skipped], name);
            _positions[_depth] = i;
            return children[i];
        }

        return _faults.OutOfPlace(branch, name);
    }

    private static int NextPosition(Element[] children, int position) =>
        position >= 0 && children[position].Occurs == Occurs.Many ? position : position + 1;

    private void Open(Branch branch)
    {
        var isEmpty = _xml.IsEmptyElement;
        _open[++_depth] = branch;
        _positions[_depth] = -1;
        _wire.Begin(branch, _place.LineNumber);
        _content.Open(branch);
        if (Border() is { } border)
            border.Opened(branch);
        if (isEmpty)
            Close();
    }

    private void Close()
    {
        var branch = _open[_depth];
        for (var i = _positions[_depth] + 1; i < branch.Children.Length; i++)
            _faults.MissingAtEnd(branch, branch.Children[i]);
        _depth--;
        _content.Close();
        if (Border() is { } border)
            border.Closed(branch);
    }

    private void Read(Leaf leaf)
    {
        var line = _place.LineNumber;
        _text.Clear();
        _content.Open(leaf);
        if (!_xml.IsEmptyElement)
            GatherText(leaf);
        if (leaf.Type is FreeText && (_text.HadInk || FreeText.HasInk(_text.Span)))
        {
            _content.Text(_text.Span);
            _content.EndText();
        }
        else if (!_text.IsOverlong && leaf.Type.Accepts(_text.Span, out var number))
        {
            Take(leaf, number);
        }
        else
        {
            _faults.WrongValue(_open[_depth], leaf, line, _text.Span.IsEmpty && !_text.IsOverlong);
        }
    }

    private void Take(Leaf leaf, long number)
    {
        if (leaf.Type.IsNumber)
        {
            _content.Number(number);
        }
        else
        {
            _content.Text(_text.Span);
            _content.EndText();
        }

        if (_border is not null || _depth <= DeepestHeader)
            _wire.Store(leaf, _text.Span, number);
    }

    private void GatherText(Leaf leaf)
    {
        while (Read())
        {
            switch (_xml.NodeType)
            {
                case XmlNodeType.EndElement:
                    return;
                case XmlNodeType.Element:
                    _faults.ElementInValue(leaf);
                    SkipUnknown();
                    break;
                default:
                    _text.Append(_input, _content);
                    break;
            }
        }
    }

    private void SkipUnknown()
    {
        if (_xml.IsEmptyElement)
            return;
        var outside = _xml.Depth;
        while (Read() && _xml.Depth > outside)
        {
            if (_xml.Depth > DeepestNesting)
                throw new XmlException(StructureFaults.TooDeep);
        }
    }

    private void CheckAttributes(Element element)
    {
        if (!_xml.HasAttributes)
            return;
        while (_xml.MoveToNextAttribute())
            _faults.CheckAttribute(element);
        _xml.MoveToElement();
    }

    // Facts of a file that is refused are of no use to anyone, nor are those of a file that is too large to hold on its first reading.
    private MessageToCare? Border()
    {
        if (_border is not null && (_reading.Reasons.Any || _reading.Facts.IsAbandoned))
            _border = null;
        return _border;
    }
}
