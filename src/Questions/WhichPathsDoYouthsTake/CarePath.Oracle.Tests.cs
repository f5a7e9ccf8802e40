using System.Globalization;
using Roer.Care;
using Roer.Messages.Sample;
using Roer.Methods.Comparisons;
using Roer.Tests.World;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>The counts equal those of a slow count a day at a time, and the truth of an invented town lies in them.</summary>
public sealed class CarePathOracleTests
{
    private static readonly DateOnly AsOf = new(2025, 6, 30);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 28)]
    public void The_paths_equal_a_slow_count_of_every_day(int seed, int gap)
    {
        var drawn = Draw(seed);
        var scope = World.ScopeOf("2024", AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) with
        {
            Settings = [new Setting("gladstrijken", "0"), .. gap == 0 ? Array.Empty<Setting>() : [new Setting("gat", "28")]],
        };
        var answer = DrawnStays.World(drawn).Ask(scope, new CarePath());
        var expected = drawn.GroupBy(line => line.Child).Select(child => Slow([.. child], gap)).OfType<string>().CountBy(path => path).ToDictionary(pair => pair.Key, pair => (decimal?)pair.Value);
        Assert.Equal(expected.OrderBy(pair => pair.Key, StringComparer.Ordinal),
            answer.Tables.Single(table => table.Id == "paden").Rows.ToDictionary(row => row.Key, row => row.Figures[0].Value).OrderBy(pair => pair.Key, StringComparer.Ordinal));
    }

    /// <summary>Every day gets its forms; a run of equal days is a step. The begin is the first day in care after more days without than the gap.</summary>
    private static string? Slow(List<DrawnStays.Drawn> lines, int gap)
    {
        var days = new SortedDictionary<DateOnly, string>();
        for (var day = new DateOnly(2021, 1, 1); day <= AsOf; day = day.AddDays(1))
        {
            var codes = lines.Where(line => line.Begin <= day && (line.End is null || line.End >= day)).Select(line => line.Code == "45A04" ? "02" : "14").Distinct().Order(StringComparer.Ordinal).ToList();
            if (codes.Count > 0) days[day] = string.Join('+', codes);
        }

        var begin = days.Keys.Cast<DateOnly?>().FirstOrDefault(day => day!.Value.Year == 2024 && !Enumerable.Range(1, gap + 1).Any(before => days.ContainsKey(day.Value.AddDays(-before))));
        if (begin is null) return null;
        var steps = new List<string>();
        DateOnly? last = null;
        foreach (var (day, codes) in days.Where(pair => pair.Key >= begin))
        {
            var pause = last is { } before ? day.DayNumber - before.DayNumber - 1 : 0;
            if (last is null || days[last.Value] != codes || pause > gap) steps.Add(codes);
            last = day;
        }

        var final = lines.OrderBy(line => line.End ?? DateOnly.MaxValue).ThenBy(line => line.Code == "44A01").Last();
        return string.Join('>', steps.Append(final.End is null || final.End > AsOf ? "loopt-nog" : final.Reason == "36" ? "uit-beeld" : "klaar"));
    }

    /// <summary>Two hundred youths with one to four trajectories each at different providers, so that none merges or folds.</summary>
    private static List<DrawnStays.Drawn> Draw(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 200).SelectMany(child => Enumerable.Range(0, random.Next(1, 5)).Select(at =>
        {
            var begin = new DateOnly(2023, 6, 1).AddDays(random.Next(540));
            var end = begin.AddDays(random.Next(5, 300));
            return new DrawnStays.Drawn($"k{child}", begin, end >= AsOf ? null : end, random.Next(6) == 0 ? "36" : "31") { Provider = $"P{at}", Code = random.Next(3) == 0 ? "44A01" : "45A04" };
        }))];
    }

    /// <summary>What follows on ambulant help in the truth lies within the sampling error of what the messages tell; and the counts of youths are near.</summary>
    [Fact]
    public void The_true_transitions_of_an_invented_town_are_found_again()
    {
        var options = new SampleOptions { Seed = 12, Youths = 250, Years = 4, FirstYear = 2022, Errors = SampleErrors.None };
        var town = SampleTown.Invent(options);
        using var store = new WorldStore(town.Intakes());
        var answer = store.Ask(World.ScopeOf("2023-01..2024-12", "2026-01-31") with { Municipality = options.Municipality }, new CarePath());
        var (truth, all) = Truth(town, new DateOnly(2023, 1, 1), new DateOnly(2024, 12, 31));
        Assert.InRange(answer.Value("gevolgdeJeugdigen")!.Value / all, 0.93m, 1.07m);
        foreach (var (name, count) in truth)
        {
            var (low, high) = ShareDifference.Wilson(count, all, 0.999);
            Assert.InRange(answer.Value(name)!.Value, ((decimal)low * 100) - 1, ((decimal)high * 100) + 1);
        }
    }

    /// <summary>Of the youths whose true care began in the window: one trajectory that ended, one that runs, and a later heavier one.</summary>
    private static (Dictionary<string, int> Counts, int All) Truth(InventedTown town, DateOnly first, DateOnly last)
    {
        var counts = new Dictionary<string, int> { ["klaarNaEen"] = 0, ["eersteLooptNog"] = 0, ["laterZwaarder"] = 0 };
        var all = 0;
        foreach (var child in town.Trajectories.Where(one => one.IsHelp).GroupBy(one => one.Child))
        {
            var lines = child.OrderBy(one => one.FirstDay).ToList();
            var begin = lines.FindIndex(one => one.FirstDay >= first && one.FirstDay <= last && lines.TrueForAll(other => other.FirstDay >= one.FirstDay || other.LastDay < one.FirstDay.AddDays(-1)));
            if (begin < 0) continue;
            var path = lines[begin..];
            all++;
            if (path.Count > 1) counts["laterZwaarder"] += path.Skip(1).Any(one => one.Form.Rank() > path[0].Form.Rank()) ? 1 : 0;
            else if (path[0].LastDay is null) counts["eersteLooptNog"]++;
            else if (path[0].Way is not (EndWay.Adult or EndWay.External or EndWay.Administrative)) counts["klaarNaEen"]++;
        }

        return (counts, all);
    }
}
