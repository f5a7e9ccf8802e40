namespace Roer.Methods.Forecasting;

/// <summary>How the error enters.</summary>
public enum SmoothingError
{
    /// <summary>Added to the forecast (A).</summary>
    Additive,

    /// <summary>As a share of the forecast (M): the series must be above 0.</summary>
    Multiplicative,
}

/// <summary>How the trend enters.</summary>
public enum SmoothingTrend
{
    /// <summary>There is none (N).</summary>
    None,

    /// <summary>A growth that goes on (A).</summary>
    Additive,

    /// <summary>A growth that dies out (Ad).</summary>
    Damped,
}

/// <summary>How the season enters.</summary>
public enum SmoothingSeason
{
    /// <summary>There is none (N).</summary>
    None,

    /// <summary>Added to the level (A).</summary>
    Additive,

    /// <summary>As a share of the level (M): the series must be above 0.</summary>
    Multiplicative,
}

/// <summary>A member of the ETS family, in the letters of Hyndman and others (2008).</summary>
/// <param name="Error">How the error enters.</param>
/// <param name="Trend">How the trend enters.</param>
/// <param name="Season">How the season enters.</param>
public readonly record struct ExponentialSmoothingForm(SmoothingError Error, SmoothingTrend Trend, SmoothingSeason Season)
{
    /// <summary>Whether error or season multiplies, so that only a series above 0 will do.</summary>
    public bool Multiplies => Error == SmoothingError.Multiplicative || Season == SmoothingSeason.Multiplicative;

    internal bool HasTrend => Trend != SmoothingTrend.None;

    internal bool IsDamped => Trend == SmoothingTrend.Damped;

    internal bool HasSeason => Season != SmoothingSeason.None;

    /// <summary>Smoothing parameters and starting states; the variance is one more.</summary>
    internal int Parameters(int period) => 2 + (HasTrend ? 2 : 0) + (IsDamped ? 1 : 0) + (HasSeason ? period : 0);

    /// <summary>
    /// The forms among which a choice is made: every combination but an additive error with a multiplicative season, whose variance is infinite. A series that is
    /// not above 0 throughout gets additive forms only; one without two values a season, or no season, only forms without season.
    /// </summary>
    public static IReadOnlyList<ExponentialSmoothingForm> Candidates(bool aboveZero, bool seasonal) =>
    [
        .. from error in Enum.GetValues<SmoothingError>()
           from trend in Enum.GetValues<SmoothingTrend>()
           from season in Enum.GetValues<SmoothingSeason>()
           where seasonal || season == SmoothingSeason.None
           where error == SmoothingError.Multiplicative || season != SmoothingSeason.Multiplicative
           let form = new ExponentialSmoothingForm(error, trend, season)
           where aboveZero || !form.Multiplies
           select form,
    ];

    /// <summary>As the literature writes it, such as ETS(M,Ad,M).</summary>
    public override string ToString() => $"ETS({(Error == SmoothingError.Additive ? "A" : "M")},{(HasTrend ? IsDamped ? "Ad" : "A" : "N")},{(Season == SmoothingSeason.None ? "N" : Season == SmoothingSeason.Additive ? "A" : "M")})";
}
