using Roer.Care;

namespace Roer.Store.Measures;

/// <summary>A finding as known on the as-of date, with where it stands.</summary>
/// <param name="Rule">The code of the rule.</param>
/// <param name="Severity">How bad it is, by the rule that holds on the day.</param>
/// <param name="Sentence">What is wrong and what to do, in Dutch.</param>
/// <param name="Mender">Who must mend it.</param>
/// <param name="Basis">Of which amount its euros are.</param>
public sealed record FindingRow(string Rule, Severity Severity, string Sentence, RuleMender Mender, RuleEuros Basis)
{
    /// <summary>The file in which it stands.</summary>
    public required string File { get; init; }

    /// <summary>The kind of that file, as <c>JW323</c>; empty when that could not be told.</summary>
    public string? Kind { get; init; }

    /// <summary>The line in the file, from 1; 0 for the whole file.</summary>
    public int Line { get; init; }

    /// <summary>The element or column to mend; empty for the whole file.</summary>
    public string? Element { get; init; }

    /// <summary>The provider whose care or message it is; empty when that is unknown.</summary>
    public string? Provider { get; init; }

    /// <summary>The allocation's number; empty when the finding is about none.</summary>
    public int? Allocation { get; init; }

    /// <summary>The days of care that it touches; empty when no care can be told.</summary>
    public DateSpan? Days { get; init; }

    /// <summary>The claimed eurocents that it touches; empty when it touches none or they are unknown, never 0 for unknown.</summary>
    public long? Cents { get; init; }

    /// <summary>
    /// For a rule about allocated euros: the most that may be claimed on the allocation in the period asked for, or on all of its days. Empty for
    /// other rules, and when no version of the allocation counts.
    /// </summary>
    public Maximum? Allocated { get; init; }
}
