using Roer.Methods.Sequences;

namespace Roer.Questions.Parts.Paths;

/// <summary>A path that a reader wishes for.</summary>
/// <param name="Name">What the reader calls it.</param>
/// <param name="Steps">Its steps, an end among them last.</param>
/// <param name="HasUnseen">Whether it names help that is not in the messages, which is then not held against anything.</param>
internal sealed record WishedPath(string Name, IReadOnlyList<PatternStep> Steps, bool HasUnseen)
{
    private const int FirstEndBit = 50;

    /// <summary>The ends of a path as states, in which no form of care fits.</summary>
    public static IReadOnlyList<ulong> Ends { get; } = [.. Enum.GetValues<PathEnd>().Select(CodeOf)];

    public static ulong CodeOf(PathEnd end) => 1UL << (FirstEndBit + (int)end);

    /// <summary>The words of a state or an end.</summary>
    public static string LabelOf(ulong state)
    {
        var end = Ends.ToList().IndexOf(state);
        return end < 0 ? new FormSet(state).Label : ((PathEnd)end).Label();
    }

    /// <summary>The words of a step.</summary>
    public static string LabelOf(PatternStep step) => string.Join(" of ", step.States!.Select(state => LabelOf(state).ToLowerInvariant()));
}
