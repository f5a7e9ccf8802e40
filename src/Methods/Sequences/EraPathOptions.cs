namespace Roer.Methods.Sequences;

/// <summary>Which states of a path are kept.</summary>
public enum PathFilter
{
    /// <summary>The first occurrence of each state.</summary>
    First,

    /// <summary>All but those equal to the one before.</summary>
    Changes,

    /// <summary>All.</summary>
    All,
}

/// <summary>What happens to an overlap that is too short to be a combination.</summary>
public enum ShortOverlap
{
    /// <summary>A switch: the first era ends where the second starts.</summary>
    Truncate,

    /// <summary>A switch: both eras keep their days.</summary>
    Keep,
}

/// <summary>Which eras the shortest length after combining applies to.</summary>
public enum PostCombinationScope
{
    /// <summary>All eras of the case that has an overlap, as the published implementation does within a case.</summary>
    WholeCase,

    /// <summary>Only the pieces into which overlapping eras were cut.</summary>
    Pieces,
}

/// <summary>Whether several windows of a case make one path or one each.</summary>
public enum TargetWindows
{
    /// <summary>One path of the events in any window.</summary>
    Together,

    /// <summary>A path for each window.</summary>
    Apart,
}

/// <summary>The end of a target from which a window is measured.</summary>
public enum TargetAnchor
{
    /// <summary>Its start.</summary>
    Start,

    /// <summary>Its end.</summary>
    End,
}

/// <summary>The days of a target in which an event must start, both included.</summary>
/// <param name="From">Where the first day is measured from.</param>
/// <param name="FirstDay">Days after that, or before it when negative.</param>
/// <param name="To">Where the last day is measured from.</param>
/// <param name="LastDay">Days after that.</param>
public sealed record PathWindow(TargetAnchor From, int FirstDay, TargetAnchor To, int LastDay)
{
    /// <summary>From the start to the end of the target.</summary>
    public static PathWindow Target { get; } = new(TargetAnchor.Start, 0, TargetAnchor.End, 0);
}

/// <summary>An activity that is two by its length.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Days">The border.</param>
/// <param name="Shorter">What it is when its length is below the border.</param>
/// <param name="Longer">What it is from the border on.</param>
public sealed record EraSplit(int Activity, int Days, int Shorter, int Longer);

/// <summary>The parameters of the chain, as TreatmentPatterns names them. A length is end − start in days, without the end itself.</summary>
/// <param name="MinEraDuration">Records and targets shorter than this are left out before anything else.</param>
/// <param name="EraCollapseSize">Records of one activity with at most this many days between them are one era.</param>
/// <param name="CombinationWindow">An overlap of fewer days is a switch, unless it is the whole of one of the two eras.</param>
/// <param name="MinPostCombinationDuration">After eras were combined, those shorter than this are left out.</param>
/// <param name="Filter">Which states are kept.</param>
/// <param name="MaxPathLength">The most states of a path, 1 or more.</param>
public sealed record EraPathOptions(int MinEraDuration, int EraCollapseSize, int CombinationWindow, int MinPostCombinationDuration, PathFilter Filter, int MaxPathLength)
{
    /// <summary>In which days of a target an event must start.</summary>
    public required PathWindow Window { get; init; }

    /// <summary>What a short overlap becomes.</summary>
    public required ShortOverlap Overlap { get; init; }

    /// <summary>What the shortest length after combining applies to.</summary>
    public required PostCombinationScope Scope { get; init; }

    /// <summary>Whether windows make one path.</summary>
    public required TargetWindows Targets { get; init; }

    /// <summary>Activities that are two by their length; none when empty.</summary>
    public required IReadOnlyList<EraSplit> Splits { get; init; }
}
