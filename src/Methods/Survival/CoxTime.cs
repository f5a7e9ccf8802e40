namespace Roer.Methods.Survival;

/// <summary>
/// What one event time adds to slope and information. With D_l = Σ over the risk set − f·Σ over the events of r, f = l/d (Efron) or 0 (Breslow), every
/// sum over l is one over powers of f and D: the columns come in only once.
/// </summary>
internal sealed class CoxTime(CoxMoments risk, CoxMoments tied)
{
    private double _one;
    private double _oneF;
    private double _two;
    private double _twoF;
    private double _twoFF;

    /// <summary>The position of the time in its stratum.</summary>
    public int At { get; private set; }

    public int Events { get; private set; }

    /// <summary>The mean weight of the events.</summary>
    public double Weight { get; private set; }

    /// <summary>Σ ln D.</summary>
    public double Log { get; private set; }

    /// <summary>What the cumulative baseline hazard rises: Σ weight/D.</summary>
    public double Hazard => Weight * _one;

    /// <summary>Σ weight·f/D: the part of the rise that a tied event does not undergo.</summary>
    public double HazardSpared => Weight * _oneF;

    /// <summary>What the variance of the cumulative baseline hazard rises, β given.</summary>
    public double HazardVariance => Weight * _two;

    public void Set(int at, int events, double weight, bool efron)
    {
        (At, Events, Weight) = (at, events, weight);
        (Log, _one, _oneF, _two, _twoF, _twoFF) = (0, 0, 0, 0, 0, 0);
        if (!efron || events == 1)
        {
            var inverse = 1 / risk.Total;
            (Log, _one, _two) = (events * Math.Log(risk.Total), events * inverse, events * inverse * inverse);
            return;
        }

        for (var place = 0; place < events; place++)
        {
            var share = (double)place / events;
            var left = risk.Total - (share * tied.Total);
            var inverse = 1 / left;
            Log += Math.Log(left);
            (_one, _oneF) = (_one + inverse, _oneF + (share * inverse));
            var square = inverse * inverse;
            (_two, _twoF, _twoFF) = (_two + square, _twoF + (share * square), _twoFF + (share * share * square));
        }
    }

    /// <summary>Σ weight·mean: what the events' own values are compared with.</summary>
    public double Expected(int column) => Weight * ((risk.First(column) * _one) - (tied.First(column) * _oneF));

    /// <summary>Σ weight·mean/D.</summary>
    public double HazardMean(int column) => Weight * ((risk.First(column) * _two) - (tied.First(column) * _twoF));

    /// <summary>Σ weight·f·mean/D.</summary>
    public double HazardMeanSpared(int column) => Weight * ((risk.First(column) * _twoF) - (tied.First(column) * _twoFF));

    /// <summary>The covariance of two columns over the risk set, summed; the column at or before the row.</summary>
    public double Spread(int row, int column)
    {
        var second = (risk.Second(row, column) * _one) - (tied.Second(row, column) * _oneF);
        var (r, c, rTied, cTied) = (risk.First(row), risk.First(column), tied.First(row), tied.First(column));
        return Weight * (second - ((r * c * _two) - (((r * cTied) + (rTied * c)) * _twoF) + (rTied * cTied * _twoFF)));
    }
}
