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
        var stay = YearEndHistory.Stays([new CareSpell(CareForm.Ambulant, ViewFirst + start, ViewFirst + end, 1)], History)[(int)CareForm.Ambulant];
        var mean = 2 / (atRisk + Lent);
        double Lend(int left, int risk) => (left + (Lent * ((left + (Lent * ((left + (Lent * mean)) / (risk + Lent)))) / (risk + Lent)))) / (risk + Lent);
        Assert.Equal(Lend(1, 1), stay.At(leaves), 12);
        Assert.Equal(Lend(0, 0), stay.At(leaves + 1), 12);
        Assert.Equal(mean, stay.At(leaves + 1), 12);
        Assert.Equal(leaves == 0 ? Lend(1, 1) : start < 0 ? mean : Lend(0, 1), stay.At(0), 12);
    }

    [Theory]
    [InlineData(-80, -1)]
    [InlineData(-50, 5)]
    [InlineData(1_096, 1_200)]
    public void A_spell_outside_the_view_or_ended_before_a_whole_month_in_it_says_nothing(int start, int end)
    {
        var stay = YearEndHistory.Stays([new CareSpell(CareForm.Ambulant, ViewFirst + start, ViewFirst + end, 1)], History)[(int)CareForm.Ambulant];
        Assert.All(stay.Mean(), hazard => Assert.Equal(1 / Lent, hazard, 12));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Hazards_are_those_of_a_count_by_month_of_stay(int seed)
    {
        var spells = Spells(seed, 400);
        var stays = YearEndHistory.Stays(spells, History);
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
        var (forward, backward) = (YearEndHistory.Stays(spells, History), YearEndHistory.Stays([.. spells.AsEnumerable().Reverse()], History));
        Assert.All(forward, pair => Assert.Equal(pair.Value.Mean(), backward[pair.Key].Mean()));
    }

    [Fact]
    public void Four_years_later_the_same_spells_last_as_long()
    {
        var spells = Spells(5, 300);
        var later = YearEndHistory.Stays([.. spells.Select(spell => spell with { Start = spell.Start + FourYears, End = spell.End == int.MaxValue ? spell.End : spell.End + FourYears })], YearEndTown.History("2028-06-30", 36));
        Assert.All(YearEndHistory.Stays(spells, History), pair => Assert.Equal(pair.Value.Mean(), later[pair.Key].Mean()));
    }

    [Fact]
    public void Weights_of_spells_do_not_count()
    {
        var spells = Spells(6, 100);
        var heavy = YearEndHistory.Stays([.. spells.Select(spell => spell with { FirstWeight = spell.FirstWeight * 1_000 })], History);
        Assert.All(YearEndHistory.Stays(spells, History), pair => Assert.Equal(pair.Value.Mean(), heavy[pair.Key].Mean()));
    }

    /// <summary>Of 20,000 a month in ten leaves; 30 lent ones move that by no more than 30/20,030 of the difference.</summary>
    [Fact]
    public void Many_spells_speak_for_themselves()
    {
        var spells = Enumerable.Range(0, 20_000).Select(index => new CareSpell(CareForm.DayCare, ViewFirst + 5, index % 10 == 0 ? ViewFirst + 20 : ViewFirst + 5 + 45, 1)).ToList();
        var stay = YearEndHistory.Stays(spells, History)[(int)CareForm.DayCare];
        Assert.InRange(stay.At(0), 0.1, 0.1 + (Lent / 20_030));
        Assert.InRange(stay.At(1), 1 - (Lent / 18_030), 1);
    }

    [Fact]
    public void Few_spells_lend_from_their_own_kind()
    {
        IEnumerable<CareSpell> Of(CareForm form, int count, int days) => Enumerable.Range(0, count).Select(_ => new CareSpell(form, ViewFirst, ViewFirst + days - 1, 1));
        var stays = YearEndHistory.Stays([.. Of(CareForm.Ambulant, 2_000, 20), .. Of(CareForm.FosterCare, 2_000, 900), .. Of(CareForm.DayCare, 1, 900), .. Of(CareForm.FamilyHome, 1, 900)], History);
        Assert.InRange(stays[(int)CareForm.DayCare].At(0), 0.9, 1);
        Assert.InRange(stays[(int)CareForm.FamilyHome].At(0), 0, 0.03);
    }

    /// <summary>A hazard that rests on d of n is Beta(d, n − d): variance h(1 − h)/(n + 1), where n is the number at risk and the 30 lent.</summary>
    [Fact]
    public void Draws_lie_around_the_hazard_as_a_beta_does()
    {
        const int Draws = 4_000;
        var spells = Enumerable.Range(0, 170).Select(index => new CareSpell(CareForm.Ambulant, ViewFirst + index, ViewFirst + index + (index % 3 == 0 ? 10 : 40), 1)).ToList();
        var stay = YearEndHistory.Stays(spells, History)[(int)CareForm.Ambulant];
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
        var stay = YearEndHistory.Stays(Spells(7, 50), History)[(int)CareForm.Ambulant];
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
        var hazards = YearEndHistory.Stays(Spells(8, 200), History)[(int)CareForm.FosterCare].Mean();
        var whole = StayHazard.Left(hazards, age, first + second);
        Assert.Equal(whole[^1], StayHazard.Left(hazards, age, first)[^1] * StayHazard.Left(hazards, age + first, second)[^1], 12);
    }

    private static void Close(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 12));
    }

    private static List<CareSpell> Spells(int seed, int count)
    {
        var random = RandomSource.Named(seed, "spells");
        CareForm[] forms = [CareForm.Ambulant, CareForm.DayCare, CareForm.FosterCare, CareForm.ClosedPlacement];
        return [.. Enumerable.Range(0, count).Select(index =>
        {
            var start = ViewFirst - 2_500 + random.Below(3_700);
            return new CareSpell(forms[index % forms.Length], start, random.Below(4) == 0 ? int.MaxValue : start + random.Below(random.Below(3) == 0 ? 3_000 : 500), 100);
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

    private static double[] Lend((int AtRisk, int Left)[] bins, double[]? wider)
    {
        var mean = (bins.Sum(bin => bin.Left) + 1) / (bins.Sum(bin => bin.AtRisk) + Lent);
        return [.. bins.Select((bin, month) => (bin.Left + (Lent * (wider?[month] ?? mean))) / (bin.AtRisk + Lent))];
    }
}
