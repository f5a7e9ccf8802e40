namespace Roer.Messages.Sample;

/// <summary>Money outside the messages, of one year.</summary>
/// <param name="Year">The year.</param>
/// <param name="TeamCents">The lump sum for the neighbourhood team.</param>
/// <param name="BudgetHolders">Youths with a personal budget (pgb).</param>
/// <param name="BudgetHolderCents">What those budgets paid.</param>
public sealed record YearOutsideMessages(int Year, long TeamCents, int BudgetHolders, long BudgetHolderCents)
{
    internal static YearOutsideMessages Invent(SampleOptions options, double priceLevel, int year)
    {
        var random = RandomStream.Named("outside", options.Seed, year);
        var holders = random.Round(options.Youths * 0.035);
        return new YearOutsideMessages(
            year,
            (long)(options.Youths * 62_000L * priceLevel),
            holders,
            (long)(holders * 780_000L * priceLevel * random.Spread(0.05)));
    }
}
