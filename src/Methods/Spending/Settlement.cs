namespace Roer.Methods.Spending;

/// <summary>
/// What is settled at once after a year, as a share of all else that is about that year. Its mean is the ratio of sums of earlier years; how far one year lies from it is what earlier years did, drawn toward a quarter
/// of the share as if that were known from three years more, for mostly one to three are known: a number chosen and not estimated.
/// </summary>
/// <param name="Name">Of what is settled together; its draws are named after it.</param>
/// <param name="Share">The expected share; negative where money comes back.</param>
/// <param name="Deviation">The standard deviation of the share of a year to come.</param>
/// <param name="Months">The months of the period that are still to be settled.</param>
public sealed record Settlement(string Name, double Share, double Deviation, IReadOnlySet<int> Months)
{
    private const double UsualVariation = 0.25;
    private const int UsualYears = 3;

    /// <summary>From earlier years; empty without a year, without a month that is still to be settled, or when no year had anything else.</summary>
    /// <param name="name">Of what is settled together.</param>
    /// <param name="years">Of each earlier year what was settled and all else.</param>
    /// <param name="months">The months of the period that are still to be settled.</param>
    public static Settlement? Of(string name, IReadOnlyList<(double Settled, double Usual)> years, IReadOnlySet<int> months)
    {
        ArgumentNullException.ThrowIfNull(years);
        ArgumentNullException.ThrowIfNull(months);
        var usual = years.Sum(year => year.Usual);
        if (months.Count == 0 || !(usual > 0) || years.Any(year => !(year.Usual > 0))) return null;
        var share = years.Sum(year => year.Settled) / usual;
        var squares = years.Sum(year => year.Usual / usual * years.Count * Math.Pow((year.Settled / year.Usual) - share, 2));
        var variance = ((UsualYears * Math.Pow(UsualVariation * share, 2)) + squares) / (UsualYears + years.Count - 1);
        return new(name, share, Math.Sqrt(variance * (1 + (1.0 / years.Count))), months);
    }

    /// <summary>The share of each path: normal, so that its mean is the share.</summary>
    public double[] Shares(int paths, long seed)
    {
        var stream = RandomSource.Named(seed, $"settlement/{Name}");
        return [.. Enumerable.Range(0, paths).Select(_ => Share + (Deviation * stream.Normal()))];
    }
}
