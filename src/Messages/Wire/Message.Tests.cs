namespace Roer.Messages;

public class MessageTests
{
    [Fact]
    public void Every_message_of_the_release_is_known_by_a_code_of_its_own()
    {
        Assert.Equal(14, KnownMessages.All.Count);
        Assert.Distinct(KnownMessages.All.Select(message => message.Header.Code));
        Assert.Distinct(KnownMessages.All.Select(message => message.Namespace));
    }

    [Theory]
    [InlineData("JW302", "JW301")]
    [InlineData("JW306", "JW305")]
    [InlineData("JW308", "JW307")]
    [InlineData("JW316", "JW315")]
    [InlineData("JW318", "JW317")]
    [InlineData("JW320", "JW319")]
    public void A_reply_has_the_parties_of_the_message_that_it_answers_and_a_name_of_its_own(string kind, string answered)
    {
        var header = KnownMessages.All.Single(message => message.Kind == kind).Header;

        Assert.Equal(answered, header.Retour!.Heenbericht.Kind);
        Assert.Equal(header.Retour.Heenbericht.Header.IsFromProvider, header.IsFromProvider);
        Assert.NotEqual(header.BerichtIdentificatie.Identificatie, header.Identificatie);
    }

    [Fact]
    public void A_message_that_is_no_reply_is_named_by_its_own_header() => Assert.All(
        KnownMessages.All.Where(message => message.Header.Retour is null),
        message => Assert.Equal(message.Header.BerichtIdentificatie.Dagtekening, message.Header.Dagtekening));
}
