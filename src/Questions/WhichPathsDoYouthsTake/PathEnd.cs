using Roer.Care;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>How a path ends in what we know: the three kinds are never taken together.</summary>
internal enum PathEnd
{
    /// <summary>The last care has ended, for a reason of its own.</summary>
    Done,

    /// <summary>Care was still going on at the as-of date.</summary>
    Running,

    /// <summary>The last care ended because the youth went out of sight: moved or died, turned 18, or only the administration ended.</summary>
    OutOfSight,
}

/// <summary>The words of <see cref="PathEnd"/>.</summary>
internal static class PathEnds
{
    public static PathEnd Of(WayOfEnding? way) => way switch
    {
        null => PathEnd.Running,
        WayOfEnding.Adult or WayOfEnding.External or WayOfEnding.Administrative => PathEnd.OutOfSight,
        _ => PathEnd.Done,
    };

    public static string Key(this PathEnd end) => end switch { PathEnd.Done => "klaar", PathEnd.Running => "loopt-nog", _ => "uit-beeld" };

    public static string Label(this PathEnd end) => end switch { PathEnd.Done => "klaar", PathEnd.Running => "loopt nog", _ => "uit beeld" };
}
