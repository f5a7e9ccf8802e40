using Roer.Care;

namespace Roer.Store.Destruction;

/// <summary>
/// Which children and allocations were destroyed, and up to which day. What comes in again of them from then or before is left out, with a finding that says so; help that began and
/// was told after that day is new and comes in.
/// </summary>
internal sealed class Tombstones
{
    public const string Rule = "VERNIETIGD";

    private const int OfChild = 1;
    private const int OfAllocation = 2;
    private static readonly Sql Every = Sql.Of(typeof(Tombstones), "Tombstones.sql");
    private readonly Func<string, int, long>? _mark;
    private readonly Dictionary<(string Municipality, int Kind, long Mark), DateOnly> _stones = [];

    /// <param name="connection">Where they are read, inside the transaction that the files come in with.</param>
    /// <param name="mark">The keyed hash of an allocation; without it only children are recognised.</param>
    public Tombstones(EngineConnection connection, Func<string, int, long>? mark)
    {
        _mark = mark;
        foreach (var (key, until) in connection.Read(Every, row => ((row.Text(0), row.Int32(1), row.Int64(2)), row.Date(3)))) _stones[key] = until;
    }

    /// <summary>Marks a child, and the allocations that were of that child alone.</summary>
    public static void Set(EngineConnection connection, string municipality, (IEnumerable<Child> Children, IEnumerable<long> Allocations) destroyed, DateOnly until)
    {
        using var row = connection.Append("destroyed");
        foreach (var (kind, mark) in destroyed.Children.Select(child => (OfChild, child.Pseudonym)).Concat(destroyed.Allocations.Select(mark => (OfAllocation, mark))))
            row.Text(municipality).Int32(kind).Int64(mark).Date(until).End();
        row.Finish();
    }

    /// <summary>Takes out of a file what was destroyed.</summary>
    public void TakeOut(Intake part)
    {
        if (_stones.Count == 0) return;
        var lost = part.ClaimLines.Where(line => IsOld(line.Origin, line.Child, line.FirstDay)).ToList();
        var number = Remove(part.ClaimLines, line => IsOld(line.Origin, line.Child, line.FirstDay))
            + Remove(part.Allocations, fact => IsOld(fact.Origin, fact.Child, fact.FirstDay))
            + Remove(part.Starts, fact => IsOld(fact.Origin, fact.Child, fact.FirstDay))
            + Remove(part.Stops, fact => IsOld(fact.Origin, fact.Child, fact.FirstDay))
            + Remove(part.Requests, fact => IsOld(fact.Origin, fact.Child, fact.FirstDay ?? fact.Origin.Known))
            + Remove(part.GrantedRequests, fact => IsOld(fact.Origin, fact.Child, fact.Origin.Known))
            + Remove(part.Residences, fact => IsOld(fact.Origin, fact.Child, fact.FirstDay))
            + Remove(part.Tables.Responsibilities, fact => IsOld(fact.Origin, fact.Child, fact.FirstDay))
            + Remove(part.ReplyCodes, fact => (fact.Child is { } child && IsOld(fact.Origin, child, fact.Origin.Known)) || (fact.Allocation is { } allocation && IsOld(fact.Origin, allocation)))
            + Remove(part.Tables.Referrals, fact => IsOld(fact.Origin, fact.Allocation))
            + Remove(part.Tables.Reassessments, fact => IsOld(fact.Origin, fact.Allocation));
        number += Remove(part.Children, fact => IsOld(fact.Origin, fact.Child, fact.Origin.Known) || (Marked(fact.Origin, fact.Child) && IsLeftAlone(part, fact.Child)));
        if (number == 0) return;
        Lower(part, lost.Sum(line => line.AmountCents));
        part.Findings.Add(new Finding(Rule, Severity.Note, Sentence(number), 0));
    }

    private static string Sentence(int number) => number == 1
        ? "1 regel gaat over een jeugdige van wie de gegevens zijn vernietigd. Die is niet opgenomen."
        : FormattableString.Invariant($"{number} regels gaan over jeugdigen van wie de gegevens zijn vernietigd. Die zijn niet opgenomen.");

    /// <summary>The total of a claim goes down with the lines that are left out, so that it still adds up.</summary>
    private static void Lower(Intake part, long cents)
    {
        if (part.Claims is [var claim]) part.Claims[0] = claim with { SubmittedCents = claim.SubmittedCents - cents };
    }

    /// <summary>Who a child is, is only told with new help.</summary>
    private static bool IsLeftAlone(Intake part, Child child) =>
        !part.Allocations.Exists(fact => fact.Child == child) && !part.Starts.Exists(fact => fact.Child == child) && !part.Stops.Exists(fact => fact.Child == child)
        && !part.Requests.Exists(fact => fact.Child == child) && !part.ClaimLines.Exists(fact => fact.Child == child);

    private bool Marked(Origin origin, Child child) => _stones.ContainsKey((origin.Municipality, OfChild, child.Pseudonym));

    private bool IsOld(Origin origin, Child child, DateOnly firstDay) =>
        _stones.TryGetValue((origin.Municipality, OfChild, child.Pseudonym), out var until) && (origin.Known <= until || firstDay <= until);

    private bool IsOld(Origin origin, int allocation) => _mark is not null && _stones.ContainsKey((origin.Municipality, OfAllocation, _mark(origin.Municipality, allocation)));

    private static int Remove<T>(List<T> facts, Predicate<T> isOld) => facts.RemoveAll(isOld);
}
