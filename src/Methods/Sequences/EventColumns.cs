using System.Numerics;
using System.Runtime.InteropServices;

namespace Roer.Methods.Sequences;

/// <summary>
/// Events as columns of whole numbers, sorted by case, start and complete; events equal in all three keep the order in which they came
/// (<see cref="EventOrder"/> sorts so). A time is a number of any unit, such as a day; an event lasts from start up to but not including
/// complete, so that complete − start is its length. All of this is checked once, here.
/// </summary>
public readonly ref struct EventColumns
{
    /// <summary>Events in order.</summary>
    /// <param name="cases">The case of each event, rising.</param>
    /// <param name="activities">Its activity, from 0 up to but not including <paramref name="activityCount"/>.</param>
    /// <param name="starts">Its start, rising within a case.</param>
    /// <param name="completes">Its end, at or after its start, rising within equal starts.</param>
    /// <param name="activityCount">The number of activities.</param>
    /// <exception cref="MethodInputException">Lengths differ, an activity is unknown, an end lies before its start, or the events are not sorted.</exception>
    public EventColumns(ReadOnlySpan<int> cases, ReadOnlySpan<int> activities, ReadOnlySpan<int> starts, ReadOnlySpan<int> completes, int activityCount)
    {
        Require.SameLength(cases.Length, activities.Length, nameof(activities));
        Require.SameLength(cases.Length, starts.Length, nameof(starts));
        Require.SameLength(cases.Length, completes.Length, nameof(completes));
        Require.Between(activityCount, 0, int.MaxValue, nameof(activityCount));
        Cases = cases;
        Activities = activities;
        Starts = starts;
        Completes = completes;
        ActivityCount = activityCount;
        Check();
    }

    /// <summary>The case of each event.</summary>
    public ReadOnlySpan<int> Cases { get; }

    /// <summary>The activity of each event.</summary>
    public ReadOnlySpan<int> Activities { get; }

    /// <summary>The start of each event.</summary>
    public ReadOnlySpan<int> Starts { get; }

    /// <summary>The end of each event.</summary>
    public ReadOnlySpan<int> Completes { get; }

    /// <summary>The number of activities.</summary>
    public int ActivityCount { get; }

    /// <summary>The number of events.</summary>
    public int Count => Cases.Length;

    /// <summary>The number of cases that have events.</summary>
    public int CaseCount()
    {
        var count = 0;
        var cases = Cases;
        for (var index = 0; index < cases.Length; index++) count += index == 0 || cases[index] != cases[index - 1] ? 1 : 0;
        return count;
    }

    /// <summary>The position after the last event of the case that begins at this position.</summary>
    internal int EndOfCase(int first)
    {
        var cases = Cases;
        var end = first + 1;
        while (end < cases.Length && cases[end] == cases[first]) end++;
        return end;
    }

    /// <summary>Many events at a time; from the first stretch that is not right on one by one, to say where.</summary>
    private void Check()
    {
        if (Count == 0) return;
        CheckEach(0, 1);
        CheckEach(RightUpTo(), Count);
    }

    private void CheckEach(int from, int to)
    {
        var known = (uint)ActivityCount;
        var before = from == 0 ? (Case: int.MinValue, Start: int.MinValue, Complete: int.MinValue) : (Case: Cases[from - 1], Start: Starts[from - 1], Complete: Completes[from - 1]);
        for (var index = from; index < to; index++)
        {
            var now = (Case: Cases[index], Start: Starts[index], Complete: Completes[index]);
            if (unchecked((uint)Activities[index]) >= known || now.Complete < now.Start) ThrowValue(index);
            if (now.Case <= before.Case && (now.Case < before.Case || now.Start < before.Start || (now.Start == before.Start && now.Complete < before.Complete))) ThrowUnsorted(index);
            before = now;
        }
    }

    /// <summary>The position up to which all is right, in whole stretches from the second event on.</summary>
    private int RightUpTo()
    {
        ref var cases = ref MemoryMarshal.GetReference(Cases);
        ref var activities = ref MemoryMarshal.GetReference(Activities);
        ref var starts = ref MemoryMarshal.GetReference(Starts);
        ref var completes = ref MemoryMarshal.GetReference(Completes);
        var known = new Vector<uint>((uint)ActivityCount);
        var index = 1;
        for (; index + Vector<int>.Count <= Count; index += Vector<int>.Count)
        {
            var (at, before) = ((nuint)index, (nuint)(index - 1));
            var (start, complete) = (Vector.LoadUnsafe(ref starts, at), Vector.LoadUnsafe(ref completes, at));
            var (one, last) = (Vector.LoadUnsafe(ref cases, at), Vector.LoadUnsafe(ref cases, before));
            var lastStart = Vector.LoadUnsafe(ref starts, before);
            var falls = Vector.LessThan(start, lastStart) | (Vector.Equals(start, lastStart) & Vector.LessThan(complete, Vector.LoadUnsafe(ref completes, before)));
            var wrong = Vector.LessThan(one, last) | (Vector.Equals(one, last) & falls) | Vector.LessThan(complete, start)
                | Vector.AsVectorInt32(Vector.GreaterThanOrEqual(Vector.AsVectorUInt32(Vector.LoadUnsafe(ref activities, at)), known));
            if (wrong != Vector<int>.Zero) break;
        }

        return index;
    }

    private void ThrowValue(int index) => throw (unchecked((uint)Activities[index]) >= (uint)ActivityCount
        ? new MethodInputException(InputFault.OutOfRange, "activities", $"activities has {Activities[index]} at position {index}, which is none of the {ActivityCount}. Number the activities from 0.")
        : new MethodInputException(InputFault.OutOfRange, "completes", $"completes lies before starts at position {index}. Leave the event out, or correct it."));

    private static void ThrowUnsorted(int index) =>
        throw new MethodInputException(InputFault.Unsorted, "cases", $"The events are not sorted by case, start and complete at position {index}. Sort them with {nameof(EventOrder)}.");
}
