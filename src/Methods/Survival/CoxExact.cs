namespace Roer.Methods.Survival;

/// <summary>
/// The likelihood of Cox (1972) for times that are truly discrete: the chance that just these d of the risk set had the event, exp(Σxβ over events) divided by
/// the sum of exp(Σxβ) over all sets of d at risk. That sum is an elementary symmetric polynomial: it, its slope and its curvature are built up spell by spell (Gail,
/// Lubin and Rubinstein 1981).
/// </summary>
internal sealed class CoxExact(int columns, int events)
{
    private readonly double[] _sums = new double[events + 1];
    private readonly double[][] _slopes = [.. Enumerable.Range(0, events + 1).Select(_ => new double[columns])];
    private readonly double[][] _curves = [.. Enumerable.Range(0, events + 1).Select(_ => new double[columns * columns])];

    /// <summary>Takes from log-likelihood, slope and information what the sets of every event time of a stratum take from them.</summary>
    public static double Subtract(CoxStratum stratum, double[] beta, double[] slope, double[,] information)
    {
        stratum.SetRisks(beta);
        var log = 0.0;
        for (var at = 0; at < stratum.Spells.Times.Length; at++)
        {
            var (from, eventsTo, _) = stratum.At(at);
            if (eventsTo == from) continue;
            var sets = new CoxExact(beta.Length, eventsTo - from);
            log -= sets.Build(stratum, at);
            sets.Subtract(slope, information);
        }

        return log;
    }

    /// <summary>The logarithm of the sum over all sets. Risks are scaled first, so that it can be held.</summary>
    private double Build(CoxStratum stratum, int at)
    {
        var total = 0.0;
        for (var place = stratum.At(at).From; place < stratum.Order.Length; place++)
        {
            if (stratum.EntryOf(place) <= at) total += stratum.Risks[place];
        }

        var scale = events / total;
        _sums[0] = 1;
        for (var place = stratum.At(at).From; place < stratum.Order.Length; place++)
        {
            if (stratum.EntryOf(place) <= at) Add(stratum.X(place), scale * stratum.Risks[place]);
        }

        return Math.Log(_sums[events]) - (events * Math.Log(scale));
    }

    private void Add(ReadOnlySpan<double> x, double risk)
    {
        for (var size = events; size >= 1; size--)
        {
            var (sum, slope, curve) = (_sums[size - 1], _slopes[size - 1], _curves[size - 1]);
            if (sum == 0) continue;
            _sums[size] += risk * sum;
            for (var row = 0; row < columns; row++)
            {
                _slopes[size][row] += risk * (slope[row] + (x[row] * sum));
                for (var column = 0; column < columns; column++)
                    _curves[size][(row * columns) + column] += risk * (curve[(row * columns) + column] + (x[row] * slope[column]) + (slope[row] * x[column]) + (x[row] * x[column] * sum));
            }
        }
    }

    private void Subtract(double[] slope, double[,] information)
    {
        var sum = _sums[events];
        for (var row = 0; row < columns; row++)
        {
            var mean = _slopes[events][row] / sum;
            slope[row] -= mean;
            for (var column = 0; column <= row; column++)
                information[row, column] += (_curves[events][(row * columns) + column] / sum) - (mean * _slopes[events][column] / sum);
        }
    }
}
