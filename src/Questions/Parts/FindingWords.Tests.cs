using Roer.Care;

namespace Roer.Questions.Parts;

public sealed class FindingWordsTests
{
    [Fact]
    public void Every_severity_has_a_word_of_its_own_that_leads_back_to_it()
    {
        Assert.Equal(Enum.GetValues<Severity>().Order(), FindingWords.Severities.Order());
        Assert.All(FindingWords.Severities, severity => Assert.Equal(severity, FindingWords.SeverityOf(FindingWords.Of(severity))));
        Assert.Null(FindingWords.SeverityOf("ramp"));
    }

    [Fact]
    public void Every_rule_has_a_name_and_words_for_who_mends_it() => Assert.All(Rules.All, rule =>
    {
        Assert.NotEqual(rule.Code, FindingWords.NameOf(rule.Code));
        Assert.NotEmpty(FindingWords.Of(rule.Mender));
    });

    [Fact]
    public void A_rule_that_the_catalogue_does_not_know_keeps_its_code() => Assert.Equal("NERGENS-1", FindingWords.NameOf("NERGENS-1"));
}
