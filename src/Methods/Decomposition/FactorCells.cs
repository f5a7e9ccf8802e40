namespace Roer.Methods.Decomposition;

/// <summary>
/// Cells times factors, before and after: the value of a cell is the product of its factors, the total is the sum over the cells. Row by
/// row: the factors of the first cell, then those of the second.
/// </summary>
public readonly ref struct FactorCells
{
    /// <summary>Cells of which both moments are known. A cell that is absent at one moment has factors of 0 there.</summary>
    /// <param name="before">Factor by factor, cell by cell, at the first moment.</param>
    /// <param name="after">The same, at the second moment.</param>
    /// <param name="factors">The number of factors of each cell, 1 or more.</param>
    /// <exception cref="MethodInputException">
    /// There is no cell, the lengths differ or are no whole number of cells, or a value is not a finite number.
    /// </exception>
    public FactorCells(ReadOnlySpan<double> before, ReadOnlySpan<double> after, int factors)
    {
        Require.NotEmpty(before, nameof(before));
        Require.SameLength(before.Length, after.Length, nameof(after));
        Require.Between(factors, 1, before.Length, nameof(factors));
        if (before.Length % factors != 0)
            throw new MethodInputException(InputFault.Shape, nameof(factors), $"{nameof(before)} has {before.Length} values, which is no whole number of cells of {factors} factors. Give every cell all its factors.");
        Before = before;
        After = after;
        Factors = factors;
    }

    /// <summary>The factors at the first moment.</summary>
    public ReadOnlySpan<double> Before { get; }

    /// <summary>The factors at the second moment.</summary>
    public ReadOnlySpan<double> After { get; }

    /// <summary>The number of factors of each cell.</summary>
    public int Factors { get; }

    /// <summary>The number of cells.</summary>
    public int Count => Factors == 0 ? 0 : Before.Length / Factors;

    internal ReadOnlySpan<double> BeforeOf(int cell) => Before.Slice(cell * Factors, Factors);

    internal ReadOnlySpan<double> AfterOf(int cell) => After.Slice(cell * Factors, Factors);
}
