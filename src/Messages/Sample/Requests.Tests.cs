using Roer.Care;

namespace Roer.Messages.Sample;

public sealed class RequestsTests
{
    private static InventedTown Town => SmallTown.Town;

    private static Dictionary<(InventedProvider, string), DateOnly> Asked { get; } = All(Town);

    [Fact]
    public void An_allocation_that_names_a_request_follows_it() => Assert.All(
        Town.Allocations.SelectMany(allocation => allocation.Steps).Where(step => step.Request is not null),
        step => Assert.True(
            Asked.TryGetValue((step.Allocation.Provider, step.Request!), out var signed) ? signed < step.Signed : step.Signed > Town.Options.LastKnown));

    [Fact]
    public void No_two_requests_of_a_provider_have_the_same_reference() => Assert.Equal(
        Town.Messages.Sum(message => message is RequestMessage request ? request.Wishes.Count : message is ChangeMessage ? 1 : 0), Asked.Count);

    [Fact]
    public void An_answer_follows_its_request_and_an_allocation_is_not_refused()
    {
        var granted = Town.Allocations.SelectMany(allocation => allocation.Steps).Where(step => step.Request is not null)
            .Select(step => (step.Allocation.Provider, step.Request!)).ToHashSet();
        Assert.All(Town.Messages.OfType<RequestAnswerMessage>(), answer =>
        {
            Assert.True(Asked[(answer.Provider, answer.Reference)] < answer.Signed);
            Assert.Equal(answer.RefusalReason is null, granted.Contains((answer.Provider, answer.Reference)));
            Assert.Equal(answer.RefusalReason == "8", answer.Responsible is not null);
        });
    }

    [Fact]
    public void A_change_names_every_other_allocation_of_the_child_that_still_runs() => Assert.All(
        Town.Messages.OfType<ChangeMessage>(),
        change =>
        {
            Assert.All(change.Unchanged, other => Assert.True(other.Provider == change.Provider && other.Care.Child == change.Child));
            Assert.DoesNotContain(change.Wish.Allocation, change.Unchanged);
            Assert.All(change.Unchanged, other => Assert.False(other.StepOn(change.Signed)!.Last < change.Signed));
        });

    [Fact]
    public void A_request_names_the_true_referrer_who_is_seldom_the_municipality()
    {
        var requests = Town.Messages.OfType<RequestMessage>().ToList();
        Assert.InRange((double)requests.Count(request => request.Referrer == "01") / requests.Count, 0.005, 0.1);
        Assert.All(requests, request => Assert.Contains(request.Child.Care, care =>
            request.Wishes.All(wish => wish.Reference.Contains($"{care.Number:D6}", StringComparison.Ordinal)) && Town.Sources.Access.Referrer(care) == request.Referrer));
    }

    [Fact]
    public void What_was_put_in_on_purpose_is_counted()
    {
        var answers = Town.Messages.OfType<RequestAnswerMessage>().ToList();
        var granted = Town.Allocations.SelectMany(allocation => allocation.Steps).Where(step => step.Signed <= Town.Options.LastKnown)
            .Select(step => (step.Allocation.Provider, step.Request ?? "")).ToHashSet();
        var refused = answers.Where(answer => answer.RefusalReason is not null).Select(answer => (answer.Provider, answer.Reference)).ToHashSet();
        Assert.Equal(Town.Planted.RefusedRequests, refused.Count);
        Assert.Equal(Town.Planted.RequestsPaidElsewhere, answers.Count(answer => answer.Responsible is not null));
        Assert.Equal(Town.Planted.RequestsLookedInto, answers.Count(answer => answer.Answer == "2"));
        Assert.Equal(Town.Planted.UnansweredRequests, Asked.Keys.Count(request => !granted.Contains(request) && !refused.Contains(request)));
        Assert.True(Town.Planted is { RefusedRequests: > 20, RequestsPaidElsewhere: > 2, RequestsLookedInto: > 20, UnansweredRequests: > 2 });
    }

    [Fact]
    public void A_fact_of_a_request_holds_no_name_of_a_referrer()
    {
        var requests = Town.Intakes().SelectMany(intake => intake.Requests).ToList();
        Assert.Contains(requests, request => request is { Kind: RequestKind.Change, Change: RequestedChange.Changed, Allocation: not null });
        Assert.All(requests, request => Assert.Equal(request.Kind == RequestKind.Allocation, request.Referrer is not null));
        Assert.All(requests.Where(request => request.Referrer is not null), request => Assert.Equal(2, request.Referrer!.Length));
    }

    private static Dictionary<(InventedProvider, string), DateOnly> All(InventedTown town)
    {
        var asked = new Dictionary<(InventedProvider, string), DateOnly>();
        foreach (var message in town.Messages)
        {
            if (message is RequestMessage request)
                request.Wishes.ToList().ForEach(wish => asked.Add((request.Provider, wish.Reference), request.Signed));
            else if (message is ChangeMessage change)
                asked.Add((change.Provider, change.Wish.Reference), change.Signed);
        }

        return asked;
    }
}
