using Roer.Questions.WhereWillTheYearEnd;
using Roer.Tests.World;

namespace Roer.Tests.YearEnds;

/// <summary>
/// Do the intervals of the year-end forecast hold what they promise? The large examination writes a document and takes hours; a small one always runs.
/// </summary>
public sealed class YearEndExaminationTests
{
    private const int FewTowns = 8;
    private const int FewYouths = 300;

    [Fact]
    public void The_large_examination_is_written_down()
    {
        var asked = Environment.GetEnvironmentVariable("ROER_ONDERZOEK");
        Assert.SkipWhen(string.IsNullOrEmpty(asked), "Forecasts 840 towns four times, some hours. ROER_ONDERZOEK=1 runs what is not in docs/generated/jaareinde.csv yet, and writes it there after every town; ROER_ONDERZOEK=\"300x100+20\" runs fewer.");
        var rows = ExaminedRows.Read();
        YearEndExamination.Examine(ExaminedSize.Parse(asked!), rows.Towns, YearEndHistory.Quick, towns =>
        {
            rows.Add(towns);
            rows.Write();
        });
        foreach (var (towns, month) in rows.Towns.SelectMany(towns => YearEndExamination.Months.Select(month => (towns, month))))
        {
            foreach (var level in new[] { 0.8, 0.9 })
            {
                var sure = towns.In(month).Where(forecast => !forecast.IsWarned).ToList();
                var (low, high) = YearEndDocument.Band(sure.Count, level);
                Assert.InRange(sure.Count(forecast => forecast.Holds(level)), low, high);
            }
        }
    }

    /// <summary>What is written down is of the forecast as it is now: the first town is forecast again. When that changed, rows of before judge no more, and are left out when they are written anew.</summary>
    [Fact]
    public void What_was_examined_is_of_this_forecast()
    {
        var now = ExaminedRows.Of(YearEndExamination.Scenarios[0], FewYouths, YearEndExamination.Examine(YearEndExamination.Scenarios[0], YearEndExamination.FirstSeed, FewYouths, YearEndHistory.Quick));
        var kept = ExaminedRows.Read();
        if (Repository.Renews && !kept.Text.StartsWith(now.Text, StringComparison.Ordinal)) kept = now;
        if (Repository.Renews) kept.Write();
        Assert.StartsWith(now.Text, kept.Text, StringComparison.Ordinal);
        Assert.Equal(YearEndDocument.Of(kept.Towns), File.ReadAllText(ExaminedRows.Document));
    }

    /// <summary>
    /// Of eight intervals that hold the truth four times in five, three or fewer do so once in a hundred; of 32, which are not independent of each other, fewer than
    /// 18 do so far less than once in a thousand.
    /// </summary>
    [Fact]
    public void A_small_examination_finds_the_truth_in_most_intervals()
    {
        List<ExaminedForecast> forecasts = [.. Enumerable.Range(1, FewTowns).SelectMany(seed => YearEndExamination.Examine(YearEndExamination.Scenarios[0], seed, FewYouths, YearEndHistory.Quick))];
        foreach (var month in YearEndExamination.Months) Assert.InRange(forecasts.Count(each => each.AsOf.Month == month && each.Holds(0.8)), 4, FewTowns);
        Assert.InRange(forecasts.Count(each => each.Holds(0.8)), 20, forecasts.Count);
        Assert.InRange(forecasts.Count(each => each.Place <= 0.9), 24, forecasts.Count);
        Assert.All(forecasts.Where(each => each.AsOf.Month == 11), each => Assert.InRange(each.Error, -0.05, 0.05));
        Assert.Contains("8 gemeenten.", YearEndDocument.Of([new ExaminedTowns(YearEndExamination.Scenarios[0], FewYouths, forecasts)]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_smaller_examination_can_be_asked_for()
    {
        Assert.Equal([new ExaminedSize(300, 100, 20), new ExaminedSize(3_000, 4, 0)], ExaminedSize.Parse("300x100+20 3000x4+0"));
        Assert.Equal(840, ExaminedSize.Parse("1").Sum(size => size.Plain + ((YearEndExamination.Scenarios.Count - 1) * size.Broken)));
    }

    /// <summary>What the store says of the year in the end is what was invented; and the parts of the truth are what the year still brings.</summary>
    [Fact]
    public void The_truth_is_what_the_store_knows_in_the_end()
    {
        using var town = ExaminedTown.Of(ExaminedTown.Options(3, 60, YearEndExamination.Year));
        foreach (var month in YearEndExamination.Months)
        {
            var asOf = new DateOnly(YearEndExamination.Year, month, DateTime.DaysInMonth(YearEndExamination.Year, month));
            var truth = town.Truth(asOf);
            Assert.Equal(Known(town, new DateOnly(YearEndExamination.Year + 2, 1, 31)), truth.Total);
            Assert.Equal(truth.Total - Known(town, asOf), truth.Late + truth.Settled + truth.Running + truth.Entries);
        }
    }

    private static long Known(ExaminedTown town, DateOnly asOf) => YearEndCount.Of(YearEndOutlook.Of(town.Facts(asOf), YearEndHistory.Quick), null, new YearEndFilter([])).SoFar;
}
