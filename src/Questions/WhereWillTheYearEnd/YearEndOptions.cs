namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>How futures are drawn.</summary>
/// <param name="Paths">The number of futures, a multiple of the parameter draws.</param>
/// <param name="ParameterDraws">The number of draws of the parameters.</param>
/// <param name="Seed">The seed of every stream.</param>
internal sealed record YearEndOptions(int Paths, int ParameterDraws, long Seed)
{
    public static YearEndOptions Usual { get; } = new(10_000, 500, 2026);

    /// <summary>For a look back, where many forecasts are made.</summary>
    public static YearEndOptions Quick { get; } = new(1_000, 100, 2026);

    /// <summary>How far errors of the level of new care go together between forms: an assumption.</summary>
    public const double EntryTogether = 0.3;
}
