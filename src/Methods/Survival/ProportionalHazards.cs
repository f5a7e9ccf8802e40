namespace Roer.Methods.Survival;

/// <summary>The function of time g(t) along which an effect may drift.</summary>
public enum TimeTransform
{
    /// <summary>t.</summary>
    Identity,

    /// <summary>1 − S(t−), the Kaplan-Meier curve of all strata together: even in events, not swayed by late ones. R's choice.</summary>
    KaplanMeier,

    /// <summary>The rank of t among all exits, censored ones too, as in R; ties share their mean rank.</summary>
    Rank,

    /// <summary>ln t.</summary>
    Log,
}

/// <summary>
/// The test that effects in a Cox model do not drift: the score test that θ is 0 in the hazard h₀(t)·exp(xβ + x·g(t)·θ) (Grambsch and Therneau 1994, in the exact form of
/// R's <c>cox.zph</c> from survival 3.0 on; Therneau and Grambsch 2000, §6.2). With V(t) the covariance over the risk set, its slope is
/// Σ g·(x − mean) over events and its information Σ V, Σ gV and Σ g²V. A small p says that the column's hazard ratio is not one number.
/// </summary>
/// <param name="Transform">The g(t) of the test.</param>
/// <param name="Columns">For each column of the model, whether its effect drifts.</param>
/// <param name="Global">Whether any does.</param>
public sealed record ProportionalHazards(TimeTransform Transform, IReadOnlyList<CoxTest> Columns, CoxTest Global)
{
    private const double SmallestShare = 1e-11;

    /// <summary>The tests on a fitted model.</summary>
    /// <exception cref="MethodInputException">The option is not known, an event at time 0 with a logarithm, or events at too few times to see a drift.</exception>
    public static ProportionalHazards Of(Cox fit, TimeTransform transform)
    {
        Require.Known(transform, nameof(transform));
        fit.RequireHazard();
        var heights = Heights(fit, transform);
        var size = fit.Coefficients.Count;
        var (slope, information) = (new double[size], new double[2 * size, 2 * size]);
        foreach (var stratum in fit.Parts)
        {
            stratum.Sweep(fit.Search.Beta, fit.Options.Ties, time =>
            {
                var height = heights[stratum.Spells.Times[time.At]];
                AddSlope(slope, stratum, time, height);
                AddInformation(information, time, height);
            });
        }

        var each = Enumerable.Range(0, size).Select(column => Test(slope, information, [column])).ToArray();
        return new ProportionalHazards(transform, each, Test(slope, information, [.. Enumerable.Range(0, size)]));
    }

    private static void AddSlope(double[] slope, CoxStratum stratum, CoxTime time, double height)
    {
        var (from, eventsTo, _) = stratum.At(time.At);
        for (var column = 0; column < slope.Length; column++)
        {
            var observed = 0.0;
            for (var place = from; place < eventsTo; place++)
                observed += stratum.WeightOf(place) * stratum.X(place)[column];
            slope[column] += height * (observed - time.Expected(column));
        }
    }

    private static void AddInformation(double[,] information, CoxTime time, double height)
    {
        var size = information.GetLength(0) / 2;
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                var spread = row >= column ? time.Spread(row, column) : time.Spread(column, row);
                information[row, column] += spread;
                information[size + row, column] += height * spread;
                information[row, size + column] += height * spread;
                information[size + row, size + column] += height * height * spread;
            }
        }
    }

    /// <summary>The score test for some of the θ, with all β free: only those rows and columns of the information.</summary>
    private static CoxTest Test(double[] slope, double[,] information, int[] columns)
    {
        var size = slope.Length;
        int[] kept = [.. Enumerable.Range(0, size), .. columns.Select(column => size + column)];
        var (part, right) = (new double[kept.Length, kept.Length], new double[kept.Length]);
        for (var row = 0; row < kept.Length; row++)
        {
            right[row] = row < size ? 0 : slope[kept[row] - size];
            for (var column = 0; column < kept.Length; column++)
                part[row, column] = information[kept[row], kept[column]];
        }

        var matrix = SymmetricMatrix.Of(part, SmallestShare);
        if (matrix.Singular >= 0)
            throw new MethodInputException(InputFault.Singular, "fit", "The events fall at too few times to see whether an effect drifts. Give a longer period, or finer times.");
        var statistic = matrix.InverseForm(right);
        return new CoxTest(statistic, columns.Length, IntervalScaleLimits.UpperTail(statistic, columns.Length));
    }

    /// <summary>g at every event time, less its mean over events: that changes no test, and costs no digits.</summary>
    private static Dictionary<double, double> Heights(Cox fit, TimeTransform transform)
    {
        var table = RiskTable.Of(fit.Spells.Unweighted());
        var (heights, survival, before) = (new Dictionary<double, double>(), 1.0, 0.0);
        var (sum, count) = (0.0, 0.0);
        for (var at = 0; at < table.Times.Length; at++)
        {
            var (time, events) = (table.Times[at], table.Events[at]);
            var exits = events + table.Censored[at];
            before += exits;
            if (events == 0) continue;
            heights[time] = transform switch
            {
                TimeTransform.Identity => time,
                TimeTransform.KaplanMeier => 1 - survival,
                TimeTransform.Rank => before - ((exits - 1) / 2),
                _ => Math.Log(time),
            };
            if (!double.IsFinite(heights[time]))
                throw new MethodInputException(InputFault.OutOfRange, nameof(transform), "An event at time 0 has no logarithm. Count the last day in, or choose another transform.");
            survival *= 1 - (events / table.AtRisk[at]);
            (sum, count) = (sum + (events * heights[time]), count + events);
        }

        var mean = sum / count;
        return heights.ToDictionary(each => each.Key, each => each.Value - mean);
    }
}
