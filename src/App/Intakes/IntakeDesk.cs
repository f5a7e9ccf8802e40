using Roer.App.Accounts;
using Roer.App.Serving;
using Roer.Care;
using Roer.Store;
using Roer.Store.Measures;

namespace Roer.App.Intakes;

/// <summary>Where every surface asks what was taken in, and takes it back.</summary>
internal sealed class IntakeDesk(CareStore store, TimeProvider clock, Action? changed = null)
{
    private const int MostMunicipalities = 4;
    private const int MostReasons = 20;

    public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>The last files, the latest first, and where the next page begins.</summary>
    public IntakeReport List(IntakeQuery query)
    {
        var files = TakenInFile.All(store, query.Before - 1, query.Most + 1);
        return new IntakeReport([.. files.Take(query.Most)], files.Count > query.Most ? files[query.Most - 1].Number : null, store.LastIntake);
    }

    /// <summary>A file and why it was refused; empty when no file has that number.</summary>
    public (TakenInFile File, IReadOnlyList<(int Line, string Sentence)> Reasons)? Find(long number) =>
        TakenInFile.Of(store, number) is { } file ? (file, file.Refused ? TakenInFile.Reasons(store, number, MostReasons) : []) : null;

    /// <summary>What is wrong in the files with a number from the first to the last, judged with all that is known, for each municipality among them.</summary>
    public IReadOnlyList<IntakeFindings> Findings(long first, long last) =>
    [
        .. TakenInFile.All(store, last, (int)Math.Clamp(last - first + 1, 1, IntakeQuery.MostOnAPage))
            .Where(file => !file.Refused && file.Municipality is not null).Select(file => file.Municipality!).Distinct().Order(StringComparer.Ordinal).Take(MostMunicipalities)
            .Select(municipality => new IntakeFindings(municipality, FindingTotals.OfIntakes(store.At(municipality, LatestKnown.Of(store, municipality)!.Value, stand: null), first, last))),
    ];

    /// <summary>The moment of an intake as the day that it was here.</summary>
    public DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), clock.LocalTimeZone));

    /// <summary>Tells who keeps answers ready that there is something new.</summary>
    public void Changed() => changed?.Invoke();

    /// <summary>Withdraws a file; the number that the withdrawal got when it did.</summary>
    public (WithdrawalOutcome Outcome, long Number) Withdraw(Withdrawal withdrawal)
    {
        using var session = store.BeginIntake(clock.GetUtcNow().UtcDateTime);
        var done = session.Withdraw(withdrawal);
        session.Commit();
        if (done.Outcome == WithdrawalOutcome.Withdrawn) Changed();
        return done;
    }

    /// <summary>
    /// The day on which a withdrawal becomes known when nobody says so: the newest day of what the municipality's files tell, so that pages without an as-of date go on telling of that day.
    /// A day that is still to come is never known.
    /// </summary>
    public DateOnly UsualDay(long number) =>
        TakenInFile.Of(store, number) is { Municipality: { } municipality } && LatestKnown.Of(store, municipality) is { } latest && latest < Today ? latest : Today;

    /// <summary>The withdrawal that was asked for, by who is signed in or else runs the program.</summary>
    /// <exception cref="ScopeFaultsException">Something that was given cannot be used.</exception>
    public Withdrawal Read(string? number, string? reason, string? known, Reader? reader = null) =>
        WithdrawalRequest.Parse(number, reason, known, (Today, UsualDay, reader is { IsLocal: false } ? reader.Name : Environment.UserName));
}

/// <summary>A page of what was taken in.</summary>
/// <param name="Files">The files, the latest first.</param>
/// <param name="Next">The number before which the next page begins; empty on the last one.</param>
/// <param name="Stand">The last number of all.</param>
public sealed record IntakeReport(IReadOnlyList<TakenInFile> Files, long? Next, long Stand);

/// <summary>What is wrong in some files of a municipality: a total a provider and severity, worst first.</summary>
public sealed record IntakeFindings(string Municipality, IReadOnlyList<FindingTotal> Totals);
