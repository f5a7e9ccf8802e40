using Roer.Methods;
using Roer.Methods.Forecasting;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>
/// What is still to come in each path, in whole cents of each cell and month: every sum is a sum of those, so that parts add up to totals on every path. The
/// spending of a form is drawn as a whole and shared over its cells; the fewer spells or lines a cell has, the more its share varies. No share is kept by month:
/// that is worked out again when it is asked for.
/// </summary>
internal sealed class YearEndPaths
{
    private const double MostShape = 1e6;
    private const double LeastShape = 0.3;
    private readonly YearEndOutlook _outlook;
    private readonly long[][] _late;
    private readonly float[][] _stockShare;
    private readonly float[][] _entryShare;
    private readonly List<FormPaths> _forms = [];
    private readonly Dictionary<int, (FormPaths Form, int Place)> _ofCell = [];

    public YearEndPaths(YearEndOutlook outlook)
    {
        _outlook = outlook;
        Count = outlook.Drawn.Paths;
        var cells = outlook.History.Cells.Count;
        (_late, _stockShare, _entryShare) = (new long[cells][], new float[cells][], new float[cells][]);
        foreach (var group in outlook.Late) ShareLate(group);
        if (outlook.Calendar.Ahead > 0) Simulate();
        Totals = [.. Enumerable.Range(0, cells).Select(TotalOf)];
    }

    /// <summary>The number of paths.</summary>
    public int Count { get; }

    /// <summary>Of each cell what is still to come in the period, by path.</summary>
    public IReadOnlyList<long[]> Totals { get; }

    /// <summary>The sums of some cells.</summary>
    public PathSums Of(IEnumerable<int> cells)
    {
        var sums = new PathSums(Count, Math.Max(0, _outlook.Calendar.Ahead));
        foreach (var cell in cells) Add(cell, sums);
        return sums;
    }

    private long[] TotalOf(int cell) => Of([cell]).Total();

    private void Add(int cell, PathSums sums)
    {
        if (_late[cell] is { } late) sums.AddLate(late);
        if (!_ofCell.TryGetValue(cell, out var at)) return;
        for (var month = 0; month < sums.Months; month++)
        {
            var open = _outlook.Open(cell, _outlook.Calendar.Edge + 1 + month);
            if (open == 0) continue;
            sums.Add(month, at.Form.Stock[month], _stockShare[cell], at.Form.StockWeight[at.Place][month] * open, isEntry: false);
            sums.Add(month, at.Form.Entries[month], _entryShare[cell], at.Form.EntryWeight[at.Place] * open, isEntry: true);
        }
    }

    private void Simulate()
    {
        var strata = _outlook.Forms.Select(_outlook.Strata.Of).ToList();
        var drawn = SpendingPaths.Simulate(strata, _outlook.Spending(SpendingSources.All));
        for (var place = 0; place < _outlook.Forms.Count; place++)
        {
            var form = _outlook.Forms[place];
            var paths = new FormPaths(form, _outlook.Strata.Ahead);
            _forms.Add(paths);
            for (var cell = 0; cell < form.Cells.Count; cell++)
            {
                _ofCell[form.Cells[cell]] = (paths, cell);
                ShareFuture(form, strata[place], paths, cell);
            }

            for (var month = 0; month < _outlook.Strata.Ahead; month++)
            {
                paths.Stock[month] = Shared(drawn.Stock(place, month), form, cell => (float)paths.StockWeight[cell][month], _stockShare);
                paths.Entries[month] = Shared(drawn.Entries(place, month), form, cell => (float)paths.EntryWeight[cell], _entryShare);
            }
        }
    }

    /// <summary>How a cell's share varies: as its spells may leave or come, and as its lines may differ.</summary>
    private void ShareFuture(FormOutlook form, SpendingStratum stratum, FormPaths paths, int place)
    {
        var cell = form.Cells[place];
        var stream = RandomSource.Named(_outlook.Drawn.Seed, $"cells/{_outlook.History.Cells[cell]}");
        var left = stratum.StockLeft[0].Average();
        var own = paths.StockWeight[place].Average();
        var spells = stratum.StockSize * own;
        var lines = Math.Max(1, _outlook.History.Sums(cell).Where(sum => sum.Month > _outlook.Calendar.Edge - 12 && sum.Month <= _outlook.Calendar.Edge).Sum(sum => sum.Lines) * (_outlook.Strata.Ahead / 12.0));
        var leaving = left < 1 && spells > 0 ? (1 - left) / (left * spells) : 0;
        _stockShare[cell] = Shares(stream.Child("stock"), 1 / (leaving + (1 / lines)));
        _entryShare[cell] = Shares(stream.Child("entries"), 1 / ((1 / Math.Max(LeastShape, stratum.Entries.Sum() * paths.EntryWeight[place])) + (1 / lines)));
    }

    private float[] Shares(RandomSource stream, double shape)
    {
        var bounded = Math.Clamp(shape, LeastShape, MostShape);
        var shares = new float[Count];
        foreach (ref var share in shares.AsSpan()) share = (float)stream.Gamma(bounded, 1 / bounded);
        return shares;
    }

    /// <summary>The spending of the form over the sum of the varied weights, so that the cells' parts add up to it.</summary>
    private static float[] Shared(ReadOnlySpan<double> spending, FormOutlook form, Func<int, float> weightOf, float[][] shares)
    {
        var sums = new float[spending.Length];
        for (var place = 0; place < form.Cells.Count; place++)
        {
            var (weight, share) = (weightOf(place), shares[form.Cells[place]]);
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
        var varied = new double[late.Group.Cells.Length][];
        var sums = new double[Count];
        for (var place = 0; place < varied.Length; place++)
        {
            var share = whole > 0 ? Math.Abs(expected[place]) / whole : 0;
            var lines = history.InPeriod[late.Group.Cells[place]].Lines;
            varied[place] = [.. Shares(RandomSource.Named(_outlook.Drawn.Seed, $"cells/{history.Cells[late.Group.Cells[place]]}/late"), Math.Max(1, lines * 0.1)).Select(each => each * share)];
            for (var path = 0; path < Count; path++) sums[path] += varied[place][path];
        }

        for (var place = 0; place < varied.Length; place++)
        {
            var cell = late.Group.Cells[place];
            var refused = history.RefusedShare * history.InPeriod[cell].Unanswered;
            _late[cell] = [.. varied[place].Select((share, path) => (long)Math.Round((sums[path] > 0 ? drawn[path] * share / sums[path] : 0) - refused))];
        }
    }
}

/// <summary>The drawn spending of a form over the sum of the varied weights of its cells, and those weights.</summary>
internal sealed class FormPaths
{
    public FormPaths(FormOutlook form, int ahead)
    {
        (Stock, Entries) = (new float[ahead][], new float[ahead][]);
        var hazards = form.Assumption.Stay?.Mean();
        StockWeight = [.. form.Cells.Select((_, place) => hazards is null ? Flat(form, place, ahead) : [.. form.StockOf(place, hazards, ahead).Select(each => each * form.Relative[place])])];
        for (var month = 0; month < ahead; month++)
        {
            var sum = StockWeight.Sum(weights => weights[month]);
            foreach (var weights in StockWeight) weights[month] = sum > 0 ? weights[month] / sum : 0;
        }

        var recent = form.Recent.Sum(cents => Math.Max(0, cents));
        EntryWeight = [.. form.Recent.Select(cents => recent > 0 ? Math.Max(0, cents) / recent : 0)];
    }

    public float[][] Stock { get; }

    public float[][] Entries { get; }

    public double[][] StockWeight { get; }

    public double[] EntryWeight { get; }

    private static double[] Flat(FormOutlook form, int place, int ahead) => [.. Enumerable.Repeat(Math.Max(0, form.Recent[place]), ahead)];
}
