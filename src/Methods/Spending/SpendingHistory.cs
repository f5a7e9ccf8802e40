namespace Roer.Methods.Spending;

/// <summary>
/// What a forecast of spending is made from: cells by months. Exposure is what spending follows, such as the days on which something ran times their price. Months
/// are numbers: 12 × year + month − 1.
/// </summary>
public sealed record SpendingHistory
{
    /// <summary>A forecast needs at least so many whole months.</summary>
    public const int FewestMonths = 12;

    /// <summary>The first whole month.</summary>
    public required int First { get; init; }

    /// <summary>The last month of which the exposure is known.</summary>
    public required int Edge { get; init; }

    /// <summary>The month in which the history ends.</summary>
    public required int Now { get; init; }

    /// <summary>The months that are forecast, both ends included.</summary>
    public required (int First, int Last) Period { get; init; }

    /// <summary>The cells.</summary>
    public required IReadOnlyList<CellHistory> Cells { get; init; }

    /// <summary>Who is present at the edge.</summary>
    public required IReadOnlyList<PresentMember> Present { get; init; }

    /// <summary>The number of months from the edge to the end of the period; 0 or less when the period ended before.</summary>
    public int Ahead => Period.Last - Edge;

    /// <summary>Whether there is enough to forecast from.</summary>
    public bool IsEnough => Edge - First + 1 >= FewestMonths;

    /// <summary>What counts of a cell and month as far as it is known; 0 before the first month.</summary>
    public double Accepted(int cell, int month) => month < First ? 0 : Cells[cell].Accepted[month - First];

    /// <summary>The exposure of a cell in a month; 0 outside the history.</summary>
    public double Exposure(int cell, int month) => month < First || month > Edge ? 0 : Cells[cell].Exposures[month - First];

    /// <summary>Whether a month is forecast.</summary>
    public bool IsInPeriod(int month) => Period.First <= month && month <= Period.Last;

    /// <summary>The number of days of a month.</summary>
    public static int DaysOf(int month) => DateTime.DaysInMonth(month / 12, (month % 12) + 1);

    /// <summary>The last month of the quarter of a month.</summary>
    public static int QuarterEnd(int month) => month - (month % 3) + 2;

    /// <summary>How many items of a cell are known of the twelve months up to the edge.</summary>
    public long RecentItems(int cell) => Cells[cell].Amounts.Where(amount => amount.Month > Edge - 12 && amount.Month <= Edge).Sum(amount => amount.Items);
}
