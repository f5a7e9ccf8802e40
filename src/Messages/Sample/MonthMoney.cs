namespace Roer.Messages.Sample;

/// <summary>The true money of a month and form, in eurocents.</summary>
public sealed class MonthMoney
{
    /// <summary>The value of the care delivered.</summary>
    public long DeliveredCents { get; internal set; }

    /// <summary>Debit minus credit of every line sent, refused or not.</summary>
    public long ClaimedCents { get; internal set; }

    /// <summary>The part of the claimed money whose answer is in and does not refuse it.</summary>
    public long GrantedCents { get; internal set; }
}
