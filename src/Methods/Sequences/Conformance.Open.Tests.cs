namespace Roer.Methods.Sequences;

/// <summary>A case that may go on breaks a rule only when every way in which it can go on does: held against all those ways, tried one by one.</summary>
public sealed class ConformanceOpenTests
{
    private static readonly DeclareBound?[] Bounds = [null, new(DeclareClock.StartToStart, null, 4), new(DeclareClock.StartToStart, 3, 7), new(DeclareClock.CompleteToStart, -1, 3)];

    private static readonly (int Activity, int Start, int Complete)[][] All = [.. AllCases()];

    private static readonly (int Activity, int Later)[][] Continuations =
    [
        .. from word in Words(3)
           from begin in new[] { 0, 2, 4, 6, 8 }
           from apart in new[] { 1, 3 }
           select word.Select((activity, at) => (activity, begin + (at * apart))).ToArray(),
    ];

    public static TheoryData<DeclareTemplate> Templates => [.. Enum.GetValues<DeclareTemplate>()];

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_rule_is_broken_when_no_later_event_can_mend_it(DeclareTemplate template)
    {
        foreach (var rule in Rules(template))
        {
            var until = All.Select(events => (int?)UntilOf(events)).ToArray();
            var found = Conformance.Of(Log(All).Columns, [rule], until).Violations.Select(one => one.Case).ToHashSet();
            var closed = Log([.. All.SelectMany(events => Continuations.Select(more => GoneOn(events, more)))]);
            var broken = Conformance.Of(closed.Columns, [rule]).Violations.CountBy(one => one.Case / Continuations.Length).ToDictionary(pair => pair.Key, pair => pair.Value);
            for (var name = 0; name < All.Length; name++)
                Assert.Equal((rule, name, broken.GetValueOrDefault(name) == Continuations.Length), (rule, name, found.Contains(name)));
        }
    }

    [Fact]
    public void A_term_that_has_passed_breaks_and_one_that_has_not_does_not()
    {
        var rule = new DeclareRule(DeclareTemplate.Response, 0, 1, null, new DeclareBound(DeclareClock.CompleteToStart, null, 30));
        var log = EventLog.Sorted([(0, 0, 0, 100), (1, 0, 0, 100), (2, 0, 0, 100)], 2);
        Assert.Equal([0, 2], Conformance.Of(log.Columns, [rule], [131, 130, null]).Violations.Select(one => one.Case));
        Assert.Equal(3, Conformance.Of(log.Columns, [rule]).Violations.Count);
        Assert.Throws<MethodInputException>(() => Conformance.Of(log.Columns, [rule], [131]));
    }

    private static IEnumerable<DeclareRule> Rules(DeclareTemplate template)
    {
        if (template is DeclareTemplate.Init or DeclareTemplate.Last) return [new DeclareRule(template, 0, null, null, null)];
        if (template is DeclareTemplate.Existence or DeclareTemplate.Absence or DeclareTemplate.Exactly) return Enumerable.Range(1, 3).Select(count => new DeclareRule(template, 0, null, count, null));
        var timed = template is not (DeclareTemplate.Coexistence or DeclareTemplate.Choice or DeclareTemplate.ExclusiveChoice);
        return (timed ? Bounds : [null]).Select(within => new DeclareRule(template, 0, 1, null, within));
    }

    private static int UntilOf((int Activity, int Start, int Complete)[] events) => events[^1].Start + 1;

    private static (int Activity, int Start, int Complete)[] GoneOn((int Activity, int Start, int Complete)[] events, (int Activity, int Later)[] more) =>
        [.. events, .. more.Select(one => (one.Activity, UntilOf(events) + one.Later, UntilOf(events) + one.Later))];

    private static EventLog Log((int Activity, int Start, int Complete)[][] cases) =>
        EventLog.Sorted([.. cases.SelectMany((events, name) => events.Select(each => (name, each.Activity, each.Start, each.Complete)))], 3);

    private static List<int[]> Words(int longest)
    {
        List<int[]> words = [[]];
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Length < longest) words.AddRange([[.. words[at], 0], [.. words[at], 1], [.. words[at], 2]]);
        }

        return words;
    }

    private static IEnumerable<(int Activity, int Start, int Complete)[]> AllCases()
    {
        var random = new Random(33);
        foreach (var word in Words(3).Where(word => word.Length > 0))
        {
            var start = 0;
            yield return [.. word.Select(activity => (activity, start += random.Next(1, 5), start + random.Next(0, 7)))];
        }
    }
}
