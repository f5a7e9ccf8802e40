using Roer.Care;

namespace Roer.Questions.HowLongDoesHelpLast;

/// <summary>The trajectories that a filter keeps in a window: those with at least one kept allocation that has care in it. In order of child.</summary>
/// <param name="Columns">All trajectories.</param>
/// <param name="Filter">The filter.</param>
/// <param name="Window">The window.</param>
/// <param name="Stays">The numbers of those kept, rising.</param>
internal sealed record KeptStays(StayColumns Columns, KeptCodes Filter, StayWindow Window, IReadOnlyList<int> Stays)
{
    public int Count => Stays.Count;

    public int Youths => YouthsIn(Stays);

    public static KeptStays Of(StayColumns columns, KeptCodes filter, StayWindow window)
    {
        var kept = new List<int>();
        for (var stay = 0; stay < columns.Count; stay++)
        {
            if (columns.IsIn(stay, window) && filter.KeepsStay(stay) && HasKept(columns, filter, stay, window)) kept.Add(stay);
        }

        return new(columns, filter, window, kept);
    }

    /// <summary>Those of which this holds.</summary>
    public KeptStays Where(Func<int, bool> holds) => this with { Stays = [.. Stays.Where(holds)] };

    /// <summary>The different children of some of them, in rising order.</summary>
    public int YouthsIn(IReadOnlyList<int> stays)
    {
        var (youths, before) = (0, default(Child?));
        foreach (var stay in stays)
        {
            var child = Columns.Trajectory(stay).Child;
            if (child != before) youths++;
            before = child;
        }

        return youths;
    }

    /// <summary>The kept allocations of a trajectory that have care in the window.</summary>
    public void AddPlaces(int stay, ISet<int> places)
    {
        foreach (var place in Columns.PlacesOf(stay))
        {
            if (Columns.HasCare(place, Window) && Filter.KeepsAllocation(place)) places.Add(place);
        }
    }

    /// <summary>The numbers that a trajectory has in a dimension, each once.</summary>
    public void CodesOf(int stay, DurationDimension dimension, List<int> codes)
    {
        codes.Clear();
        var column = Columns[dimension].Codes;
        if (!dimension.IsOfAllocation)
        {
            codes.Add(column[stay]);
            return;
        }

        foreach (var place in Columns.PlacesOf(stay))
        {
            if (Columns.HasCare(place, Window) && Filter.KeepsAllocation(place) && !codes.Contains(column[place])) codes.Add(column[place]);
        }
    }

    private static bool HasKept(StayColumns columns, KeptCodes filter, int stay, StayWindow window)
    {
        foreach (var place in columns.PlacesOf(stay))
        {
            if (columns.HasCare(place, window) && filter.KeepsAllocation(place)) return true;
        }

        return false;
    }
}
