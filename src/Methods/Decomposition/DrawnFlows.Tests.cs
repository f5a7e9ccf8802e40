namespace Roer.Methods.Decomposition;

/// <summary>Two years of drawn stays and amounts; credits, stays that begin and end in one month, and stays side by side are among them.</summary>
internal sealed class DrawnFlows
{
    private const int Units = 60;
    private const int Strata = 3;
    private readonly Random _random;
    private readonly int _seed;

    public DrawnFlows(int seed)
    {
        (_seed, _random) = (seed, new Random(seed));
        FlowSpell[] spells = [.. Enumerable.Range(0, Units).SelectMany(unit => Enumerable.Range(0, _random.Next(1, 5)).Select(_ => Spell(unit)))];
        Before = new FlowPeriod(new DateOnly(2022, 1, 1), 12, spells, Amounts());
        After = new FlowPeriod(new DateOnly(2023, 1, 1), 12, spells, Amounts());
    }

    public FlowPeriod Before { get; }

    public FlowPeriod After { get; }

    public (int Units, int Strata) Size { get; } = (Units, Strata);

    public StockFlowSplit Split(BootstrapOptions options) => StockFlowSplit.Of(Before, After, Size, options, RandomSource.Named(_seed, "test"));

    private FlowSpell Spell(int unit)
    {
        var first = new DateOnly(2019, 1, 1).AddDays(_random.Next(0, 1825));
        var last = first.AddDays((int)(-Math.Log(1 - _random.NextDouble()) * 400));
        return new FlowSpell(unit, _random.Next(Strata), first, last > new DateOnly(2024, 1, 31) ? null : last);
    }

    private FlowAmount[] Amounts() => [.. Enumerable.Range(0, 200).Select(_ =>
    {
        var quantity = _random.Next(-20, 200);
        return new FlowAmount(_random.Next(Units), _random.Next(Strata), quantity, quantity * (1 + (0.2 * _random.NextDouble())));
    })];
}
