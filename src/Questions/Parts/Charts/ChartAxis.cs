namespace Roer.Questions.Parts.Charts;

/// <summary>A value axis from zero with few, round ticks.</summary>
public sealed record ChartAxis
{
    private ChartAxis(decimal low, decimal high, decimal step)
    {
        Low = low;
        High = high;
        Step = step;
    }

    /// <summary>Where the axis begins; zero or the tick under the smallest value.</summary>
    public decimal Low { get; }

    /// <summary>Where the axis ends; the tick above the largest value.</summary>
    public decimal High { get; }

    /// <summary>The distance between ticks.</summary>
    public decimal Step { get; }

    /// <summary>All ticks, both ends included.</summary>
    public IEnumerable<decimal> Ticks
    {
        get
        {
            for (var tick = Low; tick <= High; tick += Step) yield return tick;
        }
    }

    /// <summary>An axis that holds zero and all values.</summary>
    public static ChartAxis Over(IEnumerable<decimal> values)
    {
        var (least, most) = (0m, 0m);
        foreach (var value in values) (least, most) = (Math.Min(least, value), Math.Max(most, value));
        var step = RoundStep((most - least) / 4m);
        return new ChartAxis(decimal.Floor(least / step) * step, Math.Max(decimal.Ceiling(most / step) * step, step), step);
    }

    private static decimal RoundStep(decimal rough)
    {
        var power = 1m;
        while (power * 10m <= rough) power *= 10m;
        return rough switch
        {
            _ when rough <= power => power,
            _ when rough <= 2m * power => 2m * power,
            _ when rough <= 5m * power => 5m * power,
            _ => 10m * power,
        };
    }
}
