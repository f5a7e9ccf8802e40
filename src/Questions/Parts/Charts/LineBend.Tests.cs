namespace Roer.Questions.Parts.Charts;

public sealed class LineBendTests
{
    /// <summary>A line from left to right that bends to its left goes up: a spot above it is further from a line that bends the other way.</summary>
    [Fact]
    public void A_line_bends_to_the_left_as_seen_from_where_it_begins()
    {
        (double X, double Y)[] above = [(150, -40)];
        Assert.True(LineBend.Room((0, 0), (300, 0), above, 0.5) < LineBend.Room((0, 0), (300, 0), above, -0.5));
        Assert.Equal(40, LineBend.Room((0, 0), (300, 0), above, 0), 6);
        Assert.Equal(40 + 75, LineBend.Room((0, 0), (300, 0), above, -0.5), 6);
        Assert.Equal(double.MaxValue, LineBend.Room((0, 0), (300, 0), [], 0.5));
    }

    /// <summary>Of a pair that goes there and back each bends to its own left, so that the two never lie on each other.</summary>
    [Fact]
    public void There_and_back_bend_apart()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var random = new Random(seed);
            (double X, double Y) from = (random.Next(300), random.Next(300)), to = (random.Next(400, 900), random.Next(300));
            List<(double X, double Y)> others = [.. Enumerable.Range(0, random.Next(6)).Select(_ => ((double)random.Next(900), (double)random.Next(300)))];
            Assert.True(LineBend.Of(from, to, others, mayTurn: false) > 0);
            Assert.True(LineBend.Of(to, from, others, mayTurn: false) > 0);
        }
    }

    [Fact]
    public void No_smaller_bend_is_clear_and_where_none_is_clear_none_has_more_room()
    {
        double[] bends = [0.05, -0.05, 0.15, -0.15, 0.25, -0.25, 0.35, -0.35, 0.5, -0.5, 0.65, -0.65, 0.8, -0.8];
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            List<(double X, double Y)> others = [.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => ((double)random.Next(20, 280), (double)random.Next(-150, 150)))];
            double RoomOf(double bend) => LineBend.Room((0, 0), (300, 0), others, bend);
            var found = LineBend.Of((0, 0), (300, 0), others, mayTurn: true);
            if (RoomOf(found) >= 40) Assert.All(bends.TakeWhile(bend => bend != found), bend => Assert.True(RoomOf(bend) < 40));
            else Assert.Equal(bends.Max(RoomOf), RoomOf(found));
        }
    }
}
