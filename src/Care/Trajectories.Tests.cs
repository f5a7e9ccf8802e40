namespace Roer.Care;

public sealed class TrajectoriesTests
{
    private static readonly DateOnly AsOf = new(2026, 6, 30);

    [Fact]
    public void Overlapping_and_adjoining_runs_of_one_form_at_one_provider_are_one() =>
        Assert.Equal("A 02 2025-01-01..2025-09-30", Draw(Piece("A", 2, "2025-01-01", "2025-03-31"), Piece("A", 2, "2025-04-01", "2025-06-30"), Piece("A", 2, "2025-06-01", "2025-09-30")));

    [Fact]
    public void One_day_between_makes_two() =>
        Assert.Equal("A 02 2025-01-01..2025-03-31 | A 02 2025-04-02..2025-06-30", Draw(Piece("A", 2, "2025-01-01", "2025-03-31"), Piece("A", 2, "2025-04-02", "2025-06-30")));

    [Fact]
    public void Another_provider_or_form_makes_another() =>
        Assert.Equal("A 02 2025-01-01.. | A 03 2025-01-01.. | B 02 2025-01-01..", Draw(Piece("B", 2, "2025-01-01"), Piece("A", 3, "2025-01-01"), Piece("A", 2, "2025-01-01")));

    [Theory]
    [InlineData("2025-03-01", "2025-04-30", "A 11 2025-01-01..2025-12-31")]
    [InlineData("2024-12-01", "2025-04-30", "A 02 2024-12-01..2024-12-31 | A 11 2025-01-01..2025-12-31")]
    [InlineData("2024-12-01", "2026-01-31", "A 02 2024-12-01..2024-12-31 | A 02 2026-01-01..2026-01-31 | A 11 2025-01-01..2025-12-31")]
    public void Ambulant_help_beside_own_foster_care_folds_into_it(string first, string last, string expected) =>
        Assert.Equal(expected, Draw(Piece("A", 11, "2025-01-01", "2025-12-31"), Piece("A", 2, first, last)));

    [Fact]
    public void Ambulant_help_at_another_provider_does_not_fold() =>
        Assert.Equal("A 11 2025-01-01..2025-12-31 | B 02 2025-02-01..2025-03-31", Draw(Piece("A", 11, "2025-01-01", "2025-12-31"), Piece("B", 2, "2025-02-01", "2025-03-31")));

    [Fact]
    public void Measures_and_transport_make_no_trajectory() =>
        Assert.Equal("A 00 2025-01-01..", Draw(Piece("A", 21, "2025-01-01"), Piece("A", 99, "2025-01-01"), Piece("A", 0, "2025-01-01")));

    [Fact]
    public void Order_does_not_matter_and_a_slow_count_of_days_agrees()
    {
        var random = new Random(11);
        var forms = new[] { CareForm.Ambulant, CareForm.FosterCare, CareForm.OtherStay, CareForm.DayCare };
        for (var round = 0; round < 400; round++)
        {
            var pieces = Enumerable.Range(0, random.Next(1, 14)).Select(index =>
            {
                var first = new DateOnly(2025, 1, 1).AddDays(random.Next(60));
                var run = new CareRun(DateSpan.Of(first, first.AddDays(random.Next(25))), default, true, false, false, "31");
                return new CarePiece(new Child(random.Next(2)), random.Next(2) == 0 ? "A" : "B", forms[random.Next(4)], run, index);
            }).ToArray();
            var drawn = Draw(pieces);
            Assert.Equal(drawn, Draw([.. pieces.Reverse()]));
            var expected = new HashSet<(Child, string, CareForm, DateOnly)>();
            foreach (var piece in pieces) Each(piece.Run.Days, day => expected.Add((piece.Child, piece.Provider, piece.Form, day)));
            expected.RemoveWhere(day => day.Item3 == CareForm.Ambulant && expected.Any(other => other.Item3.IsStay() && other.Item1 == day.Item1 && other.Item2 == day.Item2 && other.Item4 == day.Item4));
            var actual = new HashSet<(Child, string, CareForm, DateOnly)>();
            foreach (var one in Trajectories.Of(pieces)) Each(one.Days, day => Assert.True(actual.Add((one.Child, one.Provider, one.Form, day))));
            Assert.True(expected.SetEquals(actual));
            var runs = actual.Count(day => !actual.Contains((day.Item1, day.Item2, day.Item3, day.Item4.AddDays(-1))));
            Assert.Equal(runs, Trajectories.Of(pieces).Count);
        }
    }

    [Fact]
    public void A_start_comes_from_its_message_else_from_the_first_claim_else_there_is_no_run()
    {
        var validity = Span("2025-01-01", "2025-12-31");
        Assert.Empty(CareRun.Of(validity, [], [], null, AsOf));
        var derived = Assert.Single(CareRun.Of(validity, [], [], new DateOnly(2025, 2, 1), AsOf));
        Assert.True(derived is { IsDerived: true, IsAssumed: true });
        Assert.Equal(Span("2025-02-01", "2025-12-31"), derived.Days);
        Assert.False(Assert.Single(CareRun.Of(validity, [new(2025, 1, 8)], [], new DateOnly(2025, 2, 1), AsOf)).IsDerived);
    }

    [Fact]
    public void An_end_comes_from_its_message_else_from_an_allocation_that_has_passed_else_the_care_runs()
    {
        var started = new DateOnly[] { new(2025, 1, 8) };
        var stopped = Assert.Single(CareRun.Of(Span("2025-01-01", "2025-12-31"), started, [(started[0], new(2025, 5, 1), "31")], null, AsOf));
        Assert.Equal((Span("2025-01-08", "2025-05-01"), true, "31"), (stopped.Days, stopped.Stopped, stopped.EndReason));
        var running = Assert.Single(CareRun.Of(Span("2025-01-01", "2026-12-31"), started, [], null, AsOf));
        Assert.True(running.Days.IsOpen);
        Assert.Equal(DateSpan.Of(started[0], AsOf), running.Delivered);
        Assert.Empty(CareRun.Of(Span("2025-01-01", "2026-12-31"), [AsOf.AddDays(1)], [], null, AsOf));
    }

    [Fact]
    public void A_temporary_stop_cuts_the_money_and_not_the_trajectory()
    {
        var runs = CareRun.Of(
            Span("2025-01-01", "2025-12-31"), [new(2025, 1, 1), new(2025, 6, 1)],
            [(new(2025, 1, 1), new(2025, 3, 31), "20"), (new(2025, 6, 1), new(2025, 9, 30), "31")], null, AsOf);
        Assert.Equal([Span("2025-01-01", "2025-05-31"), Span("2025-06-01", "2025-09-30")], runs.Select(run => run.Days));
        Assert.Equal([Span("2025-01-01", "2025-03-31"), Span("2025-06-01", "2025-09-30")], runs.Select(run => run.Delivered));
        Assert.Single(Trajectories.Of(runs.Select(run => new CarePiece(new Child(1), "A", CareForm.Ambulant, run, 0))));
    }

    private static void Each(DateSpan days, Action<DateOnly> act)
    {
        for (var day = days.First; day <= days.Last; day = day.AddDays(1)) act(day);
    }

    private static DateSpan Span(string first, string last) => DateSpan.Of(DateOnly.Parse(first), DateOnly.Parse(last));

    private static CarePiece Piece(string provider, int form, string first, string? last = null)
    {
        var days = DateSpan.Of(DateOnly.Parse(first), last is null ? null : DateOnly.Parse(last));
        return new(new Child(1), provider, (CareForm)form, new CareRun(days, default, last is not null, false, false, "31"), 0);
    }

    private static string Draw(params CarePiece[] pieces) =>
        string.Join(" | ", Trajectories.Of(pieces).Select(one => $"{one.Provider} {(int)one.Form:00} {one.Days}"));
}
