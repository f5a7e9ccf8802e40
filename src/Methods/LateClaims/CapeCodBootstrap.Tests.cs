namespace Roer.Methods.LateClaims;

public sealed class CapeCodBootstrapTests
{
    private const int Draws = 2_000;
    private static readonly double[] Exposure = [.. Enumerable.Range(0, 10).Select(row => 5_000_000.0 + (row * 50_000))];
    private static readonly ChainLadder Ladder = ChainLadder.Of(Triangles.TaylorAshe, 1);
    private static readonly CapeCodOptions Options = new(0.95, 0);

    private static CapeCodBootstrap Drawn(long seed = 1) => CapeCodBootstrap.Of(Ladder, Exposure, Options, Draws, RandomSource.Named(seed, "test"));

    [Fact]
    public void The_mean_of_the_draws_is_the_estimate_of_each_row()
    {
        var drawn = Drawn();
        for (var row = 0; row < Exposure.Length; row++)
        {
            var mean = Enumerable.Range(0, Draws).Average(draw => drawn.Of(draw)[row]);
            Near.Equal(drawn.Estimate.Rows[row].Reserve, mean, 1e-9);
        }
    }

    /// <summary>Cape Cod lends the newest row what older ones know, so that its parameters spread less than those of chain ladder there.</summary>
    [Fact]
    public void The_newest_row_spreads_less_than_by_chain_ladder()
    {
        var drawn = Drawn();
        var ladder = OdpBootstrap.Of(Ladder, new(Draws, OdpProcessDistribution.Gamma), RandomSource.Named(1, "test"));
        var stream = RandomSource.Named(1, "outcome");
        double[] ours = [.. Enumerable.Range(0, Draws).Select(draw => drawn.Outcome(drawn.Of(draw)[9], stream))];
        Assert.True(Variation(ours) < Variation([.. ladder.Row(9)]));
        Assert.Equal(ladder.Dispersion, drawn.Dispersion, 9);
    }

    [Fact]
    public void An_outcome_has_its_mean_and_a_variance_of_phi_times_it()
    {
        var (drawn, stream) = (Drawn(), RandomSource.Named(2, "outcome"));
        double[] outcomes = [.. Enumerable.Range(0, 20_000).Select(_ => drawn.Outcome(4_000_000, stream))];
        Assert.InRange(outcomes.Average(), 3_980_000, 4_020_000);
        Assert.InRange(outcomes.Sum(each => Math.Pow(each - outcomes.Average(), 2)) / outcomes.Length / (drawn.Dispersion * 4_000_000), 0.95, 1.05);
        Assert.True(drawn.Outcome(-4_000_000, stream) < 0);
        Assert.Equal(0, drawn.Outcome(0, stream));
    }

    [Fact]
    public void The_same_seed_gives_the_same_draws_and_another_gives_others()
    {
        Assert.True(Drawn().Of(3).SequenceEqual(Drawn().Of(3)));
        Assert.False(Drawn().Of(3).SequenceEqual(Drawn(2).Of(3)));
    }

    [Fact]
    public void What_it_cannot_bear_is_a_named_error()
    {
        var random = RandomSource.Named(1, "test");
        Assert.Equal(InputFault.OutOfRange, Assert.Throws<MethodInputException>(() => CapeCodBootstrap.Of(Ladder, Exposure, new(0.95, 0.03), 10, random)).Fault);
        Assert.Equal(InputFault.OutOfRange, Assert.Throws<MethodInputException>(() => CapeCodBootstrap.Of(Ladder, Exposure, Options, 0, random)).Fault);
        Assert.Equal(InputFault.Shape, Assert.Throws<MethodInputException>(() => CapeCodBootstrap.Of(Ladder, [1], Options, 10, random)).Fault);
    }

    private static double Variation(double[] values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1)) / mean;
    }
}
