using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>The readers and the invented town share no code: what one writes, the other must read as the town tells it.</summary>
public sealed class ReadBackTests
{
    private static readonly Origin Anywhere = new("", DateOnly.MinValue, 0);
    private static readonly PseudonymKey Key = new(new byte[PseudonymKey.Size]);
    private static readonly Lazy<IReadOnlyList<(Intake Told, Intake Read)>> Pairs = new(ReadAll);

    [Fact]
    public void Every_message_is_taken_in() => Assert.All(Pairs.Value, pair =>
    {
        Assert.False(pair.Read.Refused);
        Assert.Equal((pair.Told.Kind, pair.Told.Municipality, pair.Told.Provider), (pair.Read.Kind, pair.Read.Municipality, pair.Read.Provider));
        Assert.Equal(pair.Told.Known, pair.Read.Known);
    });

    [Fact]
    public void Allocations_are_read_as_they_were_told() => Assert.Equal(
        Facts(pair => pair.Told.Allocations.Select(Bare)), Facts(pair => pair.Read.Allocations.Select(Bare)));

    [Fact]
    public void Starts_and_stops_are_read_as_they_were_told() => Assert.Equal(
        Facts(pair => pair.Told.Starts.Concat(pair.Told.Stops).Select(Bare)), Facts(pair => pair.Read.Starts.Concat(pair.Read.Stops).Select(Bare)));

    [Fact]
    public void Claim_lines_are_read_as_they_were_told() => Assert.Equal(
        Facts(pair => pair.Told.ClaimLines.Select(Bare)), Facts(pair => pair.Read.ClaimLines.Select(Bare)));

    [Fact]
    public void Claims_and_answers_are_read_as_they_were_told()
    {
        Assert.Equal(Facts(pair => pair.Told.Claims.Select(Bare)), Facts(pair => pair.Read.Claims.Select(Bare)));
        Assert.Equal(Facts(pair => pair.Told.Answers.Select(Bare)), Facts(pair => pair.Read.Answers.Select(Bare)));
        Assert.Equal(Facts(pair => pair.Told.RefusedLines.Select(Bare)), Facts(pair => pair.Read.RefusedLines.Select(Bare)));
    }

    [Fact]
    public void Requests_and_their_answers_are_read_as_they_were_told()
    {
        Assert.Equal(Facts(pair => pair.Told.Requests.Select(Bare)), Facts(pair => pair.Read.Requests.Select(Bare)));
        Assert.Equal(Facts(pair => pair.Told.GrantedRequests.Select(Bare)), Facts(pair => pair.Read.GrantedRequests.Select(Bare)));
        Assert.Equal(Facts(pair => pair.Told.RequestAnswers.Select(Bare)), Facts(pair => pair.Read.RequestAnswers.Select(Bare)));
    }

    [Fact]
    public void Replies_are_read_as_they_were_told()
    {
        Assert.Equal(Facts(pair => pair.Told.Replies.Select(Bare)), Facts(pair => pair.Read.Replies.Select(Bare)));
        Assert.Equal(Facts(pair => pair.Told.ReplyCodes.Select(Bare)), Facts(pair => pair.Read.ReplyCodes.Select(Bare)));
    }

    [Fact]
    public void Replies_point_at_the_message_that_they_answer()
    {
        var messages = Pairs.Value.ToDictionary(pair => pair.Read.Identity.High, pair => pair.Read);
        Assert.All(Facts(pair => pair.Read.Replies), reply =>
        {
            var answered = messages[reply.Message];
            Assert.Equal((reply.Answers, reply.Provider, (DateOnly?)reply.SignedOn), (answered.Kind, answered.Provider, answered.Known));
        });
        AssertSameGroups(Pairs.Value.Select(pair => (pair.Told.Identity.High, pair.Read.Identity.High))
            .Concat(Pairs.Value.SelectMany(pair => pair.Told.Replies.Zip(pair.Read.Replies, (told, read) => (told.Message, read.Message)))));
    }

    [Fact]
    public void References_of_requests_point_alike() => AssertSameGroups(Pairs.Value.SelectMany(pair => pair.Told.Requests
        .Zip(pair.Read.Requests, (told, read) => ((told.Provider, told.Reference), read.Reference))
        .Concat(pair.Told.GrantedRequests.Zip(pair.Read.GrantedRequests, (told, read) => ((told.Provider, told.Reference), read.Reference)))
        .Concat(pair.Told.RequestAnswers.Zip(pair.Read.RequestAnswers, (told, read) => ((told.Provider, told.Reference), read.Reference)))));

    [Fact]
    public void Children_are_told_apart_alike()
    {
        var children = Pairs.Value.SelectMany(pair => pair.Told.Children.Zip(pair.Read.Children)).ToList();
        Assert.All(children, pair => Assert.Equal(
            pair.First with { Origin = Anywhere, Child = default }, pair.Second with { Origin = Anywhere, Child = default }));
        AssertSameGroups(children.Select(pair => (pair.First.Child.Pseudonym, pair.Second.Child.Pseudonym)));
    }

    [Fact]
    public void References_point_alike()
    {
        var lines = Pairs.Value.SelectMany(pair => pair.Told.ClaimLines.Zip(pair.Read.ClaimLines)).ToList();
        AssertSameGroups(lines.SelectMany(pair => Marks(pair.First).Zip(Marks(pair.Second))));
        var answers = Pairs.Value.SelectMany(pair => pair.Told.Answers.Zip(pair.Read.Answers)).ToList();
        var claims = Pairs.Value.SelectMany(pair => pair.Told.Claims.Zip(pair.Read.Claims)).ToList();
        AssertSameGroups(claims.Select(pair => (pair.First.Message, pair.Second.Message))
            .Concat(answers.Select(pair => (pair.First.Message, pair.Second.Message))));
    }

    private static IEnumerable<(string, long)> Marks(ClaimLine line) =>
        line.PreviousReference is { } previous ? [(line.Provider, line.Reference), (line.Provider, previous)] : [(line.Provider, line.Reference)];

    /// <summary>Equal on one side means equal on the other.</summary>
    private static void AssertSameGroups<TLeft, TRight>(IEnumerable<(TLeft Left, TRight Right)> pairs)
    {
        var distinct = pairs.Distinct().ToList();
        Assert.Equal(distinct.Count, distinct.Select(pair => pair.Left).Distinct().Count());
        Assert.Equal(distinct.Count, distinct.Select(pair => pair.Right).Distinct().Count());
    }

    private static List<T> Facts<T>(Func<(Intake Told, Intake Read), IEnumerable<T>> facts) => [.. Pairs.Value.SelectMany(facts)];

    private static AllocationVersion Bare(AllocationVersion fact) => fact with { Origin = Anywhere, Child = default };

    private static Delivery Bare(Delivery fact) => fact with { Origin = Anywhere, Child = default };

    private static Claim Bare(Claim fact) => fact with { Origin = Anywhere, Number = 0, Message = 0 };

    private static ClaimLine Bare(ClaimLine fact) => fact with
    {
        Origin = Anywhere,
        Child = default,
        Claim = 0,
        Reference = 0,
        PreviousReference = fact.PreviousReference is null ? null : 0,
    };

    private static ClaimAnswer Bare(ClaimAnswer fact) => fact with { Origin = Anywhere, Number = fact.Number is null ? null : 0, Message = 0 };

    private static CareRequest Bare(CareRequest fact) => fact with { Origin = Anywhere, Child = default, Reference = 0 };

    private static GrantedRequest Bare(GrantedRequest fact) => fact with { Origin = Anywhere, Child = default, Reference = 0 };

    private static RequestAnswer Bare(RequestAnswer fact) => fact with { Origin = Anywhere, Reference = 0 };

    private static Reply Bare(Reply fact) => fact with { Origin = Anywhere, Message = 0 };

    private static ReplyCode Bare(ReplyCode fact) => fact with
    {
        Origin = Anywhere,
        Message = 0,
        Child = fact.Child is null ? null : default(Child),
        Reference = fact.Reference is null ? null : 0,
    };

    private static RefusedLine Bare(RefusedLine fact) => fact with { Origin = Anywhere, Claim = 0, Reference = 0 };

    private static IReadOnlyList<(Intake, Intake)> ReadAll()
    {
        var town = SmallTown.Town;
        return
        [
            .. town.Messages.Select((message, index) => (
                town.Facts.Tell(message),
                IncomingFile.Read(town.Facts.FileName(message), () => new MemoryStream(SmallTown.Written[index]), Key).Single())),
        ];
    }
}
