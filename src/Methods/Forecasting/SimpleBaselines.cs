using Roer.Methods.LateClaims;

namespace Roer.Methods.Forecasting;

/// <summary>An amount of a month that became known in a month. Months are numbers that rise by one.</summary>
/// <param name="Month">The month that it is of.</param>
/// <param name="Known">The month in which it became known.</param>
/// <param name="Amount">The amount; what is taken back is below 0.</param>
public readonly record struct ArrivedAmount(int Month, int Known, double Amount);

/// <summary>Where a simple forecast stands.</summary>
/// <param name="First">The first month whose amounts are whole in the data.</param>
/// <param name="Last">The last month from which amounts may be expected to have arrived in part; later months count as not begun.</param>
/// <param name="Now">The month in which all is known that is known.</param>
/// <param name="Target">The first of the twelve months that are forecast.</param>
public readonly record struct BaselineCalendar(int First, int Last, int Now, int Target);

/// <summary>
/// What simple rules say of twelve months whose amounts arrive late. Nothing that arrived after now may be among the amounts. A rule without history enough has no answer.
/// </summary>
/// <param name="SeasonalNaive">The same months a year before as known now, with the spread of year-on-year differences of completed months; <see cref="Forecasting.SeasonalNaive"/>.</param>
/// <param name="Growth">The same, times the growth of the last twelve months over the twelve before, both as old as each other.</param>
/// <param name="ChainLadder">Months that have passed as one chain ladder completes them, months ahead as the mean of the last twelve completed ones.</param>
public sealed record SimpleBaselines(BaselineForecast? SeasonalNaive, BaselineForecast? Growth, BaselineForecast? ChainLadder)
{
    private const int Year = 12;
    private const int MostRows = 36;
    private const int MostColumns = 18;

    /// <summary>What the rules say.</summary>
    public static SimpleBaselines Of(IReadOnlyList<ArrivedAmount> amounts, BaselineCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        foreach (var each in amounts) Require.Between(each.Known, int.MinValue, calendar.Now, nameof(amounts));
        Require.Finite([.. amounts.Select(each => each.Amount)], nameof(amounts));
        var completed = Completed(amounts, calendar);
        var hasYear = calendar.Target - Year >= calendar.First;
        double last = Sum(amounts, calendar.Target - Year, calendar.Now);
        return new(
            hasYear ? new(last, completed is null ? 0 : Spread(completed)) : null,
            hasYear && GrowthOf(amounts, calendar) is { } growth ? new(last * growth, 0) : null,
            completed is null ? null : new(Ladder(amounts, calendar, completed), 0));
    }

    /// <summary>Twelve months from one on, as known in a month.</summary>
    private static double Sum(IReadOnlyList<ArrivedAmount> amounts, int from, int known) =>
        amounts.Where(each => each.Month >= from && each.Month < from + Year && each.Known <= known).Sum(each => each.Amount);

    private static double? GrowthOf(IReadOnlyList<ArrivedAmount> amounts, BaselineCalendar calendar)
    {
        if (calendar.Last - (2 * Year) + 1 < calendar.First) return null;
        var (now, before) = (Sum(amounts, calendar.Last - Year + 1, calendar.Now), Sum(amounts, calendar.Last - (2 * Year) + 1, calendar.Now - Year));
        return now > 0 && before > 0 ? now / before : null;
    }

    private static double Spread(double[] completed) =>
        completed.Length > Year ? Math.Sqrt(Forecasting.SeasonalNaive.Of(completed, Year, Year).Deviation.Sum(deviation => deviation * deviation)) : 0;

    private static double Ladder(IReadOnlyList<ArrivedAmount> amounts, BaselineCalendar calendar, double[] completed)
    {
        var (first, mean, sum) = (calendar.Last - completed.Length + 1, completed.TakeLast(Year).Average(), 0.0);
        for (var month = calendar.Target; month < calendar.Target + Year; month++)
        {
            var own = month;
            sum += month > calendar.Last ? mean
                : month >= first ? completed[month - first]
                : amounts.Where(each => each.Month == own).Sum(each => each.Amount);
        }

        return sum;
    }

    /// <summary>The completed months up to the last; empty when there is less than a year of them, or no pattern.</summary>
    private static double[]? Completed(IReadOnlyList<ArrivedAmount> amounts, BaselineCalendar calendar)
    {
        var first = Math.Max(calendar.First, calendar.Last - MostRows + 1);
        var (rows, least) = (calendar.Last - first + 1, calendar.Now - calendar.Last);
        if (rows < Year) return null;
        var columns = Math.Min(MostColumns, rows);
        var cells = Enumerable.Range(0, rows).Select(row => new double?[Math.Min(columns, rows - row)]).ToArray();
        foreach (var row in cells) Array.Fill(row, 0.0);
        foreach (var each in amounts.Where(each => each.Month >= first && each.Month <= calendar.Last))
        {
            var column = Math.Max(0, each.Known - each.Month - least);
            cells[each.Month - first][Math.Min(column, columns - 1)] += each.Amount;
        }

        try
        {
            return [.. LateClaims.ChainLadder.Of(Triangle.OfIncremental(cells), 1).Rows.Select(row => row.Ultimate)];
        }
        catch (MethodInputException)
        {
            return null;
        }
    }
}
