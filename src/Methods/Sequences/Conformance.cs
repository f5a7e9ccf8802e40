namespace Roer.Methods.Sequences;

/// <summary>The first thing in a case that breaks a rule.</summary>
/// <param name="Case">The case.</param>
/// <param name="Rule">The position of the rule.</param>
/// <param name="Event">
/// The position of the event that shows it: the one without an answer, the one that should not be there, or the last event of the case
/// when something is missing from the whole of it.
/// </param>
public sealed record Violation(int Case, int Rule, int Event);

/// <summary>
/// How many cases keep rules of Declare, and what breaks them first in the others. A rule that a case never touches is kept. In a
/// case events follow each other in the order of <see cref="EventColumns"/>.
/// <para>Source: Pesic and van der Aalst (2006); Di Ciccio and Mecella (2015), table 1, whose regular expressions the tests use.</para>
/// </summary>
/// <param name="Cases">The number of cases.</param>
/// <param name="Violations">For each case that breaks a rule the earliest violation; at one event the first rule counts.</param>
public sealed record Conformance(int Cases, IReadOnlyList<Violation> Violations)
{
    /// <summary>The number of cases that keep all rules.</summary>
    public int Conforming => Cases - Violations.Count;

    /// <summary>The share of cases that keep all rules; nothing without cases.</summary>
    public double? Share => Cases == 0 ? null : (double)Conforming / Cases;

    /// <summary>Holds the cases against the rules.</summary>
    /// <exception cref="MethodInputException">A rule names an unknown activity, or misses or has a part that does not fit its template.</exception>
    public static Conformance Of(EventColumns events, IReadOnlyList<DeclareRule> rules) => Of(events, rules, []);

    /// <summary>Holds cases of which some may go on against the rules: of those only what no later event can mend is a violation.</summary>
    /// <param name="events">The events.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="seenUntil">
    /// For each case, in the order of the events, the time up to which it was seen when it may go on: what still comes starts then or later. Nothing for a
    /// case that is over; an empty list when all are.
    /// </param>
    /// <exception cref="MethodInputException">A rule names an unknown activity, or misses or has a part that does not fit its template; or the times are not one for each case.</exception>
    public static Conformance Of(EventColumns events, IReadOnlyList<DeclareRule> rules, ReadOnlySpan<int?> seenUntil)
    {
        if (!seenUntil.IsEmpty) Require.SameLength(events.CaseCount(), seenUntil.Length, nameof(seenUntil));
        ArgumentNullException.ThrowIfNull(rules);
        foreach (var rule in rules) rule.Check(events.ActivityCount);
        var found = new List<Violation>();
        var cases = 0;
        for (var first = 0; first < events.Count;)
        {
            var end = events.EndOfCase(first);
            if (Earliest(new DeclareCase(events, first, end, seenUntil.IsEmpty ? null : seenUntil[cases]), rules) is { } violation) found.Add(violation);
            cases++;
            first = end;
        }

        return new Conformance(cases, found);
    }

    private static Violation? Earliest(DeclareCase of, IReadOnlyList<DeclareRule> rules)
    {
        Violation? earliest = null;
        for (var rule = 0; rule < rules.Count; rule++)
        {
            if (of.Broken(rules[rule]) is { } at && (earliest is null || at < earliest.Event)) earliest = new Violation(of.Name, rule, at);
        }

        return earliest;
    }
}
