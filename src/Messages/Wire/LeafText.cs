namespace Roer.Messages;

/// <summary>
/// The text of one value, gathered without making a string of it. Comments and sections may cut it in pieces. What is too long
/// for any type is not kept; of free text, which may be of any length, only what decides is kept.
/// </summary>
internal sealed class LeafText
{
    private const int MostCharacters = 1 << 16;

    private char[] _buffer = new char[1024];
    private int _length;

    /// <summary>The text, or its last part when a part was already passed on.</summary>
    public ReadOnlySpan<char> Span => _buffer.AsSpan(0, _length);

    /// <summary>Whether the text was longer than a value that is not free text can be.</summary>
    public bool IsOverlong { get; private set; }

    /// <summary>Whether free text that was passed on in parts had something on it.</summary>
    public bool HadInk { get; private set; }

    public void Clear()
    {
        _length = 0;
        IsOverlong = false;
        HadInk = false;
    }

    public void Append(GuardedXml input, ContentHash content)
    {
        int read;
        while ((read = input.Reader.ReadValueChunk(_buffer, _length, _buffer.Length - _length)) > 0)
        {
            input.Progress();
            _length += read;
            if (_length == _buffer.Length)
                MakeRoom(content);
        }
    }

    private void MakeRoom(ContentHash content)
    {
        if (_buffer.Length < MostCharacters)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
            return;
        }

        IsOverlong = true;
        HadInk = HadInk || FreeText.HasInk(Span);
        content.Text(Span);
        _length = 0;
    }
}
