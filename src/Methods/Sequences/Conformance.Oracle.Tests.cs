namespace Roer.Methods.Sequences;

/// <summary>Every case of up to 6 events of 3 activities, judged by the plain definition of each template over all pairs of events.</summary>
public sealed class ConformanceOracleTests
{
    private static readonly DeclareBound?[] Bounds =
    [
        null,
        new(DeclareClock.StartToStart, null, 4),
        new(DeclareClock.StartToStart, 3, 7),
        new(DeclareClock.CompleteToStart, 0, null),
        new(DeclareClock.CompleteToStart, -1, 3),
    ];

    private static readonly (int Activity, int Start, int Complete)[][] All = [.. AllCases()];

    public static TheoryData<DeclareTemplate> Templates => [.. Enum.GetValues<DeclareTemplate>()];

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_rule_breaks_where_its_definition_says(DeclareTemplate template)
    {
        var log = Log(All);
        var kept = 0;
        foreach (var rule in Rules(template))
        {
            var found = Conformance.Of(log.Columns, [rule]).Violations.ToDictionary(each => each.Case, each => each.Event);
            for (int name = 0, first = 0; name < All.Length; first += All[name].Length, name++)
            {
                if (All[name].Length == 0) continue;
                var broken = FirstBroken(All[name], rule);
                Assert.Equal(broken + first, found.TryGetValue(name, out var at) ? at : null);
                if (broken is null) kept++;
            }

            Assert.NotEmpty(found);
        }

        Assert.NotEqual(0, kept);
    }

    /// <summary>A case keeps or breaks a rule alone as it does among all others, and a wider bound never breaks more of what must come.</summary>
    [Fact]
    public void Other_cases_and_wider_bounds_break_nothing()
    {
        foreach (var template in new[] { DeclareTemplate.Response, DeclareTemplate.AlternatePrecedence, DeclareTemplate.ChainSuccession, DeclareTemplate.RespondedExistence })
        {
            var before = All.Length;
            for (var most = 0; most < 12; most += 3)
            {
                var rule = new DeclareRule(template, 0, 1, null, new DeclareBound(DeclareClock.StartToStart, null, most));
                var together = Conformance.Of(Log(All).Columns, [rule]).Violations.Select(each => each.Case).ToHashSet();
                Assert.True(together.Count <= before);
                before = together.Count;
                for (var name = 1; name < All.Length; name += 7)
                    Assert.Equal(together.Contains(name), Conformance.Of(Log([All[name]]).Columns, [rule]).Violations.Count == 1);
            }
        }
    }

    private static IEnumerable<DeclareRule> Rules(DeclareTemplate template)
    {
        if (template is DeclareTemplate.Init or DeclareTemplate.Last) return Enumerable.Range(0, 3).Select(a => new DeclareRule(template, a, null, null, null));
        if (template is DeclareTemplate.Existence or DeclareTemplate.Absence or DeclareTemplate.Exactly)
            return Enumerable.Range(1, 4).Select(count => new DeclareRule(template, count % 3, null, count, null));
        var timed = template is not (DeclareTemplate.Coexistence or DeclareTemplate.Choice or DeclareTemplate.ExclusiveChoice);
        return (timed ? Bounds : [null]).SelectMany(within => new[] { new DeclareRule(template, 0, 1, null, within), new DeclareRule(template, 2, 0, null, within) });
    }

    private static int? FirstBroken((int Activity, int Start, int Complete)[] events, DeclareRule rule)
    {
        var last = events.Length - 1;
        int[] a = Places(events, rule.Activity), b = Places(events, rule.Other ?? -1);
        var count = rule.Count ?? 0;
        return rule.Template switch
        {
            DeclareTemplate.Existence => a.Length >= count ? null : last,
            DeclareTemplate.Absence => a.Length < count ? null : a[count - 1],
            DeclareTemplate.Exactly => a.Length == count ? null : a.Length < count ? last : a[count],
            DeclareTemplate.Init => a.Contains(0) ? null : 0,
            DeclareTemplate.Last => a.Contains(last) ? null : last,
            DeclareTemplate.Choice => a.Length + b.Length > 0 ? null : last,
            DeclareTemplate.ExclusiveChoice => (a.Length > 0) != (b.Length > 0) ? null : a.Length == 0 ? last : Math.Max(a[0], b[0]),
            DeclareTemplate.Coexistence => (a.Length > 0) == (b.Length > 0) ? null : a.Concat(b).Min(),
            _ => BrokenByPairs(events, rule, a, b).Cast<int?>().Min(),
        };
    }

    /// <summary>All events that break a rule on pairs: a pair fits when it is in time and, as the form asks, nothing or not the same lies between.</summary>
    private static IEnumerable<int> BrokenByPairs((int Activity, int Start, int Complete)[] events, DeclareRule rule, int[] a, int[] b)
    {
        bool InTime(int earlier, int later)
        {
            if (earlier >= later) return false;
            if (rule.Within is null) return true;
            var from = rule.Within.Clock == DeclareClock.StartToStart ? events[earlier].Start : events[earlier].Complete;
            var time = events[later].Start - from;
            return time >= (rule.Within.AtLeast ?? -1000) && time <= (rule.Within.AtMost ?? 1000);
        }

        bool Free(int earlier, int later, int[] of) => !of.Any(at => at > earlier && at < later);
        var name = rule.Template.ToString();
        Func<int, int, int[], bool> fits =
            name.StartsWith("Chain", StringComparison.Ordinal) ? (earlier, later, _) => later == earlier + 1 && InTime(earlier, later)
            : name.StartsWith("Alternate", StringComparison.Ordinal) ? (earlier, later, same) => InTime(earlier, later) && Free(earlier, later, same)
            : (earlier, later, _) => InTime(earlier, later);
        var unanswered = a.Where(one => !b.Any(other => fits(one, other, a)));
        var unprepared = b.Where(other => !a.Any(one => fits(one, other, b)));
        return rule.Template switch
        {
            DeclareTemplate.RespondedExistence => a.Where(one => !b.Any(other => InTime(one, other) || InTime(other, one))),
            DeclareTemplate.NotSuccession => b.Where(other => a.Any(one => InTime(one, other))),
            DeclareTemplate.NotCoexistence => b.Where(other => a.Any(one => InTime(one, other))).Concat(a.Where(one => b.Any(other => InTime(other, one)))),
            _ when name.EndsWith("Response", StringComparison.Ordinal) => unanswered,
            _ when name.EndsWith("Precedence", StringComparison.Ordinal) => unprepared,
            _ => unanswered.Concat(unprepared),
        };
    }

    private static int[] Places((int Activity, int Start, int Complete)[] events, int activity) => [.. Enumerable.Range(0, events.Length).Where(at => events[at].Activity == activity)];

    private static EventLog Log((int Activity, int Start, int Complete)[][] cases) =>
        EventLog.Sorted([.. cases.SelectMany((events, name) => events.Select(each => (name, each.Activity, each.Start, each.Complete)))], 3);

    private static IEnumerable<(int Activity, int Start, int Complete)[]> AllCases()
    {
        var random = new Random(21);
        List<int[]> words = [[]];
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Length < 6) words.AddRange([[.. words[at], 0], [.. words[at], 1], [.. words[at], 2]]);
            var start = 0;
            yield return [.. words[at].Select(activity => (activity, start += random.Next(1, 5), start + random.Next(0, 7)))];
        }
    }
}
