namespace Roer.Methods.Survival;

/// <summary>
/// Score residuals (Therneau, Grambsch and Fleming 1990; with Efron's ties Therneau and Grambsch 2000, §4.6), and from them the covariance of estimates when only
/// clusters are independent: V·(Σ over clusters of u·uᵀ)·V (Lin and Wei 1989).
/// </summary>
internal static class CoxResiduals
{
    /// <summary>Null without clusters.</summary>
    public static double[,]? Robust(IReadOnlyList<CoxStratum> strata, CoxSearch search)
    {
        if (strata[0].Spells.Clusters.IsEmpty) return null;
        var (sums, columns) = (new Dictionary<int, double[]>(), search.Beta.Length);
        foreach (var stratum in strata)
            AddTo(sums, stratum, search);
        var middle = new double[columns, columns];
        foreach (var sum in sums.OrderBy(each => each.Key).Select(each => Times(search.Inverse, each.Value)))
        {
            for (var row = 0; row < columns; row++)
            {
                for (var column = 0; column < columns; column++)
                    middle[row, column] += sum[row] * sum[column];
            }
        }

        return middle;
    }

    /// <summary>Adds weight × score residual of every spell to the sum of its cluster.</summary>
    private static void AddTo(Dictionary<int, double[]> sums, CoxStratum stratum, CoxSearch search)
    {
        var columns = search.Beta.Length;
        var times = stratum.Spells.Times.Length;
        var events = new double[times][];
        var baseline = CoxBaseline.Of(stratum, search, time => events[time.At] = OfEvents(time, columns));
        for (var at = 0; at < times; at++)
        {
            var (from, eventsTo, to) = stratum.At(at);
            for (var place = from; place < to; place++)
            {
                var cluster = stratum.Spells.Clusters[stratum.Order[place]];
                if (!sums.TryGetValue(cluster, out var sum)) sums[cluster] = sum = new double[columns];
                AddSpell(sum, stratum, (place, at, place < eventsTo ? events[at] : null), baseline);
            }
        }
    }

    /// <summary>Hazard spared, then of each column the mean at the events and the hazard mean spared.</summary>
    private static double[] OfEvents(CoxTime time, int columns)
    {
        var values = new double[1 + (2 * columns)];
        values[0] = time.HazardSpared;
        for (var column = 0; column < columns; column++)
        {
            values[1 + column] = time.Expected(column) / (time.Weight * time.Events);
            values[1 + columns + column] = time.HazardMeanSpared(column);
        }

        return values;
    }

    private static void AddSpell(double[] sum, CoxStratum stratum, (int Place, int At, double[]? Event) spell, CoxBaseline baseline)
    {
        var (place, at, ended) = spell;
        var (hazards, means) = (baseline.Hazards, baseline.Means);
        var (columns, entry, risk, weight) = (sum.Length, stratum.EntryOf(place), stratum.Risks[place], stratum.WeightOf(place));
        var hazard = hazards[at + 1] - hazards[entry];
        for (var column = 0; column < columns; column++)
        {
            var x = stratum.X(place)[column];
            var mean = means[((at + 1) * columns) + column] - means[(entry * columns) + column];
            sum[column] -= risk * ((x * hazard) - mean);
            if (ended is null) continue;
            sum[column] += (weight * (x - ended[1 + column])) + (risk * ((x * ended[0]) - ended[1 + columns + column]));
        }
    }

    private static double[] Times(double[,] matrix, double[] vector)
    {
        var product = new double[vector.Length];
        for (var row = 0; row < product.Length; row++)
        {
            for (var column = 0; column < product.Length; column++)
                product[row] += matrix[row, column] * vector[column];
        }

        return product;
    }
}
