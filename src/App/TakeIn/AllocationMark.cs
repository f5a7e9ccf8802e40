using Roer.Messages;

namespace Roer.App.TakeIn;

/// <summary>By what a destroyed allocation is known again: a keyed hash, so that the store does not keep its number.</summary>
internal static class AllocationMark
{
    public static long Of(PseudonymKey key, string municipality, int number) => key.Hash("toewijzing", FormattableString.Invariant($"{municipality}|{number}"));
}
