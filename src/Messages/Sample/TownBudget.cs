using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>
/// The town's budget by taakveld: what the year before cost at the prices of the year, not quite right, changed in spring and autumn towards what the year costs.
/// With gaps: protection has no budget in the first year, and of the second year nobody kept the autumn change.
/// </summary>
internal sealed class TownBudget
{
    private const long Thousand = 100_000;
    private const string Ambulant = "6.72a";
    private const string FosterCare = "6.73a";
    private const string Protection = "6.82a";
    private const string Access = "6.2";
    private const string Source = "Verzonnen begroting";

    private readonly SampleOptions _options;
    private readonly IReadOnlyList<double> _levels;
    private readonly Dictionary<(int Year, Group Group), long> _spent;

    public TownBudget(SampleOptions options, IReadOnlyList<double> levels, IReadOnlyList<OtherCost> costs, IReadOnlyList<TownMessage> messages)
    {
        _options = options;
        _levels = levels;
        _spent = Claimed(messages).Concat(Booked(costs)).GroupBy(part => (part.Year, part.Group), part => part.Cents).ToDictionary(part => part.Key, part => part.Sum());
    }

    /// <summary>What was claimed and not refused, and what was spent outside the messages, by the last known day; in eurocents.</summary>
    public long SpentCents(int year) => _spent.Where(part => part.Key.Year == year).Sum(part => part.Value);

    /// <summary>The budget of every year of the history and of the year after it, as far as it was known.</summary>
    public IEnumerable<BudgetEntry> Rows() => Enumerable.Range(_options.FirstYear, _options.Years + 1).SelectMany(Year).Where(row => row.Origin.Known <= _options.LastKnown);

    private static IEnumerable<(int Year, Group Group, long Cents)> Claimed(IReadOnlyList<TownMessage> messages)
    {
        var refused = messages.OfType<AnswerMessage>().Where(answer => answer.RefusesWhole).Select(answer => answer.Claim).ToHashSet();
        return messages.OfType<ClaimMessage>().Where(claim => !refused.Contains(claim)).SelectMany(claim => claim.Lines).Where(line => line.Refusal is null)
            .Select(line => (line.Month.Year, GroupOf(line.Product), line.AmountCents));
    }

    /// <summary>Personal budgets and the like; where nobody told the taakveld, the budget has them under access.</summary>
    private static IEnumerable<(int Year, Group Group, long Cents)> Booked(IReadOnlyList<OtherCost> costs) =>
        costs.Where(cost => cost.IsExpected).Select(cost => (cost.FirstDay.Year, new Group(cost.TaskField ?? Access, null, FormOf(cost.TaskField)), cost.AmountCents));

    /// <summary>Ambulant help has a budget by product category, foster care by form, the rest by taakveld alone.</summary>
    private static Group GroupOf(InventedProduct product)
    {
        var field = product.TaskField.Length == 0 ? Ambulant : product.TaskField;
        return new Group(field, field == Ambulant ? product.Category : null, FormOf(field));
    }

    private static CareForm? FormOf(string? field) => field == FosterCare ? CareForm.FosterCare : null;

    private static long Rounded(double cents) => (long)Math.Round(cents / Thousand) * Thousand;

    private IEnumerable<BudgetEntry> Year(int year)
    {
        var groups = _spent.Keys.Select(key => key.Group).Distinct()
            .Where(group => group.TaskField != Protection || year > _options.FirstYear)
            .OrderBy(group => group.TaskField, StringComparer.Ordinal).ThenBy(group => group.Category, StringComparer.Ordinal).ToList();
        var first = groups.ToDictionary(group => group, group => Original(group, year));
        var rows = groups.Select(group => Row(new Decision(BudgetKind.Original, $"Programmabegroting {year}", new DateOnly(year - 1, 11, 7)), group, year, first[group]));
        if (year > _options.LastDay.Year)
            return rows;
        var spring = new Decision(BudgetKind.Change, $"Voorjaarsnota {year}", new DateOnly(year, 6, 26));
        rows = rows.Concat(Changes(spring, year, first, 0.6));
        return year == _options.FirstYear + 1 ? rows : rows.Concat(Changes(new Decision(BudgetKind.Change, $"Najaarsnota {year}", new DateOnly(year, 11, 20)), year, first, 0.25));
    }

    private long Original(Group group, int year)
    {
        var from = Math.Max(_options.FirstYear, year > _options.LastDay.Year ? year - 2 : year - 1);
        var growth = _levels[year - _options.FirstYear] / _levels[from - _options.FirstYear];
        var wrong = RandomStream.Named($"budget {group.TaskField} {group.Category}", _options.Seed, year).Spread(0.04);
        return Math.Max(Thousand, Rounded(_spent.GetValueOrDefault((from, group)) * growth * wrong));
    }

    private IEnumerable<BudgetEntry> Changes(Decision decision, int year, Dictionary<Group, long> first, double share) =>
        from pair in first
        let cents = Rounded((_spent.GetValueOrDefault((year, pair.Key)) - pair.Value) * share)
        where cents != 0
        select Row(decision, pair.Key, year, cents);

    private BudgetEntry Row(Decision decision, Group group, int year, long cents)
    {
        var reason = decision.Kind == BudgetKind.Original ? null : cents > 0 ? "Meer hulp of duurdere hulp dan begroot" : "Minder hulp of goedkopere hulp dan begroot";
        return new BudgetEntry(
            new Origin(_options.Municipality, decision.Day.AddDays(4), 0), year, group.TaskField, group.Category, group.Form, decision.Kind, decision.Name, decision.Day,
            cents, reason, Source);
    }

    private readonly record struct Group(string TaskField, string? Category, CareForm? Form);

    private readonly record struct Decision(BudgetKind Kind, string Name, DateOnly Day);
}
