namespace Roer.Store.Measures;

/// <summary>
/// Prices of coming years against the year before: from the tariffs where those of half of the running care are known, else by the indexation that contracts
/// agree, else as in the last year whose tariffs are known.
/// </summary>
public sealed class PriceOutlook
{
    /// <summary>The standard deviation of the logarithm of a year's price that is not known yet.</summary>
    private const double Doubt = 0.015;

    private readonly SpendingFacts _facts;
    private readonly Dictionary<int, (double Growth, bool IsKnown)> _years = [];

    public PriceOutlook(SpendingFacts facts) => _facts = facts;

    /// <summary>The price of a year against that of an earlier one, and how unsure its logarithm is.</summary>
    public (double Index, double Deviation) Between(int from, int to)
    {
        var (index, variance) = (1.0, 0.0);
        for (var year = from + 1; year <= to; year++)
        {
            var (growth, isKnown) = Growth(year);
            index *= growth;
            variance += isKnown ? 0 : Doubt * Doubt;
        }

        return (index, Math.Sqrt(variance));
    }

    private (double Growth, bool IsKnown) Growth(int year)
    {
        if (_years.TryGetValue(year, out var known)) return known;
        if (ByTariffs(year) is { } tariffs) return _years[year] = (tariffs, true);
        return _years[year] = (ByContracts(year) ?? ByTariffs(year - 1) ?? ByTariffs(year - 2) ?? 1, false);
    }

    private double? ByTariffs(int year)
    {
        var (before, day) = (new DateOnly(year - 1, 7, 1), new DateOnly(year, 7, 1));
        var (running, known, sum) = (0, 0, 0.0);
        foreach (var row in _facts.Allocations.Where(row => row.Terms.Unit is not null && !row.Terms.IsMoney && row.Terms.Validity.Contains(_facts.Calendar.EdgeDay)))
        {
            running++;
            var tariffs = _facts.Tariffs.Of(row.Product, row.Provider, row.Terms);
            if (tariffs.On(before) is not (> 0 and var old) || tariffs.On(day) is not { } price) continue;
            known++;
            sum += (double)price / old;
        }

        return known > 0 && known * 2 >= running ? sum / known : null;
    }

    private double? ByContracts(int year)
    {
        var agreed = _facts.Contracts.Where(contract => contract.IndexationBasisPoints is not null && contract.Days.Contains(new DateOnly(year, 7, 1))).ToList();
        return agreed.Count > 0 ? 1 + (agreed.Average(contract => contract.IndexationBasisPoints!.Value) / 10_000.0) : null;
    }
}
