using System.Numerics;

namespace Roer.Methods.Sequences;

/// <summary>Paths of states from a calendar of days: each day holds its set, and smoothing repaints days.</summary>
public sealed class StatePathOracleTests
{
    private const int Days = 70;

    [Theory]
    [InlineData(IdleTime.IsState)]
    [InlineData(IdleTime.LeftOut)]
    public void Paths_are_those_of_a_calendar_of_days(IdleTime idle)
    {
        var random = new Random(31);
        var smoothed = 0;
        for (var round = 0; round < 500; round++)
        {
            var drawn = Draw(random);
            var shortest = random.Next(0, 12);
            var calendar = Calendar(drawn, idle);
            var runs = Runs(calendar);
            Repaint(calendar, shortest);
            Assert.Equal(Runs(calendar), Of(drawn, shortest, idle));
            if (Runs(calendar).Count < runs.Count) smoothed++;
        }

        Assert.InRange(smoothed, 200, 500);
    }

    /// <summary>Smoothing keeps the number of days in care, and what was smoothed stays as it is.</summary>
    [Fact]
    public void Smoothing_twice_is_smoothing_once()
    {
        var random = new Random(32);
        for (var round = 0; round < 200; round++)
        {
            var (drawn, shortest) = (Draw(random), random.Next(0, 12));
            var once = Of(drawn, shortest, IdleTime.LeftOut);
            (int, int, int)[] again = [.. once.SelectMany(segment => Enumerable.Range(0, 4).Where(bit => (segment.State >> bit & 1) == 1).Select(bit => (bit, segment.Start, segment.End)))];
            Assert.Equal(once, Of(again, shortest, IdleTime.LeftOut));
            Assert.Equal(Of(drawn, 0, IdleTime.LeftOut).Sum(segment => segment.Length), once.Sum(segment => segment.Length));
        }
    }

    internal static (int Activity, int Start, int End)[] Draw(Random random) =>
        [.. Enumerable.Range(0, random.Next(0, 9)).Select(_ => random.Next(50) is var start ? (random.Next(4), start, start + random.Next(0, 18)) : default)];

    internal static IReadOnlyList<StateSegment> Of((int Activity, int Start, int End)[] drawn, int shortest, IdleTime idle) =>
        StatePath.Of([.. drawn.Select(each => each.Activity)], [.. drawn.Select(each => each.Start)], [.. drawn.Select(each => each.End)], shortest, idle);

    private static ulong?[] Calendar((int Activity, int Start, int End)[] drawn, IdleTime idle)
    {
        var calendar = new ulong?[Days];
        foreach (var (activity, start, end) in drawn)
        {
            for (var day = start; day < end; day++) calendar[day] = (calendar[day] ?? 0) | (1UL << activity);
        }

        var (first, last) = (Array.FindIndex(calendar, day => day is not null), Array.FindLastIndex(calendar, day => day is not null));
        for (var day = first; idle == IdleTime.IsState && day >= 0 && day <= last; day++) calendar[day] ??= 0;
        return calendar;
    }

    private static List<StateSegment> Runs(ulong?[] calendar)
    {
        var runs = new List<StateSegment>();
        for (var day = 0; day < Days; day++)
        {
            if (calendar[day] is not { } state) continue;
            if (day > 0 && calendar[day - 1] == state) runs[^1] = runs[^1] with { End = day + 1 };
            else runs.Add(new StateSegment(state, day, day + 1));
        }

        return runs;
    }

    private static void Repaint(ulong?[] calendar, int shortest)
    {
        ulong? At(int day) => day < 0 || day >= Days ? null : calendar[day];
        while (true)
        {
            var smallest = Runs(calendar).Where(run => run.Length < shortest && (At(run.Start - 1) ?? At(run.End)) is not null).OrderBy(run => run.Length).ThenBy(run => run.Start).ToList();
            if (smallest.Count == 0) return;
            var run = smallest[0];
            var (earlier, later) = (At(run.Start - 1), At(run.End));
            var takesLater = earlier is null || (later is not null && BitOperations.PopCount(later.Value & run.State) > BitOperations.PopCount(earlier.Value & run.State));
            for (var day = run.Start; day < run.End; day++) calendar[day] = takesLater ? later : earlier;
        }
    }
}
