namespace Roer.Messages.Sample;

public sealed class ClaimsTests
{
    private static IEnumerable<ClaimMessage> Claims => SmallTown.Town.Messages.OfType<ClaimMessage>();

    private static List<InventedLine> Lines => [.. Claims.SelectMany(claim => claim.Lines)];

    [Fact]
    public void A_line_lies_in_one_month_and_in_the_period_of_its_claim() => Assert.All(Claims, claim => Assert.All(claim.Lines, line =>
    {
        Assert.Equal((line.Period.First.Year, line.Period.First.Month), (line.Period.Last.Year, line.Period.Last.Month));
        Assert.True(claim.Period.First <= line.Period.First && line.Period.Last <= claim.Period.Last);
    }));

    [Fact]
    public void A_line_lies_in_a_version_of_its_allocation_that_was_known() => Assert.All(Lines, line =>
        Assert.Contains(line.Allocation.Steps, step =>
            step.Signed <= line.Ready && step.First <= line.Period.First && (step.Last is null || line.Period.Last <= step.Last)));

    [Fact]
    public void An_amount_is_volume_times_tariff() => Assert.All(Lines, line =>
        Assert.Equal((long)line.Volume * (line.TariffCents ?? 100), Math.Abs(line.AmountCents)));

    [Fact]
    public void A_reference_and_a_claim_number_are_used_once_by_a_provider()
    {
        Assert.Equal(Lines.Count, Lines.Select(line => (line.Allocation.Provider, line.Reference)).Distinct().Count());
        Assert.Equal(Claims.Count(), Claims.Select(claim => (claim.Provider, claim.Number)).Distinct().Count());
    }

    [Fact]
    public void A_credit_takes_back_a_whole_earlier_line() => Assert.All(Lines.Where(line => line.AmountCents < 0), line =>
    {
        Assert.Equal(-line.Previous!.AmountCents, line.AmountCents);
        Assert.Equal(line.Previous.Volume, line.Volume);
        Assert.NotEqual("", line.Previous.Reference);
        Assert.True(line.Previous.Ready < line.Ready);
    });

    [Fact]
    public void A_replaced_line_was_credited_before() => Assert.All(
        Lines.Where(line => line.Previous is not null && line.AmountCents > 0),
        line => Assert.Contains(Lines, credit => credit.AmountCents < 0 && credit.Previous == line.Previous));

    [Fact]
    public void A_week_volume_is_never_exceeded() => Assert.All(
        Lines.Where(line => line.Allocation.Grant.Frequency == Frequencies.Week && !line.Product.IsOutput && line.Refusal is null),
        line => Assert.True(line.Volume <= (long)line.Allocation.Steps.Max(step => step.Volume) * WeekRules.WeekNumbers(line.Period)));

    [Fact]
    public void A_total_volume_is_never_exceeded()
    {
        var refused = SmallTown.Town.Messages.OfType<AnswerMessage>().Where(answer => answer.RefusesWhole).Select(answer => answer.Claim).ToHashSet();
        var sums = Claims.Where(claim => !refused.Contains(claim)).SelectMany(claim => claim.Lines)
            .Where(line => line.Refusal is null && line.Allocation.Grant.Frequency == Frequencies.Total)
            .GroupBy(line => line.Allocation)
            .ToList();
        Assert.True(sums.Count > 20);
        Assert.All(sums, lines => Assert.True(lines.Sum(line => line.Volume * Math.Sign(line.AmountCents)) <= lines.Key.Steps.Max(step => step.Volume)));
    }

    [Fact]
    public void An_answer_comes_after_its_claim_and_lists_only_lines_of_it() => Assert.All(SmallTown.Town.Messages.OfType<AnswerMessage>(), answer =>
    {
        Assert.InRange(answer.Signed.DayNumber - answer.Claim.Signed.DayNumber, 5, 15);
        Assert.All(answer.Refused, line => Assert.Contains(line, answer.Claim.Lines));
    });

    [Fact]
    public void The_true_money_is_what_the_messages_add_up_to()
    {
        var answers = SmallTown.Town.Messages.OfType<AnswerMessage>().Where(answer => !answer.RefusesWhole).ToList();
        var money = SmallTown.Town.Money.Months.Values;
        Assert.Equal(Lines.Sum(line => line.AmountCents), money.Sum(month => month.ClaimedCents));
        Assert.Equal(answers.Sum(answer => answer.GrantedCents), money.Sum(month => month.GrantedCents));
        Assert.True(money.Sum(month => month.DeliveredCents) > money.Sum(month => month.GrantedCents));
    }

    [Fact]
    public void The_planted_irregularities_are_there()
    {
        var planted = SmallTown.Town.Planted;
        Assert.Equal(planted.RefusedLines, SmallTown.Town.Messages.OfType<AnswerMessage>().Sum(answer => answer.Refused.Count));
        Assert.True(planted is { Corrections: > 10, Cancellations: > 2, Settlements: > 2, LateLines: > 100, DeletedAllocations: > 5 });
        Assert.True(planted is { MissingStarts: > 5, LateStarts: > 20, MissingStops: > 20, Pauses: > 2, UnansweredClaims: > 2 });
    }
}
