using Roer.Care;

namespace Roer.Questions.Parts.Causes;

/// <summary>The split over causes of drawn care, apart from any question: it closes, and what must not matter does not.</summary>
public sealed class CauseSplitTests
{
    private static readonly CareForm[] Forms = [CareForm.Ambulant, CareForm.FosterCare, CareForm.OtherStay];
    private static readonly DateSpan Then = DateSpan.Of(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31));
    private static readonly DateSpan Now = DateSpan.Of(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Bars_and_forms_add_up_to_the_cent_and_no_order_matters(int seed)
    {
        var (then, now) = (Draw(seed, Then), Draw(seed + 50, Now));
        var change = (long)(now.Amounts.Sum(amount => amount.Cents) - then.Amounts.Sum(amount => amount.Cents));
        var split = CauseSplit.Of(then, now)!;
        var cents = split.Cents(change);
        Assert.Equal((CauseBar.All.Length, change), (cents.Length, cents.Sum()));
        Assert.All(cents.Zip(split.Bars), bar => Assert.InRange(Math.Abs(bar.First - bar.Second.Estimate), 0, 1.5));
        var forms = split.ByForm(cents);
        Assert.Equal(cents, Enumerable.Range(0, cents.Length).Select(bar => forms.Sum(row => row.Bars[bar])));
        Assert.Subset(Forms.ToHashSet(), forms.Select(row => row.Form).ToHashSet());
        Assert.Equal(cents, CauseSplit.Of(Turned(then), Turned(now))!.Cents(change));

        static CausePeriod Turned(CausePeriod period) => period with { Trajectories = [.. period.Trajectories.Reverse()], Amounts = [.. period.Amounts.Reverse()] };
    }

    /// <summary>Both years have 365 days: the same care a year later has no cause of change in any bar.</summary>
    [Fact]
    public void The_same_year_again_has_no_causes()
    {
        var then = Draw(3, Then);
        var again = then with
        {
            Span = Now,
            AsOf = then.AsOf.AddDays(365),
            Trajectories = [.. then.Trajectories.Select(one => one with { Days = DateSpan.Of(one.Days.First.AddDays(365), one.Days.IsOpen ? null : one.Days.Last.AddDays(365)) })],
        };
        Assert.All(CauseSplit.Of(then, again)!.Bars, bar => Assert.Equal((0, 0, 0), (Math.Round(bar.Estimate, 6), Math.Round(bar.Low, 6), Math.Round(bar.High, 6))));
        Assert.Equal(new long[CauseBar.All.Length], CauseSplit.Of(then, again)!.Cents(0));
    }

    /// <summary>Twice the price of everything, and nothing else: the whole change is price.</summary>
    [Fact]
    public void A_double_price_is_price_and_nothing_else()
    {
        var then = Draw(4, Then);
        var dearer = then with { Amounts = [.. then.Amounts.Select(amount => amount with { Cents = amount.Cents * 2 })] };
        var change = (long)then.Amounts.Sum(amount => amount.Cents);
        var cents = CauseSplit.Of(then, dearer)!.Cents(change);
        Assert.Equal(change, cents[CauseBar.All.TakeWhile(bar => bar.Key != "prijs-oorzaak").Count()] + cents[^1]);
        Assert.All(CauseBar.All.SkipLast(1).Select((bar, at) => (bar.Key, Cents: cents[at])).Where(bar => bar.Key != "prijs-oorzaak"), bar => Assert.Equal(0, bar.Cents));
    }

    [Fact]
    public void What_cannot_be_split_is_said_in_one_sentence_and_is_not_split()
    {
        var (then, now) = (Draw(5, Then), Draw(6, Now));
        Assert.Null(CauseSplit.Hindrance(then, now));
        Held("niet even lang", then with { Span = DateSpan.Month(2025, 1) }, now);
        Held("loopt nog", then, now with { AsOf = Now.Last.AddDays(-1) });
        Held("te weinig jeugdigen", then with { Trajectories = [], Amounts = [.. then.Amounts.Take(1)] }, now with { Trajectories = [], Amounts = [] });

        static void Held(string words, CausePeriod then, CausePeriod now)
        {
            Assert.Contains(words, CauseSplit.Hindrance(then, now), StringComparison.Ordinal);
            Assert.Null(CauseSplit.Of(then, now));
        }
    }

    /// <summary>Some trajectories began in the year before, some still run; protection and what is not known are no help that a model follows.</summary>
    private static CausePeriod Draw(int seed, DateSpan period)
    {
        var random = new Random(seed);
        var trajectories = new List<Trajectory>();
        for (var child = 1; child <= 40; child++)
        {
            var first = period.First.AddDays(random.Next(-300, 330));
            var last = first.AddDays(random.Next(20, 400));
            if (last < period.First) continue;
            var days = last > period.Last && random.Next(2) == 0 ? DateSpan.From(first) : DateSpan.Of(first, last);
            var form = random.Next(10) == 0 ? CareForm.Protection : Forms[random.Next(Forms.Length)];
            trajectories.Add(new Trajectory(new Child(child), "A", form, days, false, false, null, [0]));
        }

        return new CausePeriod(period, period.Last.AddDays(60), trajectories,
        [
            .. trajectories.Where(one => one.Form != CareForm.Protection).Select(one => new CauseAmount(one.Child.Pseudonym, one.Form, random.Next(1_000, 90_000), random.Next(1_000, 90_000))),
            new CauseAmount(900, CareForm.Ambulant, 5_000, 5_000),
        ]);
    }
}
