namespace Roer.Methods.LateClaims;

public sealed class ChainLadderTests
{
    /// <summary>Taylor-Ashe, as printed by Mack (1993).</summary>
    [Fact]
    public void It_reproduces_Taylor_and_Ashe()
    {
        var ladder = ChainLadder.Of(Triangles.TaylorAshe, 1);
        double[] factors = [3.49060655, 1.74733264, 1.45741284, 1.17385171, 1.10382353, 1.08626936, 1.05387436, 1.07655518, 1.01772473];
        double[] reserves = [0, 94634, 469511, 709638, 984889, 1419459, 2177641, 3920301, 4278972, 4625811];
        Assert.Equal(factors, ladder.Factors.Select(factor => Math.Round(factor, 8)));
        Assert.Equal(reserves, ladder.Rows.Select(row => Math.Round(row.Reserve)));
        Assert.Equal(18_680_856, Math.Round(ladder.Total.Reserve));
        Assert.Equal(53_038_946, Math.Round(ladder.Total.Ultimate));
    }

    /// <summary>The products written out, for triangles of every shape.</summary>
    [Fact]
    public void It_equals_the_products_written_out()
    {
        var random = new Random(11);
        for (var round = 0; round < 200; round++)
        {
            var cells = Triangles.Cells(Triangles.Untidy(random, gaps: true));
            var ladder = ChainLadder.Of(Triangle.OfCumulative(cells), 1.05);
            for (var row = 0; row < cells.Length; row++)
            {
                var column = Array.FindLastIndex(cells[row], cell => cell is not null);
                var amount = cells[row][column]!.Value;
                for (; column + 1 < cells[row].Length; column++)
                {
                    var both = cells.Where(each => each[column] is not null && each[column + 1] is not null).ToList();
                    amount *= both.Sum(each => each[column + 1]!.Value) / both.Sum(each => each[column]!.Value);
                }

                Near.Equal(amount * 1.05, ladder.Rows[row].Ultimate, 1e-11);
            }
        }
    }

    [Fact]
    public void Reserves_have_the_unit_of_the_amounts_and_a_column_of_nothing_more_changes_nothing()
    {
        var cents = ChainLadder.Of(Triangles.Changed(Triangles.Raa, (_, amount) => amount * 100), 1);
        Near.Equal(52135.2282612101 * 100, cents.Total.Reserve, 1e-12);
        var longer = Triangles.Cells(Triangles.Raa).Select((row, index) => (IReadOnlyList<double?>)[.. row, index == 0 ? row[9] : null]);
        Near.Equal(52135.2282612101, ChainLadder.Of(Triangle.OfCumulative([.. longer]), 1).Total.Reserve, 1e-12);
    }

    [Fact]
    public void A_tail_multiplies_every_ultimate_and_after_the_final_column_there_is_none()
    {
        var (without, with) = (ChainLadder.Of(Triangles.Raa, 1), ChainLadder.Of(Triangles.Raa, 1.1));
        for (var row = 0; row < 10; row++)
            Near.Equal(without.Rows[row].Ultimate * 1.1, with.Rows[row].Ultimate, 1e-13);
        Assert.Equal(0, without.Rows[0].Reserve);
        var cut = ChainLadder.Of(Triangles.Raa.CutAfter(6), 1);
        Assert.All(cut.Rows.Take(4), row => Assert.Equal(0, row.Reserve));
        Assert.Equal(without.Factors.Take(6), cut.Factors);
    }

    [Fact]
    public void A_row_without_amounts_changes_no_other_row()
    {
        var (with, without) = (Triangle.OfCumulative([[10, 15, 18], [0, 0], [20]]), Triangle.OfCumulative([[10, 15, 18], [20]]));
        Assert.Equal(ChainLadder.Of(without, 1).Total, ChainLadder.Of(with, 1).Total);
    }

    [Fact]
    public void What_the_triangle_cannot_say_is_a_named_error()
    {
        static InputFault Fault(Triangle triangle, double tail) => Assert.Throws<MethodInputException>(() => ChainLadder.Of(triangle, tail)).Fault;
        Assert.Equal(InputFault.OutOfRange, Fault(Triangles.Raa, 0));
        Assert.Equal(InputFault.OutOfRange, Fault(Triangles.Raa, double.NaN));
        Assert.Equal(InputFault.TooFew, Fault(Triangle.OfCumulative([[1, null, 3], [2, 2]]), 1));
        Assert.Equal(InputFault.Singular, Fault(Triangle.OfCumulative([[0, 5], [3]]), 1));
        Assert.Equal(InputFault.Singular, Fault(Triangle.OfCumulative([[5, -1], [3]]), 1));
        Assert.Equal(1, ChainLadder.Of(Triangle.OfCumulative([[5], [3]]), 1).ToUltimate[0]);
    }
}
