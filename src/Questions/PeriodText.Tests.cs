using Roer.Care;
using Roer.Questions.Parts;

namespace Roer.Questions;

public sealed class PeriodTextTests
{
    [Theory]
    [InlineData("2025", "2025-01-01..2025-12-31", "2025")]
    [InlineData("2025-K1", "2025-01-01..2025-03-31", "het eerste kwartaal van 2025")]
    [InlineData("2025-K2", "2025-04-01..2025-06-30", "het tweede kwartaal van 2025")]
    [InlineData("2025-k4", "2025-10-01..2025-12-31", "het vierde kwartaal van 2025")]
    [InlineData("2024-H1", "2024-01-01..2024-06-30", "de eerste helft van 2024")]
    [InlineData("2024-H2", "2024-07-01..2024-12-31", "de tweede helft van 2024")]
    [InlineData("2024-02", "2024-02-01..2024-02-29", "februari 2024")]
    [InlineData("2025-01..2025-06", "2025-01-01..2025-06-30", "de eerste helft van 2025")]
    [InlineData("2024-11..2025-02", "2024-11-01..2025-02-28", "november 2024 tot en met februari 2025")]
    [InlineData("2025-03..2025-03", "2025-03-01..2025-03-31", "maart 2025")]
    public void A_period_is_whole_months_with_both_ends(string text, string days, string words)
    {
        var period = PeriodText.Parse("periode", text);
        Assert.Equal(days, period.Span.ToString());
        Assert.Equal(text, period.Text);
        Assert.Equal(words, PeriodWords.Of(period));
    }

    [Theory]
    [InlineData("")]
    [InlineData("25")]
    [InlineData("2025-K5")]
    [InlineData("2025-K0")]
    [InlineData("2025-H3")]
    [InlineData("2025-13")]
    [InlineData("2025-00")]
    [InlineData("2025-1")]
    [InlineData("2025-06..2025-01")]
    [InlineData("2025..2026")]
    [InlineData("2025-01..")]
    [InlineData("2025-01..2025-02..2025-03")]
    [InlineData("2025-01-01")]
    [InlineData("vorig jaar")]
    [InlineData("+025")]
    [InlineData("0000")]
    public void Anything_else_is_refused_with_what_to_write(string text)
    {
        var error = Assert.Throws<ScopeException>(() => PeriodText.Parse("periode", text));
        Assert.Equal("periode", error.Parameter);
        Assert.Contains("2025-K2", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Theory]
    [InlineData("2025", "2024")]
    [InlineData("2024-K1", "2023-K1")]
    [InlineData("2024-H2", "2023-H2")]
    [InlineData("2024-02", "2023-02")]
    [InlineData("2024-11..2025-02", "2023-11..2024-02")]
    public void The_year_before_has_the_same_months(string text, string before)
    {
        var period = PeriodText.YearBefore(PeriodText.Parse("periode", text));
        Assert.Equal(PeriodText.Parse("periode", before), period);
        Assert.Equal(PeriodText.Parse("periode", text).Span.First.AddYears(-1), period.Span.First);
        Assert.Equal(PeriodText.Parse("periode", text).Span.Months().Count(), period.Span.Months().Count());
    }

    /// <summary>February has a day less or more in the other year: the period still ends with its month.</summary>
    [Fact]
    public void The_year_before_ends_with_its_month()
    {
        Assert.Equal(new DateOnly(2023, 2, 28), PeriodText.YearBefore(PeriodText.Parse("periode", "2024-02")).Span.Last);
        Assert.Equal(new DateOnly(2024, 2, 29), PeriodText.YearBefore(PeriodText.Parse("periode", "2025-01..2025-02")).Span.Last);
    }

    [Fact]
    public void A_ratio_tells_unknown_from_not_applicable()
    {
        var three = Figure.Of(3, Unit.Youths);
        Assert.Equal(1500m, Figure.Ratio(three, 2, 1000, Unit.PerThousandYouths).Value);
        Assert.Equal(FigureState.Unknown, Figure.Ratio(three, null, 1000, Unit.PerThousandYouths).State);
        Assert.Equal(FigureState.NotApplicable, Figure.Ratio(three, 0, 1000, Unit.PerThousandYouths).State);
        Assert.Equal(FigureState.Unknown, Figure.Ratio(Figure.Unknown(Unit.Youths), 2, 1000, Unit.PerThousandYouths).State);
    }

    [Fact]
    public void A_month_span_is_the_calendar_month() => Assert.Equal(29, DateSpan.Month(2024, 2).Days);
}
