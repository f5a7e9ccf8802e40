using System.Globalization;
using Roer.Messages.Sample;
using Roer.Tests.World;

namespace Roer.Questions.HowLongDoesHelpLast;

/// <summary>The figures equal those of a slow count on lists, written from the definitions without the product's methods.</summary>
public sealed class CareDurationOracleTests
{
    private sealed record Seen(int Child, DateOnly First, DateOnly? Last, bool IsEvent);

    [Theory]
    [InlineData(1, "2024", "2025-12-31")]
    [InlineData(2, "2023-07..2024-06", "2024-03-15")]
    [InlineData(3, "2022-01..2024-12", "2025-06-30")]
    public void The_curve_equals_a_slow_product_over_every_day(int seed, string period, string asOf)
    {
        var drawn = Draw(seed);
        var scope = World.ScopeOf(period, asOf);
        var answer = DrawnStays.World(drawn).Ask(scope, new CareDuration());
        var seen = drawn.Select(line => new Seen(line.Child.GetHashCode(StringComparison.Ordinal), line.Begin, line.End, line.Reason != "36")).ToList();
        foreach (var months in Enumerable.Range(0, 25))
        {
            var (survival, followed) = Slow(seen, scope, (int)(months * 30.4375));
            var name = months.ToString(CultureInfo.InvariantCulture);
            Assert.Equal(followed, answer.Value($"nog-in-hulp/{name}/gevolgd"));
            var shown = answer.Value($"nog-in-hulp/{name}/nogInHulp");
            if (followed < 10) Assert.Null(shown);
            else Assert.InRange((double)shown!.Value, (survival * 100) - 1e-6, (survival * 100) + 1e-6);
        }
    }

    /// <summary>Kaplan and Meier's product, a day at a time: everybody is asked on every day.</summary>
    private static (double Survival, int Followed) Slow(List<Seen> seen, Scope scope, int until)
    {
        var first = scope.Period.Span.First;
        var last = scope.Period.Span.Last < scope.AsOf ? scope.Period.Span.Last : scope.AsOf;
        var survival = 1.0;
        for (var day = 1; day <= until; day++)
        {
            var (risk, ended) = (0, 0);
            foreach (var one in seen.Where(one => IsFollowed(one, day, first, last)))
            {
                risk++;
                if (one.IsEvent && one.Last == one.First.AddDays(day - 1)) ended++;
            }

            if (risk > 0) survival *= 1 - ((double)ended / risk);
        }

        return (survival, seen.Count(one => IsFollowed(one, until + 1, first, last)));
    }

    private static bool IsFollowed(Seen one, int day, DateOnly first, DateOnly last)
    {
        var date = one.First.AddDays(day - 1);
        return date >= first && date <= last && !(one.Last < date);
    }

    /// <summary>Three hundred trajectories over four years, evenly begun, so that start and stop messages are complete from the first month on.</summary>
    private static List<DrawnStays.Drawn> Draw(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 300).Select(child =>
        {
            var begin = new DateOnly(2021, 1, 1).AddDays((child * 4) + random.Next(4));
            var end = begin.AddDays(random.Next(900));
            return new DrawnStays.Drawn($"k{child}", begin, end > new DateOnly(2025, 6, 30) ? null : end, random.Next(12) == 0 ? "36" : "31");
        })];
    }

    /// <summary>Sample lives its children by known hazards; what the messages tell of them must hold the true shares.</summary>
    [Fact]
    public void The_true_lengths_of_an_invented_town_lie_within_the_margins()
    {
        var options = new SampleOptions { Seed = 11, Youths = 500, Years = 4, FirstYear = 2022, Errors = SampleErrors.None };
        var town = SampleTown.Invent(options);
        using var store = new WorldStore(town.Intakes());
        var scope = World.ScopeOf("2023-01..2025-12", "2026-01-31", "hulpvorm=01") with { Municipality = options.Municipality };
        var answer = store.Ask(scope, new CareDuration());
        // The chances a month of a neighbourhood team in the sample: 0.13 for three months, then 0.15 for three, then 0.14 for six.
        foreach (var (months, hazard) in new[] { ("3", 0.39), ("6", 0.84), ("12", 1.68) })
        {
            var interval = answer.Figure($"nog-in-hulp/{months}/nogInHulp").Interval!;
            Assert.InRange((decimal)(100 * Math.Exp(-hazard)), interval.Low - 3, interval.High + 3);
        }
    }
}
