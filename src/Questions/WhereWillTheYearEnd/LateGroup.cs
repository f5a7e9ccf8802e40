using Roer.Methods;
using Roer.Methods.LateClaims;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>
/// Cells whose claims come in alike, as one triangle: care months by months until a claim is known, counted from the end of the quarter for who claims by quarter.
/// The first column holds all that is known when a month is at the edge, the last all that comes later.
/// </summary>
internal sealed class LateGroup
{
    public const double Decay = 0.95;

    /// <summary>The columns, first and last included.</summary>
    private const int MostColumns = 18;

    private const int FewestColumns = 4;
    private const int MostRows = 36;
    private readonly ClaimHistory _history;
    private readonly CareExposure _exposure;
    private readonly bool _isQuarterly;
    private readonly double[] _early;

    private LateGroup(string name, int[] cells, ClaimHistory history, CareExposure exposure)
    {
        (Name, Cells, _history, _exposure, _isQuarterly) = (name, cells, history, exposure, history.IsQuarterly(cells[0]));
        var firstColumn = history.Calendar.Now - history.Calendar.Edge;
        FirstRow = Math.Max(history.First, history.Calendar.Edge - MostRows + 1);
        LastRow = history.Calendar.Edge;
        while (LatestColumn(LastRow) < firstColumn) LastRow--;
        var amounts = Enumerable.Range(FirstRow, LastRow - FirstRow + 1).Select(month => new double[Math.Max(0, LatestColumn(month) - firstColumn) + 1]).ToArray();
        _early = new double[firstColumn + 1];
        foreach (var sum in cells.SelectMany(history.Sums).Where(sum => sum.Month >= FirstRow && sum.Month <= LastRow))
        {
            var column = Math.Max(0, history.Calendar.KnownMonth(sum.Known) - Anchor(sum.Month));
            for (var later = column; later <= firstColumn; later++) _early[later] += history.Counted(sum);
            amounts[sum.Month - FirstRow][Math.Max(0, column - firstColumn)] += history.Counted(sum);
        }

        Ladder = LadderOf(amounts);
        Exposures = [.. Enumerable.Range(FirstRow, amounts.Length).Select(month => cells.Sum(cell => exposure.In(cell, month)))];
        IsFlat = !(Exposures.Sum() > 0);
        if (IsFlat) Exposures = [.. Exposures.Select(_ => 1.0)];
        Estimate = CapeCod.Of(Ladder, Exposures, new CapeCodOptions(Decay, 0));
    }

    public string Name { get; }

    public int[] Cells { get; }

    public int FirstRow { get; }

    /// <summary>The last care month of the triangle: the edge, or the last whole quarter before it.</summary>
    public int LastRow { get; }

    public ChainLadder Ladder { get; }

    /// <summary>By care month; all equal where no care can be followed.</summary>
    public double[] Exposures { get; }

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

    /// <summary>The share of a care month that is known by now.</summary>
    public double KnownNow(int month) => Known(LatestColumn(month));

    /// <summary>The share of a care month that is known at the end of another month.</summary>
    public double KnownAt(int month, int end) => Known(end - Anchor(month));

    /// <summary>The share of a care month as old as this one was then, by this group's development.</summary>
    /// <param name="month">The care month.</param>
    /// <param name="calendar">Whose present counts.</param>
    public double KnownFor(int month, ClaimCalendar calendar) => Known(calendar.Now - Anchor(month));

    /// <summary>The ratio of spending to exposure of a care month; of a month outside the triangle that of the nearest in it.</summary>
    public double Ratio(int month) => Estimate.Ratios[Math.Clamp(month - FirstRow, 0, Estimate.Ratios.Count - 1)];

    /// <summary>The share of a care month that a cell has in the group: by exposure, or by what is known where there is none.</summary>
    public double Share(int cell, int month)
    {
        var whole = IsFlat ? Cells.Sum(each => Math.Max(0, _history.Accepted(each, month))) : Cells.Sum(each => _exposure.In(each, month));
        var own = IsFlat ? Math.Max(0, _history.Accepted(cell, month)) : _exposure.In(cell, month);
        return whole > 0 ? own / whole : 1.0 / Cells.Length;
    }

    /// <summary>What is expected to come for a cell and care month up to the edge, in cents. A month beyond the triangle has the newest ratio.</summary>
    public double Reserve(int cell, int month)
    {
        if (month < FirstRow) return 0;
        if (month <= LastRow) return Estimate.Rows[month - FirstRow].Reserve * Share(cell, month);
        return (1 - KnownNow(month)) * Ratio(month) * (IsFlat ? Share(cell, month) : _exposure.In(cell, month));
    }

    private double Known(int column)
    {
        if (column < 0) return 0;
        if (column < _early.Length - 1) return _early[^1] > 0 ? Math.Clamp(_early[column] / _early[^1] / Ladder.ToUltimate[0], 0, 1) : 0;
        return 1 / Ladder.ToUltimate[Math.Min(column - _early.Length + 1, Ladder.ToUltimate.Count - 1)];
    }

    private int Anchor(int month) => _isQuarterly ? ClaimCalendar.QuarterEnd(month) : month;

    private int LatestColumn(int month) => _history.Calendar.Now - Anchor(month);

    /// <summary>
    /// The last column is the latest one with which no column takes back more than it adds, so that the bootstrap holds; without any such the latest of all.
    /// </summary>
    private static ChainLadder LadderOf(double[][] amounts)
    {
        var most = Math.Min(MostColumns, amounts[0].Length);
        for (var columns = most; columns >= Math.Min(FewestColumns, most); columns--)
        {
            var ladder = LadderOf(amounts, columns);
            if (ladder.Factors.All(factor => factor > 1)) return ladder;
        }

        return LadderOf(amounts, most);
    }

    private static ChainLadder LadderOf(double[][] amounts, int columns) => ChainLadder.Of(Triangle.OfIncremental([.. amounts.Select(row => Merged(row, columns))]), 1);

    /// <summary>A row whose last column holds all that came later.</summary>
    private static double?[] Merged(double[] row, int columns)
    {
        var merged = new double?[Math.Min(row.Length, columns)];
        for (var column = 0; column < row.Length; column++) merged[Math.Min(column, columns - 1)] = (merged[Math.Min(column, columns - 1)] ?? 0) + row[column];
        return merged;
    }
}
