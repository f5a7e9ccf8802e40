namespace Roer.Methods.Survival;

/// <summary>The mean time in a state within a horizon.</summary>
/// <param name="Mean">∫₀^τ of the chance to be in the state, in the unit of the spells.</param>
/// <param name="StandardError">By the delta method.</param>
/// <param name="Lower">Lower limit of the normal interval.</param>
/// <param name="Upper">Upper limit of the normal interval.</param>
public sealed record TimeInState(double Mean, double StandardError, double Lower, double Upper);

/// <summary>Restricted mean times in states.</summary>
public sealed partial class AalenJohansen
{
    /// <summary>
    /// The mean time within τ spent not ended (cause 0), or lost to a cause: ∫₀^τ F_c (Andersen 2013). Over all states they add up to τ. Variance: with
    /// G(s) = ∫ₛ^τ [F_c(t)−F_c(s)] dt, Σ over s ≤ τ of G(s)²·d/(n(n−d)) + (τ−s)²S(s−)²(n−d_c)d_c/n³ − 2(τ−s)G(s)S(s−)d_c/n². Reproduces the months in the
    /// start state of the monoclonal gammopathy example.
    /// </summary>
    /// <param name="cause">From 0 to <see cref="Causes"/>.</param>
    /// <param name="horizon">τ, above 0.</param>
    /// <param name="beyond">What a horizon beyond the last exit means.</param>
    /// <exception cref="MethodInputException">There is no such cause, the horizon is not above 0, or it lies beyond the last exit and that is refused.</exception>
    public TimeInState TimeIn(int cause, double horizon, BeyondLast beyond)
    {
        Require.Between(cause, 0, Causes, nameof(cause));
        Require.AboveZero(horizon, nameof(horizon));
        Require.Known(beyond, nameof(beyond));
        if (beyond == BeyondLast.Refuse && At(0, horizon) is null) throw RestrictedMean.Beyond(nameof(horizon));

        double area = 0, variance = 0, right = horizon;
        for (var at = _table.Times.Length - 1; at >= 0; at--)
        {
            var time = _table.Times[at];
            if (time >= horizon) continue;
            area += _states[cause][at].Probability * (right - time);
            right = time;
            variance += VarianceOf(cause, at, area, horizon);
        }

        var (mean, error) = (area + (cause == 0 ? right : 0), Math.Sqrt(Math.Max(0, variance)));
        Require.Computed([mean, error], nameof(horizon));
        return new TimeInState(mean, error, mean - (_quantile * error), mean + (_quantile * error));
    }

    /// <summary>What the chance at one time adds. For cause 0 the effect on the rest is the whole area, and nothing is gained.</summary>
    private double VarianceOf(int cause, int at, double area, double horizon)
    {
        var (n, d, left) = (_table.AtRisk[at], _table.Events[at], horizon - _table.Times[at]);
        var spread = d < n ? d / (n * (n - d)) : 0;
        if (cause == 0) return area * area * spread;
        var mine = _table.ByCause[cause - 1][at];
        var before = at == 0 ? 1 : _states[0][at - 1].Probability;
        var rise = area - (_states[cause][at].Probability * left);
        return (rise * rise * spread) + (left * left * before * before * (n - mine) * mine / (n * n * n)) - (2 * left * rise * before * mine / (n * n));
    }
}
