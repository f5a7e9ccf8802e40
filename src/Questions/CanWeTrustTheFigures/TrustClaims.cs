using Roer.Store.Measures;

namespace Roer.Questions.CanWeTrustTheFigures;

/// <summary>Sums of claim lines.</summary>
internal sealed class TrustClaims
{
    private readonly Dictionary<ClaimGaps, (long Lines, long Cents)> _gaps = [];

    public long Lines { get; private set; }

    public long Cents { get; private set; }

    public long Granted { get; private set; }

    public long Refused { get; private set; }

    public long Unanswered => Cents - Granted - Refused;

    public long AnsweredLines { get; private set; }

    public long AllocatedLines { get; private set; }

    public long NotAllocated { get; private set; }

    public void Add(in ClaimedMonth claims)
    {
        Lines += claims.Lines;
        Cents += claims.Cents;
        if (claims.IsGranted) Granted += claims.Cents;
        if (claims.IsRefused) Refused += claims.Cents;
        if (claims.IsAnswered) AnsweredLines += claims.Lines;
        if (claims.IsAllocated) AllocatedLines += claims.Lines;
        else NotAllocated += claims.Cents;
        _gaps[claims.Gaps] = (_gaps.GetValueOrDefault(claims.Gaps).Lines + claims.Lines, _gaps.GetValueOrDefault(claims.Gaps).Cents + claims.Cents);
    }

    /// <summary>The lines of which this is not known.</summary>
    public (long Lines, long Cents) Without(ClaimGaps gap)
    {
        var (lines, cents) = (0L, 0L);
        foreach (var (gaps, sums) in _gaps)
        {
            if (!gaps.HasFlag(gap)) continue;
            lines += sums.Lines;
            cents += sums.Cents;
        }

        return (lines, cents);
    }
}
