namespace Roer.Questions.Parts;

public sealed class CodeListTests
{
    [Theory]
    [InlineData("wj756-eenheid", "14", "Etmaal")]
    [InlineData("cbs-hulpvorm", "11", "Pleegzorg")]
    [InlineData("wj232-juridische-status", "04", "Onder toezichtstelling (ots)")]
    [InlineData("jz588-reden-beeindiging", "31", "Levering is volgens plan beëindigd")]
    public void A_code_has_the_words_of_its_list(string list, string code, string words) => Assert.Equal(words, CodeList.Words(list, code));

    [Fact]
    public void A_code_outside_the_list_stays_what_it_is() => Assert.Equal("99", CodeList.Words("wj756-eenheid", "99"));

    [Fact]
    public void A_list_that_does_not_exist_is_a_mistake_of_ours() =>
        Assert.Throws<InvalidOperationException>(() => CodeList.Words("no-such-list", "01"));
}
