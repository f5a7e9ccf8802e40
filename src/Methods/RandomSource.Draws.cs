namespace Roer.Methods;

/// <summary>Draws from distributions. The number of uniform draws that each takes may vary: give every use a stream of its own.</summary>
public sealed partial class RandomSource
{
    private const double MostMean = 1e18;
    private const double MostAmount = 1e300;
    private double _spare = double.NaN;

    /// <summary>A draw from the standard normal distribution (the polar method of Marsaglia and Bray 1964; two draws at a time).</summary>
    public double Normal()
    {
        if (!double.IsNaN(_spare))
        {
            var kept = _spare;
            _spare = double.NaN;
            return kept;
        }

        double x, y, square;
        do
        {
            (x, y) = ((2 * Uniform()) - 1, (2 * Uniform()) - 1);
            square = (x * x) + (y * y);
        }
        while (square >= 1 || square == 0);

        var scale = Math.Sqrt(-2 * Math.Log(square) / square);
        _spare = y * scale;
        return x * scale;
    }

    /// <summary>A draw from the gamma distribution with mean <paramref name="shape"/> times <paramref name="scale"/> (Marsaglia and Tsang 2000).</summary>
    /// <param name="shape">Above 0.</param>
    /// <param name="scale">Above 0.</param>
    /// <exception cref="MethodInputException">Shape or scale is not a finite number above 0.</exception>
    public double Gamma(double shape, double scale)
    {
        Require.AboveZero(shape, nameof(shape));
        Require.AboveZero(scale, nameof(scale));
        Require.Between(scale * (shape + 1), 0, MostAmount, nameof(scale));
        if (shape < 1)
            return Gamma(shape + 1, scale) * Math.Pow(1 - Uniform(), 1 / shape);
        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = Normal();
            var v = 1 + (c * x);
            if (v <= 0) continue;
            v *= v * v;
            var u = 1 - Uniform();
            if (Math.Log(u) < (x * x / 2) + (d * (1 - v + Math.Log(v))))
                return d * v * scale;
        }
    }

    /// <summary>A draw from the Poisson distribution. A mean of 0 always gives 0.</summary>
    /// <param name="mean">0 or more.</param>
    /// <exception cref="MethodInputException">The mean is below 0 or not finite.</exception>
    public long Poisson(double mean)
    {
        Require.NotNegative([mean], nameof(mean));
        Require.Between(mean, 0, MostMean, nameof(mean));
        return mean < 10 ? PoissonBySearch(mean) : PoissonByRejection(mean);
    }

    /// <summary>
    /// A draw from the negative binomial distribution with this mean and variance mean + mean²/size: a Poisson draw whose mean is a gamma draw.
    /// </summary>
    /// <param name="mean">0 or more.</param>
    /// <param name="size">Above 0; the larger, the closer to Poisson.</param>
    /// <exception cref="MethodInputException">The mean is below 0, or the size is not above 0.</exception>
    public long NegativeBinomial(double mean, double size)
    {
        Require.NotNegative([mean], nameof(mean));
        Require.AboveZero(size, nameof(size));
        return mean == 0 ? 0 : Poisson(Gamma(size, mean / size));
    }

    /// <summary>A draw from the binomial distribution: how many of a number of trials succeed.</summary>
    /// <param name="count">The number of trials, 0 or more.</param>
    /// <param name="probability">The chance of each, 0 to 1.</param>
    /// <exception cref="MethodInputException">The count is below 0, or the chance lies outside 0 to 1.</exception>
    public long Binomial(long count, double probability)
    {
        Require.Between(count, 0, int.MaxValue, nameof(count));
        Require.Between(probability, 0, 1, nameof(probability));
        if (count == 0 || probability == 0) return 0;
        if (probability > 0.5) return count - Binomial(count, 1 - probability);
        return count * probability < 10 ? BinomialBySearch(count, probability) : BinomialByRejection(count, probability);
    }

    private long BinomialBySearch(long count, double probability)
    {
        var odds = probability / (1 - probability);
        var chance = Math.Pow(1 - probability, count);
        var left = Uniform();
        long drawn = 0;
        while (left >= chance && drawn < count)
        {
            left -= chance;
            drawn++;
            chance *= odds * (count - drawn + 1) / drawn;
        }

        return drawn;
    }

    /// <summary>BTRS of Hörmann (1993), "The generation of binomial random variates".</summary>
    private long BinomialByRejection(long count, double probability)
    {
        var spread = Math.Sqrt(count * probability * (1 - probability));
        var b = 1.15 + (2.53 * spread);
        var a = -0.0873 + (0.0248 * b) + (0.01 * probability);
        var centre = (count * probability) + 0.5;
        var quick = 0.92 - (4.2 / b);
        var hat = (2.83 + (5.1 / b)) * spread;
        var mode = Math.Floor((count + 1) * probability);
        while (true)
        {
            var u = Uniform() - 0.5;
            var v = 1 - Uniform();
            var us = 0.5 - Math.Abs(u);
            var k = Math.Floor((((2 * a / us) + b) * u) + centre);
            if (us >= 0.07 && v <= quick) return (long)k;
            if (k < 0 || k > count) continue;
            if (Math.Log(v * hat / ((a / (us * us)) + b)) <= LogRatio(count, probability, mode, k)) return (long)k;
        }
    }

    /// <summary>The logarithm of the chance of k over that of the mode.</summary>
    private static double LogRatio(long count, double probability, double mode, double k) =>
        MathNet.Numerics.SpecialFunctions.GammaLn(mode + 1) + MathNet.Numerics.SpecialFunctions.GammaLn(count - mode + 1)
        - MathNet.Numerics.SpecialFunctions.GammaLn(k + 1) - MathNet.Numerics.SpecialFunctions.GammaLn(count - k + 1)
        + ((k - mode) * Math.Log(probability / (1 - probability)));

    private long PoissonBySearch(double mean)
    {
        var chance = Math.Exp(-mean);
        var left = Uniform();
        long count = 0;
        while (left >= chance && count < 1000)
        {
            left -= chance;
            count++;
            chance *= mean / count;
        }

        return count;
    }

    /// <summary>PTRS of Hörmann (1993), "The transformed rejection method for generating Poisson random variables".</summary>
    private long PoissonByRejection(double mean)
    {
        var (root, log) = (Math.Sqrt(mean), Math.Log(mean));
        var b = 0.931 + (2.53 * root);
        var a = -0.059 + (0.02483 * b);
        var inverse = 1.1239 + (1.1328 / (b - 3.4));
        var quick = 0.9277 - (3.6224 / (b - 2));
        while (true)
        {
            var u = Uniform() - 0.5;
            var v = 1 - Uniform();
            var us = 0.5 - Math.Abs(u);
            var k = Math.Floor((((2 * a / us) + b) * u) + mean + 0.43);
            if (us >= 0.07 && v <= quick) return (long)k;
            if (k < 0 || (us < 0.013 && v > us)) continue;
            if (Math.Log(v * inverse / ((a / (us * us)) + b)) <= (k * log) - mean - MathNet.Numerics.SpecialFunctions.GammaLn(k + 1))
                return (long)k;
        }
    }
}
