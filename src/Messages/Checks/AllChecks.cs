namespace Roer.Messages;

/// <summary>Every check that looks at the facts of one file.</summary>
internal static class AllChecks
{
    public static Check[] ForOneFile() =>
    [
        new ServiceNumberCheck(),
        new PeriodOrderCheck(),
        new AmountCheck(),
        new MonthStartCheck(),
        new MonthEndCheck(),
        new CreditCheck(),
        new ReferenceCheck(),
        new ClaimTotalCheck(),
        new AnswerTotalCheck(),
    ];
}
