using Roer.Care;
using Roer.Store.Measures;

namespace Roer.Questions.Parts;

/// <summary>What is said of months whose claims are still coming in.</summary>
public sealed class ArrivalWordsTests
{
    private static readonly DateOnly AsOf = new(2025, 12, 31);

    private static readonly ArrivalPattern Half = new(
        Enumerable.Range(0, 12).SelectMany(month => new[]
        {
            ((202300 + month + 1), DateSpan.Month(2023, month + 1).Last.AddDays(20), 50L), ((202300 + month + 1), DateSpan.Month(2023, month + 1).Last.AddDays(100), 50L),
        }), AsOf);

    private static readonly ArrivalPattern None = new([], AsOf);

    [Theory]
    [InlineData(12, 0)]
    [InlineData(11, 50)]
    [InlineData(9, 50)]
    [InlineData(8, 100)]
    public void A_month_is_as_complete_as_earlier_ones_were_so_long_after(int month, decimal percent) =>
        Assert.Equal(percent, ArrivalWords.Usual(DateSpan.Month(2025, month), AsOf, Half).Value);

    [Fact]
    public void Without_history_it_is_unknown_and_provisional()
    {
        Assert.Equal(FigureState.Unknown, ArrivalWords.Usual(DateSpan.Month(2025, 12), AsOf, None).State);
        Assert.True(ArrivalWords.IsProvisional(DateSpan.Month(2025, 12), AsOf, None));
        Assert.StartsWith("Er is te weinig geschiedenis", Assert.Single(ArrivalWords.Completeness(DateSpan.Month(2025, 11), AsOf, None)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_after_its_end_a_month_is_complete_whatever_the_history()
    {
        Assert.False(ArrivalWords.IsProvisional(DateSpan.Month(2024, 12), AsOf, None));
        Assert.StartsWith("Alle maanden zijn langer dan een jaar geleden.", Assert.Single(ArrivalWords.Completeness(DateSpan.Month(2024, 6), AsOf, Half)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_interval_of_all_cases_is_told_without_a_chance() => Assert.Equal(
        "Tussen 50,0% en 50,0%: laagste en hoogste van 12 eerdere maanden.",
        FigureWords.Interval(ArrivalWords.Usual(DateSpan.Month(2025, 11), AsOf, Half).Interval!, Unit.Percent));
}
