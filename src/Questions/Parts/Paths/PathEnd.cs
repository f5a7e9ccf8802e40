using Roer.Care;

namespace Roer.Questions.Parts.Paths;

/// <summary>How a path ends in what we know: care that ended for a reason of its own, that still runs, or that nobody can follow any more.</summary>
internal enum PathEnd
{
    Done,
    Running,
    OutOfSight,
}

/// <summary>The words of <see cref="PathEnd"/>.</summary>
internal static class PathEnds
{
    /// <summary>Out of sight is who turned 18, moved or died, or only ended in the administration.</summary>
    public static PathEnd Of(WayOfEnding? way) => way switch
    {
        null => PathEnd.Running,
        WayOfEnding.Adult or WayOfEnding.External or WayOfEnding.Administrative => PathEnd.OutOfSight,
        _ => PathEnd.Done,
    };

    public static string Key(this PathEnd end) => end switch { PathEnd.Done => "klaar", PathEnd.Running => "loopt-nog", _ => "uit-beeld" };

    public static string Label(this PathEnd end) => end switch { PathEnd.Done => "klaar", PathEnd.Running => "loopt nog", _ => "uit beeld" };
}
