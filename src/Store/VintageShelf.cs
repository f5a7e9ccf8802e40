namespace Roer.Store;

/// <summary>The vintages that were asked for last. New files make them all old.</summary>
internal sealed class VintageShelf(Engine engine, IReadOnlyList<Sql> steps) : IDisposable
{
    private const int Places = 4;
    private readonly Lock _changing = new();
    private readonly LinkedList<Vintage> _vintages = [];
    private long _version;

    public Vintage Take(string municipality, DateOnly asOf, long stand, long version)
    {
        var old = new List<Vintage>();
        Vintage vintage;
        lock (_changing)
        {
            if (version > _version)
                Clear(old);
            _version = Math.Max(_version, version);
            vintage = Find(municipality, asOf, stand) ?? Make(municipality, asOf, stand);
            _vintages.AddFirst(vintage);
            if (_vintages.Count > Places)
                RemoveLast(old);
        }
        // A vintage that is being read ends its read first; nobody should wait for that with the shelf in hand.
        old.ForEach(one => one.Retire());
        return vintage;
    }

    /// <summary>A vintage that does not come on the shelf; who asks for it gives it back.</summary>
    public Vintage Make(string municipality, DateOnly asOf, long stand) => new(engine, steps, municipality, asOf, stand);

    public void Dispose()
    {
        var all = new List<Vintage>();
        lock (_changing)
            Clear(all);
        all.ForEach(one => one.Retire());
    }

    private Vintage? Find(string municipality, DateOnly asOf, long stand)
    {
        var found = _vintages.FirstOrDefault(one => one.Municipality == municipality && one.AsOf == asOf && one.Stand == stand);
        if (found is not null)
            _vintages.Remove(found);
        return found;
    }

    private void Clear(List<Vintage> removed)
    {
        removed.AddRange(_vintages);
        _vintages.Clear();
    }

    private void RemoveLast(List<Vintage> removed)
    {
        removed.Add(_vintages.Last!.Value);
        _vintages.RemoveLast();
    }
}
