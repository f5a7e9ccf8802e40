namespace Roer.Methods.Survival;

/// <summary>The spells of one stratum by rising exit, events before censored, with their columns row by row on the scale of the search.</summary>
internal sealed class CoxStratum
{
    private readonly int _columns;
    private readonly double[] _x;
    private readonly double[]? _weights;
    private readonly double[] _risks;
    private readonly int[] _from;
    private readonly int[] _eventsTo;
    private readonly int[] _late;
    private readonly int[] _entry;

    public CoxStratum(Spells spells, (int Number, int[] Rows) stratum, IReadOnlyList<CoxCovariate> covariates, CoxScale scale)
    {
        (_columns, Spells, Number) = (covariates.Count, spells, stratum.Number);
        Order = Ordered(spells, out _from, out _eventsTo);
        _x = Columns(stratum.Rows, covariates, scale);
        _weights = spells.Weights.IsEmpty ? null : [.. Order.Select(row => Spells.Weights[row])];
        _risks = new double[Order.Length];
        _entry = spells.Truncated ? [.. Order.Select(row => Spells.Entry[row])] : [];
        _late = [.. Enumerable.Range(0, _entry.Length).Where(place => _entry[place] > 0).OrderByDescending(place => _entry[place])];
        EventSums = new double[_columns];
        for (var at = 0; at < _from.Length - 1; at++)
        {
            for (var place = _from[at]; place < _eventsTo[at]; place++)
            {
                EventWeight += WeightOf(place);
                for (var column = 0; column < _columns; column++)
                    EventSums[column] += WeightOf(place) * X(place)[column];
            }
        }
    }

    public Spells Spells { get; }

    public int Number { get; }

    /// <summary>The row of each place.</summary>
    public int[] Order { get; }

    public double EventWeight { get; }

    /// <summary>Σ weight·x over the events.</summary>
    public double[] EventSums { get; }

    public ReadOnlySpan<double> X(int place) => _x.AsSpan(place * _columns, _columns);

    public double WeightOf(int place) => _weights is null ? 1 : _weights[place];

    /// <summary>weight·exp(xβ) of each place, at the β of the last sweep.</summary>
    public ReadOnlySpan<double> Risks => _risks;

    /// <summary>The position of the first time at which a place is at risk.</summary>
    public int EntryOf(int place) => _entry.Length == 0 ? 0 : _entry[place];

    /// <summary>The places that end at a time, and up to where they are events.</summary>
    public (int From, int EventsTo, int To) At(int time) => (_from[time], _eventsTo[time], _from[time + 1]);

    /// <summary>Goes through the event times from last to first, with the sums over those at risk and over the tied events.</summary>
    public void Sweep(double[] beta, CoxTies ties, Action<CoxTime> visit)
    {
        SetRisks(beta);
        var (risk, tied, late) = (new CoxMoments(_columns), new CoxMoments(_columns), 0);
        var time = new CoxTime(risk, tied);
        for (var at = _from.Length - 2; at >= 0; at--)
        {
            var (from, eventsTo, to) = At(at);
            Add(tied, from, eventsTo, clear: true);
            Add(risk, eventsTo, to, clear: false);
            risk.Add(tied);
            for (; late < _late.Length && _entry[_late[late]] > at; late++)
                risk.Add(X(_late[late]), -_risks[_late[late]]);
            if (eventsTo == from) continue;
            time.Set(at, eventsTo - from, MeanWeight(from, eventsTo), ties == CoxTies.Efron);
            visit(time);
        }
    }

    private void Add(CoxMoments moments, int from, int to, bool clear)
    {
        if (clear) moments.Clear();
        for (var place = from; place < to; place++)
            moments.Add(X(place), _risks[place]);
    }

    private double MeanWeight(int from, int to)
    {
        if (_weights is null) return 1;
        var sum = 0.0;
        for (var place = from; place < to; place++)
            sum += _weights[place];
        return sum / (to - from);
    }

    public void SetRisks(double[] beta)
    {
        for (var place = 0; place < _risks.Length; place++)
        {
            var x = X(place);
            var linear = 0.0;
            for (var column = 0; column < x.Length; column++)
                linear += x[column] * beta[column];
            _risks[place] = WeightOf(place) * Math.Exp(linear);
        }
    }

    /// <summary>Counting sort: by exit, events first. Also where each time begins, and where its events end.</summary>
    private static int[] Ordered(Spells spells, out int[] from, out int[] eventsTo)
    {
        var times = spells.Times.Length;
        var next = new int[(2 * times) + 1];
        for (var row = 0; row < spells.Count; row++)
            next[(2 * spells.Exit[row]) + (spells.Cause[row] > 0 ? 0 : 1) + 1]++;
        for (var at = 0; at < 2 * times; at++)
            next[at + 1] += next[at];
        (from, eventsTo) = (new int[times + 1], new int[times]);
        for (var at = 0; at < times; at++)
            (from[at], eventsTo[at]) = (next[2 * at], next[(2 * at) + 1]);
        from[times] = spells.Count;

        var order = new int[spells.Count];
        for (var row = 0; row < order.Length; row++)
            order[next[(2 * spells.Exit[row]) + (spells.Cause[row] > 0 ? 0 : 1)]++] = row;
        return order;
    }

    private double[] Columns(int[] rows, IReadOnlyList<CoxCovariate> covariates, CoxScale scale)
    {
        var x = new double[Order.Length * _columns];
        for (var column = 0; column < _columns; column++)
        {
            var values = covariates[column].Values.Span;
            var (mean, width) = (scale.Means[column], scale.Widths[column]);
            for (var place = 0; place < Order.Length; place++)
                x[(place * _columns) + column] = (values[rows[Order[place]]] - mean) / width;
        }

        return x;
    }
}
