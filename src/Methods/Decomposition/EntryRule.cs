namespace Roer.Methods.Decomposition;

/// <summary>Where the value of a cell goes that is 0 at one of the two moments, and not at the other.</summary>
public enum EntryRule
{
    /// <summary>To the factors that are 0, by the limit of the method: a cell is then explained like any other.</summary>
    InFactors,

    /// <summary>To a bar of its own, new or ended; the factors of that cell explain nothing.</summary>
    OwnBar,
}
