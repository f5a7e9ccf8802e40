using Roer.Care;
using Roer.Methods.Spending;
using Roer.Questions.Parts;
using Roer.Store.Measures;
using Roer.Tests.World;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>The parts, the course, the bridge and the sentences of a year that a reader can add up.</summary>
public sealed class YearEndCourseTests
{
    private static readonly string[] Keys = ["toegekend", "niet-beantwoord", "nog-af-te-wijzen", "late-rekeningen", "lopende-hulp", "nieuwe-hulp", "verrekeningen", "overige-geboekt", "overige-verwacht", "risicos"];

    /// <summary>
    /// € 1,000 a month, of which December is not answered. In the year before the as-of date June to November were answered, € 6,000, and € 1,500 was refused:
    /// a fifth. So € 200 of December will be refused, and the year is 11,000 + 1,000 − 200 = 11,800.
    /// </summary>
    [Fact]
    public void What_is_not_answered_loses_the_share_that_was_refused_in_the_last_year()
    {
        var december = DrawnYear.Sum(DrawnYear.Cell, DrawnYear.Day("2024-12-01"), 100_000, 0);
        var refused = DrawnYear.Sum(DrawnYear.Cell, DrawnYear.Day("2024-09-01"), 150_000, ClaimHistory.RefusedState);
        var count = DrawnYear.Count(DrawnYear.Closed([.. DrawnYear.Steady(DrawnYear.Cell).SkipLast(1), december, refused]));
        Assert.All(count.Totals, total => Assert.Equal(1_180_000, total));
        Assert.Equal([1_100_000, 100_000, -20_000, 0, 0, 0, 0, null, null, null], YearEndParts.Of(count).Select(part => part.Cents));
        Assert.Equal((1_350_000, 150_000), (count.Claimed.Claimed, count.Claimed.Refused));
    }

    [Fact]
    public void Other_costs_stand_beside_the_messages_booked_and_expected()
    {
        var facts = DrawnYear.Closed() with { OtherCosts = [DrawnYear.Other("2024-03-01", 50_000), DrawnYear.Other("2024-10-01", 30_000, isExpected: true), DrawnYear.Other("2024-05-01", -7, taskField: "6.72a")] };
        var count = DrawnYear.Count(facts);
        Assert.Equal(Keys, YearEndParts.Of(count).Select(part => part.Key));
        Assert.Equal([1_200_000, 0, 0, 0, 0, 0, 0, 49_993, 30_000, null], YearEndParts.Of(count).Select(part => part.Cents));
        Assert.All(count.Totals, total => Assert.Equal(1_279_993, total));
        Assert.Equal((-7, 0), DrawnYear.Count(facts, "taakveld=6.72a").Others);
        Assert.Equal((50_000, 30_000), DrawnYear.Count(facts, "taakveld=onbekend").Others);
        Assert.Null(DrawnYear.Count(facts, "hulpvorm=02").Others);
        Assert.Null(DrawnYear.Count(facts, "taakveld=6.82b").Others);
    }

    /// <summary>Until February 2 × 1,000; from March on 500 booked; from October on 300 that is expected only and so is not known.</summary>
    [Fact]
    public void The_course_adds_up_month_by_month()
    {
        var facts = DrawnYear.Closed() with { OtherCosts = [DrawnYear.Other("2024-03-01", 50_000), DrawnYear.Other("2024-10-01", 30_000, isExpected: true)] };
        var months = YearEndMonths.Of(DrawnYear.Count(facts));
        Assert.Equal(Enumerable.Range(1, 12).Select(month => new DateOnly(2024, month, 1)), months.Select(month => month.Day));
        Assert.Equal(Enumerable.Range(1, 12).Select(month => (month * 100_000L) + (month >= 3 ? 50_000 : 0)), months.Select(month => month.Known!.Value));
        Assert.Equal(Enumerable.Range(1, 12).Select(month => (month * 100_000L) + (month >= 3 ? 50_000 : 0) + (month >= 10 ? 30_000 : 0)), months.Select(month => month.Spread.Mean));
    }

    /// <summary>Seen from the end of March nine months are left; a risk of € 900 that is certain is spread evenly over them.</summary>
    [Fact]
    public void Risks_are_spread_evenly_over_the_months_that_are_left()
    {
        var facts = DrawnYear.Facts("2024-03-31", DrawnYear.Steady(DrawnYear.Cell)) with { Risks = [DrawnYear.Risk(100, 90_000, 90_000, 90_000, "6.82b")] };
        var months = YearEndMonths.Of(DrawnYear.Count(facts, "taakveld=6.82b"));
        Assert.Equal([0, 0, 0, 10_000, 20_000, 30_000, 40_000, 50_000, 60_000, 70_000, 80_000, 90_000], months.Select(month => month.Spread.Mean));
        Assert.Equal([0, 0, 0, null, null, null, null, null, null, null, null, null], months.Select(month => month.Known));
    }

    [Theory]
    [InlineData("2023-12-31")]
    [InlineData("2024-01-01")]
    [InlineData("2024-01-31")]
    [InlineData("2024-07-15")]
    [InlineData("2024-12-31")]
    [InlineData("2025-01-01")]
    public void The_course_ends_where_the_year_ends_on_every_path(string asOf)
    {
        var facts = DrawnYear.Facts(asOf, Random(31)) with { Risks = [DrawnYear.Risk(40, 1_000, 20_000, 90_001)], OtherCosts = [DrawnYear.Other("2024-02-01", 333), DrawnYear.Other("2024-12-01", 777, isExpected: true)] };
        var count = DrawnYear.Count(facts);
        var (last, whole) = (YearEndMonths.Of(count)[^1].Spread, PathSpread.Of(count.Totals));
        Assert.Equal(whole.Mean, last.Mean);
        foreach (var probability in new[] { 0.0, 0.05, 0.1, 0.5, 0.9, 1.0 }) Assert.Equal(whole.Quantile(probability), last.Quantile(probability));
        Assert.Equal(whole.Mean, YearEndParts.Of(count).Sum(part => part.Cents ?? 0));
        Assert.Equal(whole.Interval(80).High - whole.Interval(80).Low, YearEndSpread.Of(count).Sum(part => part.Cents));
    }

    [Fact]
    public void Of_a_year_that_is_over_nothing_spreads()
    {
        var parts = YearEndSpread.Of(DrawnYear.Count(DrawnYear.Closed()));
        Assert.Equal(["late-rekeningen", "verrekeningen", "risicos"], parts.Select(part => part.Key));
        Assert.All(parts, part => Assert.Equal(0, part.Cents));
    }

    /// <summary>A taakveld without care has only what stands outside the messages: the whole bridge can be worked by hand.</summary>
    [Fact]
    public void Told_costs_are_data_and_passing_time_takes_risks_away()
    {
        var risk = DrawnYear.Risk(100, 40_000, 40_000, 40_000, "6.82b");
        var then = DrawnYear.Facts("2024-11-30", DrawnYear.Steady(DrawnYear.Cell)) with { OtherCosts = [DrawnYear.Other("2024-03-01", 5_000, taskField: "6.82b")], Risks = [risk] };
        var now = DrawnYear.Facts("2024-12-31", DrawnYear.Steady(DrawnYear.Cell)) with
        {
            OtherCosts = [DrawnYear.Other("2024-03-01", 5_000, taskField: "6.82b"), DrawnYear.Other("2024-11-01", 1_250, taskField: "6.82b"), DrawnYear.Other("2024-12-01", 3, true, "6.82b")],
            Risks = [risk],
        };
        var bridge = YearEndBridge.Of(DrawnYear.Count(then, "taakveld=6.82b"), DrawnYear.Count(now, "taakveld=6.82b"));
        Assert.Equal(new YearEndBridge(45_000, 6_253, 1_253, 0, 0, -40_000, 0), bridge);
    }

    [Fact]
    public void A_bridge_in_a_table_begins_with_then_and_ends_with_now()
    {
        var (then, now) = (DrawnYear.Count(DrawnYear.Facts("2024-05-31", Random(5))), DrawnYear.Count(DrawnYear.Facts("2024-06-30", Random(5))));
        var table = YearEndRiskTables.Bridge(then, now, "");
        var cents = table.Rows.Select(row => row.Figures[0].Value!.Value).ToList();
        Assert.Equal(PathSpread.MeanOf(then.Totals), cents[0]);
        Assert.Equal(PathSpread.MeanOf(now.Totals), cents[^1]);
        Assert.Equal(cents[^1] - cents[0], cents.Skip(1).SkipLast(1).Sum());
        Assert.Contains(cents[^1] > cents[0] ? "hoger" : "lager", table.Message, StringComparison.Ordinal);
        var back = YearEndRiskTables.Bridge(now, now, "");
        Assert.StartsWith("De verwachting is dezelfde als op 30 juni 2024", back.Message, StringComparison.Ordinal);
        Assert.All(back.Rows.Skip(1).SkipLast(1), row => Assert.Equal(0, row.Figures[0].Value));
    }

    [Theory]
    [InlineData(1_000_000L, "€ 2.000 boven de begroting", "Het is vrijwel zeker dat het meer wordt dan de begroting: volgens deze berekening is de kans meer dan 99%.")]
    [InlineData(1_200_000L, "precies de begroting", "Het is vrijwel uitgesloten dat het meer wordt dan de begroting: volgens deze berekening is de kans minder dan 1%.")]
    [InlineData(1_500_000L, "€ 3.000 onder de begroting", "Het is vrijwel uitgesloten dat het meer wordt dan de begroting: volgens deze berekening is de kans minder dan 1%.")]
    public void The_sentences_set_what_is_expected_against_the_budget(long budget, string against, string chance)
    {
        var facts = DrawnYear.Closed() with { Budgets = [new BudgetSum("", "", null, budget, 0, 0)] };
        var sentences = Sentences(DrawnYear.Count(facts));
        Assert.Equal($"We verwachten € 12.000 aan kosten over 2024, {against}. De kans is 80% dat het tussen € 12.000 en € 12.000 wordt.", sentences[0]);
        Assert.Equal(chance, sentences[1]);
        Assert.StartsWith("Staat € 12.000", sentences[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_budget_or_with_a_filter_the_sentences_say_less()
    {
        var whole = Sentences(DrawnYear.Count(DrawnYear.Closed()));
        Assert.Equal(2, whole.Count);
        Assert.DoesNotContain("begroting,", whole[0], StringComparison.Ordinal);
        Assert.Single(Sentences(DrawnYear.Count(DrawnYear.Closed(), "hulpvorm=02")));
        var none = Assert.Single(Sentences(DrawnYear.Count(DrawnYear.Facts("2024-06-30", DrawnYear.Steady(DrawnYear.Cell).Skip(24).Take(3)))));
        Assert.Equal("Over 2024 kunnen we geen verwachting geven. Bekend is € 3.000 uit berichten, toegekend of nog niet beantwoord.", none);
    }

    [Theory]
    [InlineData(100, "het is vrijwel zeker")]
    [InlineData(95, "het is vrijwel zeker")]
    [InlineData(94.99, "het is zeer waarschijnlijk")]
    [InlineData(80, "het is zeer waarschijnlijk")]
    [InlineData(79.99, "het is waarschijnlijk")]
    [InlineData(65, "het is waarschijnlijk")]
    [InlineData(64.99, "het kan beide kanten op")]
    [InlineData(35, "het kan beide kanten op")]
    [InlineData(34.99, "het is minder waarschijnlijk")]
    [InlineData(20, "het is minder waarschijnlijk")]
    [InlineData(19.99, "het is onwaarschijnlijk")]
    [InlineData(5, "het is onwaarschijnlijk")]
    [InlineData(4.99, "het is vrijwel uitgesloten")]
    [InlineData(0, "het is vrijwel uitgesloten")]
    public void One_scale_holds_for_every_chance(double percent, string words) => Assert.Equal(words, ChanceWords.Of((decimal)percent));

    [Theory]
    [InlineData(0, "minder dan 1%")]
    [InlineData(0.99, "minder dan 1%")]
    [InlineData(1, "1%")]
    [InlineData(49.6, "50%")]
    [InlineData(99, "99%")]
    [InlineData(99.01, "meer dan 99%")]
    [InlineData(100, "meer dan 99%")]
    public void A_chance_is_never_all_or_nothing(double percent, string words) => Assert.Equal(words, ChanceWords.Percent((decimal)percent));

    /// <summary>Every cell of two taakvelden, forms, product groups and providers, against a filter read off its words.</summary>
    [Fact]
    public void Values_of_a_dimension_widen_and_dimensions_narrow()
    {
        string[] tasks = ["6.72a", ""], categories = ["45", "44"], providers = ["10000001", "10000002"];
        var cells = (from task in tasks from form in new[] { CareForm.Ambulant, CareForm.FosterCare } from category in categories from provider in providers select new SpendingCell(task, form, category, provider)).ToList();
        Assert.Equal(16, Kept());
        Assert.Equal(8, Kept("hulpvorm=02"));
        Assert.Equal(16, Kept("hulpvorm=02", "hulpvorm=11"));
        Assert.Equal(4, Kept("hulpvorm=02", "taakveld=onbekend"));
        Assert.Equal(2, Kept("hulpvorm=02", "taakveld=6.72a", "aanbieder=10000001", "productgroep=45", "productgroep=44"));
        Assert.Equal(0, Kept("productgroep=onbekend"));
        int Kept(params string[] filters) => cells.Count(new YearEndFilter([.. filters.Select(filter => new Filter(filter.Split('=')[0], filter.Split('=')[1]))]).Keeps);
    }

    /// <summary>2024 and 2028 have the same days: what happened four years later gives the same answer four years later.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Four_years_later_the_same_happens(int seed)
    {
        var (before, after) = (Drawn(seed, 0), Drawn(seed, 4));
        Assert.Equal(before.Totals, after.Totals);
        Assert.Equal(YearEndParts.Of(before).Select(part => part.Cents), YearEndParts.Of(after).Select(part => part.Cents));

        static YearEndCount Drawn(int seed, int years) => DrawnYear.Count(DrawnYear.Facts(years == 0 ? "2024-08-31" : "2028-08-31", Random(seed).Select(sum => sum with { Month = sum.Month + (12 * years), Known = sum.Known.AddYears(years) }), 2024 + years)
            with
        { Risks = [DrawnYear.Risk(30, 1, 500, 900)] });
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void The_order_of_facts_does_not_matter(int seed)
    {
        var facts = DrawnYear.Facts("2024-08-31", Random(seed));
        var shuffled = facts.Spending.Claims.ToArray();
        new Random(seed).Shuffle(shuffled);
        Assert.Equal(DrawnYear.Count(facts).Totals, DrawnYear.Count(facts.But(spending => spending with { Claims = shuffled })).Totals);
    }

    /// <summary>Three hundred times as many cents is the same year in another coin, but for the rounding of each part to a cent.</summary>
    [Fact]
    public void Another_coin_gives_the_same_year()
    {
        var facts = DrawnYear.Facts("2024-08-31", Random(6));
        var (cents, coins) = (DrawnYear.Count(facts), DrawnYear.Count(facts.But(spending => spending with { Claims = [.. facts.Spending.Claims.Select(sum => sum with { Cents = sum.Cents * 300 })] })));
        Assert.Equal(cents.SoFar * 300, coins.SoFar);
        for (var path = 0; path < cents.Totals.Length; path++) Assert.Equal(1, coins.Totals[path] / (300.0 * cents.Totals[path]), 1e-4);
    }

    [Fact]
    public void Claims_of_years_after_the_period_change_nothing_of_what_is_known()
    {
        var later = Enumerable.Range(0, 5).Select(month => DrawnYear.Sum(DrawnYear.Cell, DrawnYear.Day("2025-01-01").AddMonths(month), 100_000));
        var (one, other) = (DrawnYear.Count(DrawnYear.Closed()), DrawnYear.Count(DrawnYear.Closed([.. DrawnYear.Steady(DrawnYear.Cell), .. later])));
        Assert.Equal(one.Claimed, other.Claimed);
        Assert.Equal(one.Totals, other.Totals);
    }

    private static List<string> Sentences(YearEndCount count) => [.. YearEndWords.Sentences(count, World.ScopeOf("2024")).Select(sentence => sentence.Replace(DutchText.HardSpace, ' '))];

    /// <summary>Two cells, three lines a month each, known one to four months later; one line in ten takes something back.</summary>
    private static List<ClaimedSum> Random(int seed)
    {
        var random = new Random(seed);
        return [.. from month in Enumerable.Range(0, 36)
                   from cell in new[] { DrawnYear.Cell, DrawnYear.Cell with { Category = "44", Provider = "10000002" } }
                   from line in Enumerable.Range(0, 3)
                   let cents = random.Next(10) == 0 ? -random.Next(20_000) : random.Next(90_000)
                   let sum = DrawnYear.Sum(cell, DrawnYear.Day("2022-01-01").AddMonths(month), cents, random.Next(3) == 0 ? 0 : 1)
                   select sum with { Known = sum.Known.AddMonths(random.Next(4)) }];
    }
}
