using System.Collections.Immutable;
using Roer.Care;

namespace Roer.Questions.Parts.Paths;

/// <summary>Forms of care that run side by side, as bits by their number in <see cref="Every"/>: one step of a path.</summary>
/// <param name="Bits">The bits.</param>
public readonly record struct FormSet(ulong Bits) : IComparable<FormSet>
{
    private const ulong OngoingBit = 1UL << 63;

    private static readonly (CareForm Form, string Label)[] Named =
    [
        (CareForm.NeighbourhoodTeam, "Wijkteam"), (CareForm.Ambulant, "Ambulant"), (CareForm.OwnNetwork, "Eigen netwerk"), (CareForm.DayCare, "Daghulp"),
        (CareForm.FosterCare, "Pleegzorg"), (CareForm.FamilyHome, "Gezinshuis"), (CareForm.OtherStay, "Verblijf"), (CareForm.ClosedPlacement, "Gesloten"),
        (CareForm.Unknown, "Onbekend"),
    ];

    // The number of each form by its own, and the words of every set: both are asked for hundreds of thousands of times.
    private static readonly ImmutableArray<int> Numbers = [.. Enumerable.Range(0, (int)CareForm.OtherStay + 1).Select(form => Array.FindIndex(Named, one => one.Form == (CareForm)form))];
    private static readonly ImmutableArray<string> Keys = [.. Enumerable.Range(0, 1 << Named.Length).Select(bits => string.Join('+', FormsOf((ulong)bits).Select(CareDimensions.FormKey)))];
    private static readonly ImmutableArray<string> Labels =
        [.. Enumerable.Range(0, 1 << Named.Length).Select(bits => string.Join(" + ", FormsOf((ulong)bits).Select((form, at) => at == 0 ? LabelOf(form) : LabelOf(form).ToLowerInvariant())))];

    private static readonly ImmutableArray<string> LowerLabels = [.. Labels.Select(label => label.ToLowerInvariant())];
    private static readonly ImmutableArray<int> Ranks = [.. Enumerable.Range(0, 1 << Named.Length).Select(bits => FormsOf((ulong)bits).Max(form => form.Rank()) ?? 0)];

    /// <summary>The forms that make a trajectory, from light to heavy, the unknown one last; the place is the number.</summary>
    public static ImmutableArray<CareForm> Every { get; } = [.. Named.Select(one => one.Form)];

    /// <summary>The first step of a path that had begun before we look: care of which the beginning is not part of the path.</summary>
    public static FormSet Ongoing { get; } = new(OngoingBit);

    /// <summary>Whether it is that first step.</summary>
    public bool IsOngoing => Bits == OngoingBit;

    /// <summary>The forms, from light to heavy; none for <see cref="Ongoing"/>.</summary>
    public IEnumerable<CareForm> Forms => FormsOf(Bits);

    /// <summary>The rank of the heaviest form; empty when no form is known.</summary>
    public int? Rank => !IsOngoing && Ranks[(int)Bits] is > 0 and var rank ? rank : null;

    /// <summary>As <c>02</c>, <c>02+03</c> or <c>liep-al</c>.</summary>
    public string Key => IsOngoing ? "liep-al" : Keys[(int)Bits];

    /// <summary>As <c>Ambulant</c>, <c>Ambulant + daghulp</c> or <c>Liep al</c>.</summary>
    public string Label => IsOngoing ? "Liep al" : Labels[(int)Bits];

    /// <summary>The same without a capital, as after another step.</summary>
    public string LowerLabel => IsOngoing ? "liep al" : LowerLabels[(int)Bits];

    /// <summary>The set of one form.</summary>
    public static FormSet Of(CareForm form) => new(1UL << NumberOf(form));

    /// <summary>The number of a form that makes a trajectory.</summary>
    public static int NumberOf(CareForm form) => (int)form < Numbers.Length ? Numbers[(int)form] : -1;

    /// <summary>A short Dutch word with a capital.</summary>
    public static string LabelOf(CareForm form) => Named[NumberOf(form)].Label;

    /// <summary>Orders by the key.</summary>
    public int CompareTo(FormSet other) => string.CompareOrdinal(Key, other.Key);

    /// <summary>Whether this set comes before the other.</summary>
    public static bool operator <(FormSet left, FormSet right) => left.CompareTo(right) < 0;

    /// <summary>Whether this set comes after the other.</summary>
    public static bool operator >(FormSet left, FormSet right) => left.CompareTo(right) > 0;

    /// <summary>Whether this set comes before the other or is equal.</summary>
    public static bool operator <=(FormSet left, FormSet right) => left.CompareTo(right) <= 0;

    /// <summary>Whether this set comes after the other or is equal.</summary>
    public static bool operator >=(FormSet left, FormSet right) => left.CompareTo(right) >= 0;

    private static IEnumerable<CareForm> FormsOf(ulong bits) => Named.Select(one => one.Form).Where((_, number) => (bits & (1UL << number)) != 0);
}
