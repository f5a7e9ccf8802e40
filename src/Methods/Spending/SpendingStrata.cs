using Roer.Methods.Survival;

namespace Roer.Methods.Spending;

/// <summary>Writes the strata of the simulation from what is known of them.</summary>
/// <param name="history">What is known.</param>
/// <param name="price">Of a month its price against that of the edge, and the standard deviation of the logarithm of it.</param>
/// <param name="options">How futures are drawn.</param>
public sealed class SpendingStrata(SpendingHistory history, Func<int, (double Index, double Deviation)> price, DrawOptions options)
{
    /// <summary>The months ahead, from the one after the edge to the end of the period.</summary>
    public int Ahead { get; } = history.Ahead;

    /// <summary>Of each month ahead how unsure the logarithm of its price is.</summary>
    public IReadOnlyList<double> PriceDeviations => [.. Enumerable.Range(0, Ahead).Select(month => price(history.Edge + 1 + month).Deviation)];

    /// <summary>The price of a month ahead against that of the edge.</summary>
    public double PriceIndex(int month) => price(history.Edge + 1 + month).Index;

    /// <summary>The stratum with its durations drawn.</summary>
    public SpendingStratum Of(StratumOutlook outlook)
    {
        ArgumentNullException.ThrowIfNull(outlook);
        return Of(outlook, outlook.Assumption, Hazards(outlook));
    }

    /// <summary>The stratum with its assumptions held at their means, or those of another forecast: for what is expected.</summary>
    public SpendingStratum Expected(StratumOutlook outlook, StratumAssumption assumption)
    {
        ArgumentNullException.ThrowIfNull(assumption);
        return Of(outlook, assumption, [assumption.Stay?.Mean() ?? []]);
    }

    /// <summary>The days of a month ahead.</summary>
    public int Days(int month) => SpendingHistory.DaysOf(history.Edge + 1 + month);

    private SpendingStratum Of(StratumOutlook outlook, StratumAssumption assumption, IReadOnlyList<double[]> hazards)
    {
        var months = Enumerable.Range(0, Ahead).ToList();
        var usage = assumption.Usage;
        double[] season = [.. months.Select(month => usage.Season.At(history.Edge + 1 + month))];
        var rate = new SpendingRate(usage.Level, season, Math.Min(usage.LevelError, 2), usage.Persistence, Math.Min(usage.Deviation, 2))
        {
            SeasonError = [.. months.Select(month => Math.Min(usage.Season.ErrorAt(history.Edge + 1 + month), 2))],
            Freedom = usage.Freedom,
        };
        var name = $"{outlook.Number}";
        double[] whole = [.. Enumerable.Repeat(1.0, Ahead + 2)];
        if (assumption.IsFlat)
            return new(name, [.. months.Select(month => Days(month) * PriceIndex(month))], 0, [.. hazards.Select(_ => whole[1..])], new double[Ahead], 0, null, new double[Ahead], 0, [.. hazards.Select(_ => whole)], rate);
        var (entries, stay) = (assumption.Entries!, assumption.Stay!);
        double[] means = [.. months.Select(month => entries.At(history.Edge + 1 + month))];
        var (stockChange, entryChange) = (outlook.StockChange(stay, Ahead), StratumOutlook.EntryChange(means, stay));
        return new(
            name,
            [.. months.Select(month => outlook.StockNow * stockChange[month] * Days(month) * PriceIndex(month))],
            outlook.StockSize,
            [.. hazards.Select(hazard => outlook.Left(hazard, Ahead))],
            means,
            entries.Error,
            entries.Size,
            [.. months.Select(month => entries.Exposures * entryChange[month] * Days(month) / StayHazard.DaysAMonth * PriceIndex(month))],
            entries.Spread,
            [.. hazards.Select(hazard => StayHazard.Left(hazard, 0, Ahead + 1))],
            rate);
    }

    private IReadOnlyList<double[]> Hazards(StratumOutlook outlook)
    {
        var stream = RandomSource.Named(options.Seed, $"stays/{outlook.Number}");
        return [.. Enumerable.Range(0, options.ParameterDraws).Select(_ => outlook.Assumption.Stay?.Draw(stream) ?? [])];
    }
}
