using Roer.Care;
using Roer.Questions.Parts;
using Roer.Store.Measures;

namespace Roer.Questions.WhereDoesTheMoneyGo;

/// <summary>What CBS published of one region.</summary>
internal sealed record Published(string Region, int Year, int YouthsWithCare, int PerMille);

/// <summary>Everything that one period of the answer is explained from.</summary>
internal sealed record MoneyFlowFacts
{
    public required DateSpan Period { get; init; }

    public required DateOnly AsOf { get; init; }

    public required PeriodCare Care { get; init; }

    public required DividedClaims Claims { get; init; }

    public required IReadOnlyList<Residents> Population { get; init; }

    public required IReadOnlyList<Published> KeyFigures { get; init; }

    /// <summary>The findings, derived when something asks for them: the public figures do not.</summary>
    public required Lazy<FindingGroups> Found { get; init; }

    public required ArrivalPattern Arrival { get; init; }

    public required IReadOnlyDictionary<string, string> ProductNames { get; init; }

    public required IReadOnlyList<LedgerSum> Ledger { get; init; }

    public required IReadOnlyList<OtherCostSum> OtherCosts { get; init; }
}
