namespace Roer.Methods.Forecasting;

/// <summary>Which members count in a month.</summary>
public enum StockExposure
{
    /// <summary>Those present at its end.</summary>
    EndOfMonth,

    /// <summary>The mean of those at its beginning and its end.</summary>
    MeanOfEnds,
}

/// <summary>What a stratum uses and costs.</summary>
/// <param name="Stratum">Its name.</param>
/// <param name="Units">Units a member a month, for each month.</param>
/// <param name="Price">The price of a unit, for each month; prices that are known to change are given as they will be.</param>
public sealed record StockFlowPrice(string Stratum, IReadOnlyList<double> Units, IReadOnlyList<double> Price)
{
    /// <summary>What a member costs in each month.</summary>
    internal double[] Rates(int horizon)
    {
        Require.SameLength(horizon, Units.Count, nameof(Units));
        Require.SameLength(horizon, Price.Count, nameof(Price));
        var rates = Units.Zip(Price, (units, price) => units * price).ToArray();
        Require.Finite(rates, nameof(Price));
        return rates;
    }
}

/// <summary>A sum over strata for each month of each path.</summary>
public sealed class StockFlowSums
{
    private readonly double[][] _byMonth;

    internal StockFlowSums(double[][] byMonth) => _byMonth = byMonth;

    /// <summary>The values of a month, one for each path, in the order of the paths.</summary>
    /// <param name="month">0 for the first.</param>
    /// <exception cref="MethodInputException">There is no such month.</exception>
    public IReadOnlyList<double> Of(int month)
    {
        Require.Between(month, 0, _byMonth.Length - 1, nameof(month));
        return _byMonth[month];
    }

    /// <summary>Month by month as a forecast: mean, deviation, quantiles and score come from the paths. Two paths at least.</summary>
    /// <exception cref="MethodInputException">There is only one path.</exception>
    public Forecast ByMonth() => Forecast.OfDraws([.. _byMonth.Select(Mean)], _byMonth);

    /// <summary>The sum over months of each path as a forecast of one step, such as what is left of the year.</summary>
    /// <param name="first">The first month, from 0.</param>
    /// <param name="last">The last month, included.</param>
    /// <exception cref="MethodInputException">The months do not exist or are the wrong way round, or there is only one path.</exception>
    public Forecast Over(int first, int last)
    {
        Require.Between(first, 0, _byMonth.Length - 1, nameof(first));
        Require.Between(last, first, _byMonth.Length - 1, nameof(last));
        var sums = new double[_byMonth[0].Length];
        for (var month = first; month <= last; month++)
            for (var path = 0; path < sums.Length; path++) sums[path] += _byMonth[month][path];
        return Forecast.OfDraws([Mean(sums)], [sums]);
    }

    private static double Mean(double[] values) => values.Sum() / values.Length;
}
