namespace Roer.Messages;

/// <summary>The names of the elements that are open.</summary>
internal sealed class OpenElements
{
    private readonly List<int> _ends = [];
    private byte[] _names = new byte[256];

    public int Depth => _ends.Count;

    /// <summary>The name of the innermost; empty when none is open.</summary>
    public ReadOnlySpan<byte> Last => _ends.Count == 0 ? [] : _names.AsSpan(Begin..(Begin + LastLength));

    private int Begin => _ends.Count > 1 ? _ends[^2] : 0;

    private int LastLength => _ends[^1] - Begin;

    public void Push(ReadOnlySpan<byte> name)
    {
        var begin = _ends.Count == 0 ? 0 : _ends[^1];
        var end = begin + name.Length;
        if (end > _names.Length) Array.Resize(ref _names, end * 2);
        name.CopyTo(_names.AsSpan(begin));
        _ends.Add(end);
    }

    public void Pop() => _ends.RemoveAt(_ends.Count - 1);
}
