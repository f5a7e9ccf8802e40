
namespace Roer.Questions.Parts;

public sealed class DutchTextTests
{
    [Theory]
    [InlineData(0, "€ 0")]
    [InlineData(49, "€ 0")]
    [InlineData(50, "€ 1")]
    [InlineData(-49, "€ 0")]
    [InlineData(7_500, "€ 75")]
    [InlineData(123_456, "€ 1.230")]
    [InlineData(31_000_000, "€ 310.000")]
    [InlineData(99_949_999, "€ 999.000")]
    [InlineData(99_950_000, "€ 1,0 miljoen")]
    [InlineData(320_000_000, "€ 3,2 miljoen")]
    [InlineData(4_131_245_000, "€ 41,3 miljoen")]
    [InlineData(9_994_999_999, "€ 99,9 miljoen")]
    [InlineData(9_995_000_000, "€ 100 miljoen")]
    [InlineData(41_200_000_000, "€ 412 miljoen")]
    [InlineData(123_400_000_000, "€ 1,2 miljard")]
    [InlineData(-320_000_000, "− € 3,2 miljoen")]
    public void Money_in_a_sentence_has_at_most_three_digits(long cents, string expected) =>
        Assert.Equal(expected.Replace(' ', DutchText.HardSpace), DutchText.Money(cents));

    [Fact]
    public void Money_in_a_chart_is_shorter() => Assert.Equal("€\u00A041,3\u00A0mln", DutchText.MoneyShort(4_131_245_000));

    [Theory]
    [InlineData(4_170_000_000, 4_360_000_000, "€ 41,7 miljoen en € 43,6 miljoen")]
    [InlineData(428_429_900, 434_231_800, "€ 4.284.000 en € 4.342.000")]
    [InlineData(428_429_900, 428_499_900, "€ 4.284.299 en € 4.284.999")]
    [InlineData(-428_499_900, -428_429_900, "− € 4.284.999 en − € 4.284.299")]
    [InlineData(500, 500, "€ 5 en € 5")]
    public void Two_amounts_that_rounding_would_make_the_same_are_told_apart(long low, long high, string expected)
    {
        Assert.Equal(expected.Replace(' ', DutchText.HardSpace).Replace($"{DutchText.HardSpace}en{DutchText.HardSpace}", " en ", StringComparison.Ordinal), DutchText.Between(low, high));
    }

    [Fact]
    public void Bounds_are_told_apart_in_euros_and_stand_as_they_are_in_other_units()
    {
        Assert.Equal(("€\u00A04.284.000", "€\u00A04.342.000"), DutchText.Bounds(428_429_900, 434_231_800, Unit.Cents));
        Assert.Equal(("€\u00A04.284.000", "€\u00A04.294.000"), DutchText.Bounds(428_429_900, 429_429_900, Unit.Cents));
        Assert.Equal(("€\u00A04.284.299", "€\u00A04.294.298"), DutchText.Bounds(428_429_900, 429_429_800, Unit.Cents));
        Assert.Equal(("€\u00A041,7\u00A0mln", "€\u00A043,6\u00A0mln"), DutchText.Bounds(4_170_000_000, 4_360_000_000, Unit.Cents));
        Assert.Equal(("8,4%", "8,4%"), DutchText.Bounds(8.41m, 8.42m, Unit.Percent));
    }

    [Theory]
    [InlineData("100", "meer dan 99%")]
    [InlineData("0", "minder dan 1%")]
    [InlineData("82.4", "82%")]
    public void A_drawn_chance_is_never_all_or_nothing(string percent, string expected) =>
        Assert.Equal(expected, DutchText.Alone(Figure.Of(decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture), Unit.Chance)));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(999, "999")]
    [InlineData(1000, "1.000")]
    [InlineData(-1234567, "−1.234.567")]
    [InlineData(41312450, "41.312.450")]
    public void A_whole_number_has_points(long number, string expected) => Assert.Equal(expected, DutchText.Whole(number));

    [Theory]
    [InlineData(4_131_245_049, "41.312.450")]
    [InlineData(4_131_245_050, "41.312.451")]
    [InlineData(-50, "−1")]
    [InlineData(-49, "0")]
    public void A_table_shows_whole_euros_rounded_away_from_zero(long cents, string expected) => Assert.Equal(expected, DutchText.EuroTable(cents));

    [Theory]
    [InlineData("8.4", 1, "8,4%")]
    [InlineData("8.45", 1, "8,5%")]
    [InlineData("-0.04", 1, "0,0%")]
    [InlineData("97", 0, "97%")]
    public void A_percentage_has_a_comma_and_no_space(string percent, int decimals, string expected) =>
        Assert.Equal(expected, DutchText.Percent(decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture), decimals));

    [Fact]
    public void Dates_are_written_out()
    {
        Assert.Equal("12 november 2026", DutchText.Day(new(2026, 11, 12)));
        Assert.Equal("nov 2026", DutchText.Month(new(2026, 11, 12)));
        Assert.Equal("maart 2025", DutchText.LongMonth(new(2025, 3, 1)));
    }

    [Fact]
    public void A_cell_shows_a_state_in_a_word_and_never_as_a_number()
    {
        Assert.Equal("onbekend", DutchText.Cell(Figure.Unknown(Unit.Cents)));
        Assert.Equal("n.v.t.", DutchText.Cell(Figure.NotApplicable(Unit.Cents)));
        Assert.Equal("verborgen", DutchText.Cell(new Figure { Unit = Unit.Youths, State = FigureState.Hidden }));
        Assert.Equal("0", DutchText.Cell(Figure.Of(0, Unit.Youths)));
    }

    [Theory]
    [InlineData(Unit.Cents, "12.346")]
    [InlineData(Unit.CentsEach, "12.345,67")]
    [InlineData(Unit.ExactCents, "12.345,67")]
    [InlineData(Unit.Youths, "1.234.567")]
    [InlineData(Unit.PerThousandYouths, "1.234.567,0")]
    [InlineData(Unit.Percent, "1.234.567,0%")]
    public void Every_number_of_a_unit_has_the_same_decimals(Unit unit, string expected) =>
        Assert.Equal(expected, DutchText.Cell(Figure.Of(1_234_567, unit)));

    [Theory]
    [InlineData(130_000_000, "+\u00A0€\u00A01,3\u00A0mln")]
    [InlineData(-130_000_000, "−\u00A0€\u00A01,3\u00A0mln")]
    [InlineData(0, "€\u00A00")]
    [InlineData(-12, "€\u00A00")]
    public void A_difference_bears_its_sign_unless_it_reads_as_zero(int cents, string expected) =>
        Assert.Equal(expected, DutchText.WithSign(Figure.Of(cents, Unit.Cents)));

    [Fact]
    public void A_list_ends_with_and()
    {
        Assert.Equal("", DutchText.List([]));
        Assert.Equal("a", DutchText.List(["a"]));
        Assert.Equal("a, b en c", DutchText.List(["a", "b", "c"]));
    }
}
