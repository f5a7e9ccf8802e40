namespace Roer.Methods.LateClaims;

public sealed class ResidualPoolTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(55)]
    public void Each_residual_comes_equally_often_and_pairs_are_independent(int count)
    {
        const int Draws = 200_000;
        var pool = new ResidualPool([.. Enumerable.Range(0, count).Select(each => (double)each)], RandomSource.Named(1, "pool"));
        var (single, pairs) = (new int[count], new int[count * count]);
        for (var draw = 0; draw < Draws; draw++)
        {
            var (left, right) = ((int)pool.Draw(), (int)pool.Draw());
            single[left]++;
            pairs[(left * count) + right]++;
        }

        Assert.InRange(Square(single, Draws), 0, (count - 1) + (5 * Math.Sqrt(2.0 * count)));
        Assert.InRange(Square(pairs, Draws), 0, (count * count) - 1 + (5 * Math.Sqrt(2.0 * count * count)));
    }

    private static double Square(int[] counts, int draws)
    {
        var expected = (double)draws / counts.Length;
        return counts.Sum(count => (count - expected) * (count - expected) / expected);
    }
}
