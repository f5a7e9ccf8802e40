namespace Roer.Methods.Forecasting;

/// <summary>
/// Draws whole numbers by inversion in about one step (the guide table of Chen and Asau 1974): for a falling function S the first k with S(k) ≤ v. The table
/// knows for each slice of v where to begin.
/// </summary>
internal sealed class InverseTable
{
    private readonly double[] _survival;
    private readonly int[] _guide;

    /// <param name="survival">Falling, from at most 1. Its end is closed: what lies below it is found just past it.</param>
    public InverseTable(ReadOnlySpan<double> survival)
    {
        _survival = [.. survival, double.NegativeInfinity];
        _guide = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(survival.Length * 2, 8, 1024))];
        var k = 0;
        for (var slice = _guide.Length - 1; slice >= 0; slice--)
        {
            var top = (slice + 1.0) / _guide.Length;
            while (_survival[k] > top) k++;
            _guide[slice] = k;
        }
    }

    /// <summary>S(k), for k within the table.</summary>
    public double At(int k) => _survival[k];

    /// <summary>The first k with S(k) ≤ v; v from 0 up to but not including 1.</summary>
    public int Find(double v)
    {
        var k = _guide[(int)(v * _guide.Length)];
        while (_survival[k] > v) k++;
        return k;
    }

    /// <summary>The table of P(X > k) of a negative binomial (or, without a size, Poisson) number with this mean, at most <see cref="MostMean"/>.</summary>
    public static InverseTable OfCounts(double mean, double? size)
    {
        var chance = size is { } width ? Math.Exp(-width * Math.Log(1 + (mean / width))) : Math.Exp(-mean);
        var step = size is { } by ? mean / (by + mean) : mean;
        var (left, survival) = (1.0, new List<double>());
        for (var k = 0; k < MostCount; k++)
        {
            left -= chance;
            if (left <= 1e-15) break;
            survival.Add(left);
            chance *= step * (size is { } times ? times + k : 1) / (k + 1);
            if (chance < 1e-18 && k > mean) break;
        }

        return new InverseTable(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(survival));
    }

    /// <summary>Up to here the chance of 0 does not underflow.</summary>
    public const double MostMean = 300;

    private const int MostCount = 20_000;
}
