namespace Roer.Messages.Sample;

/// <summary>Replies to part of the messages; a few are rejected. What is rejected is not sent again: the care goes on all the same.</summary>
internal sealed class Replies(SampleOptions options, PlantedCounts planted)
{
    /// <summary>Never more than three working days (OP090).</summary>
    private const int WithinTerm = 3;

    private const double Replied = 0.25;
    private const double RejectedWhole = 0.004;
    private const double Rejected = 0.03;

    /// <summary>The reply to each message that gets one; claims have answers of their own.</summary>
    public IEnumerable<TownMessage> To(IEnumerable<TownMessage> messages) =>
        messages.Where(message => message is not (ClaimMessage or AnswerMessage)).Select(Reply).OfType<TownMessage>();

    private ReplyMessage? Reply(TownMessage message)
    {
        var random = RandomStream.Named($"reply {message.Identification}", options.Seed);
        var isReplied = random.Chance(Replied);
        var days = random.Between(0, 4);
        var signed = message.Signed.AddDays(options.IsClean ? Math.Min(days, WithinTerm) : days);
        if (!isReplied || signed > options.LastKnown)
            return null;
        var rejection = Rejection(message, random);
        planted.RejectedMessages += rejection is null ? 0 : 1;
        return new ReplyMessage { Signed = signed, Provider = message.Provider, Answered = message, Rejection = rejection };
    }

    private static string? Rejection(TownMessage message, RandomStream random)
    {
        var fate = random.Share();
        return fate < RejectedWhole ? Rejections.Technical : fate < Rejected ? random.Pick(Rejections.Of(message.Kind)) : null;
    }
}
