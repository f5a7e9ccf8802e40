using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Roer.Methods.Forecasting;
using Roer.Questions.Parts;
using Roer.Questions.Parts.TrackRecords;
using Roer.Tests.World;

namespace Roer.Tests.YearEnds;

/// <summary>From June on the forecast is better than each simple rule. A town is looked back on at the ends of all months of two years.</summary>
public sealed class LookBackTests
{
    private const int FirstSeed = 101;
    private const int Few = 3;
    private static readonly string Document = Repository.PathOf("docs/generated/terugblik.md");
    private static readonly (int Youths, int Towns)[] Sizes = [(300, Few), (300, 20), (3_000, 10)];

    /// <summary>In three small towns; and what is written down is of the forecast as it is now: when that changed, the large look back must be made anew.</summary>
    [Fact]
    public void In_small_towns_it_beats_every_simple_rule_as_is_written_down()
    {
        var compared = LookBackExamination.Compare(Origins(Sizes[0].Youths, Few));
        Assert.All(compared, rule => Assert.True(rule.Against!.Skill!.Skill > 0, $"{rule.Rule}: {rule.Against.Skill}"));
        Assert.Contains(Rows(Sizes[0].Youths, Few, compared), File.ReadAllText(Document), StringComparison.Ordinal);
    }

    [Fact]
    public void The_large_look_back_is_written_down()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("ROER_ONDERZOEK") == "1", "Lives and forecasts towns for many minutes. ROER_ONDERZOEK=1 runs it and writes docs/generated/terugblik.md.");
        var page = new StringBuilder("""
            # Is de verwachting beter dan een eenvoudige regel?

            Dit bestand is geschreven door de tests (`ROER_ONDERZOEK=1 ./test -class "*LookBackTests"`); verander het niet met de hand. Alle gegevens zijn verzonnen.

            Van verzonnen gemeenten kijken we terug op de jaren 2022 en 2023: wat verwachtte Roer op het einde van juni tot en met december, met wat toen bekend was, en wat werd het? De gegevens beginnen in 2021.
            Daarnaast staat wat vier eenvoudige regels toen zeiden. De *winst* is hoeveel kleiner de fout is: 100 % is geen fout, 0 % is niet beter dan de regel, minder dan 0 % is slechter. De *hele verwachting*
            telt ook hoe onzeker zij zegt te zijn (CRPS), het *bedrag* alleen het verwachte bedrag. Achter elke winst staat de marge van 90 %: een bootstrap over gemeenten. Kosten buiten de berichten tellen niet
            mee. De eerste drie gemeenten staan apart: een test rekent die na.

            | jeugdigen | gemeenten | regel | verwachtingen | winst van de hele verwachting | winst van het bedrag |
            |--:|--:|---|--:|--:|--:|

            """.ReplaceLineEndings("\n"));
        foreach (var (youths, towns) in Sizes)
        {
            var compared = LookBackExamination.Compare(Origins(youths, towns));
            page.Append(Rows(youths, towns, compared));
            File.WriteAllText(Document, page.ToString());
            Assert.All(compared, rule => Assert.True(rule.Against!.Skill!.Skill > 0, $"{youths} youths, {rule.Rule}: {rule.Against.Skill}"));
        }
    }

    private static string Rows(int youths, int towns, IReadOnlyList<(string Rule, BaselineComparison? Against)> compared) => string.Concat(compared.Select(rule =>
        string.Create(CultureInfo.InvariantCulture, $"| {DutchText.Whole(youths)} | {towns} | {rule.Rule} | {rule.Against!.Count} | {Skill(rule.Against.Skill!)} | {Skill(rule.Against.MeanSkill!)} |\n")));

    private static List<HeldOrigin> Origins(int youths, int towns)
    {
        var found = new ConcurrentDictionary<int, IReadOnlyList<HeldOrigin>>();
        Parallel.For(FirstSeed, FirstSeed + towns, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, seed => found[seed] = LookBackExamination.Origins(seed, youths));
        List<HeldOrigin> origins = [.. found.OrderBy(pair => pair.Key).SelectMany(pair => pair.Value)];
        Assert.Equal(24 * towns, origins.Count);
        return origins;
    }

    private static string Skill(ForecastSkill skill) => $"{Percent(skill.Skill)} ({Percent(skill.Lower)} tot {Percent(skill.Upper)})";

    private static string Percent(double share) => $"{DutchText.Rounded((decimal)(100 * share), 0)} %";
}
