namespace Roer.Methods.Survival;

public sealed class SymmetricMatrixTests
{
    [Fact]
    public void Solving_and_inverting_undo_the_product()
    {
        var random = new Random(91);
        for (var size = 1; size <= 7; size++)
        {
            var matrix = Positive(random, size);
            var x = SpellsTests.Draw(size, random.NextDouble);
            var right = Enumerable.Range(0, size).Select(row => Enumerable.Range(0, size).Sum(column => matrix[row, column] * x[column])).ToArray();
            var factor = SymmetricMatrix.Of(matrix, 1e-12);
            Assert.Equal(-1, factor.Singular);
            var (solved, inverse) = (factor.Solve(right), factor.Inverse());
            for (var row = 0; row < size; row++)
            {
                Assert.Equal(x[row], solved[row], 9);
                for (var column = 0; column < size; column++)
                    Assert.Equal(row == column ? 1 : 0, Enumerable.Range(0, size).Sum(at => matrix[row, at] * inverse[at, column]), 9);
            }

            Assert.Equal(x.Zip(right, (left, other) => left * other).Sum(), factor.InverseForm(right), 9);
        }
    }

    [Theory]
    [InlineData(1.0, 2.0, 4.0, 1)]
    [InlineData(0.0, 0.0, 1.0, 0)]
    [InlineData(1.0, 0.0, 0.0, 1)]
    [InlineData(-1.0, 0.0, 1.0, 0)]
    [InlineData(double.NaN, 0.0, 1.0, 0)]
    public void The_first_column_that_adds_nothing_is_named(double first, double beside, double second, int singular) =>
        Assert.Equal(singular, SymmetricMatrix.Of(new[,] { { first, beside }, { beside, second } }, 1e-12).Singular);

    private static double[,] Positive(Random random, int size)
    {
        var matrix = new double[size, size];
        for (var vector = 0; vector < size + 3; vector++)
        {
            var drawn = SpellsTests.Draw(size, () => random.NextDouble() - 0.5);
            for (var row = 0; row < size; row++)
            {
                for (var column = 0; column < size; column++)
                    matrix[row, column] += drawn[row] * drawn[column];
            }
        }

        return matrix;
    }
}
