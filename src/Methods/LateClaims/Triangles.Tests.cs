namespace Roer.Methods.LateClaims;

/// <summary>Published triangles, and drawn ones with everything that makes a triangle untidy.</summary>
internal static class Triangles
{
    /// <summary>Taylor and Ashe (1983), cumulative.</summary>
    public static Triangle TaylorAshe { get; } = Triangle.OfCumulative(
    [
        [357848, 1124788, 1735330, 2218270, 2745596, 3319994, 3466336, 3606286, 3833515, 3901463],
        [352118, 1236139, 2170033, 3353322, 3799067, 4120063, 4647867, 4914039, 5339085],
        [290507, 1292306, 2218525, 3235179, 3985995, 4132918, 4628910, 4909315],
        [310608, 1418858, 2195047, 3757447, 4029929, 4381982, 4588268],
        [443160, 1136350, 2128333, 2897821, 3402672, 3873311],
        [396132, 1333217, 2180715, 2985752, 3691712],
        [440832, 1288463, 2419861, 3483130],
        [359480, 1421128, 2864498],
        [376686, 1363294],
        [344014],
    ]);

    /// <summary>RAA, as in Mack (1994), cumulative: row 2 has an increment below 0.</summary>
    public static Triangle Raa { get; } = Triangle.OfCumulative(
    [
        [5012, 8269, 10907, 11805, 13539, 16181, 18009, 18608, 18662, 18834],
        [106, 4285, 5396, 10666, 13782, 15599, 15496, 16169, 16704],
        [3410, 8992, 13873, 16141, 18735, 22214, 22863, 23466],
        [5655, 11555, 15766, 21266, 23425, 26083, 27067],
        [1092, 9565, 15836, 22169, 25955, 26180],
        [1513, 6445, 11702, 12935, 15852],
        [557, 4020, 10946, 12314],
        [1351, 6947, 13112],
        [3133, 5395],
        [2063],
    ]);

    /// <summary>Struhuss: each column has one factor, so that nothing varies.</summary>
    public static Triangle Struhuss { get; } = Triangle.OfCumulative(
    [
        [1058.823529, 1905.882353, 2541.176471, 3176.470588, 3600],
        [1333.333333, 2400, 3200, 4000],
        [2000, 3600, 4800],
        [2000, 3600],
        [2800],
    ]);

    /// <summary>Rows as cumulative amounts, null where unknown.</summary>
    public static double?[][] Cells(Triangle triangle) =>
        [.. Enumerable.Range(0, triangle.Rows).Select(row => Enumerable.Range(0, triangle.Columns).Select(column => triangle.Cumulative(row, column)).ToArray())];

    /// <summary>A triangle of any shape: more rows or more columns, rows of any length, some starting late or with a gap, some credits.</summary>
    public static Triangle Untidy(Random random, bool gaps)
    {
        var (rows, columns) = (random.Next(4, 12), random.Next(3, 9));
        var cells = new double?[rows][];
        for (var row = 0; row < rows; row++)
        {
            cells[row] = new double?[columns];
            var length = row < 3 ? columns : Math.Clamp(columns - row + random.Next(0, 4), 1, columns);
            var sum = 0.0;
            for (var column = 0; column < length; column++)
            {
                sum += column == 0 || random.Next(9) > 0 ? 100 * random.NextDouble() / (1 + column) : -3 * random.NextDouble();
                if (row < 3 || !gaps || random.Next(8) > 0 || column == length - 1) cells[row][column] = Math.Max(sum, 0.5);
            }
        }

        return Triangle.OfCumulative(cells);
    }

    /// <summary>The triangle with every known amount changed.</summary>
    public static Triangle Changed(Triangle triangle, Func<int, double, double> change) =>
        Triangle.OfCumulative([.. Cells(triangle).Select((row, index) => (IReadOnlyList<double?>)[.. row.Select(cell => cell is { } amount ? change(index, amount) : (double?)null)])]);
}
