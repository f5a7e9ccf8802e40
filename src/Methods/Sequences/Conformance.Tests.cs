using System.Text.RegularExpressions;
using Roer.Methods.Decomposition;

namespace Roer.Methods.Sequences;

public sealed class ConformanceTests
{
    private const int A = 0, B = 1;

    /// <summary>Declare as regular expressions over the word of a case: Di Ciccio and Mecella (2015), table 1.</summary>
    public static TheoryData<DeclareTemplate, int?, string> Expressions => new()
    {
        { DeclareTemplate.Existence, 2, "^[^a]*(a[^a]*){2,}$" },
        { DeclareTemplate.Absence, 2, "^[^a]*(a[^a]*){0,1}$" },
        { DeclareTemplate.Exactly, 2, "^[^a]*(a[^a]*){2}$" },
        { DeclareTemplate.Init, null, "^a.*$" },
        { DeclareTemplate.Last, null, "^.*a$" },
        { DeclareTemplate.RespondedExistence, null, "^[^a]*((a.*b.*)|(b.*a.*))*[^a]*$" },
        { DeclareTemplate.Coexistence, null, "^[^ab]*((a.*b.*)|(b.*a.*))*[^ab]*$" },
        { DeclareTemplate.Response, null, "^[^a]*(a.*b)*[^a]*$" },
        { DeclareTemplate.AlternateResponse, null, "^[^a]*(a[^a]*b[^a]*)*[^a]*$" },
        { DeclareTemplate.ChainResponse, null, "^[^a]*(ab[^a]*)*[^a]*$" },
        { DeclareTemplate.Precedence, null, "^[^b]*(a.*b)*[^b]*$" },
        { DeclareTemplate.AlternatePrecedence, null, "^[^b]*(a[^b]*b[^b]*)*[^b]*$" },
        { DeclareTemplate.ChainPrecedence, null, "^[^b]*(ab[^b]*)*[^b]*$" },
        { DeclareTemplate.Succession, null, "^[^ab]*(a.*b)*[^ab]*$" },
        { DeclareTemplate.AlternateSuccession, null, "^[^ab]*(a[^ab]*b[^ab]*)*[^ab]*$" },
        { DeclareTemplate.ChainSuccession, null, "^[^ab]*(ab[^ab]*)*[^ab]*$" },
        { DeclareTemplate.NotCoexistence, null, "^[^ab]*((a[^b]*)|(b[^a]*))?$" },
        { DeclareTemplate.NotSuccession, null, "^[^a]*(a[^b]*)*$" },
        { DeclareTemplate.Choice, null, "^.*[ab].*$" },
        { DeclareTemplate.ExclusiveChoice, null, "^([^b]*a[^b]*|[^a]*b[^a]*)$" },
    };

    [Theory]
    [MemberData(nameof(Expressions))]
    public void A_rule_is_kept_by_the_words_of_its_regular_expression(DeclareTemplate template, int? count, string expression)
    {
        string[] words = [.. Words(6)];
        var rule = Rule(template, count);
        var found = Conformance.Of(EventLog.Of(words).Columns, [rule]);
        var broken = found.Violations.Select(each => words[each.Case]).ToHashSet();
        Assert.Equal(words.Where(word => !Regex.IsMatch(word, expression)), words.Where(broken.Contains));
        Assert.Equal((words.Length, words.Length - broken.Count), (found.Cases, found.Conforming));
        Assert.Equal((double)found.Conforming / words.Length, found.Share);
    }

    [Theory]
    [InlineData(DeclareTemplate.Response, "cabca", 4)]
    [InlineData(DeclareTemplate.Precedence, "cbab", 1)]
    [InlineData(DeclareTemplate.ChainResponse, "abacb", 2)]
    [InlineData(DeclareTemplate.ChainPrecedence, "abacb", 4)]
    [InlineData(DeclareTemplate.AlternateResponse, "aab", 0)]
    [InlineData(DeclareTemplate.AlternatePrecedence, "abb", 2)]
    [InlineData(DeclareTemplate.Succession, "cbaca", 1)]
    [InlineData(DeclareTemplate.NotCoexistence, "cbccaab", 4)]
    [InlineData(DeclareTemplate.NotSuccession, "baccbb", 4)]
    [InlineData(DeclareTemplate.ExclusiveChoice, "cbca", 3)]
    [InlineData(DeclareTemplate.ExclusiveChoice, "ccc", 2)]
    [InlineData(DeclareTemplate.Choice, "cc", 1)]
    [InlineData(DeclareTemplate.Coexistence, "cca", 2)]
    [InlineData(DeclareTemplate.Init, "ca", 0)]
    [InlineData(DeclareTemplate.Last, "ac", 1)]
    [InlineData(DeclareTemplate.RespondedExistence, "cac", 1)]
    public void The_event_that_shows_the_first_violation_is_named(DeclareTemplate template, string word, int at)
    {
        var found = Conformance.Of(EventLog.Of("c", word).Columns, [Rule(template, null)]);
        Assert.Equal(new Violation(1, 0, at + 1), found.Violations[^1]);
    }

    [Theory]
    [InlineData(DeclareClock.CompleteToStart, null, 30, true)]
    [InlineData(DeclareClock.CompleteToStart, null, 29, false)]
    [InlineData(DeclareClock.CompleteToStart, 30, null, true)]
    [InlineData(DeclareClock.CompleteToStart, 31, null, false)]
    [InlineData(DeclareClock.StartToStart, null, 39, false)]
    [InlineData(DeclareClock.StartToStart, 40, 40, true)]
    public void An_answer_must_come_in_time_with_both_bounds_included(DeclareClock clock, int? least, int? most, bool kept)
    {
        var log = EventLog.Sorted([(7, A, 100, 110), (7, B, 140, 150)], 2);
        foreach (var template in new[] { DeclareTemplate.Response, DeclareTemplate.Precedence, DeclareTemplate.ChainSuccession, DeclareTemplate.RespondedExistence, DeclareTemplate.AlternateSuccession })
        {
            var rule = new DeclareRule(template, A, B, null, new DeclareBound(clock, least, most));
            Assert.Equal(kept ? 1.0 : 0.0, Conformance.Of(log.Columns, [rule]).Share);
        }

        var never = new DeclareRule(DeclareTemplate.NotSuccession, A, B, null, new DeclareBound(clock, least, most));
        Assert.Equal(kept ? 0.0 : 1.0, Conformance.Of(log.Columns, [never]).Share);
    }

    [Fact]
    public void A_later_answer_in_time_makes_up_for_an_earlier_one_out_of_time()
    {
        var log = EventLog.Sorted([(1, A, 0, 1), (1, B, 2, 3), (1, B, 20, 21)], 2);
        Assert.Empty(Conformance.Of(log.Columns, [new DeclareRule(DeclareTemplate.Response, A, B, null, new DeclareBound(DeclareClock.StartToStart, 10, 30))]).Violations);
    }

    [Fact]
    public void Of_several_rules_the_earliest_event_counts_and_other_cases_change_nothing()
    {
        DeclareRule[] rules = [Rule(DeclareTemplate.Last, null), Rule(DeclareTemplate.Precedence, null), Rule(DeclareTemplate.Absence, 1)];
        Assert.Equal([new(0, 1, 1), new(1, 2, 5)], Conformance.Of(EventLog.Of("cbac", "ca").Columns, rules).Violations);
        Assert.Equal(new Violation(0, 1, 1), Conformance.Of(EventLog.Of("cbac").Columns, rules).Violations.Single());
        Assert.Equal(1, Conformance.Of(EventLog.Of("ab").Columns, []).Share);
        Assert.Null(Conformance.Of(new EventColumns([], [], [], [], 2), rules).Share);
    }

    [Fact]
    public void A_rule_that_does_not_fit_its_template_is_a_named_error()
    {
        foreach (var wrong in new DeclareRule[]
        {
            new(DeclareTemplate.Response, 26, B, null, null),
            new(DeclareTemplate.Response, A, 26, null, null),
            new(DeclareTemplate.Response, A, null, null, null),
            new(DeclareTemplate.Response, A, B, 1, null),
            new(DeclareTemplate.Init, A, B, null, null),
            new(DeclareTemplate.Absence, A, null, null, null),
            new(DeclareTemplate.Absence, A, null, 0, null),
            new(DeclareTemplate.Init, A, null, null, new(DeclareClock.StartToStart, 0, 1)),
            new(DeclareTemplate.Response, A, B, null, new(DeclareClock.StartToStart, 2, 1)),
        })
        {
            LogMeanDivisiaTests.Throws(InputFault.OutOfRange, () => Conformance.Of(EventLog.Of("ab").Columns, [wrong]));
        }
    }

    private static DeclareRule Rule(DeclareTemplate template, int? count) => template switch
    {
        DeclareTemplate.Existence or DeclareTemplate.Absence or DeclareTemplate.Exactly => new DeclareRule(template, A, null, count, null),
        DeclareTemplate.Init or DeclareTemplate.Last => new DeclareRule(template, A, null, null, null),
        _ => new DeclareRule(template, A, B, null, null),
    };

    /// <summary>All words of a, b and c of up to a length.</summary>
    private static IEnumerable<string> Words(int longest) => longest == 0
        ? []
        : Enumerable.Range(1, longest).SelectMany(length => Enumerable.Range(0, (int)Math.Pow(3, length)).Select(number =>
            string.Concat(Enumerable.Range(0, length).Select(at => "abc"[number / (int)Math.Pow(3, at) % 3]))));
}
