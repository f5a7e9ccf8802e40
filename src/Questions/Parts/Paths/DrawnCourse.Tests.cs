using System.Globalization;
using Roer.Care;
using Roer.Store.Measures;

namespace Roer.Questions.Parts.Paths;

/// <summary>Courses of care drawn as text: <c>02 0-100 klaar 500; 14@B 90-</c> is form, provider, first day and day after the last, how it ended and its euros.</summary>
internal static class DrawnCourse
{
    /// <summary>The day number of day 0, and the as-of date that is day 1,000.</summary>
    public static readonly DateOnly Begin = new(2022, 1, 1);

    public static readonly DateOnly AsOf = Begin.AddDays(1000);

    public static CareCourse Of(string text) => new(new Child(1), null,
    [
        .. text.Split(';', StringSplitOptions.TrimEntries).Select((line, at) => Episode(line.Split(' '), at)).OrderBy(one => one.Start).ThenBy(one => one.End).ThenBy(one => one.Form),
    ]);

    public static FollowedPath Path(string text, int start = 0, int gap = 0, int shortest = 0) => FollowedPath.Of(Of(text), Begin.DayNumber + start, gap, shortest);

    private static CareEpisode Episode(string[] words, int at)
    {
        var (kind, days) = (words[0].Split('@'), words[1].Split('-'));
        var form = FormSet.Every.Single(one => CareDimensions.FormKey(one) == kind[0]);
        var first = Begin.AddDays(Number(days[0]));
        var isOpen = days[1].Length == 0;
        var span = isOpen ? DateSpan.From(first) : DateSpan.Of(first, Begin.AddDays(Number(days[1]) - 1));
        WayOfEnding? way = isOpen ? null : words.Length > 2 && words[2] == "weg" ? WayOfEnding.External : WayOfEnding.Planned;
        var end = isOpen ? AsOf.DayNumber + 1 : Begin.DayNumber + Number(days[1]);
        var cents = words.Length > 3 ? Number(words[3]) * 100 : 0;
        return new CareEpisode(new Trajectory(new Child(1), kind.Length > 1 ? kind[1] : "A", form, span, false, false, null, [at]), way, first.DayNumber, end, cents, 0);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
