namespace Roer.Methods.Sequences;

/// <summary>Events for tests: drawn at random with many ties, or written as text, and sorted as all events are.</summary>
internal sealed record EventLog(int[] Cases, int[] Activities, int[] Starts, int[] Completes, int ActivityCount)
{
    public EventColumns Columns => new(Cases, Activities, Starts, Completes, ActivityCount);

    /// <summary>The cases as lists of events, each with its position.</summary>
    public IReadOnlyList<(int Activity, int Start, int Complete, int At)[]> ByCase =>
        [.. Enumerable.Range(0, Cases.Length).GroupBy(at => Cases[at]).Select(group => group.Select(at => (Activities[at], Starts[at], Completes[at], at)).ToArray())];

    /// <summary>Each case a word, each letter an event of a day on the next day.</summary>
    public static EventLog Of(params string[] words) => Sorted(
        [.. words.SelectMany((word, name) => word.Select((letter, day) => (name, letter - 'a', day, day + 1)))], 26);

    public static EventLog Draw(int seed, int cases, int activities)
    {
        var random = new Random(seed);
        return Sorted(
            [.. Enumerable.Range(0, cases).SelectMany(name => Enumerable.Range(0, random.Next(0, 9)).Select(_ =>
            {
                var start = random.Next(0, 12);
                return ((name * 3) - 40, random.Next(activities), start, start + random.Next(0, 8));
            })).OrderBy(_ => random.Next())],
            activities);
    }

    public static EventLog Sorted((int Case, int Activity, int Start, int Complete)[] events, int activities)
    {
        int[] cases = [.. events.Select(each => each.Case)], starts = [.. events.Select(each => each.Start)], completes = [.. events.Select(each => each.Complete)];
        var order = EventOrder.Of(cases, starts, completes);
        return new EventLog(
            EventOrder.Apply<int>(cases, order),
            EventOrder.Apply<int>([.. events.Select(each => each.Activity)], order),
            EventOrder.Apply<int>(starts, order),
            EventOrder.Apply<int>(completes, order),
            activities);
    }
}
