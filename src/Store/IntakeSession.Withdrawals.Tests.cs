using Roer.Care;
using Roer.Questions;
using Roer.Store.Measures;
using Roer.Tests.World;

namespace Roer.Store;

/// <summary>A file that is withdrawn: as if it had never come in, from the day on which that became known.</summary>
public sealed class IntakeSessionWithdrawalsTests(PostgresServer server) : IDisposable
{
    private static readonly DateTime Now = new(2026, 1, 31, 12, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Day = new(2027, 6, 1);
    private static readonly string[] Slugs = ["kloppen-de-cijfers", "waar-gaat-het-geld-heen", "welke-paden-lopen-jeugdigen", "hoe-lang-duurt-hulp"];
    private readonly TemporaryFolder _folder = new();
    private CareStore? _opened;

    private CareStore Store => _opened ??= CareStore.Open(_folder.Path);

    public void Dispose()
    {
        _opened?.Dispose();
        _folder.Dispose();
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(90_000, 6)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void From_its_day_on_every_answer_is_that_of_a_store_that_never_had_the_file(int seed)
    {
        var intakes = HostileWorld.Draw(seed);
        using var store = new WorldStore(intakes);
        MustBeAsNever(store.Store, intakes, seed);
    }

    [Fact]
    public void PostgreSQL_withdraws_the_same()
    {
        var intakes = HostileWorld.Draw(90_500);
        using var store = CareStore.OpenPostgres(server.NewSchema());
        WorldStore.TakeIn(store, intakes);
        MustBeAsNever(store, intakes, 90_500);
        Assert.Equal(WithdrawalOutcome.Unknown, Withdraw(store, 9_999).Outcome);
        WorldStore.TakeIn(store, intakes);
        using var never = new WorldStore(intakes);
        foreach (var slug in Slugs) Assert.Equal(Answered(never.Store, slug, Day), Answered(store, slug, Day));
    }

    private static void MustBeAsNever(CareStore store, List<Intake> intakes, int seed)
    {
        var random = new Random(seed);
        var (before, later, never) = (Answers(store, Day.AddDays(-1)), Answers(store, Day), Answers(store, Day, intakes.Count));
        Assert.Equal(later, never);
        var withdrawn = Enumerable.Range(1, intakes.Count).Where(_ => random.Next(4) == 0).ToHashSet();
        foreach (var number in withdrawn) Assert.Equal(WithdrawalOutcome.Withdrawn, Withdraw(store, number).Outcome);
        Assert.Equal(intakes.Count + withdrawn.Count, store.LastIntake);

        Assert.Equal(before, Answers(store, Day.AddDays(-1)));
        Assert.Equal(later, Answers(store, Day, intakes.Count));
        using var without = new WorldStore(intakes.Where((_, index) => !withdrawn.Contains(index + 1)));
        Assert.Equal(Answers(without.Store, Day), Answers(store, Day));
        Assert.NotEqual(later, Answers(store, Day));
    }

    private static List<string> Answers(CareStore store, DateOnly asOf, long? stand = null) => [.. Slugs.Select(slug => Answered(store, slug, asOf, stand))];

    private static string Answered(CareStore store, string slug, DateOnly asOf, long? stand = null)
    {
        var answer = Shelf.Find(slug)!.Ask(store, World.ScopeOf("2024", $"{asOf:yyyy-MM-dd}") with { Stand = stand });
        return AnswerText.WithoutIntake(answer with { Scope = answer.Scope with { Stand = null } });
    }

    [Fact]
    public void The_same_file_comes_in_anew_and_is_told_to_have_been_withdrawn()
    {
        TakeIn(File(1), File(2));
        Assert.Equal((WithdrawalOutcome.Withdrawn, 3L), Withdraw(Store, 1));
        Assert.Equal(["1 | ∅"], Lost(Day));
        var again = Assert.Single(TakeIn(File(1)));
        Assert.Equal((IntakeOutcome.TakenIn, 4L, 1L), (again.Outcome, again.Intake, again.WithdrawnBefore));
        Assert.Equal(["1 | ∅"], Lost(Day));
        Assert.Equal(["4 | ∅"], Lost(Day.AddDays(-1)));
        Assert.Equal(IntakeOutcome.AlreadyKnown, TakeIn(File(1))[0].Outcome);
        Assert.Null(TakeIn(File(3))[0].WithdrawnBefore);
        Assert.Equal((WithdrawalOutcome.AlreadyWithdrawn, 0L), Withdraw(Store, 1));
        Assert.Equal(WithdrawalOutcome.Withdrawn, Withdraw(Store, 4).Outcome);
        Assert.Equal(["1 | ∅", "4 | ∅"], Lost(Day));
    }

    /// <summary>Of two contents of one message the other counts when the one that counted goes, and it is no longer told of.</summary>
    [Fact]
    public void Other_content_of_the_message_counts_in_its_place()
    {
        var contents = Enumerable.Range(1, 3).Select(draw => new DrawnIntake(draw).File(1, factsOfEach: 1)).OrderBy(file => (file.Content.High, file.Content.Low)).ToList();
        TakeIn([.. contents]);
        Assert.Equal(["2 | 1", "3 | 1"], Lost(Day));
        Withdraw(Store, 1);
        Assert.Equal(["1 | ∅", "3 | 2"], Lost(Day));
        Assert.Equal((IntakeOutcome.AlreadyKnown, 2L), (TakeIn(contents[1])[0].Outcome, TakeIn(contents[1])[0].Intake));
        Assert.Equal(IntakeOutcome.Conflicting, TakeIn(contents[0])[0].Outcome);
        Assert.Equal(["1 | ∅", "2 | 5", "3 | 5"], Lost(Day));
    }

    [Fact]
    public void What_cannot_be_withdrawn_is_told_and_changes_nothing()
    {
        var refused = new Intake { FileName = "kapot.xml", Identity = new Identity(5, 1), Content = new Identity(5, 0), Refused = true };
        TakeIn(File(1), refused);
        Assert.Equal(WithdrawalOutcome.Unknown, Withdraw(Store, 3).Outcome);
        Assert.Equal(WithdrawalOutcome.Refused, Withdraw(Store, 2).Outcome);
        Withdraw(Store, 1);
        Assert.Equal(WithdrawalOutcome.Unknown, Withdraw(Store, 3).Outcome);
        Assert.Equal(3, Store.LastIntake);
        Assert.Equal([$"3 | 9998 | 2027-06-01 | 1 | proef | wie | 2026-01-31 12:00:00.000000"], StoredRows.Read(Store, "withdrawal"));
    }

    [Fact]
    public void A_withdrawal_that_was_not_committed_never_happened()
    {
        TakeIn(File(1));
        using (var session = Store.BeginIntake(Now)) session.Withdraw(Of(1));
        Assert.Equal(1, Store.LastIntake);
        Assert.Equal(IntakeOutcome.AlreadyKnown, TakeIn(File(1))[0].Outcome);
        Assert.Empty(StoredRows.Read(Store, "withdrawal"));
        Assert.Equal((WithdrawalOutcome.Withdrawn, 2L), Withdraw(Store, 1));
    }

    [Fact]
    public void It_is_known_after_reopening_and_by_who_shares_the_server()
    {
        TakeIn(File(1));
        Withdraw(Store, 1);
        Store.Dispose();
        _opened = null;
        Assert.Equal(2, Store.LastIntake);
        Assert.Equal((IntakeOutcome.TakenIn, 3L), (TakeIn(File(1))[0].Outcome, Store.LastIntake));

        var schema = server.NewSchema();
        using var one = CareStore.OpenPostgres(schema);
        using var other = CareStore.OpenPostgres(schema);
        WorldStore.TakeIn(one, [File(1)]);
        Withdraw(other, 1);
        WorldStore.TakeIn(one, [File(1)]);
        Assert.Equal(3, other.LastIntake);
    }

    /// <summary>Without an as-of date a reader sees what is known now, so also that a file was withdrawn after the last message.</summary>
    [Fact]
    public void The_latest_known_day_is_that_of_the_withdrawal()
    {
        TakeIn(File(1), File(2));
        var known = LatestKnown.Of(Store, "9998");
        Withdraw(Store, 1);
        Assert.Equal(Day, LatestKnown.Of(Store, "9998"));
        Assert.Equal(known, LatestKnown.Of(Store, "9998", stand: 2));
    }

    /// <summary>Work that was kept is worked out again for the day of the withdrawal and later ones, and stays good for earlier ones.</summary>
    [Fact]
    public void Kept_work_is_renewed_from_its_day_on()
    {
        TakeIn(File(1), File(2));
        DateOnly[] days = [Day.AddDays(-1), Day, Day.AddDays(1)];
        KeptWork Work(DateOnly day, long stand) => new("9998", "proef", day, stand, "1");
        foreach (var day in days) Work(day, 2).Add(Store, $"{day:yyyy-MM-dd}");
        Withdraw(Store, 1);
        Assert.Equal(["2027-05-31", null, null], days.Select(day => Work(day, 3).In(Store)));
        Assert.Equal("2027-06-02", Work(days[2], 2).In(Store));
    }

    private static Intake File(int number) => new DrawnIntake(number).File(number, factsOfEach: 2);

    private static Withdrawal Of(long number) => new(number, Day, "proef", "wie");

    private static (WithdrawalOutcome Outcome, long Number) Withdraw(CareStore store, long number)
    {
        using var session = store.BeginIntake(Now);
        var outcome = session.Withdraw(Of(number));
        session.Commit();
        return outcome;
    }

    private IReadOnlyList<string> Lost(DateOnly asOf) => StoredRows.Read(Store.At("9998", asOf, stand: null), "lost_intake");

    private IReadOnlyList<CommittedFile> TakeIn(params Intake[] files)
    {
        using var session = Store.BeginIntake(Now);
        foreach (var file in files) session.Add(file);
        return session.Commit();
    }
}
