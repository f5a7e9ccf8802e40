using Roer.Care;
using Roer.Methods.Spending;
using Roer.Store.Measures;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>How much care begins in the months ahead.</summary>
public sealed class YearEndEntriesTests
{
    private const string AsOf = "2024-06-30";
    private static readonly ClaimHistory Long = YearEndTown.History(AsOf, 48);
    private static readonly int Edge = Long.Calendar.Edge;

    [Fact]
    public void Few_entries_go_on_as_in_the_last_twelve_months()
    {
        var entries = Of(Long, index => index < 36 ? 4 : index % 2 == 0 ? 2 : 4);
        Assert.Equal((Edge + 1, 7), (entries.First, entries.Means.Count));
        Assert.All(entries.Means, each => Assert.Equal(3, each, 12));
    }

    [Fact]
    public void A_short_history_goes_on_as_in_its_last_twelve_months()
    {
        var entries = Of(YearEndTown.History(AsOf, 23), index => index < 11 ? 100 : 10 + index);
        Assert.All(entries.Means, each => Assert.Equal(Enumerable.Range(11, 12).Average() + 10, each, 12));
    }

    /// <summary>Twos and fours have mean 3 and variance 12/11: less than chance gives, so Poisson, and an error of √(3/12)/3 = 1/6 in their number. What 36 equal ones bring has spread 1.5/38.</summary>
    [Fact]
    public void Entries_that_spread_less_than_chance_are_poisson()
    {
        var entries = Flat(index => index % 2 == 0 ? 2 : 4);
        Assert.Null(entries.Size);
        Assert.Equal(Math.Sqrt((1 / 36.0) + (1.5 / 38 / 36)), entries.Error, 12);
    }

    /// <summary>Zeros and eights have mean 4 and variance 192/11; size = 16/(192/11 − 4) = 44/37, error √(16/11)/4 in their number; 48 bring alike.</summary>
    [Fact]
    public void Entries_that_spread_more_than_chance_are_negative_binomial()
    {
        var entries = Flat(index => index % 2 == 0 ? 0 : 8);
        Assert.Equal(44 / 37.0, entries.Size!.Value, 10);
        Assert.Equal(Math.Sqrt((1 / 11.0) + (1.5 / 50 / 48)), entries.Error, 12);
    }

    [Fact]
    public void An_error_is_never_more_than_the_level_itself()
    {
        Assert.Equal(1, Of(Long, index => index == 47 ? 12 : 0).Error, 12);
        Assert.Equal(1, Of(Long, index => index == 47 ? 1 : 0).Error, 12);
    }

    [Fact]
    public void What_ceased_to_begin_begins_no_more()
    {
        var entries = Of(Long, index => index < 30 ? 20 : 0);
        Assert.All(entries.Means, each => Assert.Equal(0, each));
        Assert.True(double.IsFinite(entries.Error));
    }

    [Fact]
    public void What_began_before_the_history_or_after_the_edge_is_not_counted()
    {
        var spells = Spells(Long, _ => 3);
        List<CareSpell> more = [.. spells, .. Enumerable.Repeat(Spell(Long.First - 1, 900), 50), .. Enumerable.Repeat(Spell(Edge + 1, 900), 50)];
        Same(Of(spells, Long), Of(more, Long));
    }

    /// <summary>Fifteen of 100 and fifteen of 300 a day have mean 200; their squares sum to 7.5, and three are lent that have a half each: 9/32.</summary>
    [Fact]
    public void The_exposure_of_a_new_spell_is_that_of_the_last_thirty()
    {
        List<CareSpell> last = [.. Enumerable.Range(0, 30).Select(index => Spell(Edge - (index % 12), index % 2 == 0 ? 100 : 300))];
        var entries = Of([.. Enumerable.Repeat(Spell(Edge - 20, 9_000), 5), Spell(Edge - 20, 0), .. last], Long);
        Assert.Equal(200 * CareExposure.DaysAMonth, entries.Exposures, 9);
        Assert.Equal(9 / 32.0, entries.Spread, 12);
    }

    /// <summary>One alone says nothing of a spread: then the half that is lent.</summary>
    [Fact]
    public void A_few_new_spells_lend_their_spread()
    {
        var entries = Of([Spell(Edge, 100), Spell(Edge - 30, 300)], Long);
        Assert.Equal(200 * CareExposure.DaysAMonth, entries.Exposures, 9);
        Assert.Equal(0.5, entries.Spread, 12);
        Assert.Equal(0.5, Of([Spell(Edge, 100)], Long).Spread, 12);
    }

    /// <summary>One every half year: twelve months hold two, three years six. Their mean is that of three years; the fifty with which the history began are not counted.</summary>
    [Fact]
    public void What_begins_rarely_is_counted_over_a_longer_time()
    {
        var entries = Flat(index => index == 0 ? 50 : index % 6 == 0 ? 1 : 0);
        Assert.All(entries.Means, each => Assert.Equal(6 / 36.0, each, 12));
        Assert.InRange(entries.Error, 0.9 / Math.Sqrt(6), 1.3 / Math.Sqrt(6));
    }

    /// <summary>Prices doubled since the year before: what cost 100 a day then costs 200 now.</summary>
    [Fact]
    public void What_began_in_earlier_years_counts_at_the_prices_of_now()
    {
        var entries = YearEndHistory.Entries([Spell(Edge - 12, 100), Spell(Edge, 200)], Long, (from, to) => Math.Pow(2, to - from))[(int)CareForm.Ambulant];
        Assert.Equal(200 * CareExposure.DaysAMonth, entries.Exposures, 9);
    }

    [Fact]
    public void Forms_are_apart()
    {
        var other = Spells(Long, _ => 1).Select(spell => spell with { Form = CareForm.FosterCare });
        var both = YearEndHistory.Entries([.. Spells(Long, _ => 4), .. other], Long, (_, _) => 1);
        Same(Of(Long, _ => 4), both[(int)CareForm.Ambulant]);
        Assert.All(both[(int)CareForm.FosterCare].Means, each => Assert.Equal(1, each, 12));
    }

    [Fact]
    public void A_level_series_goes_on_level()
    {
        var entries = Of(Long, _ => 12);
        Assert.All(entries.Means, each => Assert.Equal(12, each, 3));
        Assert.Null(entries.Size);
    }

    [Fact]
    public void A_season_comes_back_in_its_own_month()
    {
        var entries = Of(Long, index => (Long.First + index) % 12 == 8 ? 60 : 15 + (index % 2));
        var september = ClaimCalendar.NumberOf(new DateOnly(2024, 9, 1));
        Assert.InRange(entries.At(september), 48, 66);
        Assert.All(entries.Means.Where((_, ahead) => Edge + 1 + ahead != september), each => Assert.InRange(each, 11, 23));
    }

    /// <summary>Of two forms each begins twelve times a month, and half as often in July and August: together they show what they share, and a fall follows it.</summary>
    [Fact]
    public void Forms_that_are_small_share_a_season()
    {
        var spells = Spells(Long, index => (Long.First + index) % 12 is 6 or 7 ? 2 : 4);
        var others = Enumerable.Range(0, 6).SelectMany(form => spells.Select(spell => spell with { Form = (CareForm)(10 + form) }));
        var together = YearEndHistory.Entries([.. spells, .. others], Long, (_, _) => 1)[(int)CareForm.Ambulant];
        var july = ClaimCalendar.NumberOf(new DateOnly(2024, 7, 1));
        Assert.InRange(together.At(july) / together.At(july + 3), 0.4, 0.65);
        Assert.InRange(together.At(july + 1) / together.At(july + 3), 0.4, 0.65);
    }

    /// <summary>Of counts that only chance makes differ no month stands out.</summary>
    [Fact]
    public void Chance_is_no_season()
    {
        double[] begun = [.. Enumerable.Range(0, 36).Select(month => 10.0 + (month * 7 % 5))];
        Assert.All(EntrySeason.Of(begun, 24_290), factor => Assert.InRange(factor, 0.95, 1.05));
        Assert.All(EntrySeason.Of([.. begun.Take(23)], 24_290), factor => Assert.Equal(1, factor));
        Assert.All(EntrySeason.Of([.. begun.Take(13)], 24_290), factor => Assert.Equal(1, factor));
        Assert.All(EntrySeason.Of(new double[36], 24_290), factor => Assert.Equal(1, factor));
    }

    /// <summary>A straight rise has no season, whatever month it ends in.</summary>
    [Theory]
    [InlineData(24_288)]
    [InlineData(24_293)]
    public void A_rise_is_no_season(int end) => Assert.All(EntrySeason.Of([.. Enumerable.Range(0, 36).Select(month => 100.0 + (10 * month))], end), factor => Assert.Equal(1, factor, 9));

    /// <summary>A season stands in its own month, wherever the series ends.</summary>
    [Theory]
    [InlineData(24_288)]
    [InlineData(24_290)]
    [InlineData(24_299)]
    public void A_season_stands_in_its_own_month(int end)
    {
        var season = EntrySeason.Of([.. Enumerable.Range(end - 36, 36).Select(month => month % 12 == 7 ? 100.0 : 200)], end);
        Assert.Equal(12, season.Sum(), 9);
        Assert.InRange(season[7], 0.5, 0.56);
        Assert.All(season.Where((_, month) => month != 7), factor => Assert.InRange(factor, 1.03, 1.06));
    }

    /// <summary>
    /// One August of 100 and eleven months of 200: against their mean of 191.7 chance, twice that of counts, leaves 2/191.7 of a variance of 0.0227, so 0.540 of it stays. The month before them is not looked at.
    /// </summary>
    [Fact]
    public void One_year_shows_a_season_as_far_as_counts_can()
    {
        var season = EntrySeason.Of([5_000, .. Enumerable.Range(24_276, 12).Select(month => month % 12 == 7 ? 100.0 : 200)], 24_288);
        Assert.Equal(12, season.Sum(), 9);
        Assert.Equal(1 - (0.540 * (1 - (100 / 191.6667))), season[7], 3);
        Assert.All(EntrySeason.Of([.. Enumerable.Range(24_276, 12).Select(month => month % 12 == 7 ? 100.0 : 200)], 24_288), factor => Assert.Equal(1, factor));
    }

    [Fact]
    public void A_month_that_was_not_forecast_has_the_mean_of_those_that_were()
    {
        var entries = Of(Long, index => 10 + index);
        Assert.Equal(entries.Means[2], entries.At(Edge + 3));
        Assert.Equal([entries.Means.Average(), entries.Means.Average()], new[] { Edge, Edge + 8 }.Select(entries.At));
    }

    [Fact]
    public void A_rise_is_followed_at_least_to_where_it_is()
    {
        var entries = Of(Long, index => 10 + index);
        Assert.All(entries.Means, each => Assert.InRange(each, 54, 66));
    }

    [Fact]
    public void A_fall_never_goes_below_zero()
    {
        var entries = Of(Long, index => Math.Max(0, 100 - (2 * index)));
        Assert.All(entries.Means, each => Assert.InRange(each, 0, 10));
    }

    [Fact]
    public void The_order_of_spells_changes_nothing()
    {
        var spells = Spells(Long, index => 10 + (index * 7 % 5));
        Same(Of(spells, Long), Of([.. spells.AsEnumerable().Reverse()], Long));
    }

    [Fact]
    public void A_period_that_is_over_asks_for_one_month_only()
    {
        var over = YearEndTown.History("2025-06-30", 36);
        Assert.Equal((over.Calendar.Edge + 1, 1), (Of(over, _ => 3).First, Of(over, _ => 3).Means.Count));
    }

    private static void Same(EntryForecast expected, EntryForecast actual)
    {
        Assert.Equal(expected.Means, actual.Means);
        Assert.Equal((expected.Error, expected.Size, expected.Exposures, expected.Spread), (actual.Error, actual.Size, actual.Exposures, actual.Spread));
    }

    private static EntryForecast Of(ClaimHistory history, Func<int, int> entries) => Of(Spells(history, entries), history);

    /// <summary>Without a season: what alternates would show one.</summary>
    private static EntryForecast Flat(Func<int, int> begun)
    {
        double[] months = [.. Enumerable.Range(0, 48).Select(index => (double)begun(index))];
        return EntryForecast.Of(months, [.. Enumerable.Repeat(500.0, (int)months.Sum())], Edge + 1, 7, [.. Enumerable.Repeat(1.0, 12)]);
    }

    private static EntryForecast Of(List<CareSpell> spells, ClaimHistory history) => YearEndHistory.Entries(spells, history, (_, _) => 1)[(int)CareForm.Ambulant];

    /// <summary>So many spells in each month of the history, counted from its first.</summary>
    private static List<CareSpell> Spells(ClaimHistory history, Func<int, int> entries) =>
        [.. Enumerable.Range(0, history.Calendar.Edge - history.First + 1).SelectMany(index => Enumerable.Repeat(Spell(history.First + index, 500), entries(index)))];

    private static CareSpell Spell(int month, double weight) => SpellOn(ClaimCalendar.DaysOf(month).First.DayNumber + 4, weight);

    private static CareSpell SpellOn(int start, params double[] weights) => new(CareForm.Ambulant, start, int.MaxValue, [.. weights.Select(weight => new SpellPart(0, start, int.MaxValue, weight))]);
}
