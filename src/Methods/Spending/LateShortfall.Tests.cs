namespace Roer.Methods.Spending;

/// <summary>What comes of months of which less is known than usual.</summary>
public sealed class LateShortfallTests
{
    private const int Rows = 36;
    private const int Last = 7;
    private static readonly double[] Pattern = [0.5, 0.8, 0.9, 0.95, 0.98, 1, 1, 1];

    /// <summary>One item a month that is there at once, or two months later: what is missing always comes.</summary>
    [Fact]
    public void What_is_missing_and_always_came_comes_for_the_most_part()
    {
        var shortfall = Of([Cell(row => row % 4 == 1 || row == Rows - 2 ? 2 : 0)]);
        Assert.True(shortfall.Credit(1, isPassed: true) > 0.9);
        Assert.InRange(shortfall.More(0, Rows - 2), 0.7 * 100 * Pattern[1], 100);
    }

    /// <summary>A cell that never brings anything stays behind for ever: nothing comes of what is short.</summary>
    [Fact]
    public void What_never_came_is_not_expected()
    {
        double[][] nothing = [.. Enumerable.Range(0, Rows).Select(row => new double[Math.Min(Rows - row, Last + 1)])];
        var shortfall = Of([nothing, Cell(_ => 0)]);
        for (var age = 0; age < Last; age++) Assert.Equal(0, shortfall.Credit(age, isPassed: false), 12);
    }

    /// <summary>Where each month is known exactly as is usual nothing is short, what comes is what is usual, and no sum was missed.</summary>
    [Fact]
    public void As_usual_nothing_comes_more()
    {
        var shortfall = Of([Usual(), Usual()]);
        for (var row = 0; row < Rows; row++) Assert.Equal(0, shortfall.More(0, row), 9);
        Assert.Equal(0, shortfall.Spread!.Value.Dispersion, 9);
    }

    /// <summary>Ten times the money is ten times the dispersion and ten times what comes more.</summary>
    [Fact]
    public void The_unit_of_money_does_not_matter()
    {
        double[][][] cells = [Cell(row => row * 7 % 3), Cell(row => row * 5 % 4), Usual()];
        double[][][] tenfold = [.. cells.Select(rows => rows.Select(row => row.Select(each => each * 10).ToArray()).ToArray())];
        var (once, ten) = (Of(cells), Of(tenfold, 1_000));
        for (var row = 0; row < Rows; row++) Assert.Equal(once.More(1, row) * 10, ten.More(1, row), 6);
        Assert.Equal(once.Spread!.Value.Dispersion * 10, ten.Spread!.Value.Dispersion, 6);
        Assert.Equal(once.Spread!.Value.Freedom, ten.Spread!.Value.Freedom, 9);
        Assert.True(once.Spread!.Value.Dispersion > 0);
    }

    /// <summary>The same items in one cell miss their sum by more than in two that are late at other times.</summary>
    [Fact]
    public void What_is_late_together_disperses_more()
    {
        var together = Of([Cell(row => row % 6 == 0 ? 3 : 0), Cell(row => row % 6 == 0 ? 3 : 0)]);
        var apart = Of([Cell(row => row % 6 == 0 ? 3 : 0), Cell(row => row % 6 == 3 ? 3 : 0)]);
        Assert.True(together.Spread!.Value.Dispersion > apart.Spread!.Value.Dispersion);
    }

    /// <summary>Half a year of late items and half a year of prompt ones: the sums hold on to what they miss, and nineteen of them say as much as a few.</summary>
    [Fact]
    public void What_is_missed_for_months_on_end_says_less_of_the_dispersion() => Assert.InRange(Of([Cell(row => row % 12 < 6 ? 3 : 0)]).Spread!.Value.Freedom, 3, 10);

    [Fact]
    public void A_short_history_says_nothing_of_dispersion()
    {
        double[][] rows = [.. Enumerable.Range(0, 15).Select(row => Enumerable.Range(0, Math.Min(15 - row, Last + 1)).Select(age => 100 * Pattern[age]).ToArray())];
        Assert.Null(new LateShortfall([rows], [[.. Enumerable.Repeat(100.0, 15)]], age => Pattern[age], Last).Spread);
    }

    private static LateShortfall Of(double[][][] known, double expected = 100) =>
        new(known, [.. known.Select(_ => Enumerable.Repeat(expected, Rows).ToArray())], age => Pattern[age], Last);

    private static double[][] Usual() => [.. Enumerable.Range(0, Rows).Select(row => Enumerable.Range(0, Math.Min(Rows - row, Last + 1)).Select(age => 100 * Pattern[age]).ToArray())];

    /// <summary>One item of 100 in each month, known so many months late.</summary>
    private static double[][] Cell(Func<int, int> late) =>
        [.. Enumerable.Range(0, Rows).Select(row => Enumerable.Range(0, Math.Min(Rows - row, Last + 1)).Select(age => age >= late(row) ? 100.0 : 0).ToArray())];
}
