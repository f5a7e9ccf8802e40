namespace Roer.Messages.Sample;

public sealed class RepliesTests
{
    private static List<ReplyMessage> Replies => [.. SmallTown.Town.Messages.OfType<ReplyMessage>()];

    [Fact]
    public void About_a_quarter_of_the_messages_gets_a_reply()
    {
        var answerable = SmallTown.Town.Messages.Count(message => message is not (ClaimMessage or AnswerMessage or ReplyMessage));
        Assert.InRange((double)Replies.Count / answerable, 0.23, 0.27);
    }

    [Fact]
    public void A_few_are_rejected_and_counted()
    {
        var rejected = Replies.Count(reply => reply.Rejection is not null);
        Assert.Equal(SmallTown.Town.Planted.RejectedMessages, rejected);
        Assert.InRange((double)rejected / Replies.Count, 0.01, 0.06);
    }

    [Fact]
    public void A_reply_comes_within_four_days_and_answers_one_message()
    {
        Assert.All(Replies, reply => Assert.InRange(reply.Signed.DayNumber - reply.Answered.Signed.DayNumber, 0, 4));
        Assert.Equal(Replies.Count, Replies.Select(reply => reply.Answered).Distinct().Count());
    }

    [Fact]
    public void A_message_is_rejected_for_what_its_list_of_codes_allows() => Assert.All(
        Replies.Where(reply => reply.Rejection is not null),
        reply => Assert.Contains(reply.Rejection!, reply.RejectsWhole ? [Rejections.Technical] : Rejections.Of(reply.Answered.Kind)));

    [Fact]
    public void A_file_is_named_after_who_sends_the_reply()
    {
        var reply = Replies.First(reply => reply.Kind == "306");
        Assert.Equal($"JW306_9901_{reply.Provider.Code}_{reply.Identification}.xml", SmallTown.Town.Facts.FileName(reply));
        Assert.StartsWith($"JW305_{reply.Provider.Code}_9901_", SmallTown.Town.Facts.FileName(reply.Answered), StringComparison.Ordinal);
    }

    [Fact]
    public void Other_messages_bear_the_numbers_that_they_have_without_requests_and_replies()
    {
        var others = SmallTown.Town.Messages.Where(message => message is AllocationMessage or DeliveryMessage or ClaimMessage or AnswerMessage).ToList();
        Assert.Equal(Enumerable.Range(1, others.Count).Select(number => $"{number:D9}"), others.Select(message => message.Identification[3..]));
    }
}
