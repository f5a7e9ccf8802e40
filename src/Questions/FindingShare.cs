using Roer.Care;
using Roer.Questions.Parts;
using Roer.Store.Measures;

namespace Roer.Questions;

/// <summary>What an answer keeps, so that it can tell which findings touch it.</summary>
internal sealed record FindingScope
{
    /// <summary>Whether it keeps claims of this provider, product and division.</summary>
    public required Func<string, string, Division, bool> KeepsClaims { get; init; }

    /// <summary>Whether there is such an allocation; one that was removed is none.</summary>
    public required Func<int, bool> Knows { get; init; }

    /// <summary>What may be claimed on an allocation that it keeps; empty when it does not keep that allocation.</summary>
    public required Func<int, Maximum?> Allocated { get; init; }

    /// <summary>Whether it keeps findings of this provider, empty when unknown, that tell of no care: about a whole file, say.</summary>
    public required Func<string, bool> KeepsOther { get; init; }

    /// <summary>The claimed eurocents of the answer, over which the touched ones are a share.</summary>
    public required long Claimed { get; init; }

    /// <summary>What an answer about trajectories keeps; it works out no allocated euros, so those are unknown.</summary>
    public static FindingScope OfTrajectories(
        CareHistory history, IEnumerable<Trajectory> kept, Func<string, string, Division, bool> keepsClaims, Func<string, bool> keepsOther, long claimed)
    {
        var mine = new bool[history.Allocations.Count];
        foreach (var trajectory in kept)
        {
            for (var at = 0; at < trajectory.Sources.Count; at++) mine[trajectory.Sources[at]] = true;
        }

        return new FindingScope
        {
            KeepsClaims = keepsClaims,
            Knows = number => history.PlaceOf(number) is not null,
            Allocated = number => history.PlaceOf(number) is { } place && mine[place] ? new Maximum(0, MaximumState.Unknown) : null,
            KeepsOther = keepsOther,
            Claimed = claimed,
        };
    }
}

/// <summary>
/// The share of all findings that touches one answer. A claimed euro counts once for each severity and once for each rule; euros of
/// allocations are never added to claimed ones.
/// </summary>
/// <param name="Rules">The rules with a finding or a touched line: most euros first.</param>
/// <param name="Severities">The claimed euros that errors and warnings touch.</param>
internal sealed record FindingShare(IReadOnlyList<FindingTouch> Rules, IReadOnlyList<SeverityTouch> Severities)
{
    /// <summary>The share of the findings of a period that touches what the scope keeps.</summary>
    public static FindingShare Of(FindingGroups found, FindingScope scope)
    {
        var rules = new Dictionary<string, Tally>(StringComparer.Ordinal);
        Tally TallyOf(string rule) => rules.TryGetValue(rule, out var tally) ? tally : rules[rule] = new Tally();
        foreach (var group in found.Numbers) Count(group, scope, TallyOf);
        var (errors, warnings) = (0L, 0L);
        foreach (var group in found.Touched)
        {
            if (!scope.KeepsClaims(group.Provider, group.Product, group.Division)) continue;
            var (isError, isWarning) = (false, false);
            for (var at = 0; at < group.Rules.Count; at++)
            {
                var (rule, severity) = group.Rules[at];
                TallyOf(rule).Touch(severity, group.Cents);
                isError |= Capped(severity) == Severity.Error;
                isWarning |= Capped(severity) == Severity.Warning;
            }

            errors += isError ? group.Cents : 0;
            warnings += isWarning ? group.Cents : 0;
        }

        return new(
            [.. rules.Select(pair => pair.Value.Of(pair.Key)).OrderByDescending(touch => touch.Euros.Value ?? -1).ThenByDescending(touch => touch.Severity).ThenBy(touch => touch.Rule, StringComparer.Ordinal)],
            [SeverityTouch.Of(Severity.Error, errors, scope.Claimed), SeverityTouch.Of(Severity.Warning, warnings, scope.Claimed)]);
    }

    private static void Count(FindingGroup group, FindingScope scope, Func<string, Tally> tallyOf)
    {
        if (group.Division is { } division)
        {
            if (scope.KeepsClaims(group.Provider, group.Product!, division)) tallyOf(group.Rule).Add(group.Severity, group.Number);
        }
        else if (group.Allocation is { } allocation && scope.Knows(allocation))
        {
            if (scope.Allocated(allocation) is { } maximum) tallyOf(group.Rule).Add(group.Severity, group.Number, allocation, maximum);
        }
        else if (scope.KeepsOther(group.Provider))
        {
            tallyOf(group.Rule).Add(group.Severity, group.Number);
        }
    }

    /// <summary>A refusal makes figures wrong as an error does.</summary>
    private static Severity Capped(Severity severity) => severity > Severity.Error ? Severity.Error : severity;

    /// <summary>What the findings of one rule come to.</summary>
    private sealed class Tally
    {
        private readonly HashSet<int> _allocations = [];
        private Severity _severity;
        private long _number;
        private long? _claimed;
        private Int128 _allocated;
        private bool _isPartlyUnknown;

        public void Add(Severity severity, long number)
        {
            _number += number;
            if (severity > _severity) _severity = severity;
        }

        public void Add(Severity severity, long number, int allocation, Maximum maximum)
        {
            Add(severity, number);
            if (maximum.Cents == 0 && maximum.State == MaximumState.Unknown)
            {
                // Nothing that a second finding about it could add twice.
                _isPartlyUnknown = true;
                return;
            }

            if (!_allocations.Add(allocation)) return;
            _allocated += maximum.Cents;
            _isPartlyUnknown |= maximum.State != MaximumState.Known;
        }

        public void Touch(Severity severity, long cents)
        {
            _claimed = (_claimed ?? 0) + cents;
            if (severity > _severity) _severity = severity;
        }

        public FindingTouch Of(string rule)
        {
            var known = Care.Rules.Find(rule);
            return new(rule, known?.Sentence ?? FindingWords.NameOf(rule), _severity, _number, Euros(known?.Euros == RuleEuros.Allocated), known?.Euros ?? RuleEuros.None);
        }

        private Figure Euros(bool isAllocated)
        {
            if (_claimed is { } cents) return Figure.Of(cents, Unit.Cents);
            var isKnown = isAllocated && _allocations.Count > 0 && !(_allocated == 0 && _isPartlyUnknown);
            return isKnown ? Figure.Of((decimal)_allocated, Unit.Cents) : Figure.Unknown(Unit.Cents);
        }
    }
}
