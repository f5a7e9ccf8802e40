namespace Roer.Messages.Sample;

public sealed class RandomStreamTests
{
    [Fact]
    public void A_stream_with_the_same_name_and_seed_draws_the_same() =>
        Assert.Equal(RandomStream.Named("a", 1).Bits(), RandomStream.Named("a", 1).Bits());

    [Fact]
    public void Another_name_seed_or_index_draws_something_else() =>
        Assert.Equal(4, new[]
        {
            RandomStream.Named("a", 1).Bits(), RandomStream.Named("b", 1).Bits(), RandomStream.Named("a", 2).Bits(), RandomStream.Named("a", 1, 1).Bits(),
        }.Distinct().Count());

    [Fact]
    public void Shares_spread_evenly_and_the_spread_has_mean_one()
    {
        var random = RandomStream.Named("mean", 5);
        var shares = Enumerable.Range(0, 100_000).Select(_ => random.Share()).ToList();
        var spreads = Enumerable.Range(0, 100_000).Select(_ => random.Spread(0.8)).ToList();
        Assert.InRange(shares.Average(), 0.495, 0.505);
        Assert.InRange(spreads.Average(), 0.97, 1.03);
        Assert.All(shares, share => Assert.InRange(share, 0, 0.9999999999999999));
    }

    [Fact]
    public void Whole_numbers_reach_both_ends()
    {
        var random = RandomStream.Named("ends", 5);
        var numbers = Enumerable.Range(0, 1_000).Select(_ => random.Between(2, 5)).Distinct().Order();
        Assert.Equal([2, 3, 4, 5], numbers);
    }

    [Fact]
    public void Weights_decide_how_often_an_index_is_drawn()
    {
        var random = RandomStream.Named("weights", 5);
        var ones = Enumerable.Range(0, 50_000).Count(_ => random.Weighted([3, 1, 0]) == 1);
        Assert.InRange(ones / 50_000.0, 0.24, 0.26);
    }
}
