namespace Roer.Messages;

/// <summary>What each type accepts and what not, by XML Schema 1.0; these hold without the official schemas at hand.</summary>
public class DataTypesTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("+5", 5)]
    [InlineData("007", 7)]
    [InlineData(" \t\r\n42\n", 42)]
    [InlineData("99999999", 99_999_999)]
    [InlineData("000000000000000000000000000000099999999", 99_999_999)]
    public void A_whole_number_is_read_in_every_form(string text, long expected)
    {
        Assert.True(Ldt.Bedrag.Accepts(text, out var number));
        Assert.Equal(expected, number);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("-1")]
    [InlineData("100000000")]
    [InlineData("99999999999999999999999999999999999999")]
    [InlineData("1.0")]
    [InlineData("1,0")]
    [InlineData("1e3")]
    [InlineData("+-1")]
    [InlineData("1 1")]
    [InlineData("\u00A01")]
    [InlineData("٣")]
    public void What_is_no_whole_number_within_bounds_is_not_accepted(string text) => Assert.False(Ldt.Bedrag.Accepts(text, out _));

    [Theory]
    [InlineData("2024-02-29")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("\n2025-01-31 ")]
    public void A_real_day_is_accepted(string text)
    {
        Assert.True(Ldt.Datum.Accepts(text, out var number));
        Assert.Equal(MessageText.Day(text.Trim()).DayNumber, number);
    }

    [Theory]
    [InlineData("2023-02-29")]
    [InlineData("2100-02-29")]
    [InlineData("2025-04-31")]
    [InlineData("2025-13-01")]
    [InlineData("2025-00-01")]
    [InlineData("2025-01-00")]
    [InlineData("0000-01-01")]
    [InlineData("-0044-03-15")]
    [InlineData("12025-01-01")]
    [InlineData("2025-1-1")]
    [InlineData("2025-01-01Z")]
    [InlineData("2025-01-01+01:00")]
    [InlineData("20250101")]
    [InlineData("2025-01-0a")]
    [InlineData("2025/01/01")]
    [InlineData("\u20032025-01-01")]
    [InlineData("")]
    public void What_is_no_day_without_a_zone_is_not_accepted(string text) => Assert.False(Ldt.Datum.Accepts(text, out _));

    [Fact]
    public void Every_day_of_the_calendar_is_read_as_the_calendar_has_it()
    {
        for (var day = new DateOnly(1899, 12, 31); day < new DateOnly(2101, 1, 1); day = day.AddDays(1))
        {
            Assert.True(Ldt.Datum.Accepts(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), out var number));
            Assert.Equal(day.DayNumber, number);
        }
    }

    [Theory]
    [InlineData("00:00:00", 0)]
    [InlineData("23:59:59", 86_399_000)]
    [InlineData("12:00:00.5", 43_200_500)]
    [InlineData("12:00:00.1230000000000009", 43_200_123)]
    [InlineData("24:00:00", 86_400_000)]
    [InlineData("24:00:00.000", 86_400_000)]
    [InlineData(" 00:00:01 ", 1_000)]
    public void A_time_is_read_with_any_fraction_and_up_to_the_end_of_the_day(string text, long milliseconds)
    {
        Assert.True(Ldt.Tijd.Accepts(text, out var ticks));
        Assert.Equal(milliseconds, ticks / TimeSpan.TicksPerMillisecond);
    }

    [Theory]
    [InlineData("24:00:01")]
    [InlineData("24:00:00.001")]
    [InlineData("24:00:00.00000000001")]
    [InlineData("25:00:00")]
    [InlineData("12:60:00")]
    [InlineData("12:00:60")]
    [InlineData("12:00")]
    [InlineData("9:00:00")]
    [InlineData("12:00:00.")]
    [InlineData("12:00:00,5")]
    [InlineData("12:00:00Z")]
    [InlineData("12:00:00+01:00")]
    [InlineData("-2:00:00")]
    public void What_is_no_time_without_a_zone_is_not_accepted(string text) => Assert.False(Ldt.Tijd.Accepts(text, out _));

    [Theory]
    [InlineData("a", true)]
    [InlineData("12345", true)]
    [InlineData(" a  ", true)]
    [InlineData("😀😀😀😀😀", true)]
    [InlineData("\u00A0", true)]
    [InlineData("a\tb", true)]
    [InlineData("", false)]
    [InlineData("     ", false)]
    [InlineData("\t", false)]
    [InlineData("123456", false)]
    [InlineData("😀😀😀😀😀😀", false)]
    [InlineData("a\nb", false)]
    [InlineData("a\rb", false)]
    [InlineData("a\n", false)]
    public void A_text_that_is_not_blank_is_counted_in_characters_and_stays_on_one_line(string text, bool expected) =>
        Assert.Equal(expected, Ldt.ProductCode.Accepts(text, out _));

    [Theory]
    [InlineData(" ", true)]
    [InlineData("a\nb", true)]
    [InlineData("12345678901234567890", true)]
    [InlineData("123456789012345678901", false)]
    [InlineData("", false)]
    public void A_reference_may_be_any_text_of_its_length(string text, bool expected) => Assert.Equal(expected, Ldt.ReferentieNummer.Accepts(text, out _));

    [Theory]
    [InlineData("1.0.0", true)]
    [InlineData("0.10.99999999999999999999", true)]
    [InlineData("1.0", false)]
    [InlineData("1.0.0.0", false)]
    [InlineData("01.0.0", false)]
    [InlineData("1..0", false)]
    [InlineData("1.0.0\n", false)]
    [InlineData("", false)]
    public void A_version_has_three_numbers_without_leading_zeros(string text, bool expected) => Assert.Equal(expected, Ldt.Versie.Accepts(text, out _));

    [Theory]
    [InlineData("AB", true)]
    [InlineData("Àỳé", true)]
    [InlineData("ABCDEF", true)]
    [InlineData("ABCDEFG", false)]
    [InlineData("A.", false)]
    [InlineData("Ỵ", false)]
    [InlineData("1", false)]
    public void Initials_are_letters_of_the_range_of_the_schema(string text, bool expected) => Assert.Equal(expected, Ldt.Voorletters.Accepts(text, out _));

    [Theory]
    [InlineData("..", true)]
    [InlineData("\n.\n", true)]
    [InlineData("één\ntwee", true)]
    [InlineData(" \n\t", false)]
    [InlineData("", false)]
    public void A_comment_has_something_on_it(string text, bool expected) => Assert.Equal(expected, Ldt.Commentaar.Accepts(text, out _));

    [Theory]
    [InlineData("45", true)]
    [InlineData("39", false)]
    [InlineData(" 45", false)]
    [InlineData("045", false)]
    [InlineData("4", false)]
    [InlineData("45x45", false)]
    [InlineData("", false)]
    public void A_code_is_one_of_its_list_to_the_letter(string text, bool expected)
    {
        Assert.Equal(expected, Ldt.ProductCategorie.Accepts(text, out var place));
        if (expected)
            Assert.Equal(text, Ldt.ProductCategorie.Text(text, place, new StringCache()));
    }

    [Fact]
    public void Every_code_of_every_list_is_found_and_kept_as_it_is()
    {
        Code[] lists = [Ldt.RetourCode, Ldt.LandCode, Ldt.ProductCategorie, Ldt.Eenheid, Ldt.DebetCredit, Ldt.SoortRelatie];

        Assert.All(lists.SelectMany(list => list.Codes.Select(code => (list, code))), pair =>
        {
            Assert.True(pair.list.Accepts(pair.code, out var place));
            Assert.Equal(pair.code, pair.list.Text(pair.code, place, new StringCache()));
        });
    }

    [Theory]
    [InlineData("3", true)]
    [InlineData(" 3\n", true)]
    [InlineData("+3", false)]
    [InlineData("03", false)]
    [InlineData("2", false)]
    public void The_release_is_written_in_one_way_with_white_space_around_it(string text, bool expected) => Assert.Equal(expected, new FixedNumber("3").Accepts(text, out _));

    [Theory]
    [InlineData("D2025A", true)]
    [InlineData("ABCDEFGH1234", true)]
    [InlineData("ABCDEFGH12345", false)]
    [InlineData("D-1", false)]
    [InlineData("é", false)]
    [InlineData("", false)]
    public void A_claim_number_has_letters_and_digits_in_a_claim_and_anything_in_an_answer(string text, bool expected)
    {
        Assert.Equal(expected, Ldt.DeclaratieNummer.Accepts(text, out _));
        Assert.True(Ldt.IdentificatieDeclaratie.Accepts("D-1 é", out _));
    }

    [Fact]
    public void The_cache_gives_one_string_for_one_text_and_the_right_one_for_each()
    {
        var cache = new StringCache();
        var random = new Random(3);
        var texts = Enumerable.Range(0, 2_000).Select(_ => new string([.. Enumerable.Range(0, random.Next(6)).Select(_ => (char)('A' + random.Next(26)))])).ToList();

        Assert.All(texts, text => Assert.Equal(text, cache.Get(text)));
        Assert.Same(cache.Get("45A04"), cache.Get("45A04"));
    }
}
