namespace Roer.Tests.YearEnds;

/// <summary>From June on the forecast is better than each simple rule. A town is looked back on at the ends of all months of two years.</summary>
public sealed class LookBackTests
{
    [Fact]
    public void In_small_towns_it_beats_every_simple_rule() => Examine(300, 3);

    [Fact]
    public void In_ten_small_towns_it_beats_every_simple_rule() => Large(300, 10);

    [Fact]
    public void In_towns_of_3000_youths_it_beats_every_simple_rule() => Large(3_000, 2);

    private static void Large(int youths, int towns)
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("ROER_ONDERZOEK") == "1", "Lives and forecasts towns for many minutes. ROER_ONDERZOEK=1 runs it.");
        Examine(youths, towns);
    }

    private static void Examine(int youths, int towns)
    {
        var origins = Enumerable.Range(101, towns).SelectMany(seed => LookBackExamination.Origins(seed, youths)).ToList();
        Assert.Equal(24 * towns, origins.Count);
        foreach (var (rule, against) in LookBackExamination.Compare(origins))
        {
            Tell($"{youths} youths, {rule}: n {against!.Count}, CRPS {against.Score / 100_000:F1} k against {against.Baseline / 100_000:F1} k, skill {against.Skill!.Skill:F3} [{against.Skill.Lower:F3}, {against.Skill.Upper:F3}], amount {against.MeanSkill!.Skill:F3} [{against.MeanSkill.Lower:F3}, {against.MeanSkill.Upper:F3}]");
            Assert.True(against.Skill.Skill > 0, $"{rule}: {against.Skill}");
        }

        Tell($"{youths} youths: {origins.Count(origin => origin.Held.IsInside(0.8))} of {origins.Count} within 80%");
    }

    private static void Tell(FormattableString words) => TestContext.Current.TestOutputHelper!.WriteLine(FormattableString.Invariant(words));
}
