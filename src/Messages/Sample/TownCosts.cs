using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>What youth care costs the town outside the messages, and what it gets back. With gaps: the staff of the first year is missing.</summary>
internal sealed class TownCosts(SampleOptions options, IReadOnlyList<double> levels)
{
    private const string Source = "Verzonnen begroting en grootboek";

    private static readonly int[] Quarters = [1, 4, 7, 10];

    /// <summary>Every row: what was expected before each year, and what was booked once the month had passed.</summary>
    public IReadOnlyList<OtherCost> Rows() =>
        [.. Enumerable.Range(0, options.Years).SelectMany(Year).OrderBy(row => row.FirstDay).ThenBy(row => row.Kind).ThenBy(row => row.Item, StringComparer.Ordinal).ThenBy(row => row.IsExpected)];

    private IEnumerable<OtherCost> Year(int index)
    {
        var year = options.FirstYear + index;
        var outside = YearOutsideMessages.Invent(options, levels[index], year);
        var random = RandomStream.Named("other costs", options.Seed, year);
        var staff = (long)(options.Youths * 9_500L * levels[index]);
        var rows = new List<OtherCost>();
        for (var month = 1; month <= 12; month++)
        {
            rows.AddRange(Month(new Item(CostKind.PersonalBudget, "Pgb's", month % 5 == 0 ? null : "6.72a"), (year, month), Share(outside.BudgetHolderCents, month)));
            if (index > 0)
                rows.AddRange(Month(new Item(CostKind.OwnStaff, "Toegang", "6.2"), (year, month), Share(staff, month)));
        }

        rows.AddRange(Quarters.SelectMany((month, quarter) => Day(new Item(CostKind.LumpSum, "Wijkteam", "6.2"), new DateOnly(year, month, 15), Part(outside.TeamCents, 4, quarter))));
        rows.AddRange(Day(new Item(CostKind.Subsidy, "Jongerenwerk", "6.2"), new DateOnly(year, 2, 1), options.Youths * (long)random.Between(3_000, 4_000)));
        rows.AddRange(Day(new Item(CostKind.Subsidy, "Oudersteun", null), new DateOnly(year, 9, 1), options.Youths * (long)random.Between(800, 1_200)));
        rows.AddRange(Day(new Item(CostKind.RegionalContribution, "Jeugdregio", "6.2"), new DateOnly(year, 5, 1), options.Youths * (long)random.Between(2_500, 3_500)));
        rows.AddRange(Day(new Item(CostKind.Recovery, "Terug van aanbieders", "6.72b"), new DateOnly(year, 11, 20), -options.Youths * (long)random.Between(400, 900)));
        rows.AddRange(Day(new Item(CostKind.Income, "Van andere gemeenten", "6.73c"), new DateOnly(year, 6, 10), -options.Youths * (long)random.Between(500, 1_500)));
        return rows;
    }

    private IEnumerable<OtherCost> Month(Item item, (int Year, int Month) at, long cents) =>
        Rows(item, DateSpan.Month(at.Year, at.Month), cents, Rounded(cents));

    private IEnumerable<OtherCost> Day(Item item, DateOnly day, long cents) => Rows(item, DateSpan.Of(day, day), cents, Rounded(cents));

    private IEnumerable<OtherCost> Rows(Item item, DateSpan days, long booked, long expected)
    {
        yield return new OtherCost(Known(new DateOnly(days.First.Year - 1, 11, 15)), item.Kind, item.Name, true, item.TaskField, days.First, days.Last, expected, Source);
        if (days.Last.AddDays(35) <= options.LastKnown)
            yield return new OtherCost(Known(days.Last.AddDays(35)), item.Kind, item.Name, false, item.TaskField, days.First, days.Last, booked, Source);
    }

    private Origin Known(DateOnly day) => new(options.Municipality, day, 0);

    /// <summary>What was expected was a round number.</summary>
    private static long Rounded(long cents) => cents / 100_000 * 100_000;

    private static long Share(long cents, int month) => Part(cents, 12, month - 1);

    /// <summary>Parts that add up to the whole.</summary>
    private static long Part(long cents, int parts, int index) => (cents * (index + 1) / parts) - (cents * index / parts);

    private readonly record struct Item(CostKind Kind, string Name, string? TaskField);
}
