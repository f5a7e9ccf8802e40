namespace Roer.Methods.Survival;

/// <summary>What to do with events at one time.</summary>
public enum CoxTies
{
    /// <summary>Each tied event in turn leaves the risk set for its share (Efron 1977). Close to exact; R's and lifelines' choice.</summary>
    Efron,

    /// <summary>All tied events see the whole risk set (Breslow 1974). Draws the estimates towards 0 when ties are many.</summary>
    Breslow,

    /// <summary>
    /// Times are truly discrete: these events out of all sets of as many at risk (Cox 1972, §6). The work grows with events at one time × at risk; no weights,
    /// clusters, predictions or check of proportional hazards.
    /// </summary>
    Exact,
}

/// <summary>One explanatory column.</summary>
/// <param name="Name">Names it in results and errors.</param>
/// <param name="Values">One finite value for each spell.</param>
public sealed record CoxCovariate(string Name, ReadOnlyMemory<double> Values);

/// <summary>How a Cox model is fitted.</summary>
/// <param name="Ties">What to do with events at one time.</param>
/// <param name="Tolerance">The search ends when the log-likelihood rises by less than this share of itself; 1e-9 is R's. Between 1e-14 and 1e-3.</param>
/// <param name="MostSteps">After so many steps the search gives up; at least 1, 30 is plenty.</param>
public sealed record CoxOptions(CoxTies Ties, double Tolerance, int MostSteps);

/// <summary>The estimate for one column.</summary>
/// <param name="Name">The column.</param>
/// <param name="Estimate">β: each unit more multiplies the hazard by exp(β).</param>
/// <param name="StandardError">From the information matrix.</param>
/// <param name="RobustStandardError">From the spread between clusters; null without clusters.</param>
public readonly record struct CoxCoefficient(string Name, double Estimate, double StandardError, double? RobustStandardError)
{
    /// <summary>Two-sided, that β is 0; by the robust standard error where there is one.</summary>
    public double PValue => IntervalScaleLimits.TwoSided(Estimate / (RobustStandardError ?? StandardError));

    /// <summary>The normal interval of β; by the robust standard error where there is one.</summary>
    /// <param name="level">The chance that it aims at, such as 0.95.</param>
    /// <exception cref="MethodInputException">The level lies outside 0 to 1.</exception>
    public (double Lower, double Upper) Interval(double level)
    {
        var half = IntervalScaleLimits.Quantile(level) * (RobustStandardError ?? StandardError);
        return (Estimate - half, Estimate + half);
    }
}

/// <summary>A test that all β are 0.</summary>
/// <param name="ChiSquared">The statistic.</param>
/// <param name="Degrees">The number of columns.</param>
/// <param name="PValue">The chance of a larger one.</param>
public readonly record struct CoxTest(double ChiSquared, int Degrees, double PValue);

/// <summary>
/// Proportional hazards (Cox 1972): the hazard of a spell with values x is h₀(t)·exp(xβ), with h₀ free. β maximises the partial
/// log-likelihood Σ over event times of [Σ over events of xβ − Σ over l &lt; d of ln(Σ over the risk set of exp(xβ) − (l/d)·Σ over events of exp(xβ))], by Newton and
/// Raphson with halved steps. Each stratum has an h₀ of its own; a spell is at risk when entry &lt; t ≤ exit. Reproduces the 6-MP data
/// (Efron β = −1.5721, Breslow −1.5092, exact −1.6282) and R's <c>coxph</c>.
/// </summary>
public sealed partial class Cox
{
    private readonly CoxSearch _search;
    private readonly CoxStratum[] _strata;
    private readonly CoxScale _scale;

    private Cox(CoxSearch search, CoxStratum[] strata, CoxScale scale)
    {
        (_search, _strata, _scale) = (search, strata, scale);
        Covariance = scale.Covariance(search.Inverse);
        RobustCovariance = CoxResiduals.Robust(strata, search) is { } robust ? scale.Covariance(robust) : null;
        Coefficients = [.. scale.Names.Select((name, at) => new CoxCoefficient(
            name,
            search.Beta[at] / scale.Widths[at],
            Math.Sqrt(Covariance[at][at]),
            RobustCovariance is null ? null : Math.Sqrt(RobustCovariance[at][at])))];
    }

    internal CoxSearch Search => _search;

    internal IReadOnlyList<CoxStratum> Parts => _strata;

    internal Spells Spells { get; private init; } = null!;

    /// <summary>The options of the fit.</summary>
    public CoxOptions Options => _search.Options;

    /// <summary>The estimates, in the order of the columns.</summary>
    public IReadOnlyList<CoxCoefficient> Coefficients { get; }

    /// <summary>The inverse of the information matrix: the covariance of the estimates when the spells are independent.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Covariance { get; }

    /// <summary>The covariance of the estimates when only clusters are independent (Lin and Wei 1989); null without clusters.</summary>
    public IReadOnlyList<IReadOnlyList<double>>? RobustCovariance { get; }

    /// <summary>The partial log-likelihood with all β at 0.</summary>
    public double LogLikelihoodAtZero => _search.AtZero.LogLikelihood;

    /// <summary>The partial log-likelihood at the estimates.</summary>
    public double LogLikelihood => _search.AtEnd.LogLikelihood;

    /// <summary>The steps that the search took.</summary>
    public int Steps => _search.Steps;

    /// <summary>The number of events (by weight).</summary>
    public double Events => _strata.Sum(stratum => stratum.EventWeight);

    /// <summary>Twice the rise of the log-likelihood.</summary>
    public CoxTest LikelihoodRatioTest => Test(2 * (LogLikelihood - LogLikelihoodAtZero));

    /// <summary>From slope and information with all β at 0; without ties and with one 0/1 column this is the log-rank test.</summary>
    public CoxTest ScoreTest => Test(_search.ScoreAtZero);

    /// <summary>From the estimates and <see cref="Covariance"/>.</summary>
    public CoxTest WaldTest => Test(_search.Wald);

    /// <summary>Fits the model. Every end counts as an event, whatever its cause; take <see cref="Spells.OnlyCause"/> for one.</summary>
    /// <param name="spells">The spells; weights multiply their terms, clusters give robust standard errors.</param>
    /// <param name="covariates">The columns, at least one.</param>
    /// <param name="strata">The stratum of each spell; empty for one.</param>
    /// <param name="options">How to fit.</param>
    /// <exception cref="MethodInputException">
    /// No columns or no events (TooFew); unequal lengths (Shape); values that are not finite; a column that does not vary where events happen, or repeats others
    /// (Singular); an estimate that is infinite because a column parts those with events from all others, or no end within the steps (NotConverged).
    /// </exception>
    public static Cox Fit(Spells spells, IReadOnlyList<CoxCovariate> covariates, ReadOnlySpan<int> strata, CoxOptions options)
    {
        Require.Known(options.Ties, nameof(options));
        Require.Between(options.Tolerance, 1e-14, 1e-3, nameof(options));
        Require.AboveZero(options.MostSteps, nameof(options));
        Require.AtLeast(covariates.Count, 1, nameof(covariates));
        if (!strata.IsEmpty) Require.SameLength(spells.Count, strata.Length, nameof(strata));
        foreach (var covariate in covariates)
        {
            Require.SameLength(spells.Count, covariate.Values.Length, covariate.Name);
            Require.Finite(covariate.Values.Span, covariate.Name);
        }

        if (options.Ties == CoxTies.Exact && !(spells.Weights.IsEmpty && spells.Clusters.IsEmpty))
            throw new MethodInputException(InputFault.OutOfRange, nameof(options), "Exact ties know no weights and no clusters. Choose Efron or Breslow, or leave them out.");
        if (spells.Causes == 0)
            throw new MethodInputException(InputFault.TooFew, nameof(spells), "No spell ends in an event, so nothing can be estimated. Give a longer period.");
        var scale = CoxScale.Of(covariates, spells.Weights);
        var parts = Strata.Of(strata, spells.Count)
            .Select(part => new CoxStratum(part.Rows.Length == spells.Count ? spells : spells.Subset(part.Rows), part, covariates, scale)).ToArray();
        return new Cox(CoxSearch.Run(parts, scale.Names, options), parts, scale) { Spells = spells };
    }

    internal void RequireHazard()
    {
        if (Options.Ties == CoxTies.Exact)
            throw new MethodInputException(InputFault.OutOfRange, "fit", "Exact ties give no baseline hazard. Fit with Efron or Breslow for predictions and checks.");
    }

    private CoxTest Test(double statistic) => new(statistic, Coefficients.Count, IntervalScaleLimits.UpperTail(statistic, Coefficients.Count));
}
