using Roer.Care;
using Roer.Store.Measures;

namespace Roer.Questions.CanWeTrustTheFigures;

/// <summary>How many of those that must have a message have one. What needs none is in neither number and is counted beside them.</summary>
internal record struct TrustShare(long Has, long Of, long NotApplicable)
{
    public readonly decimal? Percent => Of == 0 ? null : Has * 100m / Of;

    public void Count(bool has)
    {
        Of++;
        if (has) Has++;
    }
}

/// <summary>What was reported of the allocations of a month, a provider or the whole.</summary>
internal sealed class TrustCoverage
{
    private const int MonthsBeforeClaims = 3;
    private TrustShare _start;
    private TrustShare _stop;
    private TrustShare _claim;

    public TrustShare Start => _start;

    public TrustShare Stop => _stop;

    public TrustShare Claim => _claim;

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
            _start.NotApplicable++;
            _claim.NotApplicable++;
            if (ended) _stop.NotApplicable++;
            return;
        }

        _start.Count(one.HasStart);
        if (ended && (one.IsFollowed || !(one.HasStart || one.HasClaim))) _stop.NotApplicable++;
        else if (ended) _stop.Count(one.HasStop);
        var last = ended ? validity.Last : window.Last;
        if (validity.First.AddMonths(MonthsBeforeClaims) <= last) _claim.Count(one.HasClaim);
    }
}
