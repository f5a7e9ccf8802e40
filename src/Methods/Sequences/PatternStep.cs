namespace Roer.Methods.Sequences;

/// <summary>A step of a pattern that a sequence of states is held against.</summary>
/// <param name="States">The states that fit; nothing stands for any number of steps of whatever state, also none.</param>
/// <param name="IsOptional">Whether it may be missing.</param>
/// <param name="AtLeast">The least length of the step, included; nothing when there is no bound.</param>
/// <param name="AtMost">The most length of the step, included; nothing when there is no bound.</param>
public sealed record PatternStep(IReadOnlyList<ulong>? States, bool IsOptional, int? AtLeast, int? AtMost)
{
    /// <summary>Whether it stands for any number of steps.</summary>
    public bool IsAnything => States is null;

    internal bool Fits(ulong state) => States is null || States.Contains(state);
}
