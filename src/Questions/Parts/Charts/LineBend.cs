namespace Roer.Questions.Parts.Charts;

/// <summary>
/// How much a line bends on its way from one spot to another, so that it does not seem to call at a third one. The drawing library puts the turning
/// point of the line beside its middle, so many times its length to the left as seen from where it begins.
/// </summary>
internal static class LineBend
{
    private const int Steps = 16;
    private const double Clear = 40;
    private static readonly double[] Bends = [0.05, 0.15, 0.25, 0.35, 0.5, 0.65, 0.8];

    /// <summary>The smallest bend that keeps clear of the others; the clearest one when none does.</summary>
    /// <param name="from">Where it begins, in pixels.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="others">The spots that it must pass by.</param>
    /// <param name="mayTurn">Whether it may bend to the other side as well: not when a line comes back along there, of which it must stay apart.</param>
    public static double Of((double X, double Y) from, (double X, double Y) to, IReadOnlyList<(double X, double Y)> others, bool mayTurn)
    {
        var bends = mayTurn ? Bends.SelectMany(bend => new[] { bend, -bend }) : Bends.Skip(1);
        var (best, most) = (Bends[0], -1.0);
        foreach (var bend in bends)
        {
            var room = Room(from, to, others, bend);
            if (room >= Clear) return bend;
            if (room > most) (best, most) = (bend, room);
        }

        return best;
    }

    /// <summary>How near the line comes to any of the others.</summary>
    public static double Room((double X, double Y) from, (double X, double Y) to, IReadOnlyList<(double X, double Y)> others, double bend)
    {
        var turn = Turn(from, to, bend);
        var nearest = double.MaxValue;
        for (var step = 1; step < Steps; step++)
        {
            var along = (double)step / Steps;
            var (first, middle, last) = ((1 - along) * (1 - along), 2 * along * (1 - along), along * along);
            var point = (X: (first * from.X) + (middle * turn.X) + (last * to.X), Y: (first * from.Y) + (middle * turn.Y) + (last * to.Y));
            foreach (var other in others) nearest = Math.Min(nearest, Math.Sqrt(Math.Pow(point.X - other.X, 2) + Math.Pow(point.Y - other.Y, 2)));
        }

        return nearest;
    }

    /// <summary>The middle of the line, where its words stand.</summary>
    public static (double X, double Y) Middle((double X, double Y) from, (double X, double Y) to, double bend)
    {
        var turn = Turn(from, to, bend);
        return ((from.X + (2 * turn.X) + to.X) / 4, (from.Y + (2 * turn.Y) + to.Y) / 4);
    }

    private static (double X, double Y) Turn((double X, double Y) from, (double X, double Y) to, double bend) =>
        (((from.X + to.X) / 2) - ((from.Y - to.Y) * bend), ((from.Y + to.Y) / 2) - ((to.X - from.X) * bend));
}
