namespace Roer.Methods.Decomposition;

/// <summary>What is known of one of the two periods of <see cref="StockFlowSplit"/>.</summary>
/// <param name="First">The first day; the first of a month.</param>
/// <param name="Months">How many whole months, 1 or more.</param>
/// <param name="Spells">Every stay with a day in the period or in the twelve months before it. Their order does not matter.</param>
/// <param name="Amounts">Everything used in the period.</param>
public sealed record FlowPeriod(DateOnly First, int Months, IReadOnlyList<FlowSpell> Spells, IReadOnlyList<FlowAmount> Amounts)
{
    /// <summary>The month of a day, 0 for the first of the period; negative before it.</summary>
    internal int MonthOf(DateOnly day) => ((day.Year - First.Year) * 12) + day.Month - First.Month;

    internal void Check(int units, int strata)
    {
        Require.Between(Months, 1, FlowLayout.MostMonths, nameof(Months));
        if (First.Day != 1) throw new MethodInputException(InputFault.OutOfRange, nameof(First), "The period does not begin on the first day of a month. Give whole months.");
        foreach (var spell in Spells)
        {
            Require.Between(spell.Unit, 0, units - 1, nameof(Spells));
            Require.Between(spell.Stratum, 0, strata - 1, nameof(Spells));
            if (spell.Last < spell.First) throw new MethodInputException(InputFault.Unsorted, nameof(Spells), "A stay ends before it begins. Correct it or leave it out.");
        }

        foreach (var amount in Amounts)
        {
            Require.Between(amount.Unit, 0, units - 1, nameof(Amounts));
            Require.Between(amount.Stratum, 0, strata - 1, nameof(Amounts));
            Require.Finite([amount.Quantity, amount.Amount], nameof(Amounts));
        }
    }
}
