using Roer.Methods.Survival;

namespace Roer.Questions.HowLongDoesHelpLast;

/// <summary>How many are still in care after so long, with figures as an answer shows them.</summary>
internal sealed class StayCurve
{
    public const int Fewest = 10;
    public const int Level = 90;
    public const double DaysAMonth = 30.4375;
    public const int HorizonMonths = 24;
    public const double LevelShare = Level / 100.0;

    /// <summary>A curve that only begins later than this is about those who stayed so long, not about all.</summary>
    private const int LatestBegin = 31;

    private readonly DayCounts _days;
    private readonly KaplanMeier? _curve;
    private readonly Lazy<RestrictedMean?> _mean;

    private StayCurve(DayCounts days)
    {
        _days = days;
        Begin = days.FirstWith(Fewest);
        IsKnown = Begin <= LatestBegin;
        if (IsKnown && days.FirstExitWith(Fewest) is not null)
            _curve = KaplanMeier.Of(days, new KaplanMeierOptions(IntervalScale.LogLog, LevelShare, Fewest));
        _mean = new(() => _curve?.At(DaysIn(HorizonMonths)) is null ? null : RestrictedMean.Of(_curve, DaysIn(HorizonMonths), BeyondLast.Refuse));
    }

    /// <summary>The first day in care on which at least ten were followed; empty when there is none.</summary>
    public int? Begin { get; }

    /// <summary>Whether enough were followed from the beginning of care on.</summary>
    public bool IsKnown { get; }

    public static StayCurve Of(DayCounts days) => new(days);

    public static int DaysIn(int months) => (int)(months * DaysAMonth);

    /// <summary>How many were followed on that day in care.</summary>
    public int AtRisk(int day) => _days.AtRisk(day);

    /// <summary>The share in percent that is still in care after so many months; unknown where fewer than ten were followed.</summary>
    public Figure StillAfter(int months)
    {
        var day = DaysIn(months);
        if (!IsKnown || AtRisk(day + 1) < Fewest) return Figure.Unknown(Unit.Percent);
        if (_curve is null || day < _curve.Start) return Percent(1, 1, 1);
        return _curve.At(day) is { } point ? Percent(point.Survival, point.Lower ?? point.Survival, point.Upper ?? point.Survival) : Figure.Unknown(Unit.Percent);
    }

    /// <summary>The months after which half has ended; unknown when the curve does not come so far.</summary>
    public Figure Median()
    {
        if (_curve?.Median(FlatStretch.First) is not { Time: { } time } median) return Figure.Unknown(Unit.Months);
        return Months(time, median.Lower ?? time, median.Upper ?? _curve.Last, "De dagen waarop de onder- en bovengrens van de lijn de helft bereiken.");
    }

    /// <summary>The mean within 24 months; empty when the curve does not come so far.</summary>
    public RestrictedMean? Mean() => _mean.Value;

    /// <summary>The mean within 24 months, in months.</summary>
    public Figure MeanMonths() => Mean() is { } mean
        ? Months(mean.Mean, Math.Max(mean.Lower, 0), Math.Min(mean.Upper, mean.Horizon), "Normale benadering van het gemiddelde onder de lijn (Greenwood).")
        : Figure.Unknown(Unit.Months);

    /// <summary>This mean minus another, with the chance that so large a difference is chance; empty when either is unknown.</summary>
    public RestrictedMeanDifference? Minus(StayCurve other) =>
        Mean() is { } mine && other.Mean() is { } theirs && mine.StandardError + theirs.StandardError > 0 ? mine.Minus(theirs, LevelShare) : null;

    public static Figure Difference(RestrictedMeanDifference? difference) => difference is { } known
        ? Months(known.Difference, known.Lower, known.Upper, "Normale benadering van het verschil van twee gemiddelden.")
        : Figure.Unknown(Unit.Months);

    public static Figure Chance(RestrictedMeanDifference? difference) =>
        difference is { } known ? Figure.Of(Round(known.PValue * 100), Unit.Percent) : Figure.Unknown(Unit.Percent);

    public static Figure Months(double days, double low, double high, string method) => Figure.Of(Round(days / DaysAMonth), Unit.Months) with
    {
        Interval = new Interval(Round(low / DaysAMonth), Round(high / DaysAMonth), Level, method),
    };

    public static Figure Percent(double share, double low, double high) => Figure.Of(Round(share * 100), Unit.Percent) with
    {
        Interval = new Interval(Round(low * 100), Round(high * 100), Level, "Log-log-marge rond de lijn (Greenwood)."),
    };

    /// <summary>To six decimals, so that the last digits of a processor do not matter.</summary>
    public static decimal Round(double value) => decimal.Round((decimal)value, 6);
}
