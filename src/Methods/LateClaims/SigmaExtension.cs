namespace Roer.Methods.LateClaims;

/// <summary>Gives a variance to the columns that too few rows have passed.</summary>
internal static class SigmaExtension
{
    public static void Fill(double?[] squares, LastSigma rule)
    {
        if (!squares.Contains(null)) return;
        switch (rule)
        {
            case LastSigma.Mack:
                FillByMack(squares);
                break;
            case LastSigma.LogLinear:
                FillByLine(squares);
                break;
            default:
                throw new MethodInputException(InputFault.OutOfRange, nameof(rule), "The rule for the last sigma is unknown. Give one of the named rules.");
        }
    }

    private static void FillByMack(double?[] squares)
    {
        for (var column = 0; column < squares.Length; column++)
        {
            if (squares[column] is not null) continue;
            if (column < 2) throw TooFew("Mack's rule needs two columns before it with a variance");
            var (before, last) = (squares[column - 2]!.Value, squares[column - 1]!.Value);
            squares[column] = before == 0 || last == 0 ? 0 : Math.Min(last * last / before, Math.Min(before, last));
        }
    }

    private static void FillByLine(double?[] squares)
    {
        var points = squares.Index().Where(each => each.Item > 0).Select(each => (X: (double)each.Index, Y: Math.Log(each.Item!.Value) / 2)).ToList();
        if (points.Count < 2) throw TooFew("the log-linear rule needs two columns with a variance above 0");
        var (x, y) = (points.Average(point => point.X), points.Average(point => point.Y));
        var slope = points.Sum(point => (point.X - x) * (point.Y - y)) / points.Sum(point => (point.X - x) * (point.X - x));
        for (var column = 0; column < squares.Length; column++)
            squares[column] ??= Math.Exp(2 * (y + (slope * (column - x))));
    }

    private static MethodInputException TooFew(string need) =>
        new(InputFault.TooFew, "triangle", $"A column was passed by one row only, and {need}. Give a longer history, cut the triangle, or use the other rule.");
}
