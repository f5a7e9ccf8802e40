namespace Roer.Methods.Forecasting;

public sealed class TrackRecordTests
{
    private static readonly SkillOptions Drawn = new(12, 200, 0.9);

    private static RandomSource Chance => RandomSource.Named(9, "record");

    private static HeldForecast Held(double outcome, double mean = 0, double deviation = 1) => HeldForecast.Of(
        outcome, [.. Enumerable.Range(1, 999).Select(each => mean + (deviation * Distributions.NormalDistribution.Standard.Quantile(each / 1000.0)))]);

    /// <summary>scoringRules: a sample of eight, fair, at 4.2, 9 and 0.</summary>
    [Theory]
    [InlineData(4.2, 0.3392857)]
    [InlineData(9, 3.7142857)]
    [InlineData(0, 2.8392857)]
    public void A_forecast_has_the_fair_score(double outcome, double score)
    {
        var held = HeldForecast.Of(outcome, [2, 5, 1, 7, 4, 4.5, 3, 6]);
        Assert.Equal(score, held.Score, 1e-7);
        Assert.Equal(4.0625, held.Mean, 1e-12);
        Assert.Equal(4.25, held.Median, 1e-12);
        Assert.Equal(Math.Abs(4.0625 - outcome), held.AbsoluteError, 1e-12);
    }

    /// <summary>The mean distance to the outcome less half the mean distance between two different draws, counted pair by pair.</summary>
    [Fact]
    public void The_score_is_its_double_sum()
    {
        var stream = RandomSource.Named(4, "draws");
        double[] draws = [.. Enumerable.Range(0, 60).Select(_ => 100 * stream.Normal())];
        var pairs = from one in Enumerable.Range(0, 60) from other in Enumerable.Range(0, 60) where one != other select Math.Abs(draws[one] - draws[other]);
        Assert.Equal(draws.Average(draw => Math.Abs(draw - 33)) - (pairs.Average() / 2), HeldForecast.Of(33, draws).Score, 1e-9);
    }

    [Fact]
    public void Coverage_counts_outcomes_on_a_bound_as_inside()
    {
        var bounds = Held(0).Interval(0.8);
        var coverage = TrackRecord.Of([Held(0), Held(bounds.Upper), Held(bounds.Lower), Held(Math.BitIncrement(bounds.Upper)), Held(-9)]).Coverage(0.8, 0.9);
        Assert.Equal((3, 5, 0.6), (coverage.Inside, coverage.Count, coverage.Share));
        Assert.Equal(IntervalCoverage.OfCount(3, 5, ShareInterval.Wilson, 0.9), coverage);
    }

    [Fact]
    public void Bias_is_above_zero_when_too_much_was_expected() => Assert.Equal(0.5, TrackRecord.Of([Held(1, 2), Held(3, 3)]).Bias().MeanError, 1e-9);

    /// <summary>The score of a normal forecast is 0.2337 of its deviation at its mean, and the error itself for a single amount.</summary>
    [Fact]
    public void A_baseline_of_a_single_amount_scores_its_error()
    {
        var record = TrackRecord.Of([Held(0), Held(0), Held(0)]);
        var against = record.Against([new(2, 0), null, new(0, 1)], Drawn, Chance)!;
        Assert.Equal(2, against.Count);
        Assert.Equal((2 + 0.2336949773) / 2, against.Baseline, 1e-9);
        Assert.Equal(0.2336949773, against.Score, 5e-3);
        Assert.Equal(1 - (against.Score / against.Baseline), against.Skill!.Skill, 1e-12);
        Assert.Equal(1, against.MeanSkill!.Skill, 1e-9);
    }

    /// <summary>A baseline that has the same mean but no spread is beaten by the spread; the skill of the mean shows that this is all.</summary>
    [Fact]
    public void The_skill_of_the_mean_sees_through_a_mere_spread()
    {
        var stream = RandomSource.Named(2, "outcomes");
        var record = TrackRecord.Of([.. Enumerable.Range(0, 200).Select(_ => Held(stream.Normal()))]);
        var against = record.Against([.. Enumerable.Repeat<BaselineForecast?>(new(0, 0), 200)], Drawn, Chance)!;
        Assert.Equal(0, against.MeanSkill!.Skill, 1e-9);
        Assert.InRange(against.Skill!.Skill, 0.22, 0.36);
    }

    [Fact]
    public void Without_a_shared_forecast_or_an_error_there_is_no_skill()
    {
        Assert.Null(TrackRecord.Of([Held(0)]).Against([null], Drawn, Chance));
        Assert.Null(TrackRecord.Of([Held(0)]).Against([new(0, 0)], Drawn, Chance)!.Skill);
        Assert.Equal(0, TrackRecord.Of([]).Count);
    }

    /// <summary>Each interval is judged with what was known at its origin: the same record gives less when outcomes are known later.</summary>
    [Fact]
    public void A_trial_uses_only_outcomes_that_were_known()
    {
        var stream = RandomSource.Named(7, "trial");
        var record = TrackRecord.Of([.. Enumerable.Range(0, 60).Select(_ => Held(3 * stream.Normal()))]);
        var trial = record.Trial([.. Enumerable.Range(0, 60).Select(place => place < 24 ? 0 : place / 12 * 12)], 0.8);
        Assert.Equal(36, trial.Count);
        Assert.True(trial.Helps);
        Assert.InRange(trial.InsideScaled, 22, 35);
        Assert.InRange(trial.Inside, 6, 18);
        Assert.Equal(record.Trial([.. Enumerable.Repeat(0, 60)], 0.8), new ConformalTrial(0, 0, 0, 0, 0));
        Assert.False(new ConformalTrial(0, 0, 0, 0, 0).Helps);
    }

    /// <summary>The trial written out: the factor of the first four, put on the fifth.</summary>
    [Fact]
    public void A_trial_is_its_steps()
    {
        List<HeldForecast> all = [Held(1), Held(-2), Held(0.5), Held(2.5), Held(1.9)];
        var scale = ConformalScale.Of([.. all.Take(4)], 0.8);
        var (interval, scaled) = (all[4].Interval(0.8), scale.Around(all[4].Median, all[4].Interval(0.8)));
        var trial = TrackRecord.Of(all).Trial([0, 0, 0, 0, 4], 0.8);
        Assert.Equal((1, 0, 1), (trial.Count, trial.Inside, trial.InsideScaled));
        Assert.Equal(IntervalScore.Of(1.9, interval.Lower, interval.Upper, 0.8), trial.Score);
        Assert.Equal(IntervalScore.Of(1.9, scaled.Lower, scaled.Upper, 0.8), trial.ScoreScaled);
    }

    [Fact]
    public void Where_intervals_are_right_scaling_is_not_called_a_help_by_a_wide_margin()
    {
        var stream = RandomSource.Named(1, "right");
        var record = TrackRecord.Of([.. Enumerable.Range(0, 400).Select(_ => Held(stream.Normal()))]);
        var trial = record.Trial([.. Enumerable.Range(0, 400)], 0.8);
        Assert.InRange(trial.ScoreScaled / trial.Score, 0.95, 1.1);
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        static InputFault Fault(Action act) => Assert.Throws<MethodInputException>(act).Fault;
        Assert.Equal(InputFault.TooFew, Fault(() => HeldForecast.Of(1, [1])));
        Assert.Equal(InputFault.NotFinite, Fault(() => HeldForecast.Of(double.NaN, [1, 2])));
        Assert.Equal(InputFault.NotFinite, Fault(() => HeldForecast.Of(1, [1, double.NaN])));
        Assert.Equal(InputFault.OutOfRange, Fault(() => Held(1).Interval(1)));
        Assert.Equal(InputFault.Empty, Fault(() => TrackRecord.Of([]).Coverage(0.8, 0.9)));
        Assert.Equal(InputFault.Shape, Fault(() => TrackRecord.Of([Held(1)]).Against([], Drawn, Chance)));
        Assert.Equal(InputFault.Shape, Fault(() => TrackRecord.Of([Held(1)]).Trial([], 0.8)));
        Assert.Equal(InputFault.OutOfRange, Fault(() => TrackRecord.Of([Held(1)]).Trial([1], 0.8)));
    }
}
