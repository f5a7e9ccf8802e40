namespace Roer.Questions.Parts;

public sealed class ScopeWordsTests
{
    [Theory]
    [InlineData("0034", false, "Gemeente Almere")]
    [InlineData("9901", true, "Gemeente Verzonnenstad")]
    [InlineData("9901", false, "Gemeente 9901")]
    public void A_municipality_has_its_name(string code, bool invented, string expected) =>
        Assert.Equal(expected, ScopeWords.Municipality(code, invented));

    [Theory]
    [InlineData(120, 100, "20 meer dan in 2024 (100).")]
    [InlineData(100, 120, "20 minder dan in 2024 (120).")]
    [InlineData(100, 100, "even veel als in 2024 (100).")]
    public void A_comparison_is_a_sentence(int now, int before, string expected)
    {
        var scope = new Scope
        {
            Municipality = "9901",
            Period = PeriodText.Parse("periode", "2025"),
            Comparison = PeriodText.Parse("vergelijk", "2024"),
            AsOf = new DateOnly(2026, 1, 31),
        };
        var total = new Total("jeugdigen", "Jeugdigen", "", Figure.Of(now, Unit.Youths), Figure.Of(before, Unit.Youths));
        Assert.Equal(expected, FigureWords.Comparison(total, scope));
        Assert.Null(FigureWords.Comparison(total, scope with { Comparison = null }));
    }

    [Fact]
    public void An_interval_is_a_sentence() => Assert.Equal(
        "De kans is 80% dat het tussen € 41,7 mln en € 43,6 mln ligt.".Replace("€ ", "€\u00A0", StringComparison.Ordinal).Replace(" mln", "\u00A0mln", StringComparison.Ordinal),
        FigureWords.Interval(new Interval(4_170_000_000, 4_360_000_000, 80, ""), Unit.Cents));
}
