using Roer.Care;
using Roer.Store;

namespace Roer.Questions;

/// <summary>What was worked out of a vintage for the last few periods; a reader who walks through the years must not fill the memory.</summary>
internal sealed class Remembered<T>
{
    private const int Most = 2;
    private readonly Lock _changing = new();
    private readonly LinkedList<(object Period, Lazy<T> Value)> _periods = [];

    /// <summary>What is true of the period in this vintage, worked out now or before.</summary>
    public static T Of(Vintage vintage, DateSpan period, Func<T> workOut) => Of(vintage, (object)period, workOut);

    /// <summary>What is true of two periods in this vintage, of which the first may be as known on an earlier day, with or without what is still to come.</summary>
    public static T Of(Vintage vintage, (DateSpan Then, DateOnly AsOf, DateSpan Now, bool IsCompleted) periods, Func<T> workOut) => Of(vintage, (object)periods, workOut);

    private static T Of(Vintage vintage, object period, Func<T> workOut) =>
        vintage.Memo(typeof(Remembered<T>), () => new Remembered<T>()).Of(period, workOut);

    private T Of(object period, Func<T> workOut)
    {
        Lazy<T> value;
        lock (_changing)
        {
            var found = _periods.FirstOrDefault(one => period.Equals(one.Period));
            value = found.Value ?? new Lazy<T>(workOut);
            _periods.Remove(found);
            _periods.AddFirst((period, value));
            if (_periods.Count > Most) _periods.RemoveLast();
        }

        try
        {
            return value.Value;
        }
        catch
        {
            // A failure is not a fact: the next one may try again.
            lock (_changing) _periods.Remove((period, value));
            throw;
        }
    }
}
