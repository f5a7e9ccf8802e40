using Roer.Care;
using Roer.Tests.World;

namespace Roer.Store.Findings;

/// <summary>What the rules look up.</summary>
public sealed class FindingTablesTests
{
    private static readonly Sql Deadlines = new("deadlines", "select * from now_deadline order by 1;");

    [Fact]
    public void Terms_of_working_days_are_those_that_are_counted_day_by_day()
    {
        var (first, last) = (new DateOnly(2014, 1, 1), new DateOnly(2026, 12, 31));
        using var store = new WorldStore([]);
        var found = FindingTables.Read(store.Store.At(World.Municipality, last, null), Deadlines, row => (row.Date(0), row.Date(1), row.Date(2), row.Date(3)));
        Assert.Equal(
            Enumerable.Range(first.DayNumber, last.DayNumber - first.DayNumber + 1).Select(DateOnly.FromDayNumber)
                .Select(day => (day, WorkingDays.After(day, 3), WorkingDays.After(day, 5), WorkingDays.After(day, 10))),
            found);
    }
}
