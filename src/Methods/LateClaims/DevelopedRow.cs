namespace Roer.Methods.LateClaims;

/// <summary>What is known of a row, and what is still to come.</summary>
/// <param name="Latest">The last known cumulative amount.</param>
/// <param name="Reserve">What is expected to become known later (incurred but not reported); below 0 where more is taken back than added.</param>
public readonly record struct DevelopedRow(double Latest, double Reserve)
{
    /// <summary>What the row is expected to come to.</summary>
    public double Ultimate => Latest + Reserve;

    internal static DevelopedRow Total(IReadOnlyList<DevelopedRow> rows) => new(rows.Sum(row => row.Latest), rows.Sum(row => row.Reserve));
}
