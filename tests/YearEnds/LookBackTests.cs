namespace Roer.Tests.YearEnds;

/// <summary>From June on the forecast is better than each simple rule, by its whole distribution and by its amount alone.</summary>
public sealed class LookBackTests
{
    /// <summary>Three small towns in continuous integration; <c>ROER_ONDERZOEK=1</c> asks of ten, and of three of 3,000 youths.</summary>
    [Theory]
    [InlineData(300, 3, false)]
    [InlineData(300, 10, true)]
    [InlineData(3_000, 3, true)]
    public void From_June_on_it_beats_every_simple_rule(int youths, int towns, bool isLarge)
    {
        Assert.SkipUnless(!isLarge || Environment.GetEnvironmentVariable("ROER_ONDERZOEK") == "1", "Takes minutes; ROER_ONDERZOEK=1 runs it.");
        var origins = Enumerable.Range(101, towns).SelectMany(seed => LookBackExamination.Origins(seed, youths)).ToList();
        Assert.Equal(24 * towns, origins.Count);
        foreach (var (rule, against) in LookBackExamination.Compare(origins))
        {
            TestContext.Current.TestOutputHelper!.WriteLine(FormattableString.Invariant(
                $"{youths} youths, {rule}: n {against!.Count}, CRPS {against.Score / 100_000:F1} k against {against.Baseline / 100_000:F1} k, skill {against.Skill!.Skill:F3} [{against.Skill.Lower:F3}, {against.Skill.Upper:F3}], amount {against.MeanSkill!.Skill:F3} [{against.MeanSkill.Lower:F3}, {against.MeanSkill.Upper:F3}]"));
            Assert.True(against.Skill.Skill > 0, $"{rule}: {against.Skill}");
        }

        TestContext.Current.TestOutputHelper!.WriteLine(FormattableString.Invariant($"{youths} youths: within 80%: {origins.Count(origin => origin.Held.IsInside(0.8))} of {origins.Count}"));
    }
}
