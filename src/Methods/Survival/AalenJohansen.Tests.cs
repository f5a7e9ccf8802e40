namespace Roer.Methods.Survival;

public sealed class AalenJohansenTests
{
    private static readonly AalenJohansenOptions Log = new(IntervalScale.Log, 0.95);

    /// <summary>Ten durations with ties of two causes and of a cause with censoring; R: survfit(Surv(time, event) ~ 1).</summary>
    [Fact]
    public void Ten_durations_as_R_has_them()
    {
        var curves = AalenJohansen.Of(Spells.OfDays([1, 2, 2, 3, 4, 5, 5, 6, 7, 8], [1, 2, 1, 0, 2, 1, 0, 2, 1, 0]), Log);
        double[][] expected =
        [
            [1, 10, 0.9, 0.1, 0, 0.0948683298050514, 0],
            [2, 9, 0.7, 0.2, 0.1, 0.126491106406735, 0.0948683298050514],
            [3, 7, 0.7, 0.2, 0.1, 0.126491106406735, 0.0948683298050514],
            [4, 6, 0.583333333333333, 0.2, 0.216666666666667, 0.126491106406735, 0.136354657392377],
            [5, 5, 0.466666666666667, 0.316666666666667, 0.216666666666667, 0.152509866104653, 0.136354657392377],
            [6, 3, 0.311111111111111, 0.316666666666667, 0.372222222222222, 0.152509866104653, 0.173703308852114],
            [7, 2, 0.155555555555556, 0.472222222222222, 0.372222222222222, 0.17812466157646, 0.173703308852114],
            [8, 1, 0.155555555555556, 0.472222222222222, 0.372222222222222, 0.17812466157646, 0.173703308852114],
        ];
        foreach (var row in expected)
        {
            var (start, first, second) = (curves.At(0, row[0])!.Value, curves.At(1, row[0])!.Value, curves.At(2, row[0])!.Value);
            double[] ours = [start.Time, start.AtRisk, start.Probability, first.Probability, second.Probability, first.StandardError!.Value, second.StandardError!.Value];
            foreach (var (theirs, mine) in row.Zip(ours))
                Assert.Equal(theirs, mine, 1e-12);
        }
    }

    /// <summary>R: survfit(Surv(ex, f) ~ 1), with its limits; the mean times in states within 9, with the errors of its influence.</summary>
    [Fact]
    public void Two_causes_their_limits_and_times_in_state_as_R_has_them()
    {
        var curves = AalenJohansen.Of(Spells.Of(SpellsTests.Exits, SpellsTests.Causes), Log);
        var at = curves.At(1, 8)!.Value;
        Assert.Equal(0.31666666667, at.Probability, 1e-10);
        Assert.Equal(0.15250986610, at.StandardError!.Value, 1e-10);
        Assert.Equal(0.123212590131, at.Lower!.Value, 1e-10);
        Assert.Equal(0.81385983097, at.Upper!.Value, 1e-10);
        double[] means = [7.16666666667, 1.31666666667, 0.51666666667], errors = [0.754860791679, 0.748281982895, 0.382874121080];
        for (var cause = 0; cause <= 2; cause++)
        {
            var time = curves.TimeIn(cause, 9, BeyondLast.Refuse);
            Assert.Equal(means[cause], time.Mean, 1e-10);
            Assert.Equal(errors[cause], time.StandardError, 1e-9);
        }
    }

    [Fact]
    public void It_equals_the_definition_and_closes()
    {
        var random = new Random(61);
        for (var round = 0; round < 120; round++)
        {
            var (entries, exits, causes) = SpellsTests.Ragged(random);
            var spells = Spells.Of(entries, exits, causes);
            var curves = AalenJohansen.Of(spells, Log);
            var whole = KaplanMeier.Of(spells, new(IntervalScale.Log, 0.95, 0));
            for (var at = 0; at < curves.InStart.Count; at++)
            {
                Assert.Equal(whole.Points[at].Survival, curves.InStart[at].Probability, 12);
                Assert.Equal(whole.Points[at].StandardError ?? -1, curves.InStart[at].StandardError ?? -1, 12);
                var sum = curves.InStart[at].Probability + Enumerable.Range(1, curves.Causes).Sum(cause => curves.Incidence(cause)[at].Probability);
                Assert.Equal(1, sum, 12);
                for (var cause = 1; cause <= curves.Causes; cause++)
                    Assert.Equal(Slow(spells, cause, at), curves.Incidence(cause)[at].StandardError!.Value, 1e-7);
            }
        }
    }

    [Fact]
    public void One_cause_is_one_minus_Kaplan_Meier()
    {
        var random = new Random(62);
        var (entries, exits, causes) = SpellsTests.Ragged(random);
        var spells = Spells.Of(entries, exits, [.. causes.Select(cause => Math.Min(cause, 1))]);
        var curves = AalenJohansen.Of(spells, Log);
        for (var at = 0; at < curves.InStart.Count; at++)
        {
            Assert.Equal(1 - curves.InStart[at].Probability, curves.Incidence(1)[at].Probability, 12);
            if (curves.InStart[at].StandardError is { } error) Assert.Equal(error, curves.Incidence(1)[at].StandardError!.Value, 1e-8);
        }

        Assert.Equal(curves.TimeIn(0, 4, BeyondLast.HoldLevel).StandardError, curves.TimeIn(1, 4, BeyondLast.HoldLevel).StandardError, 1e-9);
    }

    /// <summary>Without censoring an incidence is a share, and the mean time in a state the mean of max(0, τ − time) over that cause.</summary>
    [Fact]
    public void Without_censoring_it_is_a_share()
    {
        var random = new Random(63);
        var exits = SpellsTests.Draw(80, () => random.Next(1, 20));
        var causes = SpellsTests.Draw(80, () => random.Next(1, 4));
        var curves = AalenJohansen.Of(Spells.OfDays(exits, causes), Log);
        for (var cause = 1; cause <= 3; cause++)
        {
            var share = exits.Where((exit, row) => exit <= 9 && causes[row] == cause).Count() / 80.0;
            Assert.Equal(share, curves.At(cause, 9)!.Value.Probability, 12);
            Assert.Equal(Math.Sqrt(share * (1 - share) / 80), curves.At(cause, 9)!.Value.StandardError!.Value, 10);
            var lost = exits.Select((exit, row) => causes[row] == cause ? Math.Max(0.0, 12 - exit) : 0).ToList();
            var time = curves.TimeIn(cause, 12, BeyondLast.Refuse);
            Assert.Equal(lost.Average(), time.Mean, 10);
            Assert.Equal(Math.Sqrt(lost.Sum(each => (each - lost.Average()) * (each - lost.Average()))) / 80, time.StandardError, 10);
        }
    }

    [Fact]
    public void Times_in_states_add_up_to_the_horizon()
    {
        var random = new Random(64);
        for (var horizon = 0.5; horizon < 20; horizon += 0.7)
        {
            var (entries, exits, causes) = SpellsTests.Ragged(random);
            var curves = AalenJohansen.Of(Spells.Of(entries, exits, causes), Log);
            Assert.Equal(horizon, Enumerable.Range(0, curves.Causes + 1).Sum(cause => curves.TimeIn(cause, horizon, BeyondLast.HoldLevel).Mean), 10);
        }
    }

    [Fact]
    public void Ties_order_and_repeated_runs_change_no_digit()
    {
        var random = new Random(65);
        var (entries, exits, causes) = SpellsTests.Ragged(random);
        var spells = Spells.Of(entries, exits, causes);
        var rows = Enumerable.Range(0, exits.Length).ToArray();
        random.Shuffle(rows);
        Assert.Equal(AalenJohansen.Of(spells, Log).Incidence(1), AalenJohansen.Of(spells.Subset(rows), Log).Incidence(1));
    }

    [Fact]
    public void All_censored_is_no_incidence_and_nothing_is_known_beyond()
    {
        var curves = AalenJohansen.Of(Spells.OfDays([3, 4], [0, 0]), Log);
        Assert.Equal((0, 1.0, 1.0), (curves.Causes, curves.At(0, 1)!.Value.Probability, curves.At(0, 4)!.Value.Probability));
        Assert.Null(curves.At(0, 4.5));
        Assert.Equal(4, curves.TimeIn(0, 4, BeyondLast.Refuse).Mean);
    }

    [Fact]
    public void Nonsense_is_a_named_error()
    {
        var spells = Spells.OfDays([3, 4], [1, 0]);
        var curves = AalenJohansen.Of(spells, Log);
        Assert.Equal(InputFault.OutOfRange, SpellsTests.Fault(() => AalenJohansen.Of(spells, Log with { Level = 95 })));
        Assert.Equal(InputFault.OutOfRange, SpellsTests.Fault(() => AalenJohansen.Of(spells, Log with { Scale = (IntervalScale)5 })));
        Assert.Equal(InputFault.OutOfRange, SpellsTests.Fault(() => curves.Incidence(2)));
        Assert.Equal(InputFault.OutOfRange, SpellsTests.Fault(() => curves.Incidence(0)));
        Assert.Equal(InputFault.OutOfRange, SpellsTests.Fault(() => curves.At(3, 1)));
        Assert.Equal(InputFault.Negative, SpellsTests.Fault(() => curves.At(1, -1)));
        Assert.Equal(InputFault.OutOfRange, SpellsTests.Fault(() => curves.TimeIn(1, 5, BeyondLast.Refuse)));
        Assert.Equal(InputFault.OutOfRange, SpellsTests.Fault(() => curves.TimeIn(1, 0, BeyondLast.Refuse)));
    }

    /// <summary>The delta formula as printed, one sum for every time.</summary>
    private static double Slow(Spells spells, int cause, int until)
    {
        var table = RiskTable.Of(spells);
        double survival = 1, f = 0;
        var (before, incidence) = (new double[until + 1], new double[until + 1]);
        for (var at = 0; at <= until; at++)
        {
            before[at] = survival;
            incidence[at] = f += survival * table.ByCause[cause - 1][at] / table.AtRisk[at];
            survival *= 1 - (table.Events[at] / table.AtRisk[at]);
        }

        var variance = 0.0;
        for (var at = 0; at <= until; at++)
        {
            var (n, d, mine, rise) = (table.AtRisk[at], table.Events[at], table.ByCause[cause - 1][at], f - incidence[at]);
            if (d < n) variance += rise * rise * d / (n * (n - d));
            variance += (before[at] * before[at] * (n - mine) * mine / (n * n * n)) - (2 * rise * before[at] * mine / (n * n));
        }

        return Math.Sqrt(Math.Max(0, variance));
    }
}
