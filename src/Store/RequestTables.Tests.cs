using Roer.Messages.Sample;
using Roer.Tests.World;

namespace Roer.Store;

/// <summary>The tables of requests and replies hold together: what is read of the files of the invented town can be joined again.</summary>
public sealed class RequestTablesTests : IDisposable
{
    private static readonly SampleOptions Options = new() { Seed = 5, Youths = 80, Years = 2 };
    private static readonly Lazy<InventedTown> Invented = new(() => SampleTown.Invent(Options));

    private readonly TemporaryFolder _folder = new();
    private readonly CareStore _store;

    public RequestTablesTests()
    {
        _store = CareStore.Open(_folder.Path);
        using var session = _store.BeginIntake(DateTime.UnixEpoch);
        foreach (var intake in Town.Intakes())
            session.Add(intake);
        session.Commit();
    }

    private static InventedTown Town => Invented.Value;

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Every_reply_finds_the_message_that_it_answers() => Assert.Equal(
        Town.Messages.Count(message => message is ReplyMessage),
        Count("""
            select cast(count(*) as bigint) from reply
            join intake on intake.identity_high = reply.message and intake.kind = reply.answers and intake.known = reply.signed_on
                and intake.municipality = reply.municipality and intake.provider = reply.provider
            """));

    [Fact]
    public void A_message_counts_as_rejected_when_its_reply_has_a_code() => Assert.Equal(
        Town.Planted.RejectedMessages,
        Count("select cast(count(distinct reply.message) as bigint) from reply join reply_code on reply_code.message = reply.message"));

    [Fact]
    public void A_rejected_allocation_is_one_that_was_sent() => Assert.Equal(
        Count("select cast(count(*) as bigint) from reply_code where allocation is not null and answers = 'JW301'"),
        Count("""
            select cast(count(distinct reply_code.message) as bigint) from reply_code
            join allocation_version on allocation_version.number = reply_code.allocation and allocation_version.child = reply_code.child
                and allocation_version.provider = reply_code.provider
            where reply_code.answers = 'JW301' and reply_code.level = 4
            """));

    [Fact]
    public void The_requests_that_no_one_answered_are_those_without_a_refusal_or_an_allocation() => Assert.Equal(
        Town.Planted.UnansweredRequests,
        Count("""
            select cast(count(*) as bigint) from (
                select distinct provider, reference from care_request
                except
                select provider, reference from request_answer where answer = '1'
                except
                select provider, reference from granted_request
            ) as unanswered
            """));

    [Fact]
    public void The_answers_tell_how_many_were_refused_and_how_many_are_for_another_municipality()
    {
        Assert.Equal(Town.Planted.RefusedRequests, Count("select cast(count(*) as bigint) from request_answer where answer = '1'"));
        Assert.Equal(
            Town.Planted.RequestsPaidElsewhere,
            Count("select cast(count(*) as bigint) from request_answer where refusal_reason = '8' and responsible_municipality is not null"));
        Assert.Equal(Town.Planted.RequestsLookedInto, Count("select cast(count(*) as bigint) from request_answer where answer = '2'"));
    }

    [Fact]
    public void An_allocation_that_grants_a_request_has_its_referrer()
    {
        var told = Town.Allocations.Where(allocation => allocation.Steps[0] is { Request: not null } step && step.Request.StartsWith("VOT", StringComparison.Ordinal))
            .ToDictionary(allocation => allocation.Number, allocation => Town.Sources.Access.Referrer(allocation.Care));
        var read = _store.Read(
            new Sql("referrers", """
                select granted_request.allocation, care_request.referrer from granted_request
                join care_request on care_request.provider = granted_request.provider and care_request.reference = granted_request.reference
                    and care_request.child = granted_request.child
                where care_request.referrer is not null
                order by granted_request.allocation
                """),
            row => (Allocation: row.Int32(0), Referrer: row.Text(1)));

        Assert.Equal(told.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value)), read);
        Assert.True(read.Count > 30, $"{read.Count} referrers.");
    }

    [Fact]
    public void Every_child_of_a_request_is_a_child_with_care() => Assert.Equal(
        0L,
        Count("select cast(count(*) as bigint) from care_request where child not in (select child from allocation_version)"));

    [Fact]
    public void A_kind_of_request_is_stored_by_the_number_of_its_name() => Assert.Equal(
        Town.Intakes().SelectMany(intake => intake.Requests).CountBy(request => (request.Kind, request.Change)).OrderBy(pair => pair.Key).Select(pair => ((int)pair.Key.Kind, (int)pair.Key.Change, (long)pair.Value)),
        _store.Read(
            new Sql("kinds", "select kind, change, cast(count(*) as bigint) from care_request group by kind, change order by kind, change"),
            row => (row.Int32(0), row.Int32(1), row.Int64(2))));

    private long Count(string text) => Assert.Single(_store.Read(new Sql("count", text), row => row.Int64(0)));
}
