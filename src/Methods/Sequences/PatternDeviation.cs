namespace Roer.Methods.Sequences;

/// <summary>In which way a sequence differs from a pattern.</summary>
public enum DeviationKind
{
    /// <summary>A step of the sequence has no place in the pattern.</summary>
    Extra,

    /// <summary>A step of the pattern is not in the sequence.</summary>
    Missing,

    /// <summary>A step of the sequence stands where the pattern wants another.</summary>
    Other,

    /// <summary>A step is shorter than the pattern allows.</summary>
    TooShort,

    /// <summary>A step is longer than the pattern allows.</summary>
    TooLong,
}

/// <summary>One difference between a sequence and a pattern.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="Step">The position in the sequence at which it shows; for a missing step the position before which it is missing.</param>
/// <param name="Wanted">The position in the pattern; −1 for an extra step.</param>
public sealed record PatternDeviation(DeviationKind Kind, int Step, int Wanted);
