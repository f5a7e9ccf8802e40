namespace Roer.Methods.Spending;

/// <summary>The loop that draws the paths of one stratum. Each source of chance has a stream of its own, so that holding one at its mean changes no draw of another.</summary>
internal sealed class SpendingSimulation
{
    private readonly SpendingStratum _stratum;
    private readonly SpendingOptions _options;
    private readonly SharedDrivers _shared;
    private readonly int _horizon;
    private readonly RandomSource _leaving;
    private readonly RandomSource _coming;
    private readonly RandomSource _exposing;
    private readonly RandomSource _levels;
    private readonly RateDraws _rates;
    private readonly double[] _left;
    private readonly double[] _present;
    private readonly double[] _rate;

    public SpendingSimulation(SpendingStratum stratum, SpendingOptions options, SharedDrivers shared)
    {
        (_stratum, _options, _shared, _horizon) = (stratum, options, shared, stratum.Horizon);
        var stream = RandomSource.Named(options.Seed, $"spending/{stratum.Name}");
        (_leaving, _coming, _exposing) = (stream.Child("leaving"), stream.Child("coming"), stream.Child("exposure"));
        _levels = stream.Child("levels");
        _rates = new RateDraws(stratum, options, shared, stream, _levels);
        (_left, _present, _rate) = (new double[_horizon], new double[_horizon], new double[_horizon]);
    }

    private bool HasProcess => _options.Sources.HasFlag(SpendingSources.Process);

    private bool HasParameters => _options.Sources.HasFlag(SpendingSources.Parameters);

    /// <summary>Spending by month, and within it by path.</summary>
    public (double[] Stock, double[] Entries) Run()
    {
        var (stock, entries) = (new double[_horizon * _options.Paths], new double[_horizon * _options.Paths]);
        var each = _options.Paths / _options.ParameterDraws;
        var (stockMean, entryMean) = (Mean(_stratum.StockLeft), Mean(_stratum.EntryLeft));
        for (var draw = 0; draw < _options.ParameterDraws; draw++)
        {
            var stockLeft = HasParameters ? _stratum.StockLeft[draw] : stockMean;
            var entryLeft = HasParameters ? _stratum.EntryLeft[draw] : entryMean;
            var level = EntryLevel(draw);
            double[] means = [.. _stratum.Entries.Select(mean => mean * level)];
            _rates.Begin(draw);
            for (var path = draw * each; path < (draw + 1) * each; path++)
            {
                Leave(stockLeft);
                Come(means, entryLeft);
                _rates.Draw(path, _rate);
                Write(path, stock, entries);
            }
        }

        return (stock, entries);
    }

    /// <summary>How many members are present on average in each month, of entries spread evenly over their months.</summary>
    public static double[] Present(IReadOnlyList<double> entries, IReadOnlyList<double> left)
    {
        var present = new double[entries.Count];
        for (var month = 0; month < present.Length; month++)
        {
            var first = Half(left, 0);
            present[month] = entries[month] * (1 + first) / 4;
            for (var began = 0; began < month; began++)
                present[month] += entries[began] * (Half(left, month - began - 1) + Half(left, month - began)) / 2;
        }

        return present;
    }

    /// <summary>The share left half a month after so many months.</summary>
    private static double Half(IReadOnlyList<double> left, int month) => (left[month] + left[month + 1]) / 2;

    private static double[] Mean(IReadOnlyList<IReadOnlyList<double>> draws) =>
        [.. Enumerable.Range(0, draws[0].Count).Select(month => draws.Sum(draw => draw[month]) / draws.Count)];

    private double EntryLevel(int draw) =>
        HasParameters ? LogNormalFactor.Of(_stratum.EntryError, SharedDrivers.Joined(_options.EntryTogether, _shared.EntryLevel[draw], _levels.Normal())) : Skipped(_levels);

    /// <summary>Draws and does not use it, so that the next draw is the same.</summary>
    private static double Skipped(RandomSource stream)
    {
        stream.Normal();
        return 1;
    }

    private void Leave(IReadOnlyList<double> left)
    {
        var size = (long)Math.Round(_stratum.StockSize);
        var (members, before) = (size, 1.0);
        for (var month = 0; month < _horizon; month++)
        {
            var after = left[month + 1];
            if (HasProcess && size > 0)
            {
                members = left[month] > 0 ? _leaving.Binomial(members, Math.Min(1, left[month + 1] / left[month])) : 0;
                after = (double)members / size;
            }

            _left[month] = (before + after) / 2;
            before = after;
        }
    }

    /// <summary>All new members leave as the mean of their ages then does.</summary>
    private void Come(double[] means, IReadOnlyList<double> left)
    {
        if (!HasProcess)
        {
            Present(means, left).CopyTo(_present, 0);
            return;
        }

        var (members, expected, first) = (0L, 0.0, Half(left, 0));
        for (var month = 0; month < _horizon; month++)
        {
            var stay = 0.0;
            for (var began = 0; began < month; began++) stay += means[began] * Half(left, month - began);
            var old = expected > 0 ? _coming.Binomial(members, Math.Min(1, stay / expected)) : 0;
            var drawn = Count(means[month]);
            var kept = _coming.Binomial(drawn, first);
            _present[month] = ((members + old) / 2.0) + ((drawn + kept) / 4.0);
            (members, expected) = (old + kept, stay + (means[month] * first));
        }

        Expose(means.Sum());
    }

    /// <summary>New members differ in exposure: one factor a path, for as many as are expected.</summary>
    private void Expose(double expected)
    {
        if (_stratum.EntrySpread == 0 || expected == 0) return;
        var shape = expected / _stratum.EntrySpread;
        var factor = _exposing.Gamma(shape, 1 / shape);
        foreach (ref var present in _present.AsSpan()) present *= factor;
    }

    private long Count(double mean)
    {
        if (mean == 0) return 0;
        return _stratum.EntrySize is { } size ? _coming.NegativeBinomial(mean, size) : _coming.Poisson(mean);
    }

    private void Write(int path, double[] stock, double[] entries)
    {
        for (var month = 0; month < _horizon; month++)
        {
            var at = (month * _options.Paths) + path;
            stock[at] = _stratum.StockExposure[month] * _left[month] * _rate[month];
            entries[at] = _stratum.EntryExposure[month] * _present[month] * _rate[month];
        }
    }
}
