namespace Roer.Methods.Decomposition;

/// <summary>Where each count of a period stands in one row of numbers, so that counts of many units add up as rows.</summary>
internal sealed class FlowLayout
{
    /// <summary>Months of stay that are told apart: 0 to 23, and 24 and more.</summary>
    public const int Ages = 25;

    /// <summary>Months of stay that share a chance of ending: 0, 1–2, 3–5, 6–11, 12–23, 24 and more.</summary>
    public const int Bands = 6;

    /// <summary>Months between the month of an end and that of the next start: 0 to 12.</summary>
    public const int Lags = 13;

    public const int MostMonths = 120;

    public FlowLayout(int strata, int months)
    {
        (Strata, Months) = (strata, months);
        Stock = 0;
        Ends = Stock + (strata * Ages);
        Entries = Ends + (strata * EndMonths);
        EntryStrata = Entries + months;
        NextStrata = EntryStrata + strata;
        Beside = NextStrata + (strata * strata);
        After = Beside + strata;
        AtRisk = After + (strata * Lags);
        Ended = AtRisk + (strata * Bands);
        Present = Ended + (strata * Bands);
        Quantity = Present + (strata * Bands);
        Amount = Quantity + strata;
        Length = Amount + strata;
    }

    public int Strata { get; }

    public int Months { get; }

    /// <summary>Months before the period and in it, in which a stay can end that leads to one in the period.</summary>
    public int EndMonths => Lags - 1 + Months;

    /// <summary>Stays at the start, by stratum and age.</summary>
    public int Stock { get; }

    /// <summary>Ends, by stratum and month, from twelve months before the period on.</summary>
    public int Ends { get; }

    /// <summary>First starts, by month.</summary>
    public int Entries { get; }

    /// <summary>First starts, by stratum.</summary>
    public int EntryStrata { get; }

    /// <summary>Starts that another stay led to, by its stratum and their own.</summary>
    public int NextStrata { get; }

    /// <summary>Starts beside a stay, by its stratum.</summary>
    public int Beside { get; }

    /// <summary>Starts after a stay, by its stratum and lag.</summary>
    public int After { get; }

    /// <summary>Months in which a stay could end, by stratum and band.</summary>
    public int AtRisk { get; }

    /// <summary>Months in which it did.</summary>
    public int Ended { get; }

    /// <summary>The part of those months in which it was there.</summary>
    public int Present { get; }

    /// <summary>Quantities, by stratum.</summary>
    public int Quantity { get; }

    /// <summary>Amounts, by stratum.</summary>
    public int Amount { get; }

    public int Length { get; }

    public static int BandOf(int age) => age switch { 0 => 0, <= 2 => 1, <= 5 => 2, <= 11 => 3, <= 23 => 4, _ => 5 };

    public static int AgeClass(int age) => Math.Min(age, Ages - 1);
}
