namespace Roer.Methods.DisclosureControl;

/// <summary>
/// How a count of persons is published: 1 to 7 are hidden and all else goes to the nearest multiple of 5, each count by itself, totals too.
/// Statistics Netherlands publishes its figures on youth care so. What is published of 8 and more is at least 10, so that no rounded count can be mistaken.
/// </summary>
public static class CountRounding
{
    /// <summary>What counts are rounded to a multiple of.</summary>
    public const int Multiple = 5;

    /// <summary>The largest count that is hidden.</summary>
    public const int MostHidden = 7;

    /// <summary>What a reader may know of a hidden count.</summary>
    public static CellBounds Hidden { get; } = new(1, MostHidden);

    /// <summary>The count as published; empty when it is hidden.</summary>
    /// <exception cref="MethodInputException">The count is below 0.</exception>
    public static long? Published(long count)
    {
        if (count < 0) throw new MethodInputException(InputFault.Negative, nameof(count), $"{nameof(count)} is below 0. Give a number of persons.");
        return count is > 0 and <= MostHidden ? null : (count + (Multiple / 2)) / Multiple * Multiple;
    }

    /// <summary>The counts of which this is published; 0 is only published of 0.</summary>
    public static CellBounds Behind(long published) =>
        published == 0 ? CellBounds.Exactly(0) : new(Math.Max(published - (Multiple / 2), MostHidden + 1), published + (Multiple / 2));
}
