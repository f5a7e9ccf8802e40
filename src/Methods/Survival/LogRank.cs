namespace Roer.Methods.Survival;

/// <summary>One group in a log-rank test.</summary>
/// <param name="Group">Its number, as given.</param>
/// <param name="Spells">How many spells (by weight) it has.</param>
/// <param name="Observed">Events, each weighted by S(t−)^ρ.</param>
/// <param name="Expected">Events expected if all groups had one hazard, weighted likewise.</param>
public readonly record struct LogRankGroup(int Group, double Spells, double Observed, double Expected);

/// <summary>
/// The log-rank test that k groups have one hazard (Mantel 1966; Peto and Peto 1972), and its family with weights S(t−)^ρ (Harrington and Fleming
/// 1982): at each event time a group with n₁ of the n at risk expects E = d·n₁/n of d events, with covariance
/// d·(n₁/n)(δ − n₂/n)(n−d)/(n−1); both are summed over times and strata. Reproduces 6-MP (χ² = 16.793) and R's <c>survdiff</c>; unlike it,
/// late entries are allowed.
/// </summary>
/// <param name="Groups">The groups, by rising number.</param>
/// <param name="Covariance">Of observed minus expected, in the order of the groups; its rows sum to 0.</param>
/// <param name="ChiSquared">The test statistic.</param>
/// <param name="Degrees">Groups that expect events, less one.</param>
/// <param name="PValue">The chance of a larger statistic when the hazards are one.</param>
public sealed record LogRank(IReadOnlyList<LogRankGroup> Groups, IReadOnlyList<IReadOnlyList<double>> Covariance, double ChiSquared, int Degrees, double PValue)
{
    private const double SmallestShare = 1e-10;

    /// <summary>The test on these spells. Every end counts as an event, whatever its cause; take <see cref="Spells.OnlyCause"/> for one.</summary>
    /// <param name="spells">The spells. Weights count as frequencies.</param>
    /// <param name="groups">The group of each spell; any numbers.</param>
    /// <param name="strata">The stratum of each spell, within which groups are compared; empty for none.</param>
    /// <param name="rho">0 weighs all times alike (log-rank); 1 weighs early times more (Peto and Peto); 0 or more.</param>
    /// <exception cref="MethodInputException">Unequal lengths, ρ below 0, fewer than two groups that expect events, or groups that never meet.</exception>
    public static LogRank Of(Spells spells, ReadOnlySpan<int> groups, ReadOnlySpan<int> strata, double rho)
    {
        Require.SameLength(spells.Count, groups.Length, nameof(groups));
        if (!strata.IsEmpty) Require.SameLength(spells.Count, strata.Length, nameof(strata));
        Require.NotNegative([rho], nameof(rho));
        var numbers = groups.ToArray().Distinct().Order().ToArray();
        Require.AtLeast(numbers.Length, 2, nameof(groups));

        var sums = new LogRankSums(numbers, rho);
        foreach (var (_, rows) in Strata.Of(strata, spells.Count))
            sums.Add(rows.Length == spells.Count ? spells : spells.Subset(rows), Array.ConvertAll(rows, Labels(groups)));
        return Test(sums);
    }

    /// <summary>Tests are equal when all their numbers are.</summary>
    public bool Equals(LogRank? other) => other is not null && Groups.SequenceEqual(other.Groups) && ChiSquared.Equals(other.ChiSquared)
        && Covariance.SelectMany(row => row).SequenceEqual(other.Covariance.SelectMany(row => row));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Groups.Count, ChiSquared);

    private static Converter<int, int> Labels(ReadOnlySpan<int> groups)
    {
        var labels = groups.ToArray();
        return row => labels[row];
    }

    private static LogRank Test(LogRankSums sums)
    {
        var live = Enumerable.Range(0, sums.Groups.Count).Where(group => sums.Groups[group].Expected > 0).ToArray();
        if (live.Length < 2)
            throw new MethodInputException(InputFault.TooFew, "groups", "Fewer than two groups are at risk when something ends, so there is nothing to compare. Give a longer period or larger groups.");
        var (size, first) = (live.Length - 1, live[1..]);
        var covariance = new double[size, size];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
                covariance[row, column] = sums.Covariance[first[row]][first[column]];
        }

        var matrix = SymmetricMatrix.Of(covariance, SmallestShare);
        if (matrix.Singular >= 0)
            throw new MethodInputException(InputFault.Singular, "groups", "Some groups are never at risk together when something ends, so they cannot be compared. Leave them out, or join them.");
        var excess = Array.ConvertAll(first, group => sums.Groups[group].Observed - sums.Groups[group].Expected);
        var statistic = matrix.InverseForm(excess);
        return new LogRank(sums.Groups, sums.Covariance, statistic, size, IntervalScaleLimits.UpperTail(statistic, size));
    }
}
