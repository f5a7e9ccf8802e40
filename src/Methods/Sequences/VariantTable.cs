using System.Numerics;

namespace Roer.Methods.Sequences;

/// <summary>127 bits of a sequence and one that tells what they are: the sequence itself when it fits in them, otherwise a hash of it.</summary>
internal readonly record struct VariantKey(ulong Low, ulong High)
{
    public const int Bits = 127;
    private const ulong HashMark = 1UL << 63;

    public bool IsWhole => High < HashMark;

    public static VariantKey OfHash(ulong low, ulong high) => new(low, high | HashMark);
}

/// <summary>
/// Open addressing. Keys that are hashes are followed by a comparison of the activities themselves. Cases wait until there are some: the places
/// of all of them are read before the first is counted, so that the memory is waited for once and not once a case.
/// </summary>
internal ref struct VariantTable
{
    private const int MostWaiting = 32;

    private readonly ReadOnlySpan<int> _activities;
    private readonly List<int> _ofCase;
    private readonly List<(int First, int Length)> _kept = [];
    private readonly (VariantKey Key, int First, int Length)[] _waiting = new (VariantKey, int, int)[MostWaiting];
    private Slot[] _slots = new Slot[1024];
    private int _waitingCount;
    private int _read;

    public VariantTable(EventColumns events)
    {
        _activities = events.Activities;
        _ofCase = new List<int>(events.Count / 4);
    }

    public void Add(VariantKey key, int first, int length)
    {
        _waiting[_waitingCount++] = (key, first, length);
        if (_waitingCount == MostWaiting) Flush();
    }

    /// <summary>Counts the cases that wait.</summary>
    private void Flush()
    {
        var (slots, read) = (_slots, _read);
        for (var at = 0; at < _waitingCount; at++) read |= slots[Place(_waiting[at].Key, slots.Length - 1)].Count;
        _read = read;
        for (var at = 0; at < _waitingCount; at++) Count(_waiting[at].Key, _waiting[at].First, _waiting[at].Length);
        _waitingCount = 0;
    }

    private void Count(VariantKey key, int first, int length)
    {
        var mask = _slots.Length - 1;
        for (var at = Place(key, mask); ; at = (at + 1) & mask)
        {
            ref var slot = ref _slots[at];
            if (slot.Count == 0)
            {
                slot = new Slot(key, _kept.Count);
                _ofCase.Add(_kept.Count);
                _kept.Add((first, length));
                if (_kept.Count * 2 > _slots.Length) Grow();
                return;
            }

            if (slot.Key != key || !(key.IsWhole || Equal(slot.Variant, first, length))) continue;
            slot.Count++;
            _ofCase.Add(slot.Variant);
            return;
        }
    }

    public Variants Sorted(EventColumns events)
    {
        Flush();
        var counts = new int[_kept.Count];
        foreach (var slot in _slots)
        {
            if (slot.Count > 0) counts[slot.Variant] = slot.Count;
        }

        var places = MostFrequentFirst(counts);
        var all = new Variant[places.Length];
        for (var variant = 0; variant < all.Length; variant++)
        {
            var (first, length) = _kept[variant];
            all[places[variant]] = new Variant(_activities.Slice(first, length).ToArray(), counts[variant], events.Cases[first]);
        }

        var ofCase = new int[_ofCase.Count];
        for (var index = 0; index < ofCase.Length; index++) ofCase[index] = places[_ofCase[index]];
        return new Variants(all, ofCase);
    }

    /// <summary>The place of each variant, by counting; of equal counts the first one comes first.</summary>
    private static int[] MostFrequentFirst(int[] counts)
    {
        var most = counts.Length == 0 ? 0 : counts.Max();
        var next = new int[most + 2];
        foreach (var count in counts) next[most - count + 1]++;
        for (var index = 1; index < next.Length; index++) next[index] += next[index - 1];
        return Array.ConvertAll(counts, count => next[most - count]++);
    }

    private static int Place(VariantKey key, int mask) => unchecked((int)(((key.Low ^ BitOperations.RotateLeft(key.High, 31)) * 0x9E37_79B9_7F4A_7C15UL) >> 32) & mask);

    private readonly bool Equal(int variant, int first, int length)
    {
        var kept = _kept[variant];
        return _activities.Slice(kept.First, kept.Length).SequenceEqual(_activities.Slice(first, length));
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new Slot[old.Length * 4];
        var mask = _slots.Length - 1;
        foreach (var slot in old)
        {
            if (slot.Count == 0) continue;
            var at = Place(slot.Key, mask);
            while (_slots[at].Count > 0) at = (at + 1) & mask;
            _slots[at] = slot;
        }
    }

    private struct Slot(VariantKey key, int variant)
    {
        public VariantKey Key = key;
        public int Variant = variant;
        public int Count = 1;
    }
}
