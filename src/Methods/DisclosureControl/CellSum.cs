namespace Roer.Methods.DisclosureControl;

/// <summary>What a reader of linked tables knows of their cells: the parts add up to the total.</summary>
/// <param name="Total">The position of the total among the cells.</param>
/// <param name="Parts">The positions of the parts; a total may be a part elsewhere.</param>
/// <param name="MayOverlap">Whether one unit may count in more than one part, so that the parts add up to the total or more.</param>
public sealed record CellSum(int Total, IReadOnlyList<int> Parts, bool MayOverlap = false)
{
    internal static void Check(IReadOnlyList<CellSum> sums, int cells)
    {
        foreach (var position in sums.SelectMany(sum => sum.Parts.Append(sum.Total)))
        {
            if (position < 0 || position >= cells)
                throw new MethodInputException(InputFault.OutOfRange, nameof(sums), $"{nameof(sums)} names cell {position} of {cells}. Give positions within the list of cells.");
        }
    }
}
