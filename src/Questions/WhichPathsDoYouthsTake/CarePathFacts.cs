using Roer.Care;
using Roer.Store.Measures;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>Everything that one period of the answer is explained from.</summary>
internal sealed record CarePathFacts
{
    public required DateSpan Period { get; init; }

    public required DateOnly AsOf { get; init; }

    /// <summary>The course of every youth whom the vintage knows, by pseudonym.</summary>
    public required IReadOnlyList<CareCourse> Courses { get; init; }

    /// <summary>What was claimed in the period, by all that can be filtered on.</summary>
    public required IReadOnlyList<PeriodClaim> Claims { get; init; }

    /// <summary>The last day that the first version of an allocation planned; empty where none was.</summary>
    public required IReadOnlyDictionary<int, DateOnly?> FirstPlans { get; init; }

    /// <summary>Youths who live there on 1 January of the first year of the period; empty when nobody told.</summary>
    public required long? Residents { get; init; }

    public required FindingGroups Found { get; init; }

    public required ArrivalPattern Arrival { get; init; }

    public required IReadOnlyDictionary<string, string> ProductNames { get; init; }

    /// <summary>The days of the period that have passed on the as-of date; empty when none have.</summary>
    public DateSpan? Window => Period.ClosedAt(AsOf);

    /// <summary>The first day of care that the vintage knows; empty without care.</summary>
    public DateOnly? FirstDay { get; init; }
}

/// <summary>What was claimed in the period on lines that agree in all this: debit minus credit.</summary>
internal sealed record PeriodClaim(string Provider, string Product, Division Division, long Cents);
