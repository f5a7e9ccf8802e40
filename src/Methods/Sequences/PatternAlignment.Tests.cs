using FsCheck;
using FsCheck.Fluent;

namespace Roer.Methods.Sequences;

public sealed class PatternAlignmentTests
{
    private static readonly PatternStep Anything = new(null, false, null, null);

    [Theory]
    [InlineData("1 2 3", "1 2 3", 0)]
    [InlineData("1 3", "1 2 3", 1)]
    [InlineData("1 3", "1 2? 3", 0)]
    [InlineData("1 2 2 3", "1 2 3", 1)]
    [InlineData("1 4 3", "1 2 3", 1)]
    [InlineData("1 4 3", "1 2|4 3", 0)]
    [InlineData("1 4 5 2 3", "1 * 3", 0)]
    [InlineData("1 3", "1 * 3", 0)]
    [InlineData("2 4 5", "1 * 3", 2)]
    [InlineData("", "1 2", 2)]
    [InlineData("1 2", "", 2)]
    public void The_distance_is_the_least_number_of_differences(string states, string pattern, int distance) =>
        Assert.Equal(distance, PatternAlignment.Of(States(states), Pattern(pattern), goesOn: false).Distance);

    [Fact]
    public void It_tells_what_is_extra_missing_or_another()
    {
        Assert.Equal([new(DeviationKind.Extra, 1, -1)], Deviations("1 9 2", "1 2"));
        Assert.Equal([new(DeviationKind.Missing, 1, 1)], Deviations("1 3", "1 2 3"));
        Assert.Equal([new(DeviationKind.Other, 1, 1)], Deviations("1 9 3", "1 2 3"));
        Assert.Equal([new(DeviationKind.Missing, 2, 2)], Deviations("1 2", "1 2 3"));
    }

    [Fact]
    public void What_is_not_over_misses_nothing_yet()
    {
        Assert.Equal(0, PatternAlignment.Of(States("1 2"), Pattern("1 2 3 4"), goesOn: true).Distance);
        Assert.Equal(1, PatternAlignment.Of(States("1 9"), Pattern("1 2 3"), goesOn: true).Distance);
    }

    [Fact]
    public void A_step_that_fits_may_still_be_too_long_or_too_short()
    {
        PatternStep[] pattern = [new([1], false, 10, 20), new([2], false, null, null)];
        var alignment = PatternAlignment.Of([1, 2], pattern, goesOn: false);
        Assert.Equal([new(DeviationKind.TooLong, 0, 0)], alignment.Within(pattern, [21, 500], lastRuns: false));
        Assert.Equal([new(DeviationKind.TooShort, 0, 0)], alignment.Within(pattern, [9, 500], lastRuns: true));
        Assert.Empty(alignment.Within(pattern, [10, 1], lastRuns: false));
        Assert.Empty(alignment.Within(pattern, [null, 1], lastRuns: false));
        Assert.Empty(PatternAlignment.Of([1], pattern, goesOn: true).Within(pattern, [9], lastRuns: true));
    }

    [Fact]
    public void Plain_patterns_have_the_distance_of_a_slow_independent_count() => Prop.ForAll(
        Gen.Zip(Word(), Word()).ToArbitrary(),
        pair => PatternAlignment.Of(pair.Item1, [.. pair.Item2.Select(Plain)], goesOn: false).Distance == Slow(pair.Item1, pair.Item2)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_sequence_fits_exactly_when_a_regular_expression_matches_it() => Prop.ForAll(
        Gen.Zip(Word(), Gen.Choose(0, 4).ArrayOf().Where(steps => steps.Length < 6)).ToArbitrary(),
        pair =>
        {
            // 0 is anything, 1 to 3 are states, 4 is state 1 or nothing.
            var pattern = pair.Item2.Select(kind => kind switch { 0 => Anything, 4 => new([1], true, null, null), _ => Plain((ulong)kind) }).ToList();
            var expression = string.Concat(pair.Item2.Select(kind => kind switch { 0 => ".*", 4 => "1?", _ => $"{kind}" }));
            var matches = System.Text.RegularExpressions.Regex.IsMatch(string.Concat(pair.Item1), $"^{expression}$");
            return PatternAlignment.Of(pair.Item1, pattern, goesOn: false).Distance == 0 == matches;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_difference_is_told_and_every_other_step_lies_on_a_step_that_fits() => Prop.ForAll(
        Gen.Zip(Word(), Word()).ToArbitrary(),
        pair =>
        {
            var alignment = PatternAlignment.Of(pair.Item1, [.. pair.Item2.Select(Plain)], goesOn: false);
            var extra = alignment.Deviations.Where(one => one.Kind == DeviationKind.Extra).Select(one => one.Step).ToHashSet();
            var other = alignment.Deviations.Where(one => one.Kind == DeviationKind.Other).Select(one => one.Step).ToHashSet();
            var missing = alignment.Deviations.Count(one => one.Kind == DeviationKind.Missing);
            return pair.Item1.Length - extra.Count == pair.Item2.Length - missing
                && Enumerable.Range(0, pair.Item1.Length).All(step => extra.Contains(step) ? alignment.Places[step] < 0 : other.Contains(step) || pair.Item2[alignment.Places[step]] == pair.Item1[step]);
        }).QuickCheckThrowOnFailure();

    private static Gen<ulong[]> Word() => Gen.Choose(1, 3).Select(letter => (ulong)letter).ArrayOf().Where(word => word.Length < 8);

    private static PatternStep Plain(ulong state) => new([state], false, null, null);

    private static int Slow(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right)
    {
        if (left.IsEmpty || right.IsEmpty) return left.Length + right.Length;
        if (left[0] == right[0]) return Slow(left[1..], right[1..]);
        return 1 + Math.Min(Slow(left[1..], right[1..]), Math.Min(Slow(left[1..], right), Slow(left, right[1..])));
    }

    private static IReadOnlyList<PatternDeviation> Deviations(string states, string pattern) => PatternAlignment.Of(States(states), Pattern(pattern), goesOn: false).Deviations;

    private static ulong[] States(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Convert.ToUInt64(word, null))];

    private static PatternStep[] Pattern(string text) =>
    [
        .. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word == "*"
            ? Anything
            : new PatternStep([.. word.TrimEnd('?').Split('|').Select(state => Convert.ToUInt64(state, null))], word.EndsWith('?'), null, null)),
    ];
}
