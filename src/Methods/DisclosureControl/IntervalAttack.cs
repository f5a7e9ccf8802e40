namespace Roer.Methods.DisclosureControl;

/// <summary>
/// What an attacker can work out of linked tables: the least and the most that a cell can be, given what is known of every cell and that
/// parts add up to totals. Kelly, Golden and Assad (1992) put it as two linear programs a cell; Fischetti and Salazar (2001) audit with it.
/// Exact: no interval comes out too wide by rounding.
/// </summary>
public sealed class IntervalAttack
{
    private readonly IReadOnlyList<CellBounds> _known;
    private readonly BoundedSimplex _simplex;

    private IntervalAttack(IReadOnlyList<CellBounds> known, BoundedSimplex simplex)
    {
        _known = known;
        _simplex = simplex;
    }

    /// <summary>Prepares the attack on tables of which this is known.</summary>
    /// <param name="known">What was published or is known beforehand of each cell.</param>
    /// <param name="sums">Which cells add up to which.</param>
    /// <exception cref="MethodInputException">A position is no cell, or no values satisfy what is said to be known.</exception>
    public static IntervalAttack On(IReadOnlyList<CellBounds> known, IReadOnlyList<CellSum> sums)
    {
        CellSum.Check(sums, known.Count);
        List<Fraction?> widths = [.. known.Select(bounds => bounds.High is { } high ? (Fraction)high - bounds.Low : (Fraction?)null)];
        var slack = widths.Count;
        widths.AddRange(sums.Where(sum => sum.MayOverlap).Select(_ => (Fraction?)null));
        var equations = sums.Select(Equation).ToList();
        if (known.Any(bounds => bounds.Count < 1) || BoundedSimplex.Feasible(equations, widths) is not { } simplex)
            throw new MethodInputException(InputFault.Singular, nameof(known), $"No values satisfy {nameof(known)} and {nameof(sums)} together. Correct the bounds, or let the parts overlap.");
        return new(known, simplex);

        // A variable is what a cell has above its lower bound.
        Fraction[] Equation(CellSum sum)
        {
            var row = new Fraction[widths.Count + 1];
            foreach (var part in sum.Parts)
            {
                row[part] += 1;
                row[^1] -= known[part].Low;
            }

            row[sum.Total] -= 1;
            row[^1] += known[sum.Total].Low;
            if (sum.MayOverlap) row[slack++] = -Fraction.One;
            return row;
        }
    }

    /// <summary>The whole numbers that a cell can be.</summary>
    public CellBounds Bounds(int cell)
    {
        var low = _known[cell].Low;
        var least = (long)_simplex.Extreme(cell, largest: false)!.Value.Ceiling;
        return new(checked(low + least), _simplex.Extreme(cell, largest: true) is { } most ? checked(low + (long)most.Floor) : null);
    }
}
