using Roer.Care;
using Roer.Store.Measures;

namespace Roer.Questions.HowLongDoesHelpLast;

/// <summary>Everything that one period of the answer is explained from.</summary>
internal sealed class DurationFacts
{
    private readonly Lazy<StayColumns> _columns;

    public DurationFacts() => _columns = new(() => new StayColumns(this));

    public required DateSpan Period { get; init; }

    public required DateOnly AsOf { get; init; }

    /// <summary>All care that the vintage knows.</summary>
    public required CareHistory Care { get; init; }

    /// <summary>The first day from which start and stop messages are complete; empty when there are none.</summary>
    public required DateOnly? DataStart { get; init; }

    /// <summary>First and last reassessment by allocation; empty when nobody tells of any.</summary>
    public required IReadOnlyDictionary<int, (DateOnly First, DateOnly Last)> Reassessments { get; init; }

    public required FindingGroups Found { get; init; }

    public required ArrivalPattern Arrival { get; init; }

    public required IReadOnlyDictionary<string, string> ProductNames { get; init; }

    /// <summary>Every trajectory of the vintage as this period sees it.</summary>
    public StayColumns Columns => _columns.Value;

    /// <summary>The days of the period that have passed on the as-of date; empty when none have.</summary>
    public DateSpan? Window => Period.ClosedAt(AsOf);

    /// <summary>The days of the period in which endings could be seen: from the first day of complete data to the as-of date.</summary>
    public DateSpan? View => Window is { } window && DataStart is { } start ? window.Intersect(DateSpan.From(start)) : null;

    /// <summary>All days in which endings could be seen.</summary>
    public DateSpan? WholeView => DataStart is { } start ? DateSpan.From(start).ClosedAt(AsOf) : null;
}
