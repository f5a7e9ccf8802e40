using Roer.Care;
using Roer.Methods;
using Roer.Methods.Survival;
using Roer.Store.Measures;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>How long care lasts and how much begins: by hand, and against a slow count month by month.</summary>
public sealed class YearEndStaysTests
{
    private const int Bins = 73;
    private const double Lent = 30;

    /// <summary>Four years have one leap day, wherever they begin here: every month is as long as before.</summary>
    private const int FourYears = 1_461;

    private static readonly ClaimHistory History = YearEndTown.History("2024-06-30", 36);
    private static readonly int ViewFirst = YearEndTown.Day("2021-06-01").DayNumber;
    private static readonly int ViewLast = YearEndTown.Day("2024-05-31").DayNumber;

    /// <summary>
    /// 100 days are 3.3 months of 30.4375 days. An ended spell is at risk in months 0 to 3 and leaves in 3; a running one has passed 0 to 2; one that began 50 days
    /// (1.6 months) before the view counts from month 2 on. With n at risk and d left in a month, and all spells of one form, three times (d + 30h)/(n + 30).
    /// </summary>
    [Theory]
    [InlineData(0, 99, 4, 3)]
    [InlineData(0, 30, 2, 1)]
    [InlineData(0, 29, 1, 0)]
    [InlineData(-50, 49, 2, 3)]
    public void One_ended_spell_by_hand(int start, int end, int atRisk, int leaves)
    {
        var stay = Stays([Spell(CareForm.Ambulant, ViewFirst + start, ViewFirst + end)])[(int)CareForm.Ambulant];
        var mean = 2 / (atRisk + Lent);
        (int AtRisk, int Left)[] bins = [.. Enumerable.Range(0, Bins).Select(month => month > leaves || month <= leaves - atRisk ? (0, 0) : (1, month == leaves ? 1 : 0))];
        var (all, kind, form) = Stepwise(bins);
        Assert.Equal(mean, all[leaves + 1], 12);
        Assert.True(kind[leaves] > all[leaves + 1]);
        Assert.Equal(form[leaves], stay.At(leaves), 12);
        Assert.Equal(form[leaves + 1], stay.At(leaves + 1), 12);
        Assert.Equal(form[0], stay.At(0), 12);
    }

    [Theory]
    [InlineData(-80, -1)]
    [InlineData(-50, 5)]
    [InlineData(1_096, 1_200)]
    public void A_spell_outside_the_view_or_ended_before_a_whole_month_in_it_says_nothing(int start, int end)
    {
        var stay = Stays([Spell(CareForm.Ambulant, ViewFirst + start, ViewFirst + end)])[(int)CareForm.Ambulant];
        Assert.All(stay.Mean(), hazard => Assert.Equal(1 / Lent, hazard, 12));
        Assert.All(stay.Weighed(0, 3), (weight, month) => Assert.Equal(Math.Pow(1 - (1 / Lent), month), weight, 12));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Hazards_are_those_of_a_count_by_month_of_stay(int seed)
    {
        var spells = Spells(seed, 400);
        var stays = Stays(spells);
        var all = Lend(Count(spells), null);
        foreach (var form in spells.Select(spell => spell.Form).Distinct())
        {
            var kind = Lend(Count([.. spells.Where(spell => spell.Form.IsStay() == form.IsStay())]), all);
            var expected = Lend(Count([.. spells.Where(spell => spell.Form == form)]), kind);
            for (var month = 0; month < Bins + 5; month++) Assert.Equal(expected[Math.Min(month, Bins - 1)], stays[(int)form].At(month), 12);
        }
    }

    [Fact]
    public void The_order_of_spells_changes_nothing()
    {
        var spells = Spells(4, 300);
        var (forward, backward) = (Stays(spells), Stays([.. spells.AsEnumerable().Reverse()]));
        Assert.All(forward, pair => Assert.Equal(pair.Value.Mean(), backward[pair.Key].Mean()));
    }

    [Fact]
    public void Four_years_later_the_same_spells_last_as_long()
    {
        var spells = Spells(5, 300);
        var later = YearEndHistory.Stays([.. spells.Select(spell => Spell(spell.Form, spell.Start + FourYears, spell.End == int.MaxValue ? spell.End : spell.End + FourYears, 100))], YearEndTown.History("2028-06-30", 36), (_, _) => 1);
        Assert.All(Stays(spells), pair => Assert.Equal(pair.Value.Mean(), later[pair.Key].Mean()));
    }

    [Fact]
    public void Weights_of_spells_do_not_count()
    {
        var spells = Spells(6, 100);
        var heavy = Stays([.. spells.Select(spell => Spell(spell.Form, spell.Start, spell.End, 100_000))]);
        Assert.All(Stays(spells), pair => Assert.Equal(pair.Value.Mean(), heavy[pair.Key].Mean()));
    }

    /// <summary>Of 20,000 a month in ten leaves; 30 lent ones move that by no more than 30/20,030 of the difference.</summary>
    [Fact]
    public void Many_spells_speak_for_themselves()
    {
        var spells = Enumerable.Range(0, 20_000).Select(index => Spell(CareForm.DayCare, ViewFirst + 5, index % 10 == 0 ? ViewFirst + 20 : ViewFirst + 5 + 45)).ToList();
        var stay = Stays(spells)[(int)CareForm.DayCare];
        Assert.InRange(stay.At(0), 0.1, 0.1 + (Lent / 20_030));
        Assert.InRange(stay.At(1), 1 - (Lent / 18_030), 1);
    }

    [Fact]
    public void Few_spells_lend_from_their_own_kind()
    {
        IEnumerable<CareSpell> Of(CareForm form, int count, int days) => Enumerable.Range(0, count).Select(_ => Spell(form, ViewFirst, ViewFirst + days - 1));
        var stays = Stays([.. Of(CareForm.Ambulant, 2_000, 20), .. Of(CareForm.FosterCare, 2_000, 900), .. Of(CareForm.DayCare, 1, 20), .. Of(CareForm.FamilyHome, 1, 900)]);
        Assert.InRange(stays[(int)CareForm.DayCare].At(0), 0.9, 1);
        Assert.InRange(stays[(int)CareForm.FamilyHome].At(0), 0, 0.03);
    }

    /// <summary>A hazard that rests on d of n is Beta(d, n − d): variance h(1 − h)/(n + 1), where n is the number at risk and the 30 lent.</summary>
    [Fact]
    public void Draws_lie_around_the_hazard_as_a_beta_does()
    {
        const int Draws = 4_000;
        var spells = Enumerable.Range(0, 170).Select(index => Spell(CareForm.Ambulant, ViewFirst + index, ViewFirst + index + (index % 3 == 0 ? 10 : 40))).ToList();
        var stay = Stays(spells)[(int)CareForm.Ambulant];
        var random = RandomSource.Named(9, "stays");
        var drawn = Enumerable.Range(0, Draws).Select(_ => stay.Draw(random)[0]).ToList();
        var variance = stay.At(0) * (1 - stay.At(0)) / (170 + Lent + 1);
        Assert.All(drawn, hazard => Assert.InRange(hazard, 0, 1));
        Assert.InRange(drawn.Average(), stay.At(0) - (5 * Math.Sqrt(variance / Draws)), stay.At(0) + (5 * Math.Sqrt(variance / Draws)));
        Assert.InRange(drawn.Sum(hazard => Math.Pow(hazard - stay.At(0), 2)) / Draws / variance, 0.88, 1.12);
    }

    [Fact]
    public void The_same_stream_draws_the_same_hazards()
    {
        var stay = Stays(Spells(7, 50))[(int)CareForm.Ambulant];
        Assert.Equal(stay.Draw(RandomSource.Named(3, "stays")), stay.Draw(RandomSource.Named(3, "stays")));
        Assert.NotEqual(stay.Draw(RandomSource.Named(3, "stays")), stay.Draw(RandomSource.Named(4, "stays")));
    }

    [Fact]
    public void What_is_left_is_the_product_of_staying_from_the_age_on()
    {
        double[] hazards = [.. new[] { 0.1, 0.2, 0.5 }, .. Enumerable.Repeat(0.25, Bins - 3)];
        Close([1, 0.9, 0.72, 0.36], StayHazard.Left(hazards, 0, 3));
        Close([1, 0.8, 0.4, 0.3], StayHazard.Left(hazards, 1, 3));
        Close([1, 0.75, 0.5625], StayHazard.Left(hazards, 200, 2));
        Close([1], StayHazard.Left(hazards, 5, 0));
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 0, 7)]
    [InlineData(40, 12, 24)]
    public void Who_stays_a_while_and_then_a_while_more_stays_the_sum(int age, int first, int second)
    {
        var hazards = Stays(Spells(8, 200))[(int)CareForm.FosterCare].Mean();
        var whole = StayHazard.Left(hazards, age, first + second);
        Assert.Equal(whole[^1], StayHazard.Left(hazards, age, first)[^1] * StayHazard.Left(hazards, age + first, second)[^1], 12);
    }

    private static void Close(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 12));
    }

    /// <summary>As many dear ones that leave in their first month as cheap ones that stay: of what they cost nearly all leaves, and counted together they say less.</summary>
    [Fact]
    public void What_costs_more_counts_more()
    {
        List<CareSpell> Of(double dear) => [.. Enumerable.Range(0, 400).Select(index => Spell(CareForm.Ambulant, ViewFirst, index % 2 == 0 ? ViewFirst + 5 : ViewFirst + 300, index % 2 == 0 ? dear : 1))];
        var (alike, dear) = (Stays(Of(1))[(int)CareForm.Ambulant].At(0), Stays(Of(9))[(int)CareForm.Ambulant].At(0));
        Assert.InRange(alike, 0.4, 0.5);
        Assert.InRange(dear, 0.7, 0.9);
    }

    private static List<CareSpell> Spells(int seed, int count)
    {
        var random = RandomSource.Named(seed, "spells");
        CareForm[] forms = [CareForm.Ambulant, CareForm.DayCare, CareForm.FosterCare, CareForm.ClosedPlacement];
        return [.. Enumerable.Range(0, count).Select(index =>
        {
            var start = ViewFirst - 2_500 + random.Below(3_700);
            return Spell(forms[index % forms.Length], start, random.Below(4) == 0 ? int.MaxValue : start + random.Below(random.Below(3) == 0 ? 3_000 : 500), 100);
        })];
    }

    /// <summary>Month m of a stay begins m × 30.4375 days after its first day. It is looked at when it begins in the view and is over, or left, before its end.</summary>
    private static (int AtRisk, int Left)[] Count(List<CareSpell> spells)
    {
        var bins = new (int AtRisk, int Left)[Bins];
        foreach (var spell in spells.Where(spell => spell.End >= ViewFirst && spell.Start <= ViewLast))
        {
            var isEnded = spell.End <= ViewLast;
            var days = (isEnded ? spell.End : ViewLast) - spell.Start + 1;
            for (var month = 0; month * CareExposure.DaysAMonth <= days; month++)
            {
                var isPassed = (month + 1) * CareExposure.DaysAMonth <= days;
                if (spell.Start + (month * CareExposure.DaysAMonth) < ViewFirst || (!isPassed && !isEnded)) continue;
                ref var bin = ref bins[Math.Min(month, Bins - 1)];
                bin = (bin.AtRisk + 1, bin.Left + (isPassed ? 0 : 1));
            }
        }

        return bins;
    }

    private static (double[] All, double[] Kind, double[] Form) Stepwise((int AtRisk, int Left)[] bins)
    {
        var all = Lend(bins, null);
        var kind = Lend(bins, all);
        return (all, kind, Lend(bins, kind));
    }

    /// <summary>Thirty are lent to each month, that leave as in the wider group, times the pace of the group itself: it left so much sooner or later, with five lent.</summary>
    private static double[] Lend((int AtRisk, int Left)[] bins, double[]? wider)
    {
        var left = bins.Sum(bin => bin.Left);
        var mean = (left + 1) / (bins.Sum(bin => bin.AtRisk) + Lent);
        var pace = (left + 5) / (bins.Select((bin, month) => bin.AtRisk * (wider?[month] ?? 0)).Sum() + 5);
        return [.. bins.Select((bin, month) => (bin.Left + (Lent * (wider is null ? mean : Math.Min(1, pace * wider[month])))) / (bin.AtRisk + Lent))];
    }

    private static IReadOnlyDictionary<int, StayHazard> Stays(IEnumerable<CareSpell> spells) => YearEndHistory.Stays(spells, History, (_, _) => 1);

    private static CareSpell Spell(CareForm form, int start, int end, double weight = 1) => new(form, start, end, [new SpellPart(0, start, end, weight)]);

    /// <summary>Of 2,000 that stay, all cost 100 a day at first, and half of them 60 from day 100 on: then all together cost 80 where they cost 100. Thirty lent ones move that little.</summary>
    [Fact]
    public void What_costs_less_as_it_lasts_weighs_less()
    {
        var spells = Enumerable.Range(0, 2_000).Select(index => new CareSpell(CareForm.Ambulant, ViewFirst, int.MaxValue, index % 2 == 0
            ? [new SpellPart(0, ViewFirst, int.MaxValue, 100)]
            : [new SpellPart(0, ViewFirst, ViewFirst + 99, 100), new SpellPart(0, ViewFirst + 100, int.MaxValue, 60)])).ToList();
        var stay = Stays(spells)[(int)CareForm.Ambulant];
        var left = StayHazard.Left(stay.Mean(), 0, 12);
        double[] weighed = [.. stay.Weighed(0, 12).Zip(left, (weight, share) => weight / share)];
        Assert.Equal(1, weighed[3], 2);
        Assert.InRange(weighed[6], 0.78, 0.82);
        Assert.Equal(weighed[6], weighed[12], 2);
    }

    /// <summary>One spell that costs a thousand times as much on the last days that are seen: nothing goes on growing from that, month after month.</summary>
    [Fact]
    public void A_last_outburst_of_one_spell_is_no_growth_for_ever()
    {
        List<CareSpell> spells = [.. Enumerable.Range(0, 20).Select(_ => Spell(CareForm.Ambulant, ViewFirst, int.MaxValue, 100))];
        spells[0] = spells[0] with { Parts = [.. spells[0].Parts, new SpellPart(0, ViewLast - 20, int.MaxValue, 100_000)] };
        var stay = Stays(spells)[(int)CareForm.Ambulant];
        var weighed = stay.Weighed(36, 10);
        Assert.InRange(weighed[10], 1, Math.Pow(1.05, 10));
    }

    [Fact]
    public void A_rise_of_prices_is_no_change_of_weight()
    {
        var later = ViewFirst + 400;
        var spells = Enumerable.Range(0, 500).Select(_ => new CareSpell(CareForm.Ambulant, ViewFirst, int.MaxValue, [new SpellPart(0, ViewFirst, later - 1, 100), new SpellPart(0, later, int.MaxValue, 200)])).ToList();
        var doubled = YearEndHistory.Stays(spells, History, (from, to) => from <= 2021 && to > 2021 ? 2 : 1)[(int)CareForm.Ambulant];
        var plain = Stays([.. spells.Select(spell => Spell(spell.Form, spell.Start, spell.End, 200))])[(int)CareForm.Ambulant];
        Assert.All(doubled.Weighed(0, 24).Zip(plain.Weighed(0, 24)), pair => Assert.Equal(pair.First, pair.Second, 9));
    }
}
