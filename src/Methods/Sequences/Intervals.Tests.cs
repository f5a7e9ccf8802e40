namespace Roer.Methods.Sequences;

public sealed class IntervalsTests
{
    [Fact]
    public void The_most_together_equals_a_count_of_every_day()
    {
        var random = new Random(5);
        for (var round = 0; round < 200; round++)
        {
            int[] starts = [.. Enumerable.Range(0, random.Next(0, 8)).Select(_ => random.Next(40)).Order()], ends = [.. starts.Select(start => start + random.Next(1, 20))];
            var slow = Enumerable.Range(0, 60).Max(day => Enumerable.Range(0, starts.Length).Count(index => starts[index] <= day && day < ends[index]));
            Assert.Equal(slow, Intervals.MostTogether(starts, ends));
        }
    }

    [Theory]
    [InlineData(0, "10 20 40")]
    [InlineData(4, "10 20 40")]
    [InlineData(5, "15 20 40")]
    [InlineData(10, "15 30 40")]
    public void A_short_pause_is_bridged_by_what_ended_last(int longest, string expected) =>
        Assert.Equal(expected, string.Join(' ', Intervals.Bridged([0, 15, 30], [10, 20, 40], longest)));

    [Fact]
    public void What_ended_before_another_bridges_nothing()
    {
        Assert.Equal([20, 5, 30], Intervals.Bridged([0, 2, 22], [20, 5, 30], 1));
        Assert.Equal([22, 5, 30], Intervals.Bridged([0, 2, 22], [20, 5, 30], 2));
        Assert.Empty(Intervals.Bridged([], [], 3));
        Assert.Throws<MethodInputException>(() => Intervals.Bridged([5, 2], [6, 7], 1));
    }

    /// <summary>After bridging no pause of at most so long is left: spells joined over short pauses are one run of days.</summary>
    [Fact]
    public void After_bridging_no_short_pause_is_left()
    {
        var random = new Random(6);
        for (var round = 0; round < 200; round++)
        {
            int[] starts = [.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => random.Next(80)).Order()], ends = [.. starts.Select(start => start + random.Next(1, 20))];
            var bridged = Intervals.Bridged(starts, ends, 5);
            var covered = Enumerable.Range(0, 110).Select(day => Enumerable.Range(0, starts.Length).Any(index => starts[index] <= day && day < bridged[index])).ToArray();
            var text = string.Concat(covered.Select(day => day ? 'x' : '.')).Trim('.');
            Assert.DoesNotContain(text.Split('x', StringSplitOptions.RemoveEmptyEntries), pause => pause.Length <= 5);
            Assert.All(Enumerable.Range(0, starts.Length), index => Assert.True(bridged[index] >= ends[index]));
        }
    }
}
