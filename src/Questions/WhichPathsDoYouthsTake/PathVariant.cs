namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>A path that at least one youth took, and what it came to. Equal neighbours in it are the same help again after a time without.</summary>
/// <param name="States">The steps, at least one.</param>
/// <param name="End">How it ends.</param>
/// <param name="Youths">How many youths took it.</param>
/// <param name="Cents">Eurocents claimed on their paths.</param>
/// <param name="Days">The days in care of each of them, in order.</param>
internal sealed record PathVariant(IReadOnlyList<PathState> States, PathEnd End, int Youths, long Cents, IReadOnlyList<int> Days)
{
    /// <summary>As <c>02&gt;02+03&gt;klaar</c>.</summary>
    public string Key => string.Join('>', States.Select(state => state.Key).Append(End.Key()));

    /// <summary>As <c>Ambulant → ambulant + daghulp → klaar</c>.</summary>
    public string Label => string.Join(" → ", States.Select((state, at) => at == 0 ? state.Label : state.Label.ToLowerInvariant()).Append(End.Label()));
}
