using Roer.Store.Measures;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>When the page says that the past is a poor guide. The as-of date is 30 June 2024, so the last whole month is May.</summary>
public sealed class YearEndBreaksTests
{
    [Theory]
    [InlineData(29, false)]
    [InlineData(24, false)]
    [InlineData(23, true)]
    [InlineData(12, true)]
    public void Less_than_two_years_of_whole_months_is_short(int months, bool isShort)
    {
        var facts = DrawnYear.Facts("2024-06-30", DrawnYear.Steady(DrawnYear.Cell).Skip(29 - months));
        var alerts = YearEndBreaks.Of(YearEndOutlook.Of(facts, DrawnYear.Few));
        Assert.Equal(isShort, alerts.Any(alert => alert.Contains($"nog maar {months} complete maanden", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(11, "te weinig complete maanden")]
    [InlineData(0, "te weinig complete maanden")]
    public void Less_than_a_year_is_no_forecast_at_all(int months, string words)
    {
        var count = DrawnYear.Count(DrawnYear.Facts("2024-06-30", DrawnYear.Steady(DrawnYear.Cell).Skip(29 - months).Take(months)));
        Assert.False(count.IsPossible);
        Assert.Contains(words, Assert.Single(YearEndWords.Alerts(count)), StringComparison.Ordinal);
        Assert.All(YearEndTotals.Of(count).Where(total => total.Name is "verwachtCent" or "nogUitBerichtenCent" or "reserveCent"), total => Assert.Equal(FigureState.Unknown, total.Figure.State));
    }

    /// <summary>From May 2024 on, December 2026 is 31 months away and December 2025 is 19; the most is 24.</summary>
    [Theory]
    [InlineData(2025, true)]
    [InlineData(2026, false)]
    public void A_year_too_far_ahead_has_no_forecast(int year, bool isPossible)
    {
        var count = DrawnYear.Count(DrawnYear.Facts("2024-06-30", DrawnYear.Steady(DrawnYear.Cell), year));
        Assert.Equal(isPossible, count.IsPossible);
        Assert.Equal(!isPossible, YearEndWords.Alerts(count).Any(alert => alert.Contains("te ver vooruit", StringComparison.Ordinal)));
    }

    /// <summary>Ten a month are 30 a quarter, also in March to May of 2022 and 2023, give or take 2½ × √(30 × 1½) = 16.8: 47 is much more and 46 is not, 13 is much less and 14 is not.</summary>
    [Theory]
    [InlineData(47, "veel meer")]
    [InlineData(46, null)]
    [InlineData(30, null)]
    [InlineData(14, null)]
    [InlineData(13, "veel minder")]
    public void A_wave_is_two_and_a_half_standard_errors_of_what_usually_begins(int recent, string? words)
    {
        var care = Enumerable.Range(0, 26).SelectMany(month => Beginning(month * 100, DrawnYear.Day("2022-01-01").AddMonths(month), 10)).Concat(Spring(recent));
        Assert.Equal(words is null ? 0 : 1, Waves(care).Count(alert => alert.Contains($"begon {words ?? "veel"}", StringComparison.Ordinal) && alert.Contains("eerdere jaren", StringComparison.Ordinal)));
    }

    /// <summary>A rise that began a month ago is not much beside a quarter yet: 10 in March and 34 after it are no more than 46. Beside the 20 of two months, give or take 2½ × √(20 × 1½) = 13.7, 34 is.</summary>
    [Theory]
    [InlineData(34, 1)]
    [InlineData(33, 0)]
    public void A_wave_of_two_months_is_seen_too(int recent, int waves)
    {
        var care = Enumerable.Range(0, 27).SelectMany(month => Beginning(month * 100, DrawnYear.Day("2022-01-01").AddMonths(month), 10)).Concat(Beginning(9_000, DrawnYear.Day("2024-04-01"), recent));
        Assert.Equal(waves, Waves(care).Count(alert => alert.StartsWith("In de laatste twee complete maanden", StringComparison.Ordinal)));
    }

    /// <summary>Of March to May each year 30 or 60, of the other months 100 each.</summary>
    [Theory]
    [InlineData(30, 30, 0)]
    [InlineData(30, 60, 1)]
    public void A_season_is_no_wave(int before, int recent, int waves)
    {
        var care = from place in Enumerable.Range(0, 29)
                   let month = DrawnYear.Day("2022-01-01").AddMonths(place)
                   from spell in Beginning(place * 100, month, month.Month is < 3 or > 5 ? 100 : (month.Year == 2024 ? recent : before) / 3)
                   select spell;
        Assert.Equal(waves, Waves(care).Count());
    }

    /// <summary>The history begins in March 2023, in which much is told anew, so that no earlier spring is whole: 30 a quarter from April 2023 to February 2024, give or take 2½ × √(30 × (1 + 3/11)) = 15.4.</summary>
    [Theory]
    [InlineData(46, 1)]
    [InlineData(45, 0)]
    [InlineData(30, 0)]
    public void Without_an_earlier_year_a_wave_is_seen_beside_the_year_before(int recent, int waves)
    {
        var care = Enumerable.Range(15, 11).SelectMany(month => Beginning(month * 100, DrawnYear.Day("2022-01-01").AddMonths(month), 10))
            .Concat(Spring(recent)).Concat(Beginning(20_000, DrawnYear.Day("2023-03-01"), 500));
        var facts = DrawnYear.Facts("2024-06-30", DrawnYear.Steady(DrawnYear.Cell).Skip(14)).But(spending => spending with { Allocations = [.. care] });
        Assert.Equal(waves, YearEndBreaks.Of(YearEndOutlook.Of(facts, DrawnYear.Few)).Count(alert => alert.Contains("hulp dan daarvoor", StringComparison.Ordinal)));
    }

    /// <summary>Two months of what began in the ten before them: 40 give 8 expected, the fewest that says something.</summary>
    [Theory]
    [InlineData(40, 0, true)]
    [InlineData(39, 0, false)]
    [InlineData(40, 1, false)]
    public void A_provider_with_which_nothing_begins_any_more_may_have_stopped(int before, int since, bool isNamed)
    {
        var care = Beginning(0, DrawnYear.Day("2023-09-10"), before).Concat(Beginning(900, DrawnYear.Day("2024-04-01"), since));
        Assert.Equal(isNamed, Alerts(care).Any(alert => alert.StartsWith($"Bij {DrawnYear.Cell.Provider} begon", StringComparison.Ordinal)));
    }

    /// <summary>On 31 May half a year ago is 30 November: a code that first began on that day is not new, one of the day after is.</summary>
    [Theory]
    [InlineData("2023-12-01", 90, 11, true)]
    [InlineData("2023-12-01", 90, 10, false)]
    [InlineData("2023-11-30", 90, 50, false)]
    public void More_than_a_tenth_in_new_products_is_named(string from, int old, int fresh, bool isNamed)
    {
        var care = Beginning(0, DrawnYear.Day("2022-03-01"), old).Concat(Enumerable.Range(500, fresh).Select(number => DrawnYear.Care(number, from, null, product: "45B99")));
        Assert.Equal(isNamed, Alerts(care).Any(alert => alert.Contains("productcode", StringComparison.Ordinal)));
    }

    /// <summary>A third more in the last whole quarter, after two years that vary by a hundredth.</summary>
    [Theory]
    [InlineData(130, "kostte dezelfde hulp meer")]
    [InlineData(70, "kostte dezelfde hulp minder")]
    [InlineData(100, null)]
    public void A_jump_of_what_the_same_care_costs_is_named(int percent, string? words)
    {
        var claims = DrawnYear.Steady(DrawnYear.Cell).Select((sum, month) => sum with { Cents = (100_000 + (month % 2 == 0 ? 1_000 : -1_000)) * (month >= 26 ? percent : 100) / 100 });
        var facts = DrawnYear.Facts("2024-06-30", claims).But(spending => spending with { Allocations = [.. Beginning(0, DrawnYear.Day("2022-01-01"), 20)] });
        var alerts = YearEndBreaks.Of(YearEndOutlook.Of(facts, DrawnYear.Few));
        Assert.Equal(words is null ? 0 : 1, alerts.Count(alert => alert.Contains(words ?? "kostte dezelfde hulp", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_year_that_is_over_has_no_alert_about_what_lies_ahead()
    {
        var care = Beginning(0, DrawnYear.Day("2025-04-01"), 80);
        var facts = DrawnYear.Closed().But(spending => spending with { Allocations = [.. care] }) with { OtherCosts = [DrawnYear.Other("2024-01-01", 1)] };
        Assert.Empty(YearEndWords.Alerts(DrawnYear.Count(facts)));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("taakveld=6.72a", true)]
    [InlineData("aanbieder=10000001", false)]
    public void That_other_costs_are_missing_is_said_where_they_would_belong(string filter, bool isSaid)
    {
        var count = DrawnYear.Count(DrawnYear.Closed(), filter.Length == 0 ? [] : [filter]);
        Assert.Equal(isSaid, YearEndWords.Alerts(count).Any(alert => alert.StartsWith("Overige kosten", StringComparison.Ordinal)));
    }

    private static IEnumerable<AllocatedCare> Beginning(int first, DateOnly day, int many) =>
        Enumerable.Range(first, many).Select(number => DrawnYear.Care(number, day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), null));

    /// <summary>As many in March, April and May of 2024, the last ones in March and April.</summary>
    private static IEnumerable<AllocatedCare> Spring(int many) =>
        Enumerable.Range(0, 3).SelectMany(place => Beginning(9_000 + (100 * place), DrawnYear.Day("2024-03-01").AddMonths(place), (many + 2 - place) / 3));

    private static IEnumerable<string> Waves(IEnumerable<AllocatedCare> care) => Alerts(care).Where(alert => alert.Contains("complete maanden begon", StringComparison.Ordinal));

    private static IReadOnlyList<string> Alerts(IEnumerable<AllocatedCare> care) =>
        YearEndBreaks.Of(YearEndOutlook.Of(DrawnYear.Facts("2024-06-30", DrawnYear.Steady(DrawnYear.Cell)).But(spending => spending with { Allocations = [.. care] }), DrawnYear.Few));
}
