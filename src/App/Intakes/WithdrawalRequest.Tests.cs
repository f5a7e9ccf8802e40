using Roer.App.Serving;

namespace Roer.App.Intakes;

public sealed class WithdrawalRequestTests
{
    private static readonly DateOnly Today = new(2026, 11, 30);
    private static readonly DateOnly Usual = new(2026, 11, 12);

    [Fact]
    public void A_withdrawal_has_what_was_given_and_else_the_usual_day()
    {
        Assert.Equal(new(7, Usual, "verkeerde gemeente", "wie"), Parse("7", " verkeerde gemeente ", null));
        Assert.Equal(new(7, new(2026, 1, 2), "dubbel", "wie"), Parse("7", "dubbel", "2026-01-02"));
        Assert.Equal(Today, Parse("7", "dubbel", "2026-11-30").Known);
    }

    [Theory]
    [InlineData("zeven", "dubbel", null, "inname")]
    [InlineData("0", "dubbel", null, "inname")]
    [InlineData("7", "", null, "reden")]
    [InlineData("7", "x\ny regel", null, "reden")]
    [InlineData("7", "dubbel", "30-11-2026", "bekendOp")]
    [InlineData("7", "dubbel", "2026-12-01", "bekendOp")]
    [InlineData("-1", "", "ooit", "inname, reden, bekendOp")]
    public void Everything_that_is_wrong_is_told_at_once(string number, string reason, string? known, string wrong) =>
        Assert.Equal(wrong, string.Join(", ", Assert.Throws<ScopeFaultsException>(() => Parse(number, reason, known)).Faults.Select(fault => fault.Parameter)));

    /// <summary>A reason is kept for ever and shown to others: a service number has no place in it, however it is written.</summary>
    [Theory]
    [InlineData("bericht over 999990019 hoort hier niet")]
    [InlineData("over 9999.90.019")]
    [InlineData("over 999 990 019")]
    [InlineData("over 999-990-019")]
    public void A_reason_with_a_service_number_is_refused(string reason)
    {
        var fault = Assert.Throws<ScopeFaultsException>(() => Parse("7", reason, null));
        Assert.DoesNotContain("019", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_numbers_are_no_service_number() => Assert.Equal("toewijzing 20250017 en 12345678", Parse("7", "toewijzing 20250017 en 12345678", null).Reason);

    private static Care.Withdrawal Parse(string number, string reason, string? known) => WithdrawalRequest.Parse(number, reason, known, (Today, _ => Usual, "wie"));
}
