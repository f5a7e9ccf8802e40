using Roer.Care;

namespace Roer.Store.Measures;

/// <summary>Which findings are asked for. What is left out lets everything pass.</summary>
public sealed record FindingFilter
{
    /// <summary>Everything.</summary>
    public static FindingFilter None { get; } = new();

    /// <summary>The days of care. Findings of which no care can be told may touch any period, and pass.</summary>
    public DateSpan? Period { get; init; }

    /// <summary>The provider's AGB code.</summary>
    public string? Provider { get; init; }

    /// <summary>The code of the rule.</summary>
    public string? Rule { get; init; }

    /// <summary>Only findings of this severity.</summary>
    public Severity? Severity { get; init; }

    internal object?[] Parameters => [Period?.First ?? DateOnly.MinValue, Period is { IsOpen: false } period ? period.Last : new DateOnly(9999, 12, 31), Provider ?? "", Rule ?? "", (int)(Severity ?? 0)];
}
