using Roer.Care;
using Roer.Store.Measures;

namespace Roer.Questions.CanWeTrustTheFigures;

/// <summary>What may be claimed in the period on an allocation that findings are about.</summary>
internal sealed record TrustAllocated(ReportedAllocation Allocation, IReadOnlyList<(string Rule, Severity Severity)> Rules, Maximum Amount);

/// <summary>One finding. Of a claim line the product and form are told, of an allocation its number; of the rest neither.</summary>
internal readonly record struct TrustDetail(
    string Rule, Severity Severity, string Sentence, string File, int LineNumber, string Element, string Provider, long? Cents, int? Allocation, string? Product, CareForm Form);

/// <summary>The youths with care that CBS published of a region.</summary>
internal sealed record TrustPublished(string Region, int Year, long Youths);

/// <summary>What is true of a period whatever the filter.</summary>
internal sealed record TrustPeriod(FindingGroups Findings, IReadOnlyList<TrustAllocated> Allocated, IReadOnlyList<EndReasons> Stops)
{
    /// <summary>Every finding, most euros first.</summary>
    public required IReadOnlyList<TrustDetail> Details { get; init; }
}

/// <summary>Everything that one period of the answer is explained from.</summary>
internal sealed record TrustFacts
{
    public required DateSpan Period { get; init; }

    public required DateOnly AsOf { get; init; }

    /// <summary>The claims of all months, also those outside the period.</summary>
    public required IReadOnlyList<ClaimedMonth> Claims { get; init; }

    public required IReadOnlyList<ReportedAllocation> Allocations { get; init; }

    public required IReadOnlyDictionary<int, ReportedAllocation> ByNumber { get; init; }

    public required TrustPeriod Found { get; init; }

    public required ArrivalPattern Arrival { get; init; }

    /// <summary>The days of the period up to the as-of date; empty when it has not begun.</summary>
    public DateSpan? Window => Period.ClosedAt(AsOf);
}

/// <summary>What is told once of the asked period and not of the one it is compared with.</summary>
internal sealed record TrustBeside
{
    public required IReadOnlyList<ContractTerms> Contracts { get; init; }

    /// <summary>The product that took over, by the product before it.</summary>
    public required ILookup<string, string> Successors { get; init; }

    public required IReadOnlyList<TrustPublished> KeyFigures { get; init; }

    /// <summary>Our own count of the youths in the published year; empty when nothing was published.</summary>
    public required YouthsInCare? Youths { get; init; }

    public required IReadOnlyDictionary<string, string> ProductNames { get; init; }
}
