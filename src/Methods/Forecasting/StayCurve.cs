namespace Roer.Methods.Forecasting;

/// <summary>What is known of stays longer than a curve.</summary>
public enum CurveTail
{
    /// <summary>Nobody stays longer than the curve: after its last month all leave.</summary>
    Ends,

    /// <summary>Who outlasts the curve stays for good.</summary>
    Stays,

    /// <summary>Each month after the curve the same share leaves as in its last month.</summary>
    KeepsItsRate,
}

/// <summary>Part of those who leave goes on in another stratum.</summary>
/// <param name="To">The name of that stratum, or of the same one for who begins anew.</param>
/// <param name="Share">By month of stay the share of all who began that has gone there by then: 0 at first, never falling (a cumulative incidence, such as that of Aalen and Johansen).</param>
public sealed record StayMove(string To, IReadOnlyList<double> Share);

/// <summary>
/// How long members stay: by whole months of stay a = 0, 1, 2, … the share S(a) of those who began that is still there, S(0) = 1. Curves come from a survival method;
/// this record only follows them.
/// </summary>
public sealed record StayCurve
{
    private const double Slack = 1e-9;

    private StayCurve(double[] survival, CurveTail tail, IReadOnlyList<StayMove> moves) =>
        (Survival, Tail, Moves) = (survival, tail, moves);

    /// <summary>S by month of stay.</summary>
    public IReadOnlyList<double> Survival { get; }

    /// <summary>What happens after the last month of the curve. Moves end there: who leaves later, leaves for good.</summary>
    public CurveTail Tail { get; }

    /// <summary>Where those who leave go on; who is not named leaves for good.</summary>
    public IReadOnlyList<StayMove> Moves { get; }

    /// <summary>A curve.</summary>
    /// <param name="survival">S(0) = 1, S(1), …: never rising, 0 to 1.</param>
    /// <param name="tail">What happens after its last month.</param>
    /// <param name="moves">Where those who leave go on; each as long as the curve. Empty: they leave for good.</param>
    /// <exception cref="MethodInputException">
    /// The curve is empty, does not begin with 1, rises or leaves 0 to 1; a move is of another length, does not begin with 0 or falls; or in some month more move than leave.
    /// </exception>
    public static StayCurve Of(ReadOnlySpan<double> survival, CurveTail tail, IReadOnlyList<StayMove> moves)
    {
        ArgumentNullException.ThrowIfNull(moves);
        Require.Known(tail, nameof(tail));
        Require.NotEmpty(survival, nameof(survival));
        Require.NotNegative(survival, nameof(survival));
        if (survival[0] != 1) throw new MethodInputException(InputFault.OutOfRange, nameof(survival), "survival does not begin with 1. Give the share that is still there from 0 months on.");
        for (var month = 1; month < survival.Length; month++)
        {
            if (survival[month] > survival[month - 1])
                throw new MethodInputException(InputFault.Unsorted, nameof(survival), $"survival rises at month {month}. Give shares that never rise.");
        }

        foreach (var move in moves) Check(move, survival.Length);
        for (var month = 1; month < survival.Length; month++)
        {
            if (moves.Sum(move => move.Share[month] - move.Share[month - 1]) > survival[month - 1] - survival[month] + Slack)
                throw new MethodInputException(InputFault.OutOfRange, nameof(moves), $"In month {month} more move on than leave. Give shares of all who began.");
        }

        return new StayCurve(survival.ToArray(), tail, moves);
    }

    /// <summary>
    /// A curve drawn toward its parent where it rests on few: S = w·own + (1 − w)·parent with w = n / fewest, at most 1; moves likewise. A stratum of nobody has its parent's curve.
    /// The shorter curve goes on by its own tail; the result has the parent's tail unless w is 1.
    /// </summary>
    /// <param name="own">The curve of the stratum itself.</param>
    /// <param name="count">n, the number of stays on which it rests, 0 or more.</param>
    /// <param name="parent">The curve of the wider group.</param>
    /// <param name="fewest">The number from which a stratum stands on its own, above 0, such as 30.</param>
    /// <exception cref="MethodInputException">The count is below 0, or fewest not above 0.</exception>
    public static StayCurve Shrunk(StayCurve own, int count, StayCurve parent, int fewest)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(parent);
        Require.Between(count, 0, int.MaxValue, nameof(count));
        Require.AboveZero(fewest, nameof(fewest));
        if (count >= fewest) return own;
        if (count == 0) return parent;
        var (weight, length) = ((double)count / fewest, Math.Max(own.Survival.Count, parent.Survival.Count));
        var survival = new double[length];
        for (var month = 0; month < length; month++) survival[month] = Mix(weight, own.At(month), parent.At(month));
        var moves = own.Moves.Concat(parent.Moves).Select(move => move.To).Distinct(StringComparer.Ordinal)
            .Select(to => new StayMove(to, [.. Enumerable.Range(0, length).Select(month => Mix(weight, own.Moved(to, month), parent.Moved(to, month)))]));
        return Of(survival, parent.Tail, [.. moves]);
    }

    /// <summary>S at a month of stay, by the tail where the curve has ended.</summary>
    /// <param name="month">0 or more.</param>
    /// <exception cref="MethodInputException">The month is below 0.</exception>
    public double At(int month)
    {
        Require.Between(month, 0, int.MaxValue, nameof(month));
        if (month < Survival.Count) return Survival[month];
        return Tail switch
        {
            CurveTail.Ends => 0,
            CurveTail.Stays => Survival[^1],
            _ => Survival[^1] * Math.Pow(LastRate(), month - Survival.Count + 1),
        };
    }

    private double LastRate() => Survival.Count < 2 || Survival[^2] == 0 ? 1 : Survival[^1] / Survival[^2];

    private static double Mix(double weight, double own, double parent) => (weight * own) + ((1 - weight) * parent);

    private double Moved(string to, int month) => Moves.Where(move => move.To == to).Sum(move => move.Share[Math.Min(month, move.Share.Count - 1)]);

    private static void Check(StayMove move, int length)
    {
        ArgumentException.ThrowIfNullOrEmpty(move.To);
        Require.SameLength(length, move.Share.Count, nameof(StayMove.Share));
        Require.NotNegative([.. move.Share], nameof(StayMove.Share));
        if (move.Share[0] != 0) throw new MethodInputException(InputFault.OutOfRange, nameof(StayMove.Share), $"The share that moves to {move.To} does not begin with 0. Nobody has moved at 0 months.");
        for (var month = 1; month < length; month++)
        {
            if (move.Share[month] < move.Share[month - 1])
                throw new MethodInputException(InputFault.Unsorted, nameof(StayMove.Share), $"The share that moves to {move.To} falls at month {month}. Give the share that has moved by then.");
        }
    }
}
