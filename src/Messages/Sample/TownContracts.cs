using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>What the town agreed with its providers, and what they state afterwards to have produced. With gaps.</summary>
internal sealed class TownContracts(SampleOptions options, TariffTable tariffs, IReadOnlyList<InventedProvider> providers, IReadOnlyList<TownMessage> messages)
{
    private const long Thousand = 100_000;
    private const long AuditedFrom = 125 * Thousand;
    private const string Signed = "Verzonnen contract";

    private readonly Lazy<Dictionary<(InventedProvider Provider, string Category, int Year), Sales>> _sales = new(() => Sum(messages));

    /// <summary>A row for each provider, category and year; of two providers nobody can find the contract, and the team works for a lump sum.</summary>
    public IEnumerable<Contract> Contracts()
    {
        for (var year = options.FirstYear; year <= options.LastDay.Year; year++)
        {
            yield return Team(year);
            foreach (var provider in providers.Where(provider => provider.Index is not (33 or 37)))
            {
                foreach (var category in Categories(provider))
                    yield return Row(provider, category, year);
            }
        }
    }

    /// <summary>What providers state of each closed year: mostly what they claimed, here and there a little else; some never send it.</summary>
    public IEnumerable<ProductionStatement> Productions()
    {
        for (var year = options.FirstYear; year < options.LastDay.Year; year++)
        {
            foreach (var provider in providers)
            {
                var random = RandomStream.Named("productions", options.Seed, (year * 100L) + provider.Index);
                if (random.Chance(0.08))
                    continue;
                foreach (var category in Categories(provider).Where(category => _sales.Value.ContainsKey((provider, category, year))))
                {
                    var claimed = _sales.Value[(provider, category, year)].Cents;
                    var stated = random.Chance(0.15) ? claimed * random.Between(97, 104) / 100 : claimed;
                    yield return new ProductionStatement(
                        Known(new DateOnly(year + 1, 4, 1)), provider.Code, year, category, null, stated, stated > AuditedFrom, "Verzonnen productieverantwoording");
                }
            }
        }
    }

    private static Dictionary<(InventedProvider, string, int), Sales> Sum(IReadOnlyList<TownMessage> messages)
    {
        var sales = new Dictionary<(InventedProvider, string, int), Sales>();
        var refused = messages.OfType<AnswerMessage>().Where(answer => answer.RefusesWhole).Select(answer => answer.Claim).ToHashSet();
        foreach (var line in messages.OfType<ClaimMessage>().Where(claim => !refused.Contains(claim)).SelectMany(claim => claim.Lines).Where(line => line.Refusal is null))
        {
            var key = (line.Allocation.Provider, line.Product.Category, line.Period.First.Year);
            var sum = sales.GetValueOrDefault(key);
            sales[key] = new Sales(sum.Cents + line.AmountCents, sum.OutputCents + (line.Product.IsOutput ? line.AmountCents : 0));
        }

        return sales;
    }

    private IEnumerable<string> Categories(InventedProvider provider) => _sales.Value.Keys
        .Where(key => key.Provider == provider).Select(key => key.Category).Distinct().Order(StringComparer.Ordinal);

    private Contract Row(InventedProvider provider, string category, int year)
    {
        var random = RandomStream.Named("contracts", options.Seed, (year * 10_000L) + (provider.Index * 100) + int.Parse(category, System.Globalization.CultureInfo.InvariantCulture));
        var sold = _sales.Value.GetValueOrDefault((provider, category, year));
        var ceiling = random.Chance(0.6) && sold.Cents > 0 ? (long?)(sold.Cents * random.Between(92, 130) / 100 / Thousand * Thousand) + Thousand : null;
        var byMonths = provider.Index % 5 == 0;
        return new Contract(
            Known(new DateOnly(year - 1, 12, 15)), provider.Code, category, null,
            sold.OutputCents * 2 > sold.Cents ? PaymentForm.Output : PaymentForm.Effort, ceiling, null, null,
            byMonths ? 24 : null, byMonths ? null : new DateOnly(year + 1, 12, 31), Indexation(year), new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), Signed);
    }

    private Contract Team(int year) => new(
        Known(new DateOnly(year - 1, 12, 15)), providers[0].Code, Products.Team.Category, Products.Team.Code, PaymentForm.Task, null,
        YearOutsideMessages.Invent(options, tariffs.Levels[year - options.FirstYear], year).TeamCents / 4, 3, null, null, Indexation(year),
        new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), Signed);

    private int? Indexation(int year) => year == options.FirstYear
        ? null
        : (int)Math.Round(10_000 * ((tariffs.Levels[year - options.FirstYear] / tariffs.Levels[year - options.FirstYear - 1]) - 1));

    private Origin Known(DateOnly day) => new(options.Municipality, day > options.LastKnown ? options.LastKnown : day, 0);

    private readonly record struct Sales(long Cents, long OutputCents);
}
