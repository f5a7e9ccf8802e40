using Roer.Store.Measures;

namespace Roer.Questions.WhyDoCostsRise;

/// <summary>A provider that is paid in another way from a day on: by effort, by result or by a lump sum.</summary>
internal sealed record PaymentBreak(string Provider, DateOnly Day);

/// <summary>Everything that the answer is explained from.</summary>
internal sealed record CostRiseFacts
{
    /// <summary>The period before.</summary>
    public required CostPeriod Then { get; init; }

    /// <summary>The period that was asked for.</summary>
    public required CostPeriod Now { get; init; }

    /// <summary>Where providers are paid in another way since a day in or between the periods.</summary>
    public required IReadOnlyList<PaymentBreak> Breaks { get; init; }

    /// <summary>What is still to come in either period; empty when it cannot be told, and then both are as known equally long after their end.</summary>
    public required CostCompletion? Completion { get; init; }

    /// <summary>The product that took over, by the product before it.</summary>
    public required ILookup<string, string> Successors { get; init; }

    public required IReadOnlyDictionary<string, string> ProductNames { get; init; }

    public required ArrivalPattern Arrival { get; init; }

    /// <summary>The findings of the period that was asked for.</summary>
    public required FindingGroups Found { get; init; }
}
