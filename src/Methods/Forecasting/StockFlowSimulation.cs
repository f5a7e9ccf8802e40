namespace Roer.Methods.Forecasting;

/// <summary>
/// The loop that draws the paths. A stay is drawn by one uniform number: for a member of age a, v uniform below S(a), and the stay ends at the first age with S ≤ v. What is written is the
/// change of each month; the stock follows by adding up.
/// </summary>
internal sealed class StockFlowSimulation(IReadOnlyList<StockFlowStratum> strata, IReadOnlyList<StockFlowDraws> draws, StockFlowOptions options, Dictionary<string, int> places)
{
    private const int PathsWorthATable = 8;
    private readonly int _horizon = strata[0].Entries.Count;
    private readonly int _each = options.Paths / options.ParameterDraws;
    private readonly int[][] _stock = [.. strata.Select(_ => new int[options.Paths * strata[0].Entries.Count])];
    private readonly InverseTable?[][] _entries = new InverseTable?[strata.Count][];
    private readonly Stay[] _stays = new Stay[strata.Count];

    /// <summary>The stock: [stratum][path × horizon + month].</summary>
    public int[][] Run()
    {
        for (var draw = 0; draw < options.ParameterDraws; draw++)
        {
            for (var place = 0; place < strata.Count; place++) Prepare(place, draw);
            for (var place = 0; place < strata.Count; place++) Draw(place, draw);
        }

        for (var place = 0; place < strata.Count; place++) AddUp(_stock[place], checked((int)strata[place].StockByAge.Sum()));
        return _stock;
    }

    private void Prepare(int place, int draw)
    {
        var (stratum, uncertain) = (strata[place], draws[place]);
        if (draw == 0 || uncertain.Curves.Count > 0)
            _stays[place] = new Stay(uncertain.Curves.Count > 0 ? uncertain.Curves[draw] : stratum.Curve, stratum.StockByAge.Count + _horizon + 1, places);
        if (draw > 0 && uncertain.Entries.Count == 0) return;
        var worth = uncertain.Entries.Count == 0 || _each >= PathsWorthATable;
        _entries[place] = [.. Means(place, draw).Select(mean => worth && mean is > 0 and <= InverseTable.MostMean ? InverseTable.OfCounts(mean, uncertain.EntrySize) : null)];
    }

    private IReadOnlyList<double> Means(int place, int draw) => draws[place].Entries.Count == 0 ? strata[place].Entries : draws[place].Entries[draw];

    private void Draw(int place, int draw)
    {
        var stream = RandomSource.Named(options.Seed, $"stock flow/{draw}/{strata[place].Name}");
        var (stay, stock, means) = (_stays[place], strata[place].StockByAge, Means(place, draw));
        for (var path = draw * _each; path < (draw + 1) * _each; path++)
        {
            for (var age = 0; age < stock.Count; age++)
            {
                var reached = stay.Table.At(age);
                for (var member = stock[age]; member > 0; member--)
                    Leave(place, path, -1 - age, stay.Table.Find(stream.Uniform() * reached), stream);
            }

            for (var month = 0; month < _horizon; month++)
            {
                var entries = Count(_entries[place][month], means[month], draws[place].EntrySize, stream);
                _stock[place][(path * _horizon) + month] += (int)entries;
                for (var member = entries; member > 0; member--)
                    Leave(place, path, month, stay.Table.Find(stream.Uniform()), stream);
            }
        }
    }

    /// <summary>A member that began at the end of a month, counted from 0 and below it for the present stock, leaves at an age, if that lies within the horizon.</summary>
    private void Leave(int place, int path, int began, int age, RandomSource stream)
    {
        var month = began + age;
        if (month >= _horizon) return;
        _stock[place][(path * _horizon) + month]--;
        if (_stays[place].Moves.Length > 0) Follow(place, path, month, age, stream);
    }

    /// <summary>Who leaves may begin anew elsewhere, and again, until the horizon or the end.</summary>
    private void Follow(int place, int path, int month, int age, RandomSource stream)
    {
        while (true)
        {
            place = _stays[place].Next(age, stream);
            if (place < 0) return;
            _stock[place][(path * _horizon) + month]++;
            age = _stays[place].Table.Find(stream.Uniform());
            month += age;
            if (month >= _horizon) return;
            _stock[place][(path * _horizon) + month]--;
        }
    }

    private static long Count(InverseTable? table, double mean, double? size, RandomSource stream)
    {
        if (table is not null) return table.Find(stream.Uniform());
        return size is { } width ? stream.NegativeBinomial(mean, width) : stream.Poisson(mean);
    }

    private void AddUp(int[] stock, int start)
    {
        for (var path = 0; path < options.Paths; path++)
        {
            var running = start;
            foreach (ref var each in stock.AsSpan(path * _horizon, _horizon)) each = running += each;
        }
    }

    /// <summary>A curve, ready to draw from.</summary>
    private sealed class Stay
    {
        private readonly StayCurve _curve;

        public Stay(StayCurve curve, int length, Dictionary<string, int> places)
        {
            _curve = curve;
            Table = new InverseTable([.. Enumerable.Range(0, length).Select(curve.At)]);
            Moves = [.. curve.Moves.Select(move => places[move.To])];
        }

        public InverseTable Table { get; }

        public int[] Moves { get; }

        /// <summary>Where who leaves at this age goes on, or below 0 for nowhere.</summary>
        public int Next(int age, RandomSource stream)
        {
            if (age >= _curve.Survival.Count || Moves.Length == 0) return -1;
            var left = stream.Uniform() * (_curve.Survival[age - 1] - _curve.Survival[age]);
            for (var move = 0; move < Moves.Length; move++)
            {
                left -= _curve.Moves[move].Share[age] - _curve.Moves[move].Share[age - 1];
                if (left < 0) return Moves[move];
            }

            return -1;
        }
    }
}
