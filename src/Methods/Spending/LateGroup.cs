using Roer.Methods.LateClaims;

namespace Roer.Methods.Spending;

/// <summary>
/// Cells whose amounts become known alike, as one triangle: months by the months until they are known, counted from the end of the quarter for who comes once a
/// quarter. The first column holds all that is known when a month is at the edge, the last all that comes later.
/// </summary>
public sealed class LateGroup
{
    /// <summary>The weight of a month one further away.</summary>
    public const double Decay = 0.95;

    /// <summary>The columns, first and last included.</summary>
    private const int MostColumns = 18;

    private const int FewestColumns = 4;
    private const int MostRows = 36;
    private readonly SpendingHistory _history;
    private readonly SeasonedExposure _exposure;
    private readonly bool _isQuarterly;
    private readonly Dictionary<int, int> _places;
    private readonly double[] _early;
    private readonly LateShortfall? _shortfall;

    private LateGroup(string name, int[] cells, SpendingHistory history, SeasonedExposure exposure)
    {
        (Name, Cells, _history, _exposure, _isQuarterly) = (name, cells, history, exposure, history.Cells[cells[0]].IsQuarterly);
        _places = cells.Select((cell, place) => (cell, place)).ToDictionary(pair => pair.cell, pair => pair.place);
        var firstColumn = history.Now - history.Edge;
        FirstRow = Math.Max(history.First, history.Edge - MostRows + 1);
        LastRow = history.Edge;
        while (_history.Now - Anchor(LastRow) < firstColumn) LastRow--;
        var ofCells = cells.Select(_ => Rows(firstColumn)).ToArray();
        var amounts = Rows(firstColumn);
        _early = new double[firstColumn + 1];
        foreach (var (place, known) in cells.SelectMany((cell, place) => exposure.Amounts(cell).Select(known => (place, known))).Where(pair => pair.known.Month >= FirstRow && pair.known.Month <= LastRow))
        {
            var column = Math.Max(0, known.Known - Anchor(known.Month));
            ofCells[place][known.Month - FirstRow][Math.Max(0, column - firstColumn)] += known.Amount;
            for (var later = column; later <= firstColumn; later++) _early[later] += known.Amount;
            amounts[known.Month - FirstRow][Math.Max(0, column - firstColumn)] += known.Amount;
        }

        Ladder = LadderOf(amounts);
        double[] exposures = [.. Enumerable.Range(FirstRow, amounts.Length).Select(month => cells.Sum(cell => _exposure.Of(cell, month)))];
        IsFlat = !(exposures.Sum() > 0);
        if (IsFlat) Array.Fill(exposures, 1);
        Exposures = exposures;
        Estimate = CapeCod.Of(Ladder, exposures, new CapeCodOptions(Decay, 0));
        if (IsFlat) return;
        double[][] expected = [.. cells.Select(cell => Enumerable.Range(FirstRow, amounts.Length).Select(month => _exposure.Of(cell, month) * Ratio(month)).ToArray())];
        _shortfall = LateShortfall.Of(ofCells, expected, age => 1 / Ladder.ToUltimate[Math.Min(age, Ladder.ToUltimate.Count - 1)], Ladder.Triangle.Columns - 1);
    }

    /// <summary>What the cells have in common.</summary>
    public string Name { get; }

    /// <summary>The places of its cells.</summary>
    public IReadOnlyList<int> Cells { get; }

    /// <summary>The first month of the triangle.</summary>
    public int FirstRow { get; }

    /// <summary>The last month of the triangle: the edge, or the last whole quarter before it.</summary>
    public int LastRow { get; }

    /// <summary>The development by chain ladder.</summary>
    public ChainLadder Ladder { get; }

    /// <summary>By month; all equal where there is no exposure.</summary>
    public IReadOnlyList<double> Exposures { get; }

    /// <summary>Whether there is no exposure.</summary>
    public bool IsFlat { get; }

    /// <summary>What is to come by Cape Cod.</summary>
    public CapeCod Estimate { get; }

    /// <summary>The group, or nothing where its amounts have no development: too few, or taken back more than added.</summary>
    /// <param name="name">What the cells have in common.</param>
    /// <param name="cells">The places of the cells, at least one.</param>
    /// <param name="history">What is known.</param>
    /// <param name="exposure">The exposure of its cells with their seasons, and what the cells before them brought.</param>
    public static LateGroup? TryOf(string name, int[] cells, SpendingHistory history, SeasonedExposure exposure)
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

    /// <summary>The share of a month that is known by now.</summary>
    public double KnownNow(int month) => Known(_history.Now - Anchor(month));

    /// <summary>The share of a month that is known at the end of another month.</summary>
    public double KnownAt(int month, int end) => Known(end - Anchor(month));

    /// <summary>The share of a month that is known in another history, by this group's development.</summary>
    /// <param name="month">The month.</param>
    /// <param name="now">The month in which the other history ends.</param>
    public double KnownFor(int month, int now) => Known(now - Anchor(month));

    /// <summary>The ratio of spending to exposure of a month; of a month outside the triangle that of the nearest in it.</summary>
    public double Ratio(int month) => Estimate.Ratios[Math.Clamp(month - FirstRow, 0, Estimate.Ratios.Count - 1)];

    /// <summary>The share of a month that a cell has in the group: by exposure, or by what is known where there is none.</summary>
    public double Share(int cell, int month)
    {
        var whole = IsFlat ? Cells.Sum(each => Math.Max(0, _history.Accepted(each, month))) : Cells.Sum(each => _exposure.Of(each, month));
        var own = IsFlat ? Math.Max(0, _history.Accepted(cell, month)) : _exposure.Of(cell, month);
        return whole > 0 ? own / whole : 1.0 / Cells.Count;
    }

    /// <summary>What is expected to come for a cell and month up to the edge. A month beyond the triangle has the newest ratio.</summary>
    public double Reserve(int cell, int month)
    {
        if (month < FirstRow) return 0;
        if (month <= LastRow) return (Estimate.Rows[month - FirstRow].Reserve * Share(cell, month)) + More(cell, month);
        return (1 - KnownNow(month)) * Ratio(month) * (IsFlat ? Share(cell, month) : _exposure.Of(cell, month));
    }

    /// <summary>What comes of a cell and month more than Cape Cod says, because less of it is known than usual; less, where more is known.</summary>
    public double More(int cell, int month) => month < FirstRow || month > LastRow ? 0 : _shortfall?.More(_places[cell], month - FirstRow) ?? 0;

    /// <summary>
    /// The variance of what comes over its mean, as earlier months had it, and with how many degrees of freedom that is known; empty when there are too few to say.
    /// </summary>
    public (double Dispersion, double Freedom)? Spread => _shortfall?.Spread;

    private double[][] Rows(int firstColumn) =>
        [.. Enumerable.Range(FirstRow, LastRow - FirstRow + 1).Select(month => new double[Math.Max(0, _history.Now - Anchor(month) - firstColumn) + 1])];

    private double Known(int column)
    {
        if (column < 0) return 0;
        if (column < _early.Length - 1) return _early[^1] > 0 ? Math.Clamp(_early[column] / _early[^1] / Ladder.ToUltimate[0], 0, 1) : 0;
        return 1 / Ladder.ToUltimate[Math.Min(column - _early.Length + 1, Ladder.ToUltimate.Count - 1)];
    }

    private int Anchor(int month) => _isQuarterly ? SpendingHistory.QuarterEnd(month) : month;

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
