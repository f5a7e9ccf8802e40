namespace Roer.Methods.Comparisons;

/// <summary>A mix in two groups: how many cases have each value.</summary>
/// <param name="Name">What it is a mix of.</param>
/// <param name="Cells">The values with their counts in the first and the second group, by value.</param>
public sealed record Mix(string Name, IReadOnlyList<(string Value, long First, long Second)> Cells)
{
    /// <summary>The mix of these values.</summary>
    public static Mix Of(string name, IEnumerable<string> first, IEnumerable<string> second)
    {
        var (mine, theirs) = (first.CountBy(value => value).ToDictionary(), second.CountBy(value => value).ToDictionary());
        return new(name, [.. mine.Keys.Union(theirs.Keys).Order(StringComparer.Ordinal).Select(value => (value, (long)mine.GetValueOrDefault(value), (long)theirs.GetValueOrDefault(value)))]);
    }

    /// <summary>The cases of both groups.</summary>
    public (long First, long Second) Sums => (Cells.Sum(cell => cell.First), Cells.Sum(cell => cell.Second));

    /// <summary>The value whose share differs most; empty when a group is.</summary>
    public (string Value, long First, long Second)? Largest => Sums is not { First: > 0, Second: > 0 } sums
        ? null
        : Cells.MaxBy(cell => (Int128.Abs(((Int128)cell.First * sums.Second) - ((Int128)cell.Second * sums.First)), cell.Value));
}

/// <summary>Several mixes tested side by side, each with a chance that is adjusted for there being more of them.</summary>
/// <param name="Mix">The mix.</param>
/// <param name="Chance">The chance of so large a difference when there is none, adjusted (<see cref="FalseDiscovery"/>); nothing when there is too little to test.</param>
public sealed record MixComparison(Mix Mix, double? Chance)
{
    /// <summary>The mixes, the least likely to be chance first; those that could not be tested come last.</summary>
    public static IReadOnlyList<MixComparison> Of(IEnumerable<Mix> mixes)
    {
        var tests = mixes.Select(mix => (mix, Test: MixTest.Of([.. mix.Cells.Select(cell => cell.First)], [.. mix.Cells.Select(cell => cell.Second)]))).ToList();
        var tested = tests.Where(one => one.Test is not null).ToList();
        var adjusted = FalseDiscovery.Adjust([.. tested.Select(one => Math.Clamp(one.Test!.PValue, 0, 1))]);
        return
        [
            .. tested.Select((one, at) => new MixComparison(one.mix, adjusted[at])).OrderBy(one => one.Chance).ThenBy(one => one.Mix.Name, StringComparer.Ordinal),
            .. tests.Where(one => one.Test is null).Select(one => new MixComparison(one.mix, null)),
        ];
    }
}
