namespace Roer.Methods.Forecasting;

public sealed class ForecastSkillTests
{
    private static readonly SkillOptions Usual = new(3, 4_000, 0.9);

    private static RandomSource Chance => RandomSource.Named(6, "skill");

    [Fact]
    public void It_is_one_less_the_ratio_of_the_sums()
    {
        var skill = ForecastSkill.Of([1, 2, 3], [2, 4, 6], Usual, Chance);
        Assert.Equal((0.5, 3), (skill.Skill, skill.Count));
        Assert.Equal(1, ForecastSkill.Of([0, 0], [1, 2], Usual, Chance).Skill);
        Assert.Equal(-1, ForecastSkill.Of([2, 2], [1, 1], Usual, Chance).Skill);
    }

    /// <summary>Where every forecast is equally much better, whatever is drawn says the same.</summary>
    [Fact]
    public void Without_differences_between_origins_there_is_no_doubt()
    {
        var skill = ForecastSkill.Of([1, 2, 4, 8], [4, 8, 16, 32], Usual, Chance);
        Assert.Equal((0.75, 0.75, 0.75), (skill.Skill, skill.Lower, skill.Upper));
    }

    /// <summary>A block as long as the record is the record itself, wherever the circle is cut; so is a longer one.</summary>
    [Theory]
    [InlineData(5)]
    [InlineData(500)]
    public void One_block_is_the_record_itself(int block)
    {
        var skill = ForecastSkill.Of([1, 5, 2, 0, 3], [2, 3, 4, 5, 6], new(block, 200, 0.9), Chance);
        Assert.Equal(skill.Skill, skill.Lower, 1e-12);
        Assert.Equal(skill.Skill, skill.Upper, 1e-12);
    }

    /// <summary>All draws of three forecasts in blocks of two, one of them cut: 3 × 3 of equal chance, written out.</summary>
    [Fact]
    public void It_draws_blocks_of_neighbours_from_a_circle()
    {
        double[] own = [1, 2, 6], other = [2, 3, 4];
        var every = new List<double>();
        for (var first = 0; first < 3; first++)
        {
            for (var second = 0; second < 3; second++)
            {
                int[] places = [first, (first + 1) % 3, second];
                every.Add(1 - (places.Sum(place => own[place]) / places.Sum(place => other[place])));
            }
        }

        var (lowest, highest) = (every.Min(), every.Max());
        var skill = ForecastSkill.Of(own, other, new(2, 2_000, 0.999), Chance);
        Assert.Equal(lowest, skill.Lower, 1e-12);
        Assert.Equal(highest, skill.Upper, 1e-12);
        Assert.DoesNotContain(every, each => Math.Abs(each - (1 - (6 / 4.0))) < 1e-9);
    }

    /// <summary>Blocks of one are the bootstrap of separate units, which is written a second time elsewhere.</summary>
    [Fact]
    public void Blocks_of_one_agree_with_the_bootstrap_of_units()
    {
        var stream = RandomSource.Named(3, "scores");
        double[] own = [.. Enumerable.Range(0, 30).Select(_ => stream.Gamma(2, 1))], other = [.. Enumerable.Range(0, 30).Select(_ => stream.Gamma(3, 1))];
        var ours = ForecastSkill.Of(own, other, new(1, 20_000, 0.9), Chance);
        var units = Decomposition.PercentileBootstrap.Of(
            30, counts => [1 - (own.Select((each, place) => each * counts[place]).Sum() / other.Select((each, place) => each * counts[place]).Sum())],
            new(20_000, 0.9, QuantileType.MedianUnbiased), RandomSource.Named(8, "units"))[0];
        Assert.Equal(units.Estimate, ours.Skill, 1e-12);
        Assert.Equal(units.Low, ours.Lower, 0.01);
        Assert.Equal(units.High, ours.Upper, 0.01);
    }

    /// <summary>Years that each have one luck for all their months: blocks of a year see how few they are, separate months do not.</summary>
    [Fact]
    public void Blocks_of_what_hangs_together_give_a_wider_interval()
    {
        double[] luck = [0.5, 2, 1, 3, 0.2], own = [.. Enumerable.Range(0, 60).Select(month => luck[month / 12])], other = [.. Enumerable.Repeat(2.0, 60)];
        var (months, years) = (ForecastSkill.Of(own, other, new(1, 4_000, 0.9), Chance), ForecastSkill.Of(own, other, new(12, 4_000, 0.9), Chance));
        Assert.Equal(months.Skill, years.Skill);
        Assert.True(years.Upper - years.Lower > 2 * (months.Upper - months.Lower));
    }

    [Fact]
    public void The_same_stream_gives_the_same_interval_and_scale_does_not_matter()
    {
        double[] own = [1, 5, 2, 0, 3], other = [2, 3, 4, 5, 6];
        Assert.Equal(ForecastSkill.Of(own, other, Usual, Chance), ForecastSkill.Of(own, other, Usual, Chance));
        var cents = ForecastSkill.Of([.. own.Select(each => each * 1024)], [.. other.Select(each => each * 1024)], Usual, Chance);
        Assert.Equal(ForecastSkill.Of(own, other, Usual, Chance), cents);
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        static InputFault Fault(double[] own, double[] other, SkillOptions options) => Assert.Throws<MethodInputException>(() => ForecastSkill.Of(own, other, options, Chance)).Fault;
        Assert.Equal(InputFault.Empty, Fault([], [], Usual));
        Assert.Equal(InputFault.Shape, Fault([1], [1, 2], Usual));
        Assert.Equal(InputFault.Negative, Fault([-1], [1], Usual));
        Assert.Equal(InputFault.NotFinite, Fault([1], [double.NaN], Usual));
        Assert.Equal(InputFault.Singular, Fault([1], [0], Usual));
        Assert.Equal(InputFault.TooFew, Fault([1], [1], Usual with { Block = 0 }));
        Assert.Equal(InputFault.TooFew, Fault([1], [1], Usual with { Draws = 1 }));
        Assert.Equal(InputFault.OutOfRange, Fault([1], [1], Usual with { Level = 1 }));
    }
}
