using Roer.Care;
using static Roer.Messages.MessageText;

namespace Roer.Messages;

public class ReplyToCareTests
{
    public static TheoryData<string, string, string> Replies => new()
    {
        { "JW302", "437", Jw301Tests.Text() },
        { "JW306", "439", Jw305Tests.Text() },
        { "JW308", "441", Jw307Tests.Text() },
        { "JW316", "447", Jw315Tests.Text() },
        { "JW318", "487", Jw317Tests.Text() },
        { "JW320", "489", Jw319Tests.Text() },
    };

    [Theory]
    [MemberData(nameof(Replies))]
    public void A_reply_names_the_message_that_it_answers_as_that_message_is_named(string kind, string code, string answered)
    {
        var message = Read(answered);
        var intake = Read(WriteReply(kind, code, ""));

        Assert.Equal((kind, message.Municipality, message.Provider), (intake.Kind, intake.Municipality, intake.Provider));
        var reply = Assert.Single(intake.Replies);
        Assert.Equal((message.Kind, message.Identity.High, message.Known, message.Provider), (reply.Answers, reply.Message, reply.SignedOn, reply.Provider));
        Assert.NotEqual(message.Identity, intake.Identity);
    }

    [Fact]
    public void A_reply_is_known_on_the_day_on_which_it_was_signed()
    {
        var intake = Read(Jw306Tests.Text());

        Assert.Equal(Day("2025-03-07"), intake.Known);
        Assert.All(intake.ReplyCodes, code => Assert.Equal(Day("2025-03-07"), code.Origin.Known));
        Assert.Equal(Day("2025-03-07"), Assert.Single(intake.Replies).Origin.Known);
    }

    [Fact]
    public void Two_replies_to_one_message_are_two_messages()
    {
        var first = Read(Jw306Tests.Text());
        var second = Read(Jw306Tests.Text().Replace("RETOUR1", "RETOUR2", StringComparison.Ordinal));

        Assert.NotEqual(first.Identity, second.Identity);
        Assert.Equal(Assert.Single(first.Replies).Message, Assert.Single(second.Replies).Message);
    }

    [Fact]
    public void A_reply_without_a_code_accepts_the_message()
    {
        Assert.Empty(Read(WriteReply("JW306", "439", "")).ReplyCodes);
        Assert.Empty(Read(WriteReply("JW306", "439", "", Codes("0200"))).ReplyCodes);
    }

    [Fact]
    public void A_message_that_could_not_be_read_is_rejected_as_a_whole()
    {
        var intake = Read(WriteReply("JW306", "439", "", Codes("0001")));

        var code = Assert.Single(intake.ReplyCodes);
        Assert.Equal((ReplyLevel.Message, "Header", "0001", null, null), (code.Level, code.Element, code.Code, code.Child, code.Allocation));
        Assert.Equal(Assert.Single(intake.Replies).Message, code.Message);
    }

    [Theory]
    [InlineData("<b:IdentificatieRetour>RETOUR1</b:IdentificatieRetour>", "IdentificatieRetour")]
    [InlineData("<b:DagtekeningRetour>2025-03-07</b:DagtekeningRetour>", "DagtekeningRetour")]
    [InlineData("<b:Afzender>12345678</b:Afzender>", "Afzender")]
    public void A_reply_repeats_the_header_of_the_message_and_adds_its_own(string part, string element)
    {
        var text = Jw306Tests.Text();
        Assert.Contains(part, text, StringComparison.Ordinal);
        var intake = Read(text.Replace(part, "", StringComparison.Ordinal));

        Assert.True(intake.Refused);
        Assert.Equal(element, Assert.Single(intake.Findings).Element);
        Assert.Empty(intake.Replies);
        Assert.Empty(intake.ReplyCodes);
    }

    [Fact]
    public void A_reply_that_does_not_fit_in_one_part_comes_in_parts_that_are_the_whole()
    {
        var text = Jw306Tests.Text();
        var from = text.IndexOf("<b:StartProduct>", StringComparison.Ordinal);
        var to = text.IndexOf("</b:StartProducten>", StringComparison.Ordinal);
        var large = text.Insert(to, string.Concat(Enumerable.Repeat(text[from..to], 100)));
        var whole = Read(large);

        var parts = ReadAll(large, new IncomingOptions { PartSize = 30 });

        Assert.InRange(parts.Count, 6, 9);
        Assert.Equal(202, whole.ReplyCodes.Count);
        Assert.Equal(whole.ReplyCodes, parts.SelectMany(part => part.ReplyCodes));
        Assert.Equal(whole.Replies, parts.SelectMany(part => part.Replies));
        Assert.All(parts, part => Assert.Equal((whole.Identity, whole.Known), (part.Identity, part.Known)));
    }

    [Fact]
    public void A_doubtful_service_number_is_told_of_a_reply_too() =>
        Assert.Equal("BSN-ELFPROEF", Assert.Single(Read(Jw306Tests.Text().Replace("999990019", "123456789", StringComparison.Ordinal)).Findings).Rule);
}
