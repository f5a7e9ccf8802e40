using Roer.Care;

namespace Roer.Tests.World.Oracle;

/// <summary>The sums of one value of a dimension, or of the whole.</summary>
internal sealed class OracleCell
{
    private static readonly string[] Zero =
    [
        "toegewezenCent", "gestartCent", "geleverdCent", "gedeclareerdCent", "toegekendCent", "afgewezenCent", "nogNietBeantwoordCent", "eenheden",
        "trajecten", "trajectenBegonnen", "trajectenBeeindigd", "zorgdagen", "toewijzingen", "toewijzingenOpenEinde", "toewijzingenZonderTarief",
    ];

    private readonly Dictionary<string, Int128> _sums = Zero.ToDictionary(name => name, _ => (Int128)0);
    private readonly HashSet<Child> _youths = [];

    public void Add(OracleAmount assigned, bool isStarted, Int128 delivered)
    {
        _sums["toewijzingen"]++;
        _sums["toegewezenCent"] += assigned.Cents;
        _sums["gestartCent"] += isStarted ? assigned.Cents : 0;
        _sums["geleverdCent"] += delivered;
        _sums["toewijzingenOpenEinde"] += assigned.IsUnbounded ? 1 : 0;
        _sums["toewijzingenZonderTarief"] += assigned.IsUnknown ? 1 : 0;
    }

    public void Add(long cents, string state)
    {
        _sums["gedeclareerdCent"] += cents;
        _sums[state] += cents;
    }

    public void Add(long cents, int volume)
    {
        _sums["gedeclareerdCent"] += cents;
        _sums["eenheden"] += volume;
    }

    public void Add(Child child, int days, (bool Begun, bool Ended) turns)
    {
        _youths.Add(child);
        _sums["trajecten"]++;
        _sums["zorgdagen"] += days;
        _sums["trajectenBegonnen"] += turns.Begun ? 1 : 0;
        _sums["trajectenBeeindigd"] += turns.Ended ? 1 : 0;
    }

    /// <summary>A maximum behind which nothing stands but allocations without a known amount is unknown, never 0.</summary>
    public void Write(string name, IDictionary<string, decimal?> figures)
    {
        var isUnknown = _sums["toewijzingen"] > 0 && _sums["toewijzingenOpenEinde"] + _sums["toewijzingenZonderTarief"] == _sums["toewijzingen"];
        foreach (var (what, sum) in _sums)
            figures[$"{name}/{what}"] = isUnknown && sum == 0 && what is "toegewezenCent" or "gestartCent" or "geleverdCent" ? null : (decimal)sum;
        figures[$"{name}/jeugdigen"] = _youths.Count;
    }
}
