namespace Roer.Methods.Sequences;

/// <summary>Open addressing by the low half of the hash; the high half, the length and the activities decide.</summary>
internal ref struct VariantTable
{
    private readonly ReadOnlySpan<int> _activities;
    private readonly List<int> _ofCase = [];
    private readonly List<(ulong High, int First, int Length)> _kept = [];
    private readonly List<int> _counts = [];
    private int[] _slots = new int[1024];
    private ulong[] _lows = new ulong[1024];

    public VariantTable(EventColumns events) => _activities = events.Activities;

    public void Add(ReadOnlySpan<int> sequence, ulong low, ulong high, int first)
    {
        var mask = (ulong)(_slots.Length - 1);
        var slot = low & mask;
        for (; _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            if (_lows[slot] != low) continue;
            var known = _slots[slot] - 1;
            var kept = _kept[known];
            if (kept.High != high || !_activities.Slice(kept.First, kept.Length).SequenceEqual(sequence)) continue;
            _counts[known]++;
            _ofCase.Add(known);
            return;
        }

        (_slots[slot], _lows[slot]) = (_kept.Count + 1, low);
        _ofCase.Add(_kept.Count);
        _kept.Add((high, first, sequence.Length));
        _counts.Add(1);
        if (_kept.Count * 2 > _slots.Length) Grow();
    }

    public readonly Variants Sorted(EventColumns events)
    {
        var counts = _counts;
        int[] order = [.. Enumerable.Range(0, _counts.Count).OrderByDescending(each => counts[each])];
        var places = new int[order.Length];
        var all = new Variant[order.Length];
        for (var place = 0; place < order.Length; place++)
        {
            var (_, first, length) = _kept[order[place]];
            all[place] = new Variant(events.Activities.Slice(first, length).ToArray(), _counts[order[place]], events.Cases[first]);
            places[order[place]] = place;
        }

        var ofCase = new int[_ofCase.Count];
        for (var index = 0; index < ofCase.Length; index++) ofCase[index] = places[_ofCase[index]];
        return new Variants(all, ofCase);
    }

    private void Grow()
    {
        var (slots, lows) = (_slots, _lows);
        (_slots, _lows) = (new int[slots.Length * 2], new ulong[slots.Length * 2]);
        var mask = (ulong)(_slots.Length - 1);
        for (var old = 0; old < slots.Length; old++)
        {
            if (slots[old] == 0) continue;
            var slot = lows[old] & mask;
            while (_slots[slot] != 0) slot = (slot + 1) & mask;
            (_slots[slot], _lows[slot]) = (slots[old], lows[old]);
        }
    }
}
