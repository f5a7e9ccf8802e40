namespace Roer.Questions;

/// <summary>What a number counts.</summary>
public enum Unit
{
    /// <summary>Eurocents, whole.</summary>
    Cents,

    /// <summary>Distinct youths.</summary>
    Youths,

    /// <summary>Trajectories by the rule of the national statistics.</summary>
    Trajectories,

    /// <summary>Days, the last one counted.</summary>
    Days,

    /// <summary>Lines, messages, allocations or other rows.</summary>
    Rows,

    /// <summary>A number for every 1,000 youths who live there.</summary>
    PerThousandYouths,

    /// <summary>A share in percent.</summary>
    Percent,

    /// <summary>A chance in percent that was found by drawing: never all or nothing.</summary>
    Chance,

    /// <summary>Eurocents for one unit of a product, or for one youth.</summary>
    CentsEach,

    /// <summary>Eurocents, whole, of which a reader must see the cents: where books have to agree.</summary>
    ExactCents,

    /// <summary>Months of 30.4375 days: a length of time that was estimated.</summary>
    Months,

    /// <summary>How many times as large or as fast; 1 is the same.</summary>
    Times,

    /// <summary>How often in 100 years of 365.25 days in care, of all youths together.</summary>
    PerHundredYears,
}

/// <summary>What is known of a number. The four are never interchanged and only <see cref="Known"/> has a value.</summary>
public enum FigureState
{
    /// <summary>The value is known; zero is a value.</summary>
    Known,

    /// <summary>The data to tell it are missing.</summary>
    Unknown,

    /// <summary>Known, but not shown, because it would say too much of few youths or providers.</summary>
    Hidden,

    /// <summary>The question does not arise here.</summary>
    NotApplicable,
}

/// <summary>The bounds between which the true value lies with a stated chance; both bounds belong to it.</summary>
/// <param name="Low">The lower bound, in the unit of the figure.</param>
/// <param name="High">The upper bound, in the unit of the figure.</param>
/// <param name="Level">The chance in percent, as 80 or 90.</param>
/// <param name="Method">How it was found, in Dutch, in one sentence.</param>
public sealed record Interval(decimal Low, decimal High, int Level, string Method);

/// <summary>A number with all that is needed to show it, or to decide that it may not be shown.</summary>
public sealed record Figure
{
    /// <summary>What the number counts.</summary>
    public required Unit Unit { get; init; }

    /// <summary>What is known of it.</summary>
    public required FigureState State { get; init; }

    /// <summary>The value in its unit; empty in every state but <see cref="FigureState.Known"/>.</summary>
    public decimal? Value { get; init; }

    /// <summary>Whether more data will change it, because part of the period is not complete yet.</summary>
    public bool Provisional { get; init; }

    /// <summary>The interval of an estimate; empty for a count or a sum of what was taken in.</summary>
    public Interval? Interval { get; init; }

    /// <summary>The number of distinct children it rests on; empty when that is not known.</summary>
    public int? Children { get; init; }

    /// <summary>The number of distinct providers it rests on; empty when that is not known.</summary>
    public int? Providers { get; init; }

    /// <summary>The share in percent of the child or provider with most of it; empty when that is not known.</summary>
    public decimal? LargestShare { get; init; }

    /// <summary>A known figure.</summary>
    public static Figure Of(decimal value, Unit unit, bool provisional = false) =>
        new() { Unit = unit, State = FigureState.Known, Value = value, Provisional = provisional };

    /// <summary>A figure that the data do not tell.</summary>
    public static Figure Unknown(Unit unit) => new() { Unit = unit, State = FigureState.Unknown };

    /// <summary>A figure that does not apply here.</summary>
    public static Figure NotApplicable(Unit unit) => new() { Unit = unit, State = FigureState.NotApplicable };

    /// <summary>Numerator over denominator times a factor, to six decimals; unknown when the denominator is unknown, not applicable when it is 0.</summary>
    public static Figure Ratio(Figure numerator, decimal? denominator, decimal factor, Unit unit) => (numerator.Value, denominator) switch
    {
        (null, _) or (_, null) => Unknown(unit),
        (_, 0) => NotApplicable(unit),
        var (top, bottom) => Of(decimal.Round(top.Value * factor / bottom.Value, 6), unit, numerator.Provisional),
    };
}
