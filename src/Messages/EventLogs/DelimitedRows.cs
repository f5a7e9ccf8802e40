using System.Text;

namespace Roer.Messages;

/// <summary>
/// The rows of a CSV as others write it: cells between commas, semicolons or tabs, whichever the first row has most of; quotes around a cell, doubled
/// within; lines that end in CR, LF or both. UTF-8, or UTF-16 with a byte order mark. Empty lines are skipped.
/// </summary>
internal sealed class DelimitedRows : IDisposable
{
    private const int BlockSize = 64 * 1024;
    private const int LongestRow = 4 << 20;
    private const int MostCells = 1 << 20;

    private readonly StreamReader _text;
    private readonly char[] _block = new char[BlockSize];
    private readonly List<int> _ends = [];
    private readonly char _separator;
    private char[] _row = new char[4096];
    private int _length;
    private int _at;
    private int _read;

    public DelimitedRows(Stream stream)
    {
        _text = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, BlockSize);
        Fill();
        _separator = Likely(_block.AsSpan(0, _read));
    }

    /// <summary>How many cells the row has.</summary>
    public int Count => _ends.Count;

    /// <summary>A cell of the row, without its quotes; empty where the row has no such cell.</summary>
    public ReadOnlySpan<char> Cell(int index)
    {
        if (index < 0 || index >= _ends.Count) return [];
        var begin = index == 0 ? 0 : _ends[index - 1];
        return _row.AsSpan(begin, _ends[index] - begin);
    }

    /// <summary>Reads the next row that is not empty; false at the end.</summary>
    public bool Next()
    {
        while (Peek() >= 0)
        {
            _ends.Clear();
            _length = 0;
            while (ReadCell())
            {
            }

            if (_ends.Count > 1 || _length > 0) return true;
        }

        return false;
    }

    public void Dispose() => _text.Dispose();

    /// <summary>The separator that the first row has most of outside quotes; of equally many the first of comma, semicolon and tab.</summary>
    private static char Likely(ReadOnlySpan<char> text)
    {
        var (commas, semicolons, tabs, isQuoted) = (0, 0, 0, false);
        foreach (var letter in text.TrimStart("\r\n"))
        {
            if (letter == '"') isQuoted = !isQuoted;
            if (isQuoted) continue;
            if (letter is '\r' or '\n') break;
            commas += letter == ',' ? 1 : 0;
            semicolons += letter == ';' ? 1 : 0;
            tabs += letter == '\t' ? 1 : 0;
        }

        if (commas >= semicolons && commas >= tabs) return ',';
        return semicolons >= tabs ? ';' : '\t';
    }

    /// <summary>Reads one cell; false when it was the last of its row.</summary>
    private bool ReadCell()
    {
        if (Peek() == '"') ReadQuoted();
        while (true)
        {
            var next = Take();
            if (next == '\r' && Peek() == '\n') Take();
            if (next == _separator || next is '\r' or '\n' or < 0)
            {
                if (_ends.Count == MostCells) throw EventLogFault.LongRow;
                _ends.Add(_length);
                return next == _separator;
            }

            Keep((char)next);
        }
    }

    private void ReadQuoted()
    {
        Take();
        while (true)
        {
            var next = Take();
            if (next < 0) throw EventLogFault.OpenQuote;
            if (next == '"')
            {
                if (Peek() != '"') return;
                Take();
            }

            Keep((char)next);
        }
    }

    private void Keep(char letter)
    {
        if (_length == _row.Length) Array.Resize(ref _row, _length < LongestRow ? _length * 2 : throw EventLogFault.LongRow);
        _row[_length++] = letter;
    }

    private int Peek() => _at < _read || Fill() ? _block[_at] : -1;

    private int Take() => _at < _read || Fill() ? _block[_at++] : -1;

    private bool Fill()
    {
        (_at, _read) = (0, _text.Read(_block, 0, _block.Length));
        return _read > 0;
    }
}
