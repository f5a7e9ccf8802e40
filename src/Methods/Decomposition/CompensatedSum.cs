namespace Roer.Methods.Decomposition;

/// <summary>A sum that keeps what rounding loses (Knuth's two-sum), so that the order of millions of terms does not show in the answer.</summary>
internal struct CompensatedSum
{
    private double _sum;
    private double _lost;

    public readonly double Value => _sum + _lost;

    public void Add(double term)
    {
        var next = _sum + term;
        var taken = next - _sum;
        _lost += (_sum - (next - taken)) + (term - taken);
        _sum = next;
    }

    public static double Of(ReadOnlySpan<double> terms)
    {
        var sum = default(CompensatedSum);
        foreach (var term in terms) sum.Add(term);
        return sum.Value;
    }
}
