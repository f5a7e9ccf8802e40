namespace Roer.Messages.Sample;

/// <summary>A town of the size that the figures of the country are held against, invented once.</summary>
internal static class LargeTown
{
    public static readonly SampleOptions Options = new();

    private static readonly Lazy<InventedTown> Once = new(() => SampleTown.Invent(Options));

    public static InventedTown Town => Once.Value;
}
