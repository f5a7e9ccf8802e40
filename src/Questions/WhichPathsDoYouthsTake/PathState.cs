using Roer.Care;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>What a youth has at one step of a path: the forms of care that run side by side, as bits by their number in <see cref="PathForms"/>.</summary>
internal readonly record struct PathState(ulong Forms)
{
    private const ulong OngoingBit = 1UL << 63;

    /// <summary>The first step of a path that had begun before the window: care of which the beginning is not part of the path.</summary>
    public static PathState Ongoing { get; } = new(OngoingBit);

    public bool IsOngoing => Forms == OngoingBit;

    /// <summary>The numbers of the forms, from light to heavy; none for <see cref="Ongoing"/>.</summary>
    public IEnumerable<int> Numbers
    {
        get
        {
            for (var number = 0; number < PathForms.Every.Length; number++)
            {
                if ((Forms & (1UL << number)) != 0) yield return number;
            }
        }
    }

    /// <summary>The rank of the heaviest form; empty when no form is known.</summary>
    public int? Rank => Numbers.Select(number => PathForms.Every[number].Rank()).Max();

    /// <summary>As <c>02</c>, <c>02+03</c> or <c>liep-al</c>.</summary>
    public string Key => IsOngoing ? "liep-al" : string.Join('+', Numbers.Select(PathForms.Key));

    /// <summary>As <c>Ambulant</c>, <c>Ambulant + daghulp</c> or <c>Liep al</c>.</summary>
    public string Label => IsOngoing ? "Liep al" : string.Join(" + ", Numbers.Select((number, at) => at == 0 ? PathForms.Label(number) : PathForms.Label(number).ToLowerInvariant()));

    /// <summary>The state with this key.</summary>
    public static PathState OfKey(string key) => key == Ongoing.Key
        ? Ongoing
        : new(key.Split('+').Aggregate(0UL, (bits, code) => bits | (1UL << Enumerable.Range(0, PathForms.Every.Length).First(number => PathForms.Key(number) == code))));

    public static PathState Of(CareForm form) => new(1UL << PathForms.NumberOf(form));
}
