using Roer.Messages.Sample;
using Roer.Methods;
using Roer.Methods.Forecasting;
using Roer.Questions.Parts.TrackRecords;
using Roer.Questions.WhereWillTheYearEnd;
using Roer.Store.Measures;
using Roer.Tests.World;

namespace Roer.Tests.YearEnds;

/// <summary>
/// The look back of invented towns of which whole files lie in a store, at the ends of June to December of two finished years: the skill against each simple rule over all towns together. A town is one
/// block of fourteen forecasts, so that the interval is of towns and years and not of months.
/// </summary>
internal static class LookBackExamination
{
    public const int FirstMonth = 6;

    private static readonly SkillOptions Drawn = new(2 * (13 - FirstMonth), 2_000, 0.9);

    /// <summary>Years 2022 and 2023 of a town from 2021 to 2024, looked back on at the end of its messages.</summary>
    public static IReadOnlyList<HeldOrigin> Origins(int seed, int youths)
    {
        var options = new SampleOptions { Seed = seed, Youths = youths, FirstYear = 2021, Years = 4 };
        using var store = new WorldStore(SampleTown.Invent(options).Intakes());
        YearEndLookBack.Backtest.Prepare(store.Store, options.Municipality, CancellationToken.None);
        var vintage = store.Store.At(options.Municipality, LatestKnown.Of(store.Store, options.Municipality)!.Value, null);
        return YearEndLookBack.Backtest.Of(store.Store, vintage, isWorkedOut: false).Origins;
    }

    /// <summary>Of each rule the comparison from June on.</summary>
    public static IReadOnlyList<(string Rule, BaselineComparison? Against)> Compare(IEnumerable<HeldOrigin> all)
    {
        var origins = all.Where(origin => origin.Day.Month >= FirstMonth).ToList();
        var record = TrackRecord.Of([.. origins.Select(origin => origin.Held)]);
        (string Rule, Func<PastForecast, BaselineForecast?> Of)[] rules =
        [
            ("zelfde maand van vorig jaar", forecast => forecast.Seasonal), ("vorig jaar met groei", forecast => forecast.Growth), ("chain ladder", forecast => forecast.Ladder),
            ("begroting", forecast => forecast.Budget is { } budget ? new(budget, 0) : null),
        ];
        return [.. rules.Select(rule => (rule.Rule, record.Against([.. origins.Select(origin => rule.Of(origin.Forecast))], Drawn, RandomSource.Named(1, rule.Rule))))];
    }
}
