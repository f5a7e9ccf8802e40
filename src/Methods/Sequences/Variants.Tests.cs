using Roer.Methods.Decomposition;

namespace Roer.Methods.Sequences;

public sealed class VariantsTests
{
    [Fact]
    public void A_slow_grouping_by_text_agrees()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var log = EventLog.Draw(seed, 400, 3);
            var found = Variants.Of(log.Columns);
            var slow = log.ByCase.Select(each => string.Join(',', each.Select(part => part.Activity))).GroupBy(text => text).OrderByDescending(group => group.Count()).ToList();
            Assert.Equal(slow.Select(group => (group.Key, group.Count())), found.All.Select(variant => (string.Join(',', variant.Activities), variant.Count)));
            Assert.Equal(log.ByCase.Select(each => string.Join(',', each.Select(part => part.Activity))), found.OfCase.Select(each => string.Join(',', found.All[each].Activities)));
            Assert.Equal(log.ByCase.Count, found.All.Sum(variant => variant.Count));
        }
    }

    /// <summary>With 255 activities 15 events fit in 127 bits, with 256 no more than 14.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(int.MaxValue)]
    public void Long_cases_and_many_activities_are_told_apart(int activities)
    {
        var random = new Random(activities);
        string[] texts = new string[600];
        var events = new List<(int, int, int, int)>();
        for (var name = 0; name < texts.Length; name++)
        {
            int[] path = [.. Enumerable.Range(0, random.Next(1, 40)).Select(day => (name % 2 == 0 ? day : day / 30) % Math.Min(activities, 1000)), random.Next(2) % activities];
            texts[name] = string.Join(',', path);
            events.AddRange(path.Select((activity, day) => (name, activity, day, day)));
        }

        var found = Variants.Of(EventLog.Sorted([.. events], activities).Columns);
        Assert.Equal(texts, found.OfCase.Select(each => string.Join(',', found.All[each].Activities)));
        Assert.Equal(texts.Distinct().Count(), found.All.Count);
    }

    /// <summary>Equal times: an order that is not stable would mix up which of the two comes first.</summary>
    [Fact]
    public void Events_at_the_same_time_keep_the_order_of_input()
    {
        (int, int, int, int)[] events = [.. Enumerable.Range(0, 5000).SelectMany(name => new[] { (name, 1, 7, 9), (name, 0, 7, 9), (name, 2, 7, 8), (name, 3, 6, 30) })];
        var found = Variants.Of(EventLog.Sorted(events, 4).Columns);
        Assert.Equal([3, 2, 1, 0], found.All.Single().Activities);
        Assert.Equal(5000, found.All[0].Count);
        var shuffled = EventLog.Sorted([.. events.Chunk(4).Reverse().SelectMany(each => each)], 4);
        Assert.Equal([3, 2, 1, 0], Variants.Of(shuffled.Columns).All.Single().Activities);
    }

    [Fact]
    public void Negative_and_extreme_keys_sort_as_numbers()
    {
        int[] cases = [3, -1, 3, int.MinValue, -1], starts = [int.MaxValue, 5, int.MinValue, 0, -5], completes = [int.MaxValue, 5, 0, 0, 7];
        Assert.Equal([3, 4, 1, 2, 0], EventOrder.Of(cases, starts, completes));
    }

    /// <summary>Hashes are only a shortcut: sequences with the same hash stay two variants.</summary>
    [Fact]
    public void Equal_hashes_are_not_taken_for_equal_sequences()
    {
        var log = EventLog.Of("ab", "cd", "ab", "abc");
        var table = new VariantTable(log.Columns);
        table.Add(VariantKey.OfHash(7, 7), 0, 2);
        table.Add(VariantKey.OfHash(7, 7), 2, 2);
        table.Add(VariantKey.OfHash(7, 7), 4, 2);
        table.Add(VariantKey.OfHash(7, 7), 6, 3);
        table.Add(new VariantKey(7, 7), 6, 3);
        Assert.Equal([2, 1, 1, 1], table.Sorted(log.Columns).All.Select(variant => variant.Count));
    }

    [Fact]
    public void Equally_frequent_variants_stand_as_they_come_and_few_cover_most()
    {
        var found = Variants.Of(EventLog.Of("b", "ab", "ab", "a", "ab", "b").Columns);
        Assert.Equal([(3, 1), (2, 0), (1, 3)], found.All.Select(variant => (variant.Count, variant.FirstCase)));
        Assert.Equal([1, 0, 0, 2, 0, 1], found.OfCase);
        Assert.Equal([0, 1, 2, 3], new[] { 0, 0.5, 0.51, 1 }.Select(found.NeededToCover));
        Assert.Empty(Variants.Of(new EventColumns([], [], [], [], 0)).All);
        Assert.Equal(0, Variants.Of(new EventColumns([], [], [], [], 0)).NeededToCover(0.9));
        LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => found.NeededToCover(double.NaN));
    }

    [Fact]
    public void Times_of_cases_agree_with_counting_days()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var log = EventLog.Draw(seed, 30, 4);
            var found = CaseTimes.Of(log.Columns);
            foreach (var (time, events) in found.Zip(log.ByCase))
            {
                int[] days = [.. Enumerable.Range(0, 30).Select(day => events.Count(each => each.Start <= day && day < each.Complete))];
                Assert.Equal((days.Sum(), days.Count(day => day > 0), days.Count(day => day > 1)), ((int)time.Processing, (int)time.Covered, (int)time.Overlap));
                Assert.Equal(time.Throughput - days.Count(day => day > 0), time.Idle);
                Assert.InRange(time.Idle, 0, time.Throughput);
                Assert.Equal(found.Count(other => other.Start <= time.End && time.Start <= other.End), time.Overlapping);
            }
        }
    }

    /// <summary>D2: one tool overwrote the count when both orders of two activities occur.</summary>
    [Theory]
    [InlineData(Touching.Counts, 3)]
    [InlineData(Touching.DoesNotCount, 2)]
    public void Both_orders_of_two_activities_that_run_together_are_summed(Touching touching, int expected)
    {
        var log = EventLog.Sorted([(1, 0, 0, 5), (1, 1, 3, 8), (2, 1, 0, 5), (2, 0, 3, 8), (3, 0, 0, 5), (3, 1, 5, 9)], 2);
        var found = ActivityPairs.Of(log.Columns, touching);
        Assert.Equal((expected, expected), (found.Concurrent[0, 1], found.Concurrent[1, 0]));
        Assert.Equal((1, 0), (found.EventuallyFollows[0, 1], found.EventuallyFollows[1, 0]));
    }

    [Fact]
    public void Pairs_agree_with_a_slow_count()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var log = EventLog.Draw(seed, 30, 3);
            var found = ActivityPairs.Of(log.Columns, Touching.Counts);
            var pairs = log.ByCase.SelectMany(events => events.SelectMany((left, at) => events.Skip(at + 1).Select(right => (left, right)))).ToList();
            for (var edge = 0; edge < 9; edge++)
            {
                var (a, b) = (edge / 3, edge % 3);
                Assert.Equal(pairs.Count(pair => pair.left.Activity == a && pair.right.Activity == b && pair.left.Complete <= pair.right.Start), found.EventuallyFollows[a, b]);
                var together = pairs.Where(pair => Math.Max(pair.left.Start, pair.right.Start) <= Math.Min(pair.left.Complete, pair.right.Complete));
                Assert.Equal(together.Count(pair => (pair.left.Activity, pair.right.Activity) == (a, b) || (pair.right.Activity, pair.left.Activity) == (a, b)), found.Concurrent[a, b]);
            }
        }
    }
}
