namespace Roer.Care;

/// <summary>Sums of claim lines.</summary>
/// <param name="Lines">The number of lines.</param>
/// <param name="Volume">The units delivered; of a credit negative.</param>
/// <param name="Claimed">Debit minus credit in eurocents, refused or not.</param>
/// <param name="Granted">The eurocents of lines whose answer is in and does not refuse them.</param>
/// <param name="Refused">The eurocents of lines that an answer refused.</param>
public readonly record struct ClaimSums(long Lines, long Volume, long Claimed, long Granted, long Refused)
{
    private const int GrantedState = 1;
    private const int RefusedState = 2;

    /// <summary>The eurocents of lines that nobody answered yet.</summary>
    public long Unanswered => Claimed - Granted - Refused;

    /// <summary>The sums of one line. State: 0 not answered, 1 granted, 2 refused.</summary>
    public static ClaimSums Of(int state, long cents, long volume) =>
        new(1, volume, cents, state == GrantedState ? cents : 0, state == RefusedState ? cents : 0);

    /// <summary>Both together.</summary>
    public ClaimSums And(ClaimSums other) =>
        new(Lines + other.Lines, Volume + other.Volume, Claimed + other.Claimed, Granted + other.Granted, Refused + other.Refused);
}
