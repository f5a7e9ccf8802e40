using Roer.Care;
using Roer.Methods;
using Roer.Store.Measures;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>A municipality of three cells with care that can be followed and one without, small enough to work out beside the product.</summary>
internal static class YearEndTown
{
    public const int TariffCents = 5_000;
    public const string Product = "45A01";
    public const string Unit = "04";
    private static readonly double[] Pattern = [0.40, 0.25, 0.15, 0.10, 0.06, 0.04];

    public static SpendingCell First { get; } = new("6.72a", CareForm.Ambulant, "", "10000001");

    public static SpendingCell Second { get; } = new("6.72b", CareForm.Ambulant, "", "10000002");

    public static SpendingCell Foster { get; } = new("6.74a", CareForm.FosterCare, "", "20000001");

    public static SpendingCell Flat { get; } = new("6.82a", CareForm.Protection, "", "30000001");

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static YearEndFacts Empty(DateOnly asOf, int year) => new()
    {
        Spending = new(new ClaimCalendar(asOf, DateSpan.Of(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))), [], [], new Tariffs([], 100), []),
        OtherCosts = [],
        Budgets = [],
        Risks = [],
        Reserves = [],
        State = [],
    };

    /// <summary>A history of so many whole months up to the edge, without care.</summary>
    public static ClaimHistory History(string asOf, int months)
    {
        var facts = Empty(Day(asOf), 2024);
        return ClaimHistory.Of(facts.But(spending => spending with
        {
            Claims = [.. Enumerable.Range(facts.Spending.Calendar.Edge - months + 1, months).Select(month => new ClaimedSum(First, month, ClaimCalendar.DaysOf(month).Last, 1, 1, 100))],
        }).Spending);
    }

    /// <summary>The town as known on a day, with so many whole months of claims.</summary>
    public static YearEndFacts Facts(string asOf, int year = 2024, int months = 36)
    {
        var facts = Empty(Day(asOf), year);
        var noise = RandomSource.Named(1, "town/claims");
        var allocations = new[] { First, Second, Foster }.SelectMany((cell, place) => Allocations(cell, facts.Spending.Calendar, (place * 1_000) + 1, cell == Second ? 20 : 60)).ToList();
        var claims = new List<ClaimedSum>();
        for (var month = facts.Spending.Calendar.Edge; month > facts.Spending.Calendar.Edge - months; month--)
        {
            foreach (var cell in new[] { First, Second, Foster, Flat }) Claim(claims, facts.Spending.Calendar, (cell, month), cell == Flat ? 2_000_000 : 0.9 * Started(allocations, cell, month), noise);
        }

        return facts.But(spending => spending with { Claims = claims, Allocations = allocations, Tariffs = TariffsAt(TariffCents) });
    }

    public static Tariffs TariffsAt(int cents) => new([(Product, "", Unit, DateSpan.Of(new DateOnly(2010, 1, 1), new DateOnly(2040, 12, 31)), cents)], 100);

    /// <summary>An allocation of so many units a day, begun on its first valid day.</summary>
    public static AllocatedCare Allocation(int number, SpendingCell cell, DateSpan valid, int volume, string product = Product) => new(
        number, number, cell.Provider, product, new AllocationTerms(valid, volume, Unit, "1", null), new Division(cell.Form, "", 10, cell.TaskField, "", "", ""), valid.First);

    /// <summary>What the days of a month may cost, counted by the day.</summary>
    public static double Started(IReadOnlyList<AllocatedCare> allocations, SpendingCell cell, int month)
    {
        var sum = 0.0;
        foreach (var row in allocations.Where(row => row.Provider == cell.Provider))
        {
            if (row.Terms.Validity.Intersect(ClaimCalendar.DaysOf(month)) is { } days) sum += days.Days * row.Terms.Volume!.Value * (double)TariffCents;
        }

        return sum;
    }

    private static void Claim(List<ClaimedSum> claims, ClaimCalendar calendar, (SpendingCell Cell, int Month) of, double cents, RandomSource noise)
    {
        for (var column = 0; column < Pattern.Length; column++)
        {
            var (known, factor) = (ClaimCalendar.DaysOf(of.Month + column + 1).First.AddDays(9), 0.9 + (0.2 * noise.Uniform()));
            if (known <= calendar.AsOf) claims.Add(new ClaimedSum(of.Cell, of.Month, known, 1, 40, (long)(cents * Pattern[column] * factor)));
        }
    }

    private static IEnumerable<AllocatedCare> Allocations(SpendingCell cell, ClaimCalendar calendar, int number, int count)
    {
        var random = RandomSource.Named(number, "town/care");
        for (var index = 0; index < count * 3; index++)
        {
            var first = calendar.EdgeDay.AddDays(-random.Below(6 * 365));
            yield return Allocation(number + index, cell, DateSpan.Of(first, first.AddDays(30 + (int)(-Math.Log(1 - random.Uniform()) * 500))), 1 + random.Below(3));
        }
    }
}
