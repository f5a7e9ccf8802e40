namespace Roer.Methods.DisclosureControl;

/// <summary>The whole numbers that a cell may have, both bounds included.</summary>
/// <param name="Low">The lowest.</param>
/// <param name="High">The highest; empty when there is none.</param>
public readonly record struct CellBounds(long Low, long? High)
{
    /// <summary>How many whole numbers lie within, 0 when the bounds contradict each other; empty when there is no end to them.</summary>
    public Int128? Count => High is { } high ? Int128.Max((Int128)high - Low + 1, 0) : null;

    /// <summary>One value, as published.</summary>
    public static CellBounds Exactly(long value) => new(value, value);

    /// <summary>Whether a value lies within.</summary>
    public bool Holds(long value) => value >= Low && !(value > High);
}
