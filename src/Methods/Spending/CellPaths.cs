namespace Roer.Methods.Spending;

/// <summary>
/// What is still to come in each path, in whole amounts of each cell and month: every sum is a sum of those, so that parts add up to totals on every path. The
/// spending of a stratum is drawn as a whole and shared over its cells; the fewer spells or items a cell has, the more its share varies. No share is kept by
/// month: that is worked out again when it is asked for.
/// </summary>
public sealed class CellPaths
{
    private const double MostShape = 1e6;
    private const double LeastShape = 0.3;
    private readonly SpendingOutlook _outlook;
    private readonly long[][] _late;
    private readonly float[][] _stockShare;
    private readonly float[][] _entryShare;
    private readonly Dictionary<int, (StratumPaths Stratum, int Place)> _ofCell = [];

    internal CellPaths(SpendingOutlook outlook)
    {
        _outlook = outlook;
        Count = outlook.Drawn.Paths;
        var cells = outlook.History.Cells.Count;
        (_late, _stockShare, _entryShare) = (new long[cells][], new float[cells][], new float[cells][]);
        foreach (var group in outlook.Late) ShareLate(group);
        if (outlook.History.Ahead > 0) Simulate();
        Totals = TotalsOf(cells);
    }

    /// <summary>The number of paths.</summary>
    public int Count { get; }

    /// <summary>Of each cell what is still to come in the period, by path.</summary>
    public IReadOnlyList<long[]> Totals { get; }

    /// <summary>The sums of some cells.</summary>
    public PathSums Of(IEnumerable<int> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var sums = new PathSums(Count, Math.Max(0, _outlook.History.Ahead));
        foreach (var cell in cells) Add(cell, sums);
        return sums;
    }

    /// <summary>All that is still to come of some cells.</summary>
    public long[] Total(IEnumerable<int> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var total = new long[Count];
        foreach (var cell in cells)
        {
            var own = Totals[cell];
            for (var path = 0; path < total.Length; path++) total[path] += own[path];
        }

        return total;
    }

    /// <summary>Of each cell what all up to it come to, less all before it: months are not kept, and take no place.</summary>
    private List<long[]> TotalsOf(int cells)
    {
        var (totals, sums, before) = (new List<long[]>(cells), Of([]), new long[Count]);
        for (var cell = 0; cell < cells; cell++)
        {
            Add(cell, sums);
            var after = sums.Total();
            for (var path = 0; path < before.Length; path++) before[path] = after[path] - before[path];
            totals.Add(before);
            before = after;
        }

        return totals;
    }

    private void Add(int cell, PathSums sums)
    {
        if (_outlook.Settling(cell) is not { } settlement)
        {
            AddUsual(cell, sums);
            return;
        }

        var own = new PathSums(Count, sums.Months);
        AddUsual(cell, own);
        own.AddSettled(Settled(cell, settlement, own));
        sums.Add(own);
    }

    /// <summary>The share of the path of all else that is about the months that are still to be settled: what is known, what comes late and what is to come.</summary>
    private long[] Settled(int cell, Settlement settlement, PathSums own)
    {
        var (history, shares) = (_outlook.History, settlement.Shares(Count, _outlook.Drawn.Seed));
        var (known, late, doubtful) = (settlement.Months.Sum(month => history.Accepted(cell, month)), _outlook.SettledLate(cell, settlement), history.Cells[cell].Doubtful);
        var settled = new long[Count];
        for (var path = 0; path < Count; path++)
        {
            var usual = known + ((own.Late[path] + doubtful) * late);
            for (var month = 0; month < own.Months; month++) usual += settlement.Months.Contains(history.Edge + 1 + month) ? own.Month(month)[path] : 0;
            settled[path] = (long)Math.Round(shares[path] * usual);
        }

        return settled;
    }

    private void AddUsual(int cell, PathSums sums)
    {
        if (_late[cell] is { } late) sums.AddLate(late);
        if (!_ofCell.TryGetValue(cell, out var at)) return;
        for (var month = 0; month < sums.Months; month++)
        {
            var open = _outlook.Open(cell, _outlook.History.Edge + 1 + month);
            if (open == 0) continue;
            sums.Add(month, at.Stratum.Stock[month], _stockShare[cell], at.Stratum.StockWeight[at.Place][month] * open, isEntry: false);
            sums.Add(month, at.Stratum.Entries[month], _entryShare[cell], at.Stratum.EntryWeight[at.Place] * open, isEntry: true);
        }
    }

    private void Simulate()
    {
        var strata = _outlook.Strata.Select(_outlook.Written.Of).ToList();
        var drawn = SpendingPaths.Simulate(strata, _outlook.Spending(SpendingSources.All));
        for (var place = 0; place < _outlook.Strata.Count; place++)
        {
            var stratum = _outlook.Strata[place];
            var paths = new StratumPaths(stratum, _outlook.History.Ahead);
            for (var cell = 0; cell < stratum.Cells.Count; cell++)
            {
                _ofCell[stratum.Cells[cell]] = (paths, cell);
                ShareFuture(stratum, strata[place], paths, cell);
            }

            for (var month = 0; month < _outlook.History.Ahead; month++)
            {
                paths.Stock[month] = Shared(drawn.Stock(place, month), stratum, cell => (float)paths.StockWeight[cell][month], _stockShare);
                paths.Entries[month] = Shared(drawn.Entries(place, month), stratum, cell => (float)paths.EntryWeight[cell], _entryShare);
            }
        }
    }

    /// <summary>How a cell's share varies: as its spells may leave or come, and as its items may differ.</summary>
    private void ShareFuture(StratumOutlook outlook, SpendingStratum stratum, StratumPaths paths, int place)
    {
        var cell = outlook.Cells[place];
        var stream = RandomSource.Named(_outlook.Drawn.Seed, $"cells/{_outlook.History.Cells[cell].Name}");
        var left = stratum.StockLeft[0].Average();
        var own = paths.StockWeight[place].Average();
        var spells = stratum.StockSize * own;
        var items = Math.Max(1, _outlook.History.RecentItems(cell) * (_outlook.History.Ahead / 12.0));
        var leaving = left < 1 && spells > 0 ? (1 - left) / (left * spells) : 0;
        _stockShare[cell] = Shares(stream.Child("stock"), 1 / (leaving + (1 / items)));
        _entryShare[cell] = Shares(stream.Child("entries"), 1 / ((1 / Math.Max(LeastShape, stratum.Entries.Sum() * paths.EntryWeight[place])) + (1 / items)));
    }

    private float[] Shares(RandomSource stream, double shape)
    {
        var bounded = Math.Clamp(shape, LeastShape, MostShape);
        var shares = new float[Count];
        foreach (ref var share in shares.AsSpan()) share = (float)stream.Gamma(bounded, 1 / bounded);
        return shares;
    }

    /// <summary>The spending of the stratum over the sum of the varied weights, so that the cells' parts add up to it.</summary>
    private static float[] Shared(ReadOnlySpan<double> spending, StratumOutlook stratum, Func<int, float> weightOf, float[][] shares)
    {
        var sums = new float[spending.Length];
        for (var place = 0; place < stratum.Cells.Count; place++)
        {
            var (weight, share) = (weightOf(place), shares[stratum.Cells[place]]);
            if (weight == 0) continue;
            for (var path = 0; path < sums.Length; path++) sums[path] += weight * share[path];
        }

        for (var path = 0; path < sums.Length; path++) sums[path] = sums[path] > 0 ? (float)(spending[path] / sums[path]) : 0;
        return sums;
    }

    private void ShareLate(LateOutcomes late)
    {
        var (expected, history) = (late.Expected, _outlook.History);
        var whole = expected.Sum(Math.Abs);
        var drawn = whole > 0 ? late.Paths(Count, _outlook.Drawn.Seed) : new double[Count];
        var varied = new double[late.Group.Cells.Count][];
        var sums = new double[Count];
        for (var place = 0; place < varied.Length; place++)
        {
            var share = whole > 0 ? Math.Abs(expected[place]) / whole : 0;
            var cell = history.Cells[late.Group.Cells[place]];
            varied[place] = [.. Shares(RandomSource.Named(_outlook.Drawn.Seed, $"cells/{cell.Name}/late"), Math.Max(1, cell.ItemsInPeriod * 0.1)).Select(each => each * share)];
            for (var path = 0; path < Count; path++) sums[path] += varied[place][path];
        }

        for (var place = 0; place < varied.Length; place++)
        {
            var cell = late.Group.Cells[place];
            var doubtful = history.Cells[cell].Doubtful;
            _late[cell] = [.. varied[place].Select((share, path) => (long)Math.Round((sums[path] > 0 ? drawn[path] * share / sums[path] : 0) - doubtful))];
        }
    }
}
