namespace Roer.Methods.Forecasting;

/// <summary>
/// Split conformal calibration: an interval around any forecast that holds the outcome with at least the chance promised, if past errors and the coming one are
/// exchangeable (Vovk, Gammerman and Shafer 2005; Lei and others 2018, "Distribution-free predictive inference for regression", algorithm 2).
/// </summary>
/// <param name="HalfWidth">The ⌈(n + 1)·level⌉-th smallest past |error|, or |error| over deviation when scaled.</param>
/// <param name="Level">The chance promised.</param>
/// <param name="Count">n, the number of past errors.</param>
/// <param name="Rank">Which of them the half width is, counted from 1.</param>
public sealed record ConformalInterval(double HalfWidth, double Level, int Count, int Rank)
{
    /// <summary>From past errors of the same horizon.</summary>
    /// <param name="errors">Outcome minus forecast, in any order; signs do not matter.</param>
    /// <param name="level">The chance promised, between 0 and 1, both excluded.</param>
    /// <exception cref="MethodInputException">A number is not finite, the level is out of bounds, or there are too few errors: 95% needs 19, 90% needs 9.</exception>
    public static ConformalInterval Of(ReadOnlySpan<double> errors, double level)
    {
        Require.Share(level, nameof(level));
        Require.NotEmpty(errors, nameof(errors));
        Require.Finite(errors, nameof(errors));
        var rank = RankOf(errors.Length, level);
        if (rank > errors.Length)
        {
            var needed = Math.Ceiling((1 / (1 - level)) - 1 - 1e-9);
            throw new MethodInputException(InputFault.TooFew, nameof(errors), string.Create(System.Globalization.CultureInfo.InvariantCulture, $"errors has {errors.Length} values; an interval of {level:R} needs at least {needed:R}. Give more origins, or a lower level."));
        }

        var sizes = errors.ToArray();
        for (var index = 0; index < sizes.Length; index++) sizes[index] = Math.Abs(sizes[index]);
        Array.Sort(sizes);
        return new ConformalInterval(sizes[rank - 1], level, sizes.Length, rank);
    }

    /// <summary>From past errors each divided by the deviation that was forecast, so that the interval widens where the forecast is less sure.</summary>
    /// <param name="errors">Outcome minus forecast.</param>
    /// <param name="deviations">The deviation forecast for each, above 0.</param>
    /// <param name="level">The chance promised, between 0 and 1, both excluded.</param>
    /// <exception cref="MethodInputException">As for <see cref="Of"/>, or the lists are unequal, or a deviation is not above 0.</exception>
    public static ConformalInterval OfScaled(ReadOnlySpan<double> errors, ReadOnlySpan<double> deviations, double level)
    {
        Require.SameLength(errors.Length, deviations.Length, nameof(deviations));
        var scaled = new double[errors.Length];
        for (var index = 0; index < scaled.Length; index++)
        {
            Require.AboveZero(deviations[index], nameof(deviations));
            scaled[index] = errors[index] / deviations[index];
        }

        return Of(scaled, level);
    }

    /// <summary>The interval around a forecast: forecast ± half width × scale.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="scale">1, or the deviation forecast when scaled; 0 or more.</param>
    /// <exception cref="MethodInputException">A number is not finite, or the scale is below 0.</exception>
    public ForecastInterval Around(double forecast, double scale)
    {
        Require.Finite([forecast], nameof(forecast));
        Require.NotNegative([scale], nameof(scale));
        Require.Computed([forecast - (HalfWidth * scale), forecast + (HalfWidth * scale)], nameof(scale));
        return new ForecastInterval(forecast - (HalfWidth * scale), forecast + (HalfWidth * scale));
    }

    /// <summary>A hair is taken off, so that (n + 1)·level that is whole but for rounding keeps its rank.</summary>
    private static int RankOf(int count, double level) => Math.Max(1, (int)Math.Ceiling(((count + 1L) * level) - 1e-9));
}
