using Roer.Methods.LateClaims;

namespace Roer.Methods.Spending;

/// <summary>
/// What is still to come for one group of cells over the months of the period: expected, and drawn by the bootstrap of Cape Cod. Where that does not hold,
/// because more is taken back than added in some column, a lognormal factor with the error of Mack stands in.
/// </summary>
public sealed class LateOutcomes
{
    private const double MostVariation = 1.5;
    private readonly CapeCodBootstrap? _bootstrap;
    private readonly double[] _open;
    private readonly double _variation;
    private readonly double _beyond;
    private readonly double _more;
    private readonly int _draws;

    /// <summary>Of one group of a history.</summary>
    public LateOutcomes(LateGroup group, SpendingHistory history, DrawOptions options)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(options);
        (Group, _draws) = (group, options.ParameterDraws);
        var expected = new double[group.Cells.Count];
        Expected = expected;
        _open = new double[group.Estimate.Rows.Count];
        for (var month = Math.Max(group.FirstRow, history.Period.First); month <= Math.Min(history.Edge, history.Period.Last); month++)
        {
            for (var place = 0; place < expected.Length; place++)
            {
                var cell = group.Cells[place];
                if (history.Cells[cell].Closed.Contains(month)) continue;
                expected[place] += group.Reserve(cell, month);
                _more += group.More(cell, month);
                if (month <= group.LastRow) _open[month - group.FirstRow] += group.Share(cell, month);
                else _beyond += group.Reserve(cell, month);
            }
        }

        if (Expected.All(cents => cents == 0)) return;
        try
        {
            _bootstrap = CapeCodBootstrap.Of(group.Ladder, [.. group.Exposures], new CapeCodOptions(LateGroup.Decay, 0), options.ParameterDraws, RandomSource.Named(options.Seed, $"late/{group.Name}"));
        }
        catch (MethodInputException)
        {
            _variation = Variation(group);
        }
    }

    /// <summary>The group.</summary>
    public LateGroup Group { get; }

    /// <summary>What is expected to come, by place in the group.</summary>
    public IReadOnlyList<double> Expected { get; }

    /// <summary>Whether the bootstrap holds.</summary>
    public bool IsBootstrap => _bootstrap is not null;

    /// <summary>What comes for the group in each path.</summary>
    public double[] Paths(int paths, long seed)
    {
        var stream = RandomSource.Named(seed, $"late/{Group.Name}/process");
        var (sums, each, expected, dispersions) = (new double[paths], paths / _draws, Expected.Sum(), Dispersions(seed));
        for (var path = 0; path < paths; path++)
            sums[path] = _bootstrap is { } bootstrap ? Outcome(dispersions[path / each], Mean(bootstrap.Of(path / each)), stream) : expected * LogNormalFactor.Of(_variation, stream.Normal());
        return sums;
    }

    /// <summary>By parameter draw the dispersion of the triangle, or that of earlier months where it is larger: that one is known from a few years only, so it is drawn too.</summary>
    private double[] Dispersions(long seed)
    {
        var stream = RandomSource.Named(seed, $"late/{Group.Name}/dispersion");
        var triangle = (Dispersion: _bootstrap?.Dispersion ?? 0, Freedom: double.PositiveInfinity);
        var (dispersion, freedom) = Group.Spread is { } months && months.Dispersion > triangle.Dispersion ? months : triangle;
        return [.. Enumerable.Range(0, _draws).Select(_ => dispersion * UnsureVariance.Factor(freedom, stream))];
    }

    private double Mean(ReadOnlySpan<double> rows)
    {
        var mean = _beyond + _more;
        for (var row = 0; row < rows.Length; row++) mean += rows[row] * _open[row];
        return mean;
    }

    /// <summary>Around the mean of the draw: variance over mean is the dispersion.</summary>
    private static double Outcome(double dispersion, double mean, RandomSource stream) =>
        mean == 0 || dispersion == 0 ? mean : Math.Sign(mean) * stream.Gamma(Math.Abs(mean) / dispersion, dispersion);

    private static double Variation(LateGroup group)
    {
        try
        {
            var total = Mack.Of(group.Ladder, LastSigma.Mack).Total;
            var reserve = Math.Abs(group.Estimate.Total.Reserve);
            return reserve > 0 ? Math.Min(MostVariation, total.StandardError / reserve) : 0;
        }
        catch (MethodInputException)
        {
            return MostVariation;
        }
    }
}
