using System.Collections.Concurrent;
using Roer.Methods.Forecasting;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>
/// The forecast of a period from one vintage, whatever the filter: what is known, what is still to come by cell, and how it may go. It belongs to its vintage,
/// so that another filter only sums.
/// </summary>
internal sealed class YearEndOutlook
{
    private readonly ConcurrentDictionary<object, Lazy<object>> _kept = new();
    private readonly Lazy<YearEndPaths> _paths;
    private readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<FilterOption>>> _choices;

    private YearEndOutlook(YearEndFacts facts, YearEndOptions drawn)
    {
        (Facts, Drawn) = (facts, drawn);
        History = ClaimHistory.Of(facts);
        Exposures = CareExposure.Of(facts, History);
        Groups = LateGroups.Of(History, Exposures);
        Prices = new PriceOutlook(facts);
        Strata = new FormStrata(facts.Calendar, Prices, drawn);
        var forms = History.Cells.Where((_, cell) => Groups.Of(cell) is not null).Select(cell => cell.Form).Distinct().ToList();
        if (IsPossible)
        {
            var (stays, entries) = (StayHazard.Of(Exposures.Spells, History), EntryForecast.Of(Exposures.Spells, History));
            Forms = [.. forms.Select(form => new FormOutlook(form, (History, Exposures, Groups), stays, entries))];
            Late = [.. Groups.All.Select(group => new LateOutcomes(group, facts, History, drawn))];
        }

        _paths = new(() => new YearEndPaths(this));
        _choices = new(() => YearEndDimension.Every.ToDictionary(
            dimension => dimension.Dimension.Name,
            dimension => (IReadOnlyList<FilterOption>)[.. History.Cells.Select(dimension.KeyOf).Append(YearEndDimension.Unknown).Distinct().OrderBy(key => key == YearEndDimension.Unknown).ThenBy(key => key, StringComparer.Ordinal).Select(key => new FilterOption(key, dimension.Label(key)))]));
    }

    public YearEndFacts Facts { get; }

    public YearEndOptions Drawn { get; }

    public ClaimCalendar Calendar => Facts.Calendar;

    public ClaimHistory History { get; }

    public CareExposure Exposures { get; }

    public LateGroups Groups { get; }

    public PriceOutlook Prices { get; }

    public FormStrata Strata { get; }

    /// <summary>Empty when no forecast is possible.</summary>
    public IReadOnlyList<FormOutlook> Forms { get; } = [];

    public IReadOnlyList<LateOutcomes> Late { get; } = [];

    /// <summary>Whether there is history enough, and the period does not lie too far ahead.</summary>
    public bool IsPossible => History.IsEnough && Groups.All.Count > 0 && Calendar.Ahead <= ClaimCalendar.MostAhead;

    public YearEndPaths Paths => _paths.Value;

    public IReadOnlyDictionary<string, IReadOnlyList<FilterOption>> Options => _choices.Value;

    public static YearEndOutlook Of(YearEndFacts facts, YearEndOptions drawn) => new(facts, drawn);

    /// <summary>What was worked out of this forecast before under this key, or now.</summary>
    public T Keep<T>(object key, Func<T> workOut) => (T)_kept.GetOrAdd(key, _ => new Lazy<object>(() => workOut()!)).Value;

    /// <summary>What of a month ahead is not claimed yet: all of it, or what usually comes later of a month that is there in part.</summary>
    public double Open(int cell, int month) => !Calendar.IsInPeriod(month) ? 0
        : month > Calendar.Now ? 1
        : 1 - (Groups.Of(cell)?.KnownNow(month) ?? 0);

    /// <summary>The options of the simulation; a source that is left out keeps its mean.</summary>
    public SpendingOptions Spending(SpendingSources sources) => new(
        Drawn.Paths, Drawn.ParameterDraws, Drawn.Seed, Strata.PriceDeviations, YearEndOptions.EntryTogether, RateTogether(), sources);

    /// <summary>How far deviations of spending go together between forms: what the spread of their sum says.</summary>
    private double RateTogether()
    {
        var length = Forms.Min(form => form.Assumption.Usage.Residuals.Count);
        var weighted = Forms.Select(form => form.Assumption.Usage.Residuals.TakeLast(length).Select(residual => residual * form.EuroMonth).ToList()).ToList();
        var (own, all, together) = (0.0, 0.0, 0.0);
        foreach (var series in weighted)
        {
            var square = series.Sum(each => each * each);
            (own, all) = (own + square, all + Math.Sqrt(square));
        }

        for (var month = 0; month < length; month++) together += Math.Pow(weighted.Sum(series => series[month]), 2);
        return all * all > own ? Math.Clamp((together - own) / ((all * all) - own), 0, 1) : 0;
    }
}
