using Roer.Methods;
using Roer.Methods.Forecasting;

namespace Roer.Tests.YearEnds;

/// <summary>
/// Where outcomes lie in their forecasts: the probability integral transform by tenths. All tenths are as likely when forecasts are right; a valley is too narrow, a hill too wide, a slope
/// too high or too low.
/// </summary>
/// <param name="Counts">How many outcomes lie in each tenth, the lowest first.</param>
/// <param name="Mean">The mean place, a half when forecasts are right; above it forecasts are too low.</param>
/// <param name="Chance">The chance of counts that differ as much or more, if all tenths are as likely: of Pearson's χ² over ten tenths, by drawing, for of a few towns it follows no table.</param>
internal sealed record OutcomePlaces(IReadOnlyList<int> Counts, double Mean, double Chance)
{
    public const int Tenths = 10;
    private const int Draws = 9_999;
    private const string Heights = "▁▂▃▄▅▆▇█";

    /// <summary>A small picture, one bar a tenth.</summary>
    public string Picture => string.Concat(Counts.Select(count => Heights[count * (Heights.Length - 1) / Math.Max(1, Counts.Max())]));

    /// <summary>Of at least one place, each from 0 to 1.</summary>
    public static OutcomePlaces Of(IReadOnlyList<double> places)
    {
        ProbabilityTransform[] each = [.. places.Select(place => new ProbabilityTransform(place, place))];
        int[] counts = [.. ProbabilityTransform.Histogram(each, Tenths).Select(share => (int)Math.Round(share * places.Count))];
        return new OutcomePlaces(counts, places.Average(), ChanceOf(counts));
    }

    private static double ChanceOf(int[] counts)
    {
        var (random, whole, seen) = (RandomSource.Named(1, "places"), counts.Sum(), Squares(counts));
        var further = 1;
        for (var draw = 0; draw < Draws; draw++)
        {
            var drawn = new int[Tenths];
            for (var one = 0; one < whole; one++) drawn[random.Below(Tenths)]++;
            if (Squares(drawn) >= seen) further++;
        }

        return further / (double)(Draws + 1);
    }

    /// <summary>χ² but for what is the same for all counts of one sum.</summary>
    private static long Squares(int[] counts) => counts.Sum(count => (long)count * count);
}
