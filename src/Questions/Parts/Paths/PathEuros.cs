using Roer.Methods.Comparisons;

namespace Roer.Questions.Parts.Paths;

/// <summary>What paths that differ from a wish cost beside those that do not.</summary>
internal static class PathEuros
{
    private const int Fewest = 10;

    public static TableColumn Column { get; } = new("verschilCent", "Verschil met volgens wens, als het pad klaar is (€ per jeugdige)", Unit.CentsEach);

    public const string Note =
        "Het verschil gaat over jeugdigen die klaar zijn. Het zegt niet dat afwijken meer of minder kost: het kunnen andere jeugdigen zijn. Bij minder dan 10 jeugdigen staat er onbekend.";

    /// <summary>
    /// Euros per youth of those who went another way minus of those who went as wished, of paths that are over: what still runs is not paid yet.
    /// Unknown with fewer than ten of either.
    /// </summary>
    public static Figure Difference(IEnumerable<(FollowedPath Path, WishOutcome Outcome)> judged)
    {
        var over = judged.Where(one => one.Path.End == PathEnd.Done).ToLookup(one => one.Outcome, one => (double)one.Path.Cents);
        return Difference([.. over[WishOutcome.Differs]], [.. over[WishOutcome.Follows]]);
    }

    /// <summary>The euros of paths that are over.</summary>
    public static double[] OfOver(IEnumerable<FollowedPath> paths) => [.. paths.Where(path => path.End == PathEnd.Done).Select(path => (double)path.Cents)];

    /// <summary>The same of the euros of paths that are over.</summary>
    public static Figure Difference(double[] differing, double[] following)
    {
        if (Math.Min(differing.Length, following.Length) < Fewest || MeanDifference.Of(differing, following, ShareFigures.LevelShare) is not { } found) return Figure.Unknown(Unit.CentsEach);
        return Figure.Of(Round(found.Difference), Unit.CentsEach) with
        {
            Interval = new Interval(Round(found.Low), Round(found.High), ShareFigures.Level, "Verschil van twee gemiddelden met ongelijke spreiding (Welch)."),
        };
    }

    private static decimal Round(double cents) => decimal.Round((decimal)cents, 6);
}
