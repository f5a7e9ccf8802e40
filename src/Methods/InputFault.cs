namespace Roer.Methods;

/// <summary>Why a method refuses its input.</summary>
public enum InputFault
{
    /// <summary>There is nothing to compute from.</summary>
    Empty,

    /// <summary>There is something, but less than the method needs.</summary>
    TooFew,

    /// <summary>Two lists that belong together differ in length, or a table is not rectangular.</summary>
    Shape,

    /// <summary>A number is not a number, or infinite.</summary>
    NotFinite,

    /// <summary>A number is below 0 where that has no meaning.</summary>
    Negative,

    /// <summary>A number, or an option, lies outside the bounds that the method allows.</summary>
    OutOfRange,

    /// <summary>Values that must rise do not.</summary>
    Unsorted,

    /// <summary>The equations have no single solution: columns that repeat or add up to each other, or a column without differences.</summary>
    Singular,

    /// <summary>The search for the best fit did not end at one.</summary>
    NotConverged,
}
