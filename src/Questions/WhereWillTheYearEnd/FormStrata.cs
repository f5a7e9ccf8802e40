using Roer.Methods;
using Roer.Methods.Forecasting;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>Writes the strata of the method from the forms of care.</summary>
internal sealed class FormStrata(ClaimCalendar calendar, PriceOutlook prices, YearEndOptions options)
{
    private const int Year = 12;

    /// <summary>The months ahead, from the one after the edge to the end of the period.</summary>
    public int Ahead { get; } = calendar.Ahead;

    public double PriceIndex(int month) => PriceOf(month).Index;

    public IReadOnlyList<double> PriceDeviations => [.. Enumerable.Range(0, Ahead).Select(month => PriceOf(month).Deviation)];

    public SpendingStratum Of(FormOutlook form) => Of(form, form.Assumption, Hazards(form));

    /// <summary>The stratum with its assumptions held at their means, or those of another forecast: for what is expected.</summary>
    public SpendingStratum Expected(FormOutlook form, FormAssumption assumption) => Of(form, assumption, [assumption.Stay?.Mean() ?? []]);

    public int Days(int month) => ClaimCalendar.DaysOf(calendar.Edge + 1 + month).Days;

    private SpendingStratum Of(FormOutlook form, FormAssumption assumption, IReadOnlyList<double[]> hazards)
    {
        var months = Enumerable.Range(0, Ahead).ToList();
        var usage = assumption.Usage;
        double[] season = [.. months.Select(month => usage.Season[(calendar.Edge + 1 + month) % Year])];
        var rate = new SpendingRate(usage.Level, season, usage.Alpha, Math.Min(usage.Deviation, 2));
        var name = $"{(int)form.Form}";
        double[] whole = [.. Enumerable.Repeat(1.0, Ahead + 2)];
        if (assumption.IsFlat)
            return new(name, [.. months.Select(month => Days(month) * PriceIndex(month))], 0, [.. hazards.Select(_ => whole[1..])], new double[Ahead], 0, null, new double[Ahead], 0, [.. hazards.Select(_ => whole)], rate);
        var entries = assumption.Entries!;
        return new(
            name,
            [.. months.Select(month => form.StockNow * Days(month) * PriceIndex(month))],
            form.StockSize,
            [.. hazards.Select(hazard => form.Left(hazard, Ahead))],
            [.. months.Select(month => entries.ByMonth.GetValueOrDefault(calendar.Edge + 1 + month, entries.ByMonth.Values.Average()))],
            entries.Error,
            entries.Size,
            [.. months.Select(month => entries.Exposures * Days(month) / CareExposure.DaysAMonth * PriceIndex(month))],
            entries.Spread,
            [.. hazards.Select(hazard => StayHazard.Left(hazard, 0, Ahead + 1))],
            rate);
    }

    private IReadOnlyList<double[]> Hazards(FormOutlook form)
    {
        var stream = RandomSource.Named(options.Seed, $"stays/{(int)form.Form}");
        return [.. Enumerable.Range(0, options.ParameterDraws).Select(_ => form.Assumption.Stay?.Draw(stream) ?? [])];
    }

    private (double Index, double Deviation) PriceOf(int month) => prices.Between(calendar.EdgeDay.Year, ClaimCalendar.DaysOf(calendar.Edge + 1 + month).First.Year);
}
