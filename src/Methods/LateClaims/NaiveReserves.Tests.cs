namespace Roer.Methods.LateClaims;

/// <summary>Reserves beside loops over the cells, straight from the formulas, on drawn triangles with gaps, credits and rows of any length.</summary>
public sealed class NaiveReservesTests
{
    [Fact]
    public void Cape_Cod_with_decay_and_trend_equals_its_loops()
    {
        var random = new Random(311);
        for (var round = 0; round < 150; round++)
        {
            var (cells, tail, exposure) = Draw(random);
            var (decay, trend) = (round % 5 == 0 ? 1 : 0.2 + (0.8 * random.NextDouble()), round % 7 == 0 ? 0 : (0.3 * random.NextDouble()) - 0.1);
            exposure[random.Next(exposure.Length)] = 0;
            var cape = CapeCod.Of(ChainLadder.Of(Triangle.OfCumulative(cells), tail), exposure, new(decay, trend));
            var rows = cells.Length;
            for (var row = 0; row < rows; row++)
            {
                var (above, below) = (0.0, 0.0);
                for (var other = 0; other < rows; other++)
                {
                    var weight = Product(decay, Math.Abs(row - other));
                    above += weight * Latest(cells[other]).Amount * Product(1 + trend, rows - 1 - other);
                    below += weight * exposure[other] / ToUltimate(cells, tail, Latest(cells[other]).Column);
                }

                var unknown = 1 - (1 / ToUltimate(cells, tail, Latest(cells[row]).Column));
                Near.Equal(above / below, cape.Ratios[row]);
                Assert.Equal(unknown * exposure[row] * above / below / Product(1 + trend, rows - 1 - row), cape.Rows[row].Reserve, 1e-8);
            }
        }
    }

    [Fact]
    public void Benktander_and_Bornhuetter_Ferguson_equal_their_sum_of_powers()
    {
        var random = new Random(312);
        for (var round = 0; round < 150; round++)
        {
            var (cells, tail, expected) = Draw(random);
            var ladder = ChainLadder.Of(Triangle.OfCumulative(cells), tail);
            var iterations = 1 + (round % 6);
            var (found, once) = (Benktander.Of(ladder, expected, iterations), BornhuetterFerguson.Of(ladder, expected));
            for (var row = 0; row < cells.Length; row++)
            {
                var (amount, column) = Latest(cells[row]);
                var unknown = 1 - (1 / ToUltimate(cells, tail, column));
                double ultimate = 0, power = 1;
                for (var time = 0; time < iterations; time++) (ultimate, power) = (ultimate + (amount * power), power * unknown);
                ultimate += power * expected[row];
                Assert.Equal(ultimate, found[row].Ultimate, 1e-8);
                Assert.Equal(amount + (unknown * expected[row]), once[row].Ultimate, 1e-8);
            }
        }
    }

    /// <summary>In cents everything is a hundred times as much; exposure in another unit changes only the ratio.</summary>
    [Fact]
    public void No_unit_of_money_or_exposure_matters()
    {
        var random = new Random(313);
        for (var round = 0; round < 40; round++)
        {
            var (cells, tail, exposure) = Draw(random);
            var (euros, options) = (ChainLadder.Of(Triangle.OfCumulative(cells), tail), new CapeCodOptions(random.NextDouble(), 0.04));
            var cents = ChainLadder.Of(Triangles.Changed(euros.Triangle, (_, amount) => 100 * amount), tail);
            double[] wide = [.. exposure.Select(each => 100 * each)];
            var (one, other, third) = (CapeCod.Of(euros, exposure, options), CapeCod.Of(cents, exposure, options), CapeCod.Of(euros, wide, options));
            for (var row = 0; row < cells.Length; row++)
            {
                Near.Equal(100 * one.Ratios[row], other.Ratios[row]);
                Near.Equal(one.Ratios[row] / 100, third.Ratios[row]);
                Assert.Equal(100 * one.Rows[row].Reserve, other.Rows[row].Reserve, 1e-7);
                Assert.Equal(one.Rows[row].Reserve, third.Rows[row].Reserve, 1e-9);
                Assert.Equal(100 * Benktander.Of(euros, exposure, 3)[row].Ultimate, Benktander.Of(cents, wide, 3)[row].Ultimate, 1e-7);
            }
        }
    }

    [Fact]
    public void A_newest_row_of_zero_has_the_reserve_of_its_expectation_alone()
    {
        var random = new Random(314);
        for (var round = 0; round < 40; round++)
        {
            var (cells, tail, exposure) = Draw(random);
            var newest = cells.Length - 1;
            cells[newest] = [0];
            var ladder = ChainLadder.Of(Triangle.OfCumulative(cells), tail);
            var unknown = 1 - (1 / ToUltimate(cells, tail, 0));
            var cape = CapeCod.Of(ladder, exposure, new(0.9, 0));
            Assert.Equal(0, ladder.Rows[newest].Ultimate);
            Near.Equal(unknown * exposure[newest] * cape.Ratios[newest], cape.Rows[newest].Ultimate);
            Near.Equal(unknown * unknown * unknown * exposure[newest], Benktander.Of(ladder, exposure, 3)[newest].Ultimate);
        }
    }

    private static (double?[][] Cells, double Tail, double[] Exposure) Draw(Random random)
    {
        var cells = Triangles.Cells(Triangles.Untidy(random, gaps: true));
        return (cells, 1 + (0.1 * random.NextDouble()), [.. cells.Select(_ => 20 + (200 * random.NextDouble()))]);
    }

    private static double Product(double of, int times)
    {
        var product = 1.0;
        for (var time = 0; time < times; time++) product *= of;
        return product;
    }

    private static (double Amount, int Column) Latest(double?[] row)
    {
        var column = row.Length - 1;
        while (row[column] is null) column--;
        return (row[column] ?? 0, column);
    }

    private static double ToUltimate(double?[][] cells, double tail, int from)
    {
        var product = tail;
        for (var column = from; column + 1 < cells.Max(row => row.Length); column++)
        {
            double before = 0, after = 0;
            foreach (var row in cells)
            {
                if (row.Length > column + 1 && row[column] is { } one && row[column + 1] is { } next) (before, after) = (before + one, after + next);
            }

            product *= after / before;
        }

        return product;
    }
}
