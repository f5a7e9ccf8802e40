using Roer.Care;

namespace Roer.Tests.World.Oracle;

/// <summary>What one unit of a product costs at a provider on a day; nothing when no tariff says so.</summary>
internal sealed class OracleTariffs(List<Tariff> tariffs, AllocationVersion allocation)
{
    private readonly List<Tariff> _all = [.. tariffs.Where(row => row.Product == allocation.Product && row.Unit == allocation.Unit && !(row.LastDay < row.FirstDay))];
    private readonly Dictionary<DateOnly, int?> _known = [];

    public int? On(DateOnly day)
    {
        if (!_known.TryGetValue(day, out var cents))
            _known[day] = cents = Find(day);
        return cents;
    }

    private int? Find(DateOnly day)
    {
        var own = _all.Where(row => row.Provider == allocation.Provider).ToList();
        var general = _all.Where(row => row.Provider is null).ToList();
        if (allocation.Unit == "83" && own.Count + general.Count == 0) return 100;
        return Among(own, day) ?? Among(general, day);
    }

    private static int? Among(List<Tariff> rows, DateOnly day)
    {
        var begun = rows.Where(row => row.FirstDay <= day).ToList();
        if (begun.Count == 0) return null;
        var latest = begun.Where(row => row.FirstDay == begun.Max(other => other.FirstDay)).ToList();
        var holding = latest.OrderBy(row => row.Origin.Known).ThenBy(row => row.TariffCents).ThenBy(row => row.LastDay ?? DateOnly.MaxValue).Last();
        return holding.LastDay is { } last && last < day ? null : holding.TariffCents;
    }
}
