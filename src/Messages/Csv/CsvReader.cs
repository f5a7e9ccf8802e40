using System.Text;

namespace Roer.Messages;

/// <summary>One row of a CSV: the line on which it starts and its cells without quotes and without white space around them.</summary>
internal sealed record CsvCells(int Line, IReadOnlyList<string> Cells, string? Fault);

/// <summary>
/// Reads CSV as RFC 4180 writes it, with semicolons, in UTF-8: quotes around a cell, doubled within; lines end in CR, LF or both.
/// A fault is told of its row and reading goes on at the next line.
/// </summary>
internal sealed class CsvReader(Stream stream) : IDisposable
{
    private const char Separator = ';';
    private const char Quote = '"';
    private const char ByteOrderMark = '\uFEFF';
    private const char Replacement = '\uFFFD';
    private const int MostCharacters = 1 << 20;
    private const int End = -1;

    private readonly StreamReader _text = new(stream, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false, bufferSize: 64 * 1024);
    private readonly StringBuilder _cell = new();
    private List<string> _cells = [];
    private string? _fault;
    private int _line = 1;
    private int _length;

    public void Dispose() => _text.Dispose();

    /// <summary>The next row that is not empty; <see langword="null"/> at the end.</summary>
    public CsvCells? Next()
    {
        while (SkipEmptyLines())
        {
            var row = ReadRow();
            if (row.Fault is not null || row.Cells.Any(cell => cell.Length > 0))
                return row;
        }

        return null;
    }

    // There may be very many of them, so that no row is made of each.
    private bool SkipEmptyLines()
    {
        while (_text.Peek() is '\n' or '\r')
            Read();
        return _text.Peek() != End;
    }

    private CsvCells ReadRow()
    {
        var line = _line;
        _cells = [];
        _fault = null;
        _length = 0;
        while (ReadCell())
        {
        }

        return new CsvCells(line, _cells, _fault);
    }

    /// <summary>Reads one cell; false when it was the last of its row.</summary>
    private bool ReadCell()
    {
        _cell.Clear();
        if (_text.Peek() == Quote)
            ReadQuoted();
        for (var next = Read(); ; next = Read())
        {
            if (next is Separator or '\n' or End)
            {
                if (_length <= MostCharacters || _cells.Count == 0)
                    _cells.Add(_cell.ToString().Trim());
                Count();
                return next == Separator;
            }

            if (next == Quote)
                _fault ??= "Er staat een aanhalingsteken midden in een cel. Zet dan de hele cel tussen aanhalingstekens en schrijf het teken erin dubbel.";
            Append((char)next);
        }
    }

    private void ReadQuoted()
    {
        Read();
        for (var next = Read(); ; next = Read())
        {
            if (next == End)
            {
                _fault ??= "Een aanhalingsteken dat hier opent, sluit nergens.";
                return;
            }

            if (next != Quote)
                Append((char)next);
            else if (_text.Peek() == Quote)
                Append((char)Read());
            else
                break;
        }

        if (_text.Peek() is not (Separator or '\r' or '\n' or End))
            _fault ??= "Na een sluitend aanhalingsteken hoort een puntkomma of het eind van de regel te komen.";
    }

    // Every end of a line reads as one line feed.
    private int Read()
    {
        var next = _text.Read();
        if (next == '\r')
        {
            if (_text.Peek() == '\n')
                _text.Read();
            next = '\n';
        }

        if (next == '\n' && _line < int.MaxValue)
            _line++;
        return next == ByteOrderMark && _line == 1 && _cells.Count == 0 && _cell.Length == 0 ? Read() : next;
    }

    private void Append(char letter)
    {
        if (letter == Replacement)
            _fault ??= "Er staat een teken dat geen UTF-8 is. Sla het bestand op als CSV UTF-8.";
        if (letter != '\n' && char.IsControl(letter) && letter != '\t')
            _fault ??= "Er staat een onzichtbaar stuurteken in de regel. Haal het weg.";
        Count();
        if (_length <= MostCharacters)
            _cell.Append(letter);
    }

    // Of a row that is too long nothing more is kept, but it is read to its end so that the next one can be judged.
    private void Count()
    {
        if (_length <= MostCharacters && ++_length > MostCharacters)
            _fault ??= "De regel is langer dan een miljoen tekens.";
    }
}
