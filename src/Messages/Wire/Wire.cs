using Roer.Care;

namespace Roer.Messages;

/// <summary>
/// The values of a message that are kept, each in the slot of its element, as far as read. Under an element that repeats, only the
/// latest one. A service number or a reference never stands here: only its keyed hash.
/// </summary>
internal sealed class Wire(Message message, PseudonymKey key, KeyedHash hash)
{
    private readonly long[] _numbers = new long[message.SlotCount];
    private readonly string?[] _texts = new string?[message.SlotCount];
    private readonly bool[] _present = new bool[message.SlotCount];
    private readonly int[] _lines = new int[message.SlotCount];
    private readonly StringCache _cache = new();

    public PseudonymKey Key => key;

    /// <summary>An element with elements begins: what stood under an earlier one of the same name is gone.</summary>
    public void Begin(Branch branch, int line)
    {
        if (branch.Occurs == Occurs.Many)
            _present.AsSpan(branch.Slot, branch.LastSlot - branch.Slot + 1).Clear();
        _present[branch.Slot] = true;
        _lines[branch.Slot] = line;
    }

    public void Store(Leaf leaf, ReadOnlySpan<char> text, long number)
    {
        var slot = leaf.Slot;
        var isAnother = _present[slot];
        _present[slot] = true;
        switch (leaf.Type.Keep)
        {
            case Keep.Number:
                _numbers[slot] = number;
                break;
            case Keep.Text:
                var value = leaf.Type.Text(text, number, _cache);
                _texts[slot] = isAnother ? Joined(_texts[slot]!, value) : value;
                break;
            case Keep.Child:
                _numbers[slot] = hash.Child(text).Pseudonym;
                _texts[slot] = ServiceNumber.PassesElevenTest(text) ? null : "";
                break;
            case Keep.Reference:
                _numbers[slot] = key.Hash(PseudonymKey.References, text);
                break;
            case Keep.ClaimNumber:
                _numbers[slot] = key.Hash(PseudonymKey.ClaimNumbers, text);
                break;
        }
    }

    public bool Has(Element element) => _present[element.Slot];

    public int Line(Branch branch) => _lines[branch.Slot];

    public long Long(Leaf leaf) => _numbers[leaf.Slot];

    public long? LongOrNull(Leaf leaf) => Has(leaf) ? Long(leaf) : null;

    public int Int(Leaf leaf) => (int)Long(leaf);

    public int? IntOrNull(Leaf leaf) => Has(leaf) ? Int(leaf) : null;

    public DateOnly Date(Leaf leaf) => DateOnly.FromDayNumber(Int(leaf));

    public DateOnly? DateOrNull(Leaf leaf) => Has(leaf) ? Date(leaf) : null;

    public string Text(Leaf leaf) => _texts[leaf.Slot] ?? "";

    public string? TextOrNull(Leaf leaf) => Has(leaf) ? _texts[leaf.Slot] : null;

    public Child Child(Leaf leaf) => new(Long(leaf));

    /// <summary>Whether the service number read here failed the eleven-test.</summary>
    public bool IsDoubtful(Leaf serviceNumber) => _texts[serviceNumber.Slot] is not null;

    // An element that repeats keeps each of its codes once.
    private static string Joined(string values, string value) =>
        values.Split(',').Contains(value) ? values : $"{values},{value}";
}
