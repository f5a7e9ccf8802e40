using Roer.Methods;
using Roer.Methods.LateClaims;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>
/// Cells whose claims come in alike, as one triangle: care months by months until a claim is known. Every care month up to the edge is known for a month or
/// more, so that what is known within that time is the first column. The last column holds all that comes later.
/// </summary>
internal sealed class LateGroup
{
    public const double Decay = 0.95;

    /// <summary>The columns, first and last included.</summary>
    private const int MostColumns = 18;

    private const int MostRows = 36;
    private readonly ClaimHistory _history;
    private readonly CareExposure _exposure;
    private readonly double[] _early;

    private LateGroup(string name, int[] cells, ClaimHistory history, CareExposure exposure)
    {
        (Name, Cells, _history, _exposure) = (name, cells, history, exposure);
        FirstRow = Math.Max(history.First, history.Calendar.Edge - MostRows + 1);
        var (rows, firstColumn) = (history.Calendar.Edge - FirstRow + 1, history.Calendar.LatestColumn(history.Calendar.Edge));
        var columns = Math.Min(MostColumns, rows);
        var amounts = new List<TriangleCell>();
        _early = new double[firstColumn + 1];
        foreach (var sum in cells.SelectMany(history.Sums).Where(sum => sum.Month >= FirstRow && sum.Month <= history.Calendar.Edge))
        {
            var column = history.Calendar.Column(sum.Month, sum.Known);
            for (var later = column; later <= firstColumn; later++) _early[later] += history.Counted(sum);
            amounts.Add(new TriangleCell(sum.Month - FirstRow, Math.Min(Math.Max(0, column - firstColumn), columns - 1), history.Counted(sum)));
        }

        Ladder = ChainLadder.Of(Triangle.Of([.. amounts], new TriangleFrame(rows, columns, rows - 1)), 1);
        Exposure = [.. Enumerable.Range(0, rows).Select(row => cells.Sum(cell => exposure.In(cell, FirstRow + row)))];
        IsFlat = !(Exposure.Sum() > 0);
        if (IsFlat) Exposure = [.. Exposure.Select(_ => 1.0)];
        Estimate = CapeCod.Of(Ladder, Exposure, new CapeCodOptions(Decay, 0));
    }

    public string Name { get; }

    public int[] Cells { get; }

    public int FirstRow { get; }

    public ChainLadder Ladder { get; }

    /// <summary>By care month; all equal where no care can be followed.</summary>
    public double[] Exposure { get; }

    public bool IsFlat { get; }

    public CapeCod Estimate { get; }

    /// <summary>The group, or nothing where its claims have no development: too few, or taken back more than added.</summary>
    public static LateGroup? TryOf(string name, int[] cells, ClaimHistory history, CareExposure exposure)
    {
        try
        {
            return new LateGroup(name, cells, history, exposure);
        }
        catch (MethodInputException)
        {
            return null;
        }
    }

    /// <summary>The share of a care month that is known so many months after it.</summary>
    public double Known(int column)
    {
        if (column < _early.Length - 1) return _early[^1] > 0 ? Math.Clamp(_early[column] / _early[^1] / Ladder.ToUltimate[0], 0, 1) : 0;
        return 1 / Ladder.ToUltimate[Math.Min(column - _early.Length + 1, Ladder.ToUltimate.Count - 1)];
    }

    /// <summary>The ratio of spending to exposure of a care month; of a month outside the triangle that of the nearest in it.</summary>
    public double Ratio(int month) => Estimate.Ratios[Math.Clamp(month - FirstRow, 0, Estimate.Ratios.Count - 1)];

    /// <summary>The share of a care month that a cell has in the group: by exposure, or by what is known where there is none.</summary>
    public double Share(int cell, int month)
    {
        var whole = IsFlat ? Cells.Sum(each => Math.Max(0, _history.Accepted(each, month))) : Exposure[month - FirstRow];
        var own = IsFlat ? Math.Max(0, _history.Accepted(cell, month)) : _exposure.In(cell, month);
        return whole > 0 ? own / whole : 1.0 / Cells.Length;
    }

    /// <summary>What is expected to come for a cell and care month up to the edge, in cents.</summary>
    public double Reserve(int cell, int month) => month < FirstRow ? 0 : Estimate.Rows[month - FirstRow].Reserve * Share(cell, month);
}
