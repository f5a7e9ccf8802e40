using System.Text;
using Roer.Care;

namespace Roer.Messages;

/// <summary>One pass over a CSV.</summary>
internal sealed class CsvPass : IDisposable
{
    private readonly CsvReader _reader;
    private readonly KeyedHash _hash;
    private readonly CsvRow? _row;
    private readonly HashSet<string> _municipalities = new(StringComparer.Ordinal);

    public CsvPass(SourceFile file, CsvForm? form, bool givesParts)
    {
        Reasons = new Reasons(file.Options.MostReasons);
        Facts = new Facts(file.Options.PartSize, givesParts);
        _reader = new CsvReader(file.Open());
        _hash = file.Key.Open();
        var header = _reader.Next();
        Form = form ?? (header is { Fault: null } ? CsvHeader.Form(header.Cells, file.Key) : null);
        if (Form is not null)
            _row = new CsvRow(Form.Columns, Reasons);
        else
            Reasons.Add(CsvHeader.Rule, header?.Fault ?? CsvHeader.Reason(header?.Cells ?? [], file.Key), header?.Line ?? 1);
        Hash([Form?.Kind ?? "", .. header?.Cells ?? []]);
    }

    public Reasons Reasons { get; }

    public Facts Facts { get; }

    public CsvForm? Form { get; }

    /// <summary>The municipality of every row; empty when they differ or there are none.</summary>
    public string? Municipality => _municipalities.Count == 1 ? _municipalities.First() : null;

    /// <summary>Takes the next row; false at the end.</summary>
    public bool Step()
    {
        if (!Advance())
            return false;
        if (!_row!.IsWrong && Form!.Take(_row, Facts) is { } municipality && _municipalities.Count < 2)
            _municipalities.Add(municipality);
        return true;
    }

    /// <summary>Looks through the whole file for what the form needs to know beforehand.</summary>
    public void Survey()
    {
        while (Advance())
        {
            if (!_row!.IsWrong)
                Form!.Survey(_row);
        }
    }

    /// <summary>The hash of the kind and every cell, however they were quoted.</summary>
    public Identity Identity() => _hash.Finish();

    public void Dispose()
    {
        _reader.Dispose();
        _hash.Dispose();
    }

    private bool Advance()
    {
        if (_row is null || _reader.Next() is not { } cells)
            return false;
        _row.Set(cells);
        Hash(cells.Cells);
        return true;
    }

    // 0xFF stands in no UTF-8: it ends a cell.
    private void Hash(IReadOnlyList<string> cells)
    {
        foreach (var cell in cells)
        {
            _hash.Append(Encoding.UTF8.GetBytes(cell));
            _hash.Append([0xFF]);
        }
    }
}
