using Roer.Care;
using Roer.Tests.World;

namespace Roer.Store;

public sealed class IntakeSessionTests : IDisposable
{
    private static readonly DateTime Now = new(2026, 1, 31, 12, 0, 0, DateTimeKind.Utc);
    private readonly TemporaryFolder _folder = new();
    private readonly CareStore _store;

    public IntakeSessionTests() => _store = CareStore.Open(_folder.Path);

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Facts_of_every_kind_are_stored_as_they_were_given()
    {
        var files = Enumerable.Range(1, 3).Select(number => new DrawnIntake(number).File(number, factsOfEach: 40)).ToList();
        Assert.All(TakeIn([.. files]), file => Assert.Equal(IntakeOutcome.TakenIn, file.Outcome));
        var stored = StoredRows.Tables.Keys.Where(table => table is not ("intake" or "withdrawal")).ToDictionary(table => table, table => StoredRows.Read(_store, table));
        foreach (var (table, facts) in Kinds())
            Assert.Equal(files.SelectMany((file, index) => facts(file).Select(fact => StoredRows.Expect(index + 1, fact, Without(table)))), stored[table]);
        Assert.Equal(Kinds().Keys.Order(), stored.Keys.Order());
    }

    [Fact]
    public void A_file_is_stored_with_its_header_and_counted()
    {
        var file = new DrawnIntake(1).File(7, factsOfEach: 5);
        Assert.Equal([new CommittedFile("bestand-7.xml", "JW323", "9998", IntakeOutcome.TakenIn, 1, 145, 5, 5)], TakeIn(file));
        var row = Assert.Single(StoredRows.Read(_store, "intake"));
        Assert.Equal(
            $"1 | bestand-7.xml | JW323 | 9998 | {file.Provider} | {file.Known:yyyy-MM-dd} | 7 | 1 | {file.Content.High} | {file.Content.Low} | False | 2026-01-31 12:00:00.000000",
            row);
    }

    [Fact]
    public void The_same_file_again_changes_nothing()
    {
        var first = new DrawnIntake(1).File(1, factsOfEach: 5);
        TakeIn(first, new DrawnIntake(2).File(2, factsOfEach: 5));
        var before = Everything();
        var again = TakeIn(new DrawnIntake(1).File(1, factsOfEach: 5));
        Assert.Equal([new CommittedFile("bestand-1.xml", "JW323", "9998", IntakeOutcome.AlreadyKnown, 1, 0, 0, 0)], again);
        Assert.Equal(before, Everything());
        Assert.Equal(2, _store.LastIntake);
    }

    [Fact]
    public void The_same_file_twice_in_one_transaction_is_stored_once()
    {
        var outcomes = TakeIn(new DrawnIntake(1).File(1, factsOfEach: 5), new DrawnIntake(1).File(1, factsOfEach: 5)).Select(file => file.Outcome);
        Assert.Equal([IntakeOutcome.TakenIn, IntakeOutcome.AlreadyKnown], outcomes);
        Assert.Equal(5, StoredRows.Read(_store, "claim_line").Count);
    }

    [Fact]
    public void The_same_message_with_other_content_is_kept_beside_the_first_and_named()
    {
        TakeIn(new DrawnIntake(1).File(1, factsOfEach: 5));
        var conflicting = new CommittedFile("bestand-1.xml", "JW323", "9998", IntakeOutcome.Conflicting, 2, 145, 5, 5) { ConflictsWith = 1 };
        Assert.Equal([conflicting], TakeIn(new DrawnIntake(2).File(1, factsOfEach: 5)));
        Assert.Equal(10, StoredRows.Read(_store, "claim_line").Count);
        Assert.Equal(IntakeOutcome.AlreadyKnown, TakeIn(new DrawnIntake(2).File(1, factsOfEach: 5))[0].Outcome);
        Assert.Equal((1, 2), (TakeIn(new DrawnIntake(1).File(1, factsOfEach: 5))[0].Intake, TakeIn(new DrawnIntake(2).File(1, factsOfEach: 5))[0].Intake));
        Assert.Equal(2, _store.LastIntake);
    }

    [Fact]
    public void A_conflict_that_is_taken_back_can_come_in_again()
    {
        TakeIn(new DrawnIntake(1).File(1, factsOfEach: 5));
        using (var session = _store.BeginIntake(Now))
            Assert.Equal(IntakeOutcome.Conflicting, session.Add(new DrawnIntake(2).File(1, factsOfEach: 5)));
        Assert.Equal(IntakeOutcome.AlreadyKnown, TakeIn(new DrawnIntake(1).File(1, factsOfEach: 5))[0].Outcome);
        Assert.Equal(IntakeOutcome.Conflicting, TakeIn(new DrawnIntake(2).File(1, factsOfEach: 5))[0].Outcome);
    }

    [Fact]
    public void Of_several_contents_of_one_message_the_same_one_counts_in_every_order()
    {
        var contents = Enumerable.Range(1, 3).Select(draw => new DrawnIntake(draw).File(1, factsOfEach: 1)).OrderBy(file => (file.Content.High, file.Content.Low)).ToList();
        TakeIn(contents[2], contents[0], contents[1]);
        Assert.Equal(["1 | 2", "3 | 2"], Lost(stand: null));
        Assert.Empty(Lost(stand: 1));
        Assert.Equal(["1 | 2"], Lost(stand: 2));
        TakeIn(new DrawnIntake(9).File(2, factsOfEach: 1));
        Assert.Equal(["1 | 2", "3 | 2"], Lost(stand: null));
    }

    [Fact]
    public void A_refused_file_leaves_its_findings_and_the_mended_one_is_taken_in()
    {
        Assert.Equal(IntakeOutcome.Refused, TakeIn(Refused(content: 1))[0].Outcome);
        Assert.Equal(IntakeOutcome.AlreadyKnown, TakeIn(Refused(content: 1))[0].Outcome);
        Assert.Equal(IntakeOutcome.Refused, TakeIn(Refused(content: 2))[0].Outcome);
        Assert.Equal(2, StoredRows.Read(_store, "finding").Count);
        Assert.Equal(IntakeOutcome.TakenIn, TakeIn(new DrawnIntake(1).File(5, factsOfEach: 1))[0].Outcome);
        Assert.Equal(3, _store.LastIntake);
    }

    [Fact]
    public void A_refused_file_with_facts_is_a_mistake_of_the_caller()
    {
        var file = Refused(content: 1);
        file.RefusedLines.AddRange(new DrawnIntake(1).File(1, factsOfEach: 1).RefusedLines);
        using var session = _store.BeginIntake(Now);
        Assert.Throws<ArgumentException>(() => session.Add(file));
    }

    [Fact]
    public void What_is_known_is_still_known_after_reopening()
    {
        TakeIn(new DrawnIntake(1).File(1, factsOfEach: 5), Refused(content: 1));
        _store.Dispose();
        using var store = CareStore.Open(_folder.Path);
        Assert.Equal(2, store.LastIntake);
        using var session = store.BeginIntake(Now);
        Assert.Equal(IntakeOutcome.AlreadyKnown, session.Add(new DrawnIntake(1).File(1, factsOfEach: 5)));
        Assert.Equal(IntakeOutcome.AlreadyKnown, session.Add(Refused(content: 1)));
        Assert.Equal(IntakeOutcome.Conflicting, session.Add(new DrawnIntake(9).File(1, factsOfEach: 5)));
        Assert.Equal(IntakeOutcome.TakenIn, session.Add(new DrawnIntake(3).File(3, factsOfEach: 5)));
        Assert.Equal([1, 2, 3, 4], session.Commit().Select(file => file.Intake));
    }

    [Fact]
    public void A_session_that_ends_without_a_commit_never_happened()
    {
        using (var session = _store.BeginIntake(Now))
        {
            session.Add(new DrawnIntake(1).File(1, factsOfEach: 5));
            Assert.Single(session.Commit());
            // Enough to be written before the commit, so that there is something to take back.
            session.Add(new DrawnIntake(2).File(2, factsOfEach: 6_000));
            session.Add(Refused(content: 1));
        }
        Assert.Equal(1, _store.LastIntake);
        Assert.Equal(5, StoredRows.Read(_store, "claim_line").Count);
        var files = TakeIn(new DrawnIntake(2).File(2, factsOfEach: 1), Refused(content: 1));
        Assert.Equal([(2, IntakeOutcome.TakenIn), (3, IntakeOutcome.Refused)], files.Select(file => ((int)file.Intake, file.Outcome)));
    }

    [Fact]
    public void A_session_in_which_writing_failed_cannot_go_on_and_leaves_nothing()
    {
        var impossible = new DrawnIntake(1).File(1, factsOfEach: 1);
        impossible.Stops[0] = impossible.Stops[0] with { LastDay = null };
        using (var session = _store.BeginIntake(Now))
        {
            session.Add(new DrawnIntake(2).File(2, factsOfEach: 1));
            session.Add(impossible);
            Assert.Throws<StoreException>(session.Commit);
            Assert.Throws<InvalidOperationException>(session.Commit);
            Assert.Throws<InvalidOperationException>(() => session.Add(new DrawnIntake(3).File(3, factsOfEach: 1)));
        }
        Assert.Empty(Everything());
        Assert.Equal(1, TakeIn(new DrawnIntake(2).File(2, factsOfEach: 1))[0].Intake);
    }

    [Fact]
    public void A_file_in_parts_is_one_file()
    {
        using var session = _store.BeginIntake(Now);
        Assert.Equal(IntakeOutcome.TakenIn, session.Add(Part(0, isLast: false)));
        Assert.Throws<InvalidOperationException>(session.Commit);
        Assert.Equal(IntakeOutcome.TakenIn, session.Add(Part(1, isLast: false)));
        Assert.Equal(IntakeOutcome.TakenIn, session.Add(Part(2, isLast: true)));
        Assert.Equal([new CommittedFile("groot.xml", "JW323", "9998", IntakeOutcome.TakenIn, 1, 3, 3, 0)], session.Commit());
        Assert.Single(StoredRows.Read(_store, "intake"));
        Assert.Equal(3, StoredRows.Read(_store, "claim_line").Count);
    }

    [Fact]
    public void A_file_in_parts_that_is_known_is_known_in_every_part()
    {
        using var session = _store.BeginIntake(Now);
        for (var round = 0; round < 2; round++)
        {
            session.Add(Part(0, isLast: false));
            Assert.Equal(round == 0 ? IntakeOutcome.TakenIn : IntakeOutcome.AlreadyKnown, session.Add(Part(1, isLast: true)));
        }
        session.Commit();
        Assert.Equal(2, StoredRows.Read(_store, "claim_line").Count);
    }

    [Fact]
    public void A_part_out_of_turn_is_refused()
    {
        using var session = _store.BeginIntake(Now);
        Assert.Throws<ArgumentException>(() => session.Add(Part(1, isLast: true)));
        session.Add(Part(0, isLast: false));
        Assert.Throws<ArgumentException>(() => session.Add(Part(2, isLast: true)));
        Assert.Throws<ArgumentException>(() => session.Add(new DrawnIntake(1).File(1, factsOfEach: 1)));
    }

    [Fact]
    public void Nothing_added_is_nothing_committed()
    {
        using var session = _store.BeginIntake(Now);
        Assert.Empty(session.Commit());
        Assert.Empty(session.Commit());
    }

    [Fact]
    public async Task A_second_session_waits_for_the_first()
    {
        var first = _store.BeginIntake(Now);
        var second = Task.Run(() => TakeIn(new DrawnIntake(2).File(2, factsOfEach: 1)), TestContext.Current.CancellationToken);
        first.Add(new DrawnIntake(1).File(1, factsOfEach: 1));
        Assert.Equal(1, first.Commit()[0].Intake);
        Assert.False(second.IsCompleted);
        first.Dispose();
        Assert.Equal(2, (await second)[0].Intake);
    }

    [Fact]
    public void Readers_see_a_file_only_when_it_is_committed()
    {
        using var session = _store.BeginIntake(Now);
        session.Add(new DrawnIntake(1).File(1, factsOfEach: 6_000));
        Assert.Empty(StoredRows.Read(_store, "claim_line"));
        Assert.Equal(0, _store.LastIntake);
        session.Commit();
        Assert.Equal(6_000, StoredRows.Read(_store, "claim_line").Count);
        Assert.Equal(1, _store.Version);
    }

    private static Dictionary<string, Func<Intake, IEnumerable<object>>> Kinds() => new()
    {
        ["finding"] = file => file.Findings,
        ["child_fact"] = file => file.Children,
        ["allocation_version"] = file => file.Allocations,
        ["delivery_start"] = file => file.Starts,
        ["delivery_stop"] = file => file.Stops,
        ["claim"] = file => file.Claims,
        ["claim_line"] = file => file.ClaimLines.Cast<object>(),
        ["claim_answer"] = file => file.Answers,
        ["refused_line"] = file => file.RefusedLines,
        ["reply"] = file => file.Replies,
        ["reply_code"] = file => file.ReplyCodes,
        ["care_request"] = file => file.Requests,
        ["granted_request"] = file => file.GrantedRequests,
        ["request_answer"] = file => file.RequestAnswers,
        ["tariff"] = file => file.Tariffs,
        ["product_meaning"] = file => file.Products,
        ["population"] = file => file.Population,
        ["residence"] = file => file.Residences,
        ["key_figure"] = file => file.KeyFigures,
        ["referral"] = file => file.Tables.Referrals,
        ["contract"] = file => file.Tables.Contracts,
        ["other_cost"] = file => file.Tables.OtherCosts,
        ["ledger_entry"] = file => file.Tables.Ledger,
        ["production_statement"] = file => file.Tables.Productions,
        ["reassessment"] = file => file.Tables.Reassessments,
        ["responsibility"] = file => file.Tables.Responsibilities,
        ["budget_entry"] = file => file.Tables.Budget,
        ["registered_risk"] = file => file.Tables.Risks,
        ["reserve_position"] = file => file.Tables.Reserves,
        ["state_contribution"] = file => file.Tables.StateContributions,
    };

    private static string[] Without(string table) => table == "delivery_start" ? ["LastDay", "EndReason"] : [];

    private static Intake Refused(long content)
    {
        var file = new Intake { FileName = "kapot.xml", Identity = new Identity(5, 1), Content = new Identity(content, 0), Refused = true };
        file.Findings.Add(new Finding("XSD", Severity.Refusal, "Regel 3: het element ontbreekt.", 3));
        return file;
    }

    private static Intake Part(int part, bool isLast)
    {
        var file = new Intake
        {
            FileName = "groot.xml",
            Kind = "JW323",
            Municipality = "9998",
            Identity = new Identity(70, 1),
            Content = new Identity(70, 2),
            Part = part,
            IsLast = isLast,
        };
        file.ClaimLines.AddRange(new DrawnIntake(part).File(1, factsOfEach: 1).ClaimLines);
        return file;
    }

    private IReadOnlyList<string> Lost(long? stand) => StoredRows.Read(_store.At("9998", new DateOnly(2099, 1, 1), stand), "lost_intake");

    private IReadOnlyList<CommittedFile> TakeIn(params Intake[] files)
    {
        using var session = _store.BeginIntake(Now);
        foreach (var file in files)
            session.Add(file);
        return session.Commit();
    }

    private List<string> Everything() => [.. StoredRows.Tables.Keys.SelectMany(table => StoredRows.Read(_store, table).Select(row => $"{table}: {row}"))];
}
