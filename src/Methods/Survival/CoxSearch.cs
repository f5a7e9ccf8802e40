namespace Roer.Methods.Survival;

/// <summary>
/// Newton and Raphson from 0, halving a step that does not raise the log-likelihood. An estimate that is infinite shows itself: the log-likelihood stops
/// rising while the steps do not shrink, or the information about it vanishes on the way.
/// </summary>
internal sealed class CoxSearch
{
    private const double SmallestShare = 1e-11;
    private const double SmallestSpread = 1e-10;
    private const double LargestStep = 0.05;
    private const int MostHalvings = 40;

    private CoxSearch(CoxSums atZero, CoxOptions options) => (AtZero, Options) = (atZero, options);

    public CoxOptions Options { get; }

    public CoxSums AtZero { get; }

    public CoxSums AtEnd { get; private init; } = null!;

    public double[] Beta { get; private init; } = [];

    public int Steps { get; private init; }

    public double[,] Inverse { get; private init; } = new double[0, 0];

    public double ScoreAtZero { get; private init; }

    public double Wald
    {
        get
        {
            var sum = 0.0;
            for (var row = 0; row < Beta.Length; row++)
            {
                for (var column = 0; column < Beta.Length; column++)
                    sum += Beta[row] * AtEnd.Information[row, column] * Beta[column];
            }

            return sum;
        }
    }

    public static CoxSearch Run(IReadOnlyList<CoxStratum> strata, IReadOnlyList<string> names, CoxOptions options)
    {
        var beta = new double[names.Count];
        var start = CoxSums.Of(strata, beta, options.Ties);
        var matrix = AtStart(start, names, strata.Sum(stratum => stratum.EventWeight));
        var score = matrix.InverseForm(start.Slope);
        var now = start;
        for (var step = 1; step <= options.MostSteps; step++)
        {
            var direction = matrix.Solve(now.Slope);
            var (next, size) = Climb(strata, (beta, direction), now, options.Ties);
            beta = Moved(beta, direction, size);
            var rise = next.LogLikelihood - now.LogLikelihood;
            now = next;
            matrix = SymmetricMatrix.Of(now.Information, SmallestShare);
            if (matrix.Singular >= 0) throw Infinite(names[matrix.Singular]);
            if (rise > options.Tolerance * Math.Abs(now.LogLikelihood)) continue;
            var last = matrix.Solve(now.Slope);
            var widest = Widest(last);
            if (Math.Abs(last[widest]) > LargestStep) throw Infinite(names[widest]);
            return new CoxSearch(start, options) { AtEnd = now, Beta = beta, Steps = step, Inverse = matrix.Inverse(), ScoreAtZero = score };
        }

        throw new MethodInputException(InputFault.NotConverged, nameof(options), "The search did not end within MostSteps. Allow more steps, or look for columns that part those with events from all others.");
    }

    private static SymmetricMatrix AtStart(CoxSums start, IReadOnlyList<string> names, double events)
    {
        if (!start.IsFinite) throw new MethodInputException(InputFault.OutOfRange, "covariates", "The columns are too large to compute with. Change their unit.");
        for (var column = 0; column < names.Count; column++)
        {
            if (!(start.Information[column, column] > SmallestSpread * events))
                throw new MethodInputException(InputFault.Singular, names[column], $"{names[column]} does not vary among those at risk when something ends (within strata). Leave the column out, or make it a stratum no longer.");
        }

        var matrix = SymmetricMatrix.Of(start.Information, SmallestShare);
        if (matrix.Singular >= 0)
            throw new MethodInputException(InputFault.Singular, names[matrix.Singular], $"{names[matrix.Singular]} follows from the columns before it. Leave one of them out, such as one class of a set that adds up to 1.");
        return matrix;
    }

    private static (CoxSums Sums, double Size) Climb(IReadOnlyList<CoxStratum> strata, (double[] From, double[] Direction) line, CoxSums now, CoxTies ties)
    {
        var size = 1.0;
        var slack = 1e-12 * Math.Abs(now.LogLikelihood);
        for (var halving = 0; halving < MostHalvings; halving++)
        {
            var next = CoxSums.Of(strata, Moved(line.From, line.Direction, size), ties);
            if (next.IsFinite && next.LogLikelihood >= now.LogLikelihood - slack) return (next, size);
            size /= 2;
        }

        return (now, 0);
    }

    private static double[] Moved(double[] from, double[] direction, double size)
    {
        var moved = new double[from.Length];
        for (var column = 0; column < moved.Length; column++)
            moved[column] = from[column] + (size * direction[column]);
        return moved;
    }

    private static int Widest(double[] step)
    {
        var widest = 0;
        for (var column = 1; column < step.Length; column++)
        {
            if (Math.Abs(step[column]) > Math.Abs(step[widest])) widest = column;
        }

        return widest;
    }

    private static MethodInputException Infinite(string name) =>
        new(InputFault.NotConverged, name, $"The estimate of {name} is infinite: its values (with the other columns) part those with events from all others at risk, so any larger estimate fits better. Join classes, leave the column out, or give more spells.");
}
