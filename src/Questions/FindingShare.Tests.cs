using Roer.Care;
using Roer.Store.Measures;

namespace Roer.Questions;

/// <summary>The share of the findings that touches an answer: only what it keeps, each euro once a severity and once a rule.</summary>
public sealed class FindingShareTests
{
    private const string Claimed = "9338";
    private const string AlsoClaimed = "9346";
    private const string Allocated = "OP347";

    private static readonly Division Day = new(CareForm.Unknown, "BU99010101", 12, "6.72a", "", "01", "own");

    [Fact]
    public void A_euro_counts_once_for_each_rule_and_once_for_each_severity()
    {
        var share = FindingShare.Of(Found([Lines("A", 1000, (Claimed, Severity.Error), (AlsoClaimed, Severity.Warning)), Lines("A", 70, (AlsoClaimed, Severity.Warning))]), Everything(2000));
        Assert.Equal([1000m, 1070m], new[] { Claimed, AlsoClaimed }.Select(rule => Of(share, rule).Euros.Value!.Value));
        Assert.Equal([(Severity.Error, 1000L, 50m), (Severity.Warning, 1070L, 53.5m)], share.Severities.Select(one => (one.Severity, one.Cents, one.Share.Value!.Value)));
    }

    [Fact]
    public void Two_rules_of_one_severity_touch_a_euro_once()
    {
        var share = FindingShare.Of(Found([Lines("A", 500, (Claimed, Severity.Error), ("9384", Severity.Error))]), Everything(1000));
        Assert.Equal(500, share.Severities[0].Cents);
        Assert.Equal(0, share.Severities[1].Cents);
    }

    [Fact]
    public void A_refusal_counts_among_the_errors() =>
        Assert.Equal(300, FindingShare.Of(Found([Lines("A", 300, (Claimed, Severity.Refusal))]), Everything(1000)).Severities[0].Cents);

    [Fact]
    public void A_note_touches_its_rule_but_neither_errors_nor_warnings()
    {
        var share = FindingShare.Of(Found([Lines("A", 300, (Claimed, Severity.Note))]), Everything(1000));
        Assert.Equal(300, Of(share, Claimed).Euros.Value);
        Assert.All(share.Severities, one => Assert.Equal(0, one.Cents));
    }

    [Fact]
    public void What_the_answer_leaves_out_touches_nothing()
    {
        var found = Found(
            [Lines("A", 100, (Claimed, Severity.Error)), Lines("B", 900, (Claimed, Severity.Error))],
            [Number(Claimed, "A", Day), Number(Claimed, "B", Day), Number(Allocated, "B", allocation: 2), Number("XSD", "B")]);
        var share = FindingShare.Of(found, Everything(1000) with { KeepsClaims = (provider, _, _) => provider == "A", Allocated = _ => null, KeepsOther = provider => provider == "A" });
        var only = Assert.Single(share.Rules);
        Assert.Equal((Claimed, 1L, 100m), (only.Rule, only.Count, only.Euros.Value!.Value));
    }

    [Fact]
    public void An_allocation_counts_once_however_many_findings_are_about_it()
    {
        var found = Found([], [Number(Allocated, "A", allocation: 1), Number(Allocated, "B", allocation: 1), Number(Allocated, "A", allocation: 2)]);
        var touch = Of(FindingShare.Of(found, Everything(0)), Allocated);
        Assert.Equal((3L, 2000m, RuleEuros.Allocated), (touch.Count, touch.Euros.Value!.Value, touch.Amount));
    }

    /// <summary>Unknown is never 0: neither of an allocation without a tariff, nor of one that was removed.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_amount_that_cannot_be_told_is_unknown(bool isThere)
    {
        var scope = Everything(0) with { Knows = _ => isThere, Allocated = _ => new Maximum(0, MaximumState.Unknown) };
        Assert.Equal(FigureState.Unknown, Of(FindingShare.Of(Found([], [Number(Allocated, "A", allocation: 1)]), scope), Allocated).Euros.State);
    }

    [Fact]
    public void Without_claimed_euros_there_is_no_share() =>
        Assert.All(FindingShare.Of(Found([]), Everything(0)).Severities, one => Assert.Equal(FigureState.NotApplicable, one.Share.State));

    [Fact]
    public void Most_euros_come_first_and_unknown_ones_last()
    {
        var found = Found([Lines("A", 10, (Claimed, Severity.Error)), Lines("A", 20, (AlsoClaimed, Severity.Warning))], [Number("9069", "A"), Number("XSD", "A", severity: Severity.Refusal)]);
        Assert.Equal([AlsoClaimed, Claimed, "XSD", "9069"], FindingShare.Of(found, Everything(100)).Rules.Select(touch => touch.Rule));
    }

    private static FindingTouch Of(FindingShare share, string rule) => share.Rules.Single(touch => touch.Rule == rule);

    private static FindingGroups Found(IReadOnlyList<TouchedGroup> touched, IReadOnlyList<FindingGroup>? numbers = null) => new(numbers ?? [], touched);

    private static TouchedGroup Lines(string provider, long cents, params (string, Severity)[] rules) => new(provider, "45A04", Day, rules, 1, cents);

    private static FindingGroup Number(string rule, string provider, Division? division = null, int? allocation = null, Severity severity = Severity.Warning) =>
        new(rule, severity, provider, allocation, division is null ? null : "45A04", division, 1, 0);

    private static FindingScope Everything(long claimed) => new()
    {
        KeepsClaims = (_, _, _) => true,
        Knows = _ => true,
        Allocated = number => new Maximum(number == 1 ? 1500 : 500, MaximumState.Known),
        KeepsOther = _ => true,
        Claimed = claimed,
    };
}
