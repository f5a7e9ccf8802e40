namespace Roer.Methods.Forecasting;

/// <summary>
/// The classical decomposition by moving averages (Persons 1919; Kendall and Stuart 1983, chapter 46): trend is the centred average over one season, half weights at
/// the ends of an even one; the figure is the average of what the trend leaves for each place in the season, centred on 0, or on 1 when
/// multiplicative. Reproduces <c>decompose</c> of R.
/// </summary>
/// <param name="Seasonal">The figure at each value of the series.</param>
/// <param name="Adjusted">The series without its figure: the difference, or the ratio when multiplicative.</param>
/// <param name="Figure">The figure of one season; its first place is that of the first value of the series.</param>
public sealed record SeasonalDecomposition(IReadOnlyList<double> Seasonal, IReadOnlyList<double> Adjusted, IReadOnlyList<double> Figure)
{
    /// <summary>The decomposition of a series.</summary>
    /// <param name="series">Oldest first: at least two whole seasons; above 0 throughout when multiplicative.</param>
    /// <param name="period">The values in a season, 2 or more.</param>
    /// <param name="multiplicative">Whether the season multiplies the trend instead of adding to it.</param>
    /// <exception cref="MethodInputException">The series is too short, not finite, or not above 0 where it must be, or the period is too small.</exception>
    public static SeasonalDecomposition Of(ReadOnlySpan<double> series, int period, bool multiplicative)
    {
        Require.Between(period, 2, int.MaxValue / 2, nameof(period));
        Require.AtLeast(series.Length, 2 * period, nameof(series));
        Require.Finite(series, nameof(series));
        var figure = FigureOf(series, period, multiplicative);
        var (seasonal, adjusted) = (new double[series.Length], new double[series.Length]);
        for (var index = 0; index < series.Length; index++)
        {
            seasonal[index] = figure[index % period];
            adjusted[index] = multiplicative ? series[index] / seasonal[index] : series[index] - seasonal[index];
        }

        Require.Finite(adjusted, nameof(series));
        return new SeasonalDecomposition(seasonal, adjusted, figure);
    }

    private static double[] FigureOf(ReadOnlySpan<double> series, int period, bool multiplicative)
    {
        var (sums, counts, half) = (new double[period], new int[period], period / 2);
        for (var index = half; index < series.Length - half; index++)
        {
            var trend = TrendAt(series, index, period);
            if (multiplicative) Require.AboveZero(trend, nameof(series));
            sums[index % period] += multiplicative ? series[index] / trend : series[index] - trend;
            counts[index % period]++;
        }

        for (var place = 0; place < period; place++) sums[place] /= counts[place];
        var middle = sums.Sum() / period;
        if (multiplicative) Require.AboveZero(middle, nameof(series));
        return [.. sums.Select(value => multiplicative ? value / middle : value - middle)];
    }

    private static double TrendAt(ReadOnlySpan<double> series, int index, int period)
    {
        double sum = 0;
        var half = period / 2;
        for (var other = index - half; other <= index + half; other++)
            sum += (period % 2 == 0 && (other == index - half || other == index + half) ? 0.5 : 1) * series[other];
        return sum / period;
    }
}
