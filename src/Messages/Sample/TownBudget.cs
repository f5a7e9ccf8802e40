using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>
/// The town's budget by taakveld. It is made of what was known on the day of each decision: the original of the claims of nine months of the year before, at
/// the prices of the year; the change in spring of three months of the year, that in autumn of nine. Only the first year, before which there is nothing, looks
/// ahead. With gaps: protection has no budget in the first year, and of the second year nobody kept the autumn change.
/// </summary>
internal sealed class TownBudget
{
    private const long Thousand = 100_000;
    private const int MonthsAYear = 12;
    private const string Ambulant = "6.72a";
    private const string FosterCare = "6.73a";
    private const string Protection = "6.82a";
    private const string Access = "6.2";
    private const string Source = "Verzonnen begroting";

    private readonly SampleOptions _options;
    private readonly IReadOnlyList<double> _levels;
    private readonly ILookup<Group, Claimed> _claims;
    private readonly Dictionary<(Group Group, int Year), long> _others;

    public TownBudget(SampleOptions options, IReadOnlyList<double> levels, IReadOnlyList<OtherCost> costs, IReadOnlyList<TownMessage> messages)
    {
        _options = options;
        _levels = levels;
        _claims = Claims(messages).ToLookup(claimed => claimed.Group);
        _others = costs.Where(cost => cost.IsExpected).GroupBy(cost => (GroupOf(cost), cost.FirstDay.Year), cost => cost.AmountCents).ToDictionary(part => part.Key, part => part.Sum());
    }

    /// <summary>What was claimed for a year by the last known day, refused or not, and what was expected outside the messages; in eurocents.</summary>
    public long SpentCents(int year) =>
        Groups().Sum(group => _claims[group].Where(claimed => claimed.Month.Year == year).Sum(claimed => claimed.Cents) + _others.GetValueOrDefault((group, year)));

    /// <summary>The budget of every year of the history and of the year after it, as far as it was known.</summary>
    public IEnumerable<BudgetEntry> Rows() => Enumerable.Range(_options.FirstYear, _options.Years + 1).SelectMany(Year).Where(row => row.Origin.Known <= _options.LastKnown);

    private static IEnumerable<Claimed> Claims(IReadOnlyList<TownMessage> messages) => messages.OfType<ClaimMessage>()
        .SelectMany(claim => claim.Lines.Select(line => new Claimed(GroupOf(line.Product), line.Month, claim.Signed, line.AmountCents)));

    /// <summary>Ambulant help has a budget by product category, foster care by form, the rest by taakveld alone.</summary>
    private static Group GroupOf(InventedProduct product)
    {
        var field = product.TaskField.Length == 0 ? Ambulant : product.TaskField;
        return new Group(field, field == Ambulant ? product.Category : null, FormOf(field));
    }

    /// <summary>Personal budgets and the like; where nobody told the taakveld, the budget has them under access.</summary>
    private static Group GroupOf(OtherCost cost) => new(cost.TaskField ?? Access, null, FormOf(cost.TaskField));

    private static CareForm? FormOf(string? field) => field == FosterCare ? CareForm.FosterCare : null;

    private static long Rounded(double cents) => (long)Math.Round(cents / Thousand) * Thousand;

    private List<Group> Groups() =>
    [
        .. _claims.Select(group => group.Key).Concat(_others.Keys.Select(key => key.Group)).Distinct()
            .OrderBy(group => group.TaskField, StringComparer.Ordinal).ThenBy(group => group.Category, StringComparer.Ordinal),
    ];

    private IEnumerable<BudgetEntry> Year(int year)
    {
        var groups = Groups().Where(group => group.TaskField != Protection || year > _options.FirstYear).ToList();
        var budget = groups.ToDictionary(group => group, group => Original(group, year));
        var original = new Decision(BudgetKind.Original, $"Programmabegroting {year}", OriginalDay(year));
        var rows = groups.ConvertAll(group => Row(original, group, year, budget[group]));
        if (year > _options.LastDay.Year)
            return rows;
        rows.AddRange(Changes(new Decision(BudgetKind.Change, $"Voorjaarsnota {year}", new DateOnly(year, 6, 26)), year, 3, budget));
        if (year != _options.FirstYear + 1)
            rows.AddRange(Changes(new Decision(BudgetKind.Change, $"Najaarsnota {year}", new DateOnly(year, 11, 20)), year, 9, budget));
        return rows;
    }

    private static DateOnly OriginalDay(int year) => new(year - 1, 11, 7);

    private long Original(Group group, int year)
    {
        var random = RandomStream.Named($"budget {group.TaskField} {group.Category}", _options.Seed, year);
        var growth = year == _options.FirstYear ? 1 : _levels[year - _options.FirstYear] / _levels[year - 1 - _options.FirstYear];
        var claimed = year == _options.FirstYear ? Whole(group, year, MonthsAYear, _options.LastKnown) : Whole(group, year - 1, 9, OriginalDay(year)) * growth;
        var others = _others.TryGetValue((group, year), out var known) ? known : _others.GetValueOrDefault((group, year - 1)) * growth;
        return Math.Max(Thousand, Rounded((claimed * random.Spread(0.03)) + others));
    }

    /// <summary>What a year would cost if its first months, as known on a day, told all of it.</summary>
    private double Whole(Group group, int year, int months, DateOnly day) =>
        _claims[group].Where(claimed => claimed.Month.Year == year && claimed.Month.Month <= months && claimed.Signed <= day).Sum(claimed => claimed.Cents) * (double)MonthsAYear / months;

    /// <summary>Half of what the year seems to cost more or less than its budget so far; the budget goes along.</summary>
    private List<BudgetEntry> Changes(Decision decision, int year, int months, Dictionary<Group, long> budget)
    {
        var rows = new List<BudgetEntry>();
        foreach (var group in Groups().Where(budget.ContainsKey))
        {
            var cents = Rounded((Whole(group, year, months, decision.Day) + _others.GetValueOrDefault((group, year)) - budget[group]) / 2);
            budget[group] += cents;
            if (cents != 0)
                rows.Add(Row(decision, group, year, cents));
        }

        return rows;
    }

    private BudgetEntry Row(Decision decision, Group group, int year, long cents)
    {
        var reason = decision.Kind == BudgetKind.Original ? null : cents > 0 ? "Meer hulp of duurdere hulp dan begroot" : "Minder hulp of goedkopere hulp dan begroot";
        return new BudgetEntry(
            new Origin(_options.Municipality, decision.Day.AddDays(4), 0), year, group.TaskField, group.Category, group.Form, decision.Kind, decision.Name, decision.Day,
            cents, reason, Source);
    }

    private readonly record struct Group(string TaskField, string? Category, CareForm? Form);

    private readonly record struct Claimed(Group Group, DateOnly Month, DateOnly Signed, long Cents);

    private readonly record struct Decision(BudgetKind Kind, string Name, DateOnly Day);
}
