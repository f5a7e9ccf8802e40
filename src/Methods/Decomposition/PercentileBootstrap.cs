namespace Roer.Methods.Decomposition;

/// <summary>What a bootstrap needs to know.</summary>
/// <param name="Draws">How many times the units are drawn anew, 2 or more.</param>
/// <param name="Level">The probability of the interval, such as 0.95; half of the rest lies at either side.</param>
/// <param name="Quantile">How a quantile is read between two draws.</param>
public sealed record BootstrapOptions(int Draws, double Level, QuantileType Quantile);

/// <summary>One figure with its interval.</summary>
/// <param name="Estimate">The figure of the data as they are.</param>
/// <param name="Low">The lower end of the percentile interval.</param>
/// <param name="High">The upper end.</param>
/// <param name="StandardError">The standard deviation of the draws (n − 1).</param>
public sealed record BootstrapInterval(double Estimate, double Low, double High, double StandardError);

/// <summary>
/// Intervals of figures by drawing whole units, such as persons, with replacement and computing the figures anew: the percentile method
/// (Efron 1979; Efron and Tibshirani 1993, chapter 13). Figures that must stay together, such as the bars of a decomposition, are computed
/// from the same draw.
/// </summary>
public static class PercentileBootstrap
{
    /// <summary>The intervals.</summary>
    /// <param name="units">How many units, 1 or more.</param>
    /// <param name="figures">
    /// The figures when each unit counts as often as the number at its place: all ones for the data as they are, and numbers of 0 or more
    /// with the same sum for a draw. The list of numbers is used again for the next draw.
    /// </param>
    /// <param name="options">Draws, level and definition of the quantile.</param>
    /// <param name="chance">The stream that draws the units.</param>
    /// <exception cref="MethodInputException">There is no unit or figure, an option lies outside its bounds, or a figure is not finite or comes and goes.</exception>
    public static IReadOnlyList<BootstrapInterval> Of(int units, Func<IReadOnlyList<int>, IReadOnlyList<double>> figures, BootstrapOptions options, RandomSource chance)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(chance);
        Require.AtLeast(units, 1, nameof(units));
        Require.AtLeast(options.Draws, 2, nameof(options));
        Require.Share(options.Level, nameof(options));

        var counts = new int[units];
        Array.Fill(counts, 1);
        double[] estimates = [.. figures(counts)];
        Require.NotEmpty<double>(estimates, nameof(figures));
        Require.Finite(estimates, nameof(figures));
        var draws = Array.ConvertAll(estimates, _ => new double[options.Draws]);
        for (var draw = 0; draw < options.Draws; draw++)
        {
            Array.Clear(counts);
            for (var unit = 0; unit < units; unit++) counts[chance.Below(units)]++;
            double[] drawn = [.. figures(counts)];
            Require.SameLength(estimates.Length, drawn.Length, nameof(figures));
            Require.Finite(drawn, nameof(figures));
            for (var figure = 0; figure < drawn.Length; figure++) draws[figure][draw] = drawn[figure];
        }

        return [.. estimates.Zip(draws, (estimate, values) => Interval(estimate, values, options))];
    }

    private static BootstrapInterval Interval(double estimate, double[] values, BootstrapOptions options)
    {
        Array.Sort(values);
        var tail = (1 - options.Level) / 2;
        var mean = CompensatedSum.Of(values) / values.Length;
        var squares = CompensatedSum.Of(Array.ConvertAll(values, value => (value - mean) * (value - mean)));
        Require.Computed([mean, squares], "figures");
        return new BootstrapInterval(
            estimate,
            SampleQuantile.Read(values, tail, options.Quantile),
            SampleQuantile.Read(values, 1 - tail, options.Quantile),
            Math.Sqrt(squares / (values.Length - 1)));
    }
}
