using Roer.Care;
using Roer.Store.Measures;

namespace Roer.Questions.CanWeTrustTheFigures;

/// <summary>How many of those that must have a message have one. What needs none is in neither number and is counted beside them.</summary>
internal readonly record struct TrustShare(long Has, long Of, long NotApplicable)
{
    public decimal? Percent => Of == 0 ? null : Has * 100m / Of;

    /// <summary>With one more that needs a message.</summary>
    public TrustShare And(bool has) => this with { Of = Of + 1, Has = Has + (has ? 1 : 0) };

    /// <summary>With one more that needs none.</summary>
    public TrustShare AndNeedless() => this with { NotApplicable = NotApplicable + 1 };
}

/// <summary>What was reported of the allocations of a month, a provider or the whole.</summary>
internal sealed class TrustCoverage
{
    private const int MonthsBeforeClaims = 3;
    public TrustShare Start { get; private set; }

    public TrustShare Stop { get; private set; }

    public TrustShare Claim { get; private set; }

    public TrustClaims Claims { get; } = new();

    public TrustShare Answer => new(Claims.AnsweredLines, Claims.Lines, 0);

    public TrustShare Allocation => new(Claims.AllocatedLines, Claims.Lines, 0);

    /// <summary>Adds an allocation for the days within the window, which ends on the as-of date at the latest.</summary>
    public void Add(in ReportedAllocation one, DateSpan window)
    {
        var validity = one.Terms.Validity;
        if (!validity.Overlaps(window)) return;
        var ended = !validity.IsOpen && validity.Last <= window.Last;
        if (one.IsTask)
        {
            Start = Start.AndNeedless();
            Claim = Claim.AndNeedless();
            if (ended) Stop = Stop.AndNeedless();
            return;
        }

        Start = Start.And(one.HasStart);
        if (ended) Stop = one.IsFollowed || !(one.HasStart || one.HasClaim) ? Stop.AndNeedless() : Stop.And(one.HasStop);
        var last = ended ? validity.Last : window.Last;
        if (validity.First.AddMonths(MonthsBeforeClaims) <= last) Claim = Claim.And(one.HasClaim);
    }
}
