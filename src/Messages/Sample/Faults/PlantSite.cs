namespace Roer.Messages.Sample;

/// <summary>Care that was told without an error from its first to its last message, where one can be planted.</summary>
internal sealed class PlantSite(InventedAllocation allocation, AllocationMessage granting, List<(ClaimMessage Claim, InventedLine Line)> lines)
{
    public InventedAllocation Allocation => allocation;

    public AllocationStep Step => allocation.Current;

    public Grant Grant => allocation.Grant;

    public InventedProvider Provider => allocation.Provider;

    public InventedChild Child => allocation.Care.Child;

    /// <summary>The message that holds the version that leads.</summary>
    public AllocationMessage Granting => granting;

    /// <summary>The lines claimed on it, a month each, in the order of the care, with their claims.</summary>
    public List<(ClaimMessage Claim, InventedLine Line)> Lines => lines;

    public InventedLine Line(int index) => lines[index].Line;

    /// <summary>How much of a month's volume is left, for volumes by the month.</summary>
    public int LeftOfMonth(int index) => allocation.Grant.Frequency == Frequencies.Month ? Step.Volume - Line(index).Volume : 0;
}
