using Roer.Care;

namespace Roer.Store.Measures;

/// <summary>Finds the tariffs of a product, provider and unit: the provider's own beside those for all providers.</summary>
public sealed class Tariffs
{
    private static readonly Sql Query = Sql.Of(typeof(Tariffs), "Tariffs.sql");
    private readonly Dictionary<(string Product, string Provider, string Unit), List<(DateSpan Days, int Cents)>> _rows = [];
    private readonly Dictionary<(string Product, string Provider, string Unit), TariffSchedule> _schedules = [];
    private readonly TariffSchedule _euro;

    public Tariffs(IEnumerable<(string Product, string Provider, string Unit, DateSpan Days, int Cents)> rows, long euroUnitCents)
    {
        foreach (var (product, provider, unit, days, cents) in rows)
        {
            if (!_rows.TryGetValue((product, provider, unit), out var list)) _rows[(product, provider, unit)] = list = [];
            list.Add((days, cents));
        }

        _euro = TariffSchedule.Always(checked((int)euroUnitCents));
    }

    /// <summary>Every tariff that the vintage knows.</summary>
    public static Tariffs Of(Vintage vintage) => new(
        vintage.Read(Query, row => (row.Text(0), row.Text(1), row.Text(2), DateSpan.Of(row.Date(3), row.Date(4)), row.Int32(5))),
        Parameter.On("eenheid-83-cent", vintage.AsOf));

    /// <summary>Unit 83 is money: where no tariff says what one unit is worth, the stated parameter does.</summary>
    public TariffSchedule Of(string product, string provider, AllocationTerms terms)
    {
        if (terms.Unit is not { } unit) return TariffSchedule.Empty;
        var key = (product, provider, unit);
        if (_schedules.TryGetValue(key, out var known)) return known;
        var schedule = new TariffSchedule();
        var own = Add(schedule, key, own: true);
        var general = Add(schedule, (product, "", unit), own: false);
        if (!own && !general) schedule = terms.IsMoney ? _euro : TariffSchedule.Empty;
        return _schedules[key] = schedule;
    }

    private bool Add(TariffSchedule schedule, (string, string, string) key, bool own)
    {
        if (!_rows.TryGetValue(key, out var rows)) return false;
        foreach (var (days, cents) in rows) schedule.Add(days, cents, own);
        return true;
    }
}
