namespace Roer.Methods.Survival;

/// <summary>Observed, expected and covariance by group, summed over event times and strata.</summary>
internal sealed class LogRankSums(int[] numbers, double rho)
{
    private readonly double[] _spells = new double[numbers.Length];
    private readonly double[] _observed = new double[numbers.Length];
    private readonly double[] _expected = new double[numbers.Length];
    private readonly double[][] _covariance = [.. numbers.Select(_ => new double[numbers.Length])];

    public IReadOnlyList<LogRankGroup> Groups => [.. numbers.Select((number, at) => new LogRankGroup(number, _spells[at], _observed[at], _expected[at]))];

    public IReadOnlyList<double[]> Covariance => _covariance;

    public void Add(Spells spells, int[] groups)
    {
        var marks = new double[numbers.Length][];
        var events = new double[numbers.Length][];
        for (var group = 0; group < numbers.Length; group++)
            (marks[group], events[group]) = AtRisk(spells, groups, group);

        var survival = 1.0;
        for (var at = 0; at < spells.Times.Length; at++)
        {
            double n = 0, d = 0;
            for (var group = 0; group < numbers.Length; group++)
                (n, d) = (n + marks[group][at], d + events[group][at]);
            if (d == 0) continue;
            Weigh(at, (n, d, rho == 0 ? 1 : Math.Pow(survival, rho)), marks, events);
            survival *= (n - d) / n;
        }
    }

    private void Weigh(int at, (double AtRisk, double Events, double Weight) time, double[][] marks, double[][] events)
    {
        var (n, d, weight) = time;
        var spread = n > 1 ? weight * weight * d * (n - d) / (n - 1) : 0;
        for (var group = 0; group < numbers.Length; group++)
        {
            var share = marks[group][at] / n;
            _observed[group] += weight * events[group][at];
            _expected[group] += weight * d * share;
            if (share == 0) continue;
            for (var other = 0; other < numbers.Length; other++)
                _covariance[group][other] += spread * share * ((group == other ? 1 : 0) - (marks[other][at] / n));
        }
    }

    /// <summary>At risk and events of one group, at the times of all.</summary>
    private (double[] AtRisk, double[] Events) AtRisk(Spells spells, int[] groups, int group)
    {
        var (atRisk, events) = (new double[spells.Times.Length], new double[spells.Times.Length]);
        var rows = Enumerable.Range(0, groups.Length).Where(row => groups[row] == numbers[group]).ToArray();
        if (rows.Length == 0) return (atRisk, events);
        var (whole, unit) = spells.Weights.IsEmpty ? (null, 1) : RiskTable.Whole(spells.Weights);
        var (entered, left, ended) = (new Int128[atRisk.Length], new Int128[atRisk.Length], new Int128[atRisk.Length]);
        foreach (var row in rows)
        {
            var weight = whole is null ? Int128.One : whole[row];
            entered[spells.Truncated ? spells.Entry[row] : 0] += weight;
            left[spells.Exit[row]] += weight;
            if (spells.Cause[row] > 0) ended[spells.Exit[row]] += weight;
        }

        var now = Int128.Zero;
        for (var at = 0; at < atRisk.Length; at++)
        {
            now += entered[at];
            (atRisk[at], events[at]) = ((double)now * unit, (double)ended[at] * unit);
            now -= left[at];
        }

        _spells[group] += rows.Sum(row => spells.Weights.IsEmpty ? 1 : spells.Weights[row]);
        return (atRisk, events);
    }
}
