using System.Globalization;
using Roer.Store.Measures;

namespace Roer.Questions.Parts.Paths;

/// <summary>Rules judged on drawn paths equal a slow reading of their words, trajectory by trajectory.</summary>
public sealed class PathRuleOracleTests
{
    private static readonly string[] Codes = ["02", "14", "03"];
    private static readonly FollowedPath[] Paths = [.. Draw(300)];

    public static TheoryData<string> Rules =>
    [
        "geen verblijf", "hoogstens 1 keer ambulant", "wel verblijf", "begint met ambulant", "na ambulant komt verblijf", "na ambulant komt verblijf (≤ 30 dagen)", "voor verblijf komt ambulant",
        "voor verblijf komt ambulant (≤ 30 dagen)", "na ambulant nooit verblijf", "niet allebei ambulant en verblijf", "met verblijf ook ambulant", "precies een van ambulant en verblijf",
    ];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_is_broken_where_its_words_say_so(string text)
    {
        var found = PathRuleText.Read(text)[0].Judge(Paths, DrawnCourse.AsOf);
        var outcomes = found.ToDictionary(one => one.Path, one => one.Outcome);
        var broken = 0;
        foreach (var path in Paths)
        {
            var slow = Slow(text, path);
            Assert.Equal(slow is not null, outcomes.ContainsKey(path));
            if (slow is not { } isBroken) continue;
            Assert.Equal((Text(path), isBroken ? WishOutcome.Differs : path.End == PathEnd.Done ? WishOutcome.Follows : WishOutcome.SoFar), (Text(path), outcomes[path]));
            broken += isBroken ? 1 : 0;
        }

        Assert.InRange(broken, 1, found.Count - 1);
    }

    [Fact]
    public void The_order_of_the_paths_does_not_matter()
    {
        var rule = PathRuleText.Read("na ambulant komt verblijf (≤ 30 dagen)")[0];
        var backward = rule.Judge([.. Paths.Reverse()], DrawnCourse.AsOf).ToDictionary(one => one.Path, one => one.Outcome);
        Assert.All(rule.Judge(Paths, DrawnCourse.AsOf), one => Assert.Equal(backward[one.Path], one.Outcome));
    }

    /// <summary>Whether the words are broken for good; empty when they are not about this path.</summary>
    private static bool? Slow(string text, FollowedPath path)
    {
        List<CareEpisode> all = [.. path.Episodes], ambulant = Of(all, "02"), stay = Of(all, "14");
        var (isOver, most) = (path.End == PathEnd.Done, text.Contains("30", StringComparison.Ordinal) ? 30 : int.MaxValue);
        var seen = path.End == PathEnd.Running ? DrawnCourse.AsOf.DayNumber + 1 : path.Last.End;
        bool After(CareEpisode one, CareEpisode other) => all.IndexOf(other) > all.IndexOf(one) && other.Start - one.End <= most;
        bool MayCome(CareEpisode one) => !isOver && (most == int.MaxValue || seen - one.End <= most);
        return text.Split(" (")[0] switch
        {
            "geen verblijf" => stay.Count > 0,
            "hoogstens 1 keer ambulant" => ambulant.Count > 1,
            "wel verblijf" => stay.Count == 0 && isOver,
            "begint met ambulant" => all[0] != ambulant.FirstOrDefault(),
            "na ambulant komt verblijf" => ambulant.Count == 0 ? null : ambulant.Any(one => !stay.Any(other => After(one, other)) && !MayCome(one)),
            "voor verblijf komt ambulant" => stay.Count == 0 ? null : stay.Any(other => !ambulant.Any(one => After(one, other))),
            "na ambulant nooit verblijf" => ambulant.Count == 0 ? null : ambulant.Any(one => stay.Any(other => After(one, other))),
            "niet allebei ambulant en verblijf" => ambulant.Count + stay.Count == 0 ? null : ambulant.Count > 0 && stay.Count > 0,
            "met verblijf ook ambulant" => stay.Count == 0 ? null : ambulant.Count == 0 && isOver,
            _ => (ambulant.Count > 0 && stay.Count > 0) || (ambulant.Count + stay.Count == 0 && isOver),
        };
    }

    private static List<CareEpisode> Of(List<CareEpisode> all, string code) => [.. all.Where(one => CareDimensions.FormKey(one.Form) == code)];

    private static string Text(FollowedPath path) =>
        string.Join("; ", path.Episodes.Select(one => $"{CareDimensions.FormKey(one.Form)} {(one.Start - DrawnCourse.Begin.DayNumber).ToString(CultureInfo.InvariantCulture)}"));

    private static IEnumerable<FollowedPath> Draw(int number)
    {
        var random = new Random(17);
        for (var path = 0; path < number; path++)
        {
            var lines = Enumerable.Range(0, random.Next(1, 5)).Select(at =>
            {
                var begin = random.Next(0, 900);
                var end = begin + random.Next(5, 200);
                return string.Create(CultureInfo.InvariantCulture, $"{Codes[random.Next(Codes.Length)]}@P{at} {begin}-{(end >= 1000 ? "" : end.ToString(CultureInfo.InvariantCulture))} {(random.Next(6) == 0 ? "weg" : "klaar")}");
            });
            yield return DrawnCourse.Path(string.Join("; ", lines));
        }
    }
}
