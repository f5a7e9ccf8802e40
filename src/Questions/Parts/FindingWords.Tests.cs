using Roer.Care;

namespace Roer.Questions.Parts;

public sealed class FindingWordsTests
{
    [Fact]
    public void Severities_stand_worst_first_and_each_has_a_word_that_leads_back_to_it()
    {
        Assert.Equal(Enum.GetValues<Severity>().OrderDescending(), FindingWords.Severities);
        Assert.All(FindingWords.Severities, severity => Assert.Equal(severity, FindingWords.SeverityOf(FindingWords.Of(severity))));
        Assert.Null(FindingWords.SeverityOf("erg"));
    }

    [Fact]
    public void Menders_and_amounts_have_words_of_their_own()
    {
        Assert.Distinct(Enum.GetValues<RuleMender>().Select(mender => FindingWords.Of(mender)));
        Assert.Distinct(Enum.GetValues<RuleEuros>().Select(euros => FindingWords.Of(euros)));
    }

    [Fact]
    public void A_rule_of_the_catalogue_goes_by_its_name_and_another_by_its_code()
    {
        Assert.Equal("Prestatie zonder toewijzing", FindingWords.NameOf("9338"));
        Assert.Equal("bestaat-niet", FindingWords.NameOf("bestaat-niet"));
    }

    [Theory]
    [InlineData(0, true, true)]
    [InlineData(1, true, false)]
    [InlineData(0, false, false)]
    public void Euros_without_a_finding_of_their_own_are_explained(long count, bool hasEuros, bool isExplained)
    {
        var touch = new FindingTouch("R", "Iets.", Severity.Error, count, hasEuros ? Figure.Of(1, Unit.Cents) : Figure.Unknown(Unit.Cents), RuleEuros.Claimed);
        Assert.Equal(isExplained, FindingWords.Elsewhere([touch, touch with { Count = 2 }]) is not null);
    }

    [Fact]
    public void What_has_no_words_is_a_bug() => Assert.Throws<ArgumentOutOfRangeException>(() => FindingWords.Of((Severity)9));
}
