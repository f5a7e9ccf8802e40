using System.Collections.Concurrent;
using Roer.Methods.Spending;
using Roer.Store.Measures;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>
/// The forecast of a period from one vintage, whatever the filter: what is known, what is still to come by cell, and how it may go. It belongs to its vintage,
/// so that another filter only sums.
/// </summary>
internal sealed class YearEndOutlook
{
    private readonly ConcurrentDictionary<object, Lazy<object>> _kept = new();
    private readonly PriceOutlook _prices;
    private readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<FilterOption>>> _choices;

    private YearEndOutlook(YearEndFacts facts, DrawOptions drawn)
    {
        Facts = facts;
        History = ClaimHistory.Of(facts.Spending);
        Exposures = CareExposure.Of(facts.Spending, History);
        _prices = new PriceOutlook(facts.Spending);
        Forecast = new SpendingOutlook(
            YearEndHistory.Of(facts.Spending, History, Exposures), PricesFrom(Calendar.EdgeDay.Year), groups => YearEndHistory.Spells(History, Exposures, groups, (from, to) => _prices.Between(from, to).Index), drawn);
        _choices = new(() => YearEndDimension.Every.ToDictionary(
            dimension => dimension.Dimension.Name,
            dimension => (IReadOnlyList<FilterOption>)[.. History.Cells.Select(dimension.KeyOf).Append(YearEndDimension.Unknown).Distinct().OrderBy(key => key == YearEndDimension.Unknown).ThenBy(key => key, StringComparer.Ordinal).Select(key => new FilterOption(key, dimension.Label(key)))]));
    }

    public YearEndFacts Facts { get; }

    public ClaimHistory History { get; }

    public CareExposure Exposures { get; }

    public SpendingOutlook Forecast { get; }

    public ClaimCalendar Calendar => Facts.Spending.Calendar;

    public DrawOptions Drawn => Forecast.Drawn;

    public LateGroups Groups => Forecast.Groups;

    /// <summary>Empty when no forecast is possible.</summary>
    public IReadOnlyList<StratumOutlook> Forms => Forecast.Strata;

    public IReadOnlyList<LateOutcomes> Late => Forecast.Late;

    public bool IsPossible => Forecast.IsPossible;

    public CellPaths Paths => Forecast.Paths;

    public IReadOnlyDictionary<string, IReadOnlyList<FilterOption>> Options => _choices.Value;

    public static YearEndOutlook Of(YearEndFacts facts, DrawOptions drawn) => new(facts, drawn);

    /// <summary>The price of a month against that of a year, and how unsure its logarithm is.</summary>
    public Func<int, (double Index, double Deviation)> PricesFrom(int year) => month => _prices.Between(year, ClaimCalendar.DaysOf(month).First.Year);

    /// <summary>What was worked out of this forecast before under this key, or now.</summary>
    public T Keep<T>(object key, Func<T> workOut) => (T)_kept.GetOrAdd(key, _ => new Lazy<object>(() => workOut()!)).Value;
}
