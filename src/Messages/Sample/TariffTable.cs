using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>What one unit costs at a provider in a year. The index differs each year.</summary>
internal sealed class TariffTable
{
    private readonly SampleOptions _options;
    private readonly double[] _level;

    public TariffTable(SampleOptions options)
    {
        _options = options;
        var random = RandomStream.Named("index", options.TownSeed ?? options.Seed);
        _level = new double[options.Years + 2];
        _level[0] = 1;
        for (var year = 1; year < _level.Length; year++)
            _level[year] = _level[year - 1] * (1.02 + (0.04 * random.Share()));
        if (options.Shift is { Price: var price } shift)
        {
            for (var year = Math.Max(0, shift.FromYear - options.FirstYear); year < _level.Length; year++)
                _level[year] *= price;
        }
    }

    /// <summary>The index against the first year, for the years of the history.</summary>
    public IReadOnlyList<double> Levels => _level;

    /// <summary>The tariff in eurocents; a euro stays a euro.</summary>
    public int Cents(InventedProduct product, InventedProvider? provider, int year)
    {
        if (product.Unit == Units.Euros || product.TariffCents == 0)
            return product.TariffCents;
        var level = _level[Math.Clamp(year - _options.FirstYear, 0, _level.Length - 1)];
        return (int)Math.Round(product.TariffCents * level * (provider?.PriceFactor ?? 1));
    }

    /// <summary>The rows of the municipality's table: a general row a product a year, and one for each provider with a price of its own.</summary>
    public IEnumerable<Tariff> Rows(IReadOnlyList<InventedProvider> providers)
    {
        for (var year = _options.FirstYear; year <= _options.LastKnown.Year; year++)
        {
            foreach (var product in Products.Of(_options).Where(product => product.HasTariff))
            {
                yield return Row(product, null, year);
                foreach (var provider in providers.Where(provider => Deviates(provider, product)))
                    yield return Row(product, provider, year);
            }
        }
    }

    private static bool Deviates(InventedProvider provider, InventedProduct product) =>
        provider.PriceFactor != 1 && product.Unit != Units.Euros && (provider.Forms.Contains(product.Form) || product.Form is CareForm.None or CareForm.Ambulant);

    private Tariff Row(InventedProduct product, InventedProvider? provider, int year)
    {
        var late = (year + product.Code[^1]) % 5 == 0;
        var known = late ? new DateOnly(year, 2, 10) : new DateOnly(year - 1, 12, 12);
        var capped = known > _options.LastKnown ? _options.LastKnown : known;
        return new Tariff(
            new Origin(_options.Municipality, capped, 0),
            product.Code,
            provider?.Code,
            product.Unit,
            new DateOnly(year, 1, 1),
            new DateOnly(year, 12, 31),
            Cents(product, provider, year),
            "Verzonnen tarieventabel");
    }
}
