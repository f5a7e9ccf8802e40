namespace Roer.Methods.Spending;

/// <summary>How much is spent for a unit of exposure: a level that is not known precisely, months that deviate from it and hold on to that for a while, and a season.</summary>
/// <param name="Level">Spending for a unit of exposure at the end of the history, 0 or more.</param>
/// <param name="Season">For each month ahead the factor of its season; 1 without one.</param>
/// <param name="LevelError">The standard error of the level, as a share of it; 0 or more.</param>
/// <param name="Persistence">The correlation of a month's deviation with that of the next, 0 to 1.</param>
/// <param name="Deviation">The standard deviation of a month around the level, as a share of it; 0 or more.</param>
public sealed record SpendingRate(double Level, IReadOnlyList<double> Season, double LevelError, double Persistence, double Deviation)
{
    /// <summary>For each month ahead the standard error of its season, as a share of it; empty where it is known precisely.</summary>
    public IReadOnlyList<double> SeasonError { get; init; } = [];

    /// <summary>The degrees of freedom with which the deviation is known, above 2; infinite where it is known precisely.</summary>
    public double Freedom { get; init; } = double.PositiveInfinity;
}

/// <summary>
/// Members who stay for a while and cost money as long as they do. The present members differ in exposure: they spread as a number of equal ones does, (Σw)²/Σw².
/// The horizon is the number of months of <paramref name="StockExposure"/>; parameter draws are the lists of <paramref name="StockLeft"/> and <paramref name="EntryLeft"/>.
/// </summary>
/// <param name="Name">Its name; also the name of its streams of chance.</param>
/// <param name="StockExposure">The exposure of the present members in each month ahead, if all of them stayed.</param>
/// <param name="StockSize">The number of equal members that spread as much; 0 for an exposure that stays as it is.</param>
/// <param name="StockLeft">For each parameter draw the share of the present exposure that is left at the end of month 0, 1, …: 1 at first, never rising.</param>
/// <param name="Entries">The expected number of new members in each month ahead.</param>
/// <param name="EntryError">The standard error of their level, as a share of it.</param>
/// <param name="EntrySize">New members are negative binomial with variance mean + mean²/size; null for Poisson.</param>
/// <param name="EntryExposure">The exposure of a new member for a whole month, in each month ahead.</param>
/// <param name="EntrySpread">The square of the coefficient of variation of the exposure among new members.</param>
/// <param name="EntryLeft">For each parameter draw the share of new members that is left after 0, 1, … months: 1 at first, never rising, one longer than the horizon.</param>
/// <param name="Rate">What is spent for a unit of exposure.</param>
public sealed record SpendingStratum(
    string Name,
    IReadOnlyList<double> StockExposure,
    double StockSize,
    IReadOnlyList<IReadOnlyList<double>> StockLeft,
    IReadOnlyList<double> Entries,
    double EntryError,
    double? EntrySize,
    IReadOnlyList<double> EntryExposure,
    double EntrySpread,
    IReadOnlyList<IReadOnlyList<double>> EntryLeft,
    SpendingRate Rate)
{
    /// <summary>The number of months ahead.</summary>
    public int Horizon => StockExposure.Count;

    internal void Check(SpendingStratum first, SpendingOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(Name);
        Require.SameLength(first.Horizon, Horizon, nameof(StockExposure));
        Require.NotNegative([.. StockExposure], nameof(StockExposure));
        Require.Between(StockSize, 0, int.MaxValue, nameof(StockSize));
        Require.Between(EntryError, 0, 10, nameof(EntryError));
        Require.NotNegative([EntrySpread], nameof(EntrySpread));
        if (EntrySize is { } size) Require.AboveZero(size, nameof(EntrySize));
        CheckMonths(Entries, nameof(Entries));
        CheckMonths(EntryExposure, nameof(EntryExposure));
        CheckMonths(Rate.Season, nameof(Rate.Season));
        if (Rate.SeasonError.Count > 0) CheckMonths(Rate.SeasonError, nameof(Rate.SeasonError));
        Require.NotNegative([Rate.Level, Rate.LevelError, Rate.Deviation], nameof(Rate));
        Require.Between(Rate.Persistence, 0, 1, nameof(Rate.Persistence));
        if (!double.IsPositiveInfinity(Rate.Freedom)) Require.AboveZero(Rate.Freedom - 2, nameof(Rate.Freedom));
        CheckLeft(StockLeft, options.ParameterDraws, Horizon + 1, nameof(StockLeft));
        CheckLeft(EntryLeft, options.ParameterDraws, Horizon + 2, nameof(EntryLeft));
    }

    private void CheckMonths(IReadOnlyList<double> values, string parameter)
    {
        Require.SameLength(Horizon, values.Count, parameter);
        Require.NotNegative([.. values], parameter);
    }

    private static void CheckLeft(IReadOnlyList<IReadOnlyList<double>> draws, int count, int length, string parameter)
    {
        Require.SameLength(count, draws.Count, parameter);
        foreach (var left in draws)
        {
            Require.SameLength(length, left.Count, parameter);
            Require.NotNegative([.. left], parameter);
            for (var month = 1; month < length; month++)
            {
                if (left[0] != 1 || left[month] > left[month - 1])
                    throw new MethodInputException(InputFault.Unsorted, parameter, $"{parameter} does not begin with 1, or rises at month {month}. Give shares that are left.");
            }
        }
    }
}
