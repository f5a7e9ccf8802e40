using Roer.Methods;
using Roer.Methods.Distributions;

namespace Roer.Tests.YearEnds;

/// <summary>Whether outcomes lie where their forecasts said.</summary>
public sealed class OutcomePlacesTests
{
    [Fact]
    public void Each_place_counts_in_its_tenth()
    {
        var places = OutcomePlaces.Of([0, 0.05, 0.1, 0.55, 0.99, 1]);
        Assert.Equal([2, 1, 0, 0, 0, 1, 0, 0, 0, 2], places.Counts);
        Assert.Equal(2.69 / 6, places.Mean, 12);
        Assert.Equal("█▄▁▁▁▄▁▁▁█", places.Picture);
    }

    [Fact]
    public void Even_places_are_as_even_as_can_be() => Assert.Equal(1, OutcomePlaces.Of([.. Enumerable.Range(0, 60).Select(place => (place + 0.5) / 60)]).Chance);

    /// <summary>Sixty outcomes of forecasts with six tenths of the spread they should have, or shifted by a whole deviation, are seen at once.</summary>
    [Theory]
    [InlineData(0.6, 0)]
    [InlineData(1, 1)]
    public void Too_narrow_or_shifted_forecasts_are_seen(double spread, double shift)
    {
        var random = RandomSource.Named(7, "narrow");
        var places = OutcomePlaces.Of([.. Enumerable.Range(0, 60).Select(_ => NormalDistribution.Standard.Cumulative((random.Normal() / spread) + shift))]);
        Assert.InRange(places.Chance, 0, 0.01);
    }

    /// <summary>Of 300 counts the drawn chance is that of the table of χ² with nine degrees of freedom.</summary>
    [Fact]
    public void Of_many_outcomes_the_chance_is_that_of_the_table()
    {
        int[] counts = [36, 27, 24, 30, 35, 22, 28, 33, 40, 25];
        var places = OutcomePlaces.Of([.. counts.SelectMany((count, tenth) => Enumerable.Repeat((tenth + 0.5) / 10, count))]);
        var squared = counts.Sum(count => (count - 30) * (count - 30) / 30.0);
        Assert.Equal(counts, places.Counts);
        Assert.Equal(ChiSquaredDistribution.Of(9).UpperTail(squared), places.Chance, 0.02);
    }

    /// <summary>Forecasts that are right are called wrong as often as is said: in five of a hundred by chance.</summary>
    [Fact]
    public void Right_forecasts_are_seldom_called_wrong()
    {
        var random = RandomSource.Named(9, "right");
        var called = Enumerable.Range(0, 200).Count(_ => OutcomePlaces.Of([.. Enumerable.Range(0, 12).Select(_ => random.Uniform())]).Chance <= 0.05);
        Assert.InRange(called, 1, 22);
    }
}
