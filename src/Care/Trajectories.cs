namespace Roer.Care;

/// <summary>Makes trajectories of runs of care.</summary>
public static class Trajectories
{
    /// <summary>
    /// The trajectories of these pieces, ordered by child, provider, form and first day. The order of the pieces does not matter. Pieces of
    /// a form that makes no trajectory are left out.
    /// </summary>
    public static List<Trajectory> Of(IEnumerable<CarePiece> pieces)
    {
        var sorted = Sorted([.. pieces.Where(piece => piece.Form.MakesTrajectory())]);
        var all = new List<Trajectory>(sorted.Length);
        for (var index = 0; index < sorted.Length;)
        {
            var first = all.Count;
            var (child, provider) = (sorted[index].Child, sorted[index].Provider);
            while (index < sorted.Length && sorted[index].Child == child && sorted[index].Provider == provider)
                all.Add(Merge(sorted, ref index));
            Fold(all, first);
        }

        return all;
    }

    /// <summary>By child first, which is one number; what is left to compare is little.</summary>
    private static CarePiece[] Sorted(CarePiece[] pieces)
    {
        var children = Array.ConvertAll(pieces, piece => piece.Child.Pseudonym);
        var order = new int[pieces.Length];
        for (var index = 0; index < order.Length; index++) order[index] = index;
        Array.Sort(children, order);
        var sorted = Array.ConvertAll(order, index => pieces[index]);
        for (var (first, next) = (0, 0); first < sorted.Length; first = next)
        {
            while (next < sorted.Length && children[next] == children[first]) next++;
            if (next - first > 1) sorted.AsSpan(first, next - first).Sort(Compare);
        }

        return sorted;
    }

    private static int Compare(CarePiece left, CarePiece right)
    {
        var order = string.CompareOrdinal(left.Provider, right.Provider);
        if (order == 0) order = left.Form.CompareTo(right.Form);
        if (order == 0) order = left.Run.Days.CompareTo(right.Run.Days);
        return order == 0 ? left.Source.CompareTo(right.Source) : order;
    }

    private static Trajectory Merge(CarePiece[] sorted, ref int index)
    {
        var start = sorted[index];
        var days = start.Run.Days;
        var last = start.Run;
        List<int> sources = [start.Source];
        while (++index < sorted.Length && IsSame(start, sorted[index]) && (days.Overlaps(sorted[index].Run.Days) || days.Adjoins(sorted[index].Run.Days)))
        {
            var run = sorted[index].Run;
            if (run.Days.IsOpen || (!last.Days.IsOpen && run.Days.Last >= last.Days.Last)) last = run;
            days = days.Cover(run.Days);
            if (sources[^1] != sorted[index].Source) sources.Add(sorted[index].Source);
        }

        return new(start.Child, start.Provider, start.Form, days, start.Run.IsDerived, !days.IsOpen && last.IsAssumed, days.IsOpen ? null : last.EndReason, sources);
    }

    private static bool IsSame(CarePiece left, CarePiece right) =>
        left.Child == right.Child && left.Form == right.Form && left.Provider == right.Provider;

    /// <summary>Takes the days beside an own stay out of the ambulant trajectories of one child at one provider; what lies before or after stays ambulant.</summary>
    private static void Fold(List<Trajectory> all, int first)
    {
        Name(all, first);
        for (var index = first; index < all.Count; index++)
        {
            if (!all[index].Form.IsStay()) continue;
            for (var other = all.Count - 1; other >= first; other--)
            {
                if (all[other].Form != CareForm.Ambulant || !all[other].Days.Overlaps(all[index].Days)) continue;
                var rest = Without(all[other], all[index].Days).ToList();
                all.RemoveAt(other);
                all.InsertRange(other, rest);
                if (other < index) index += rest.Count - 1;
            }
        }
    }

    /// <summary>Every stay names the ambulant help beside it, also where that lies beside two stays.</summary>
    private static void Name(List<Trajectory> all, int first)
    {
        for (var index = first; index < all.Count; index++)
        {
            if (!all[index].Form.IsStay()) continue;
            var stay = all[index];
            var beside = all.Skip(first).Where(other => other.Form == CareForm.Ambulant && other.Days.Overlaps(stay.Days)).SelectMany(other => other.Sources).ToList();
            if (beside.Count > 0) all[index] = stay with { Sources = [.. stay.Sources.Union(beside)] };
        }
    }

    private static IEnumerable<Trajectory> Without(Trajectory trajectory, DateSpan stay)
    {
        if (trajectory.Days.First < stay.First)
            yield return trajectory with { Days = trajectory.Days.ClosedAt(stay.First.AddDays(-1))!.Value, EndIsAssumed = false, EndReason = null };
        if (!stay.IsOpen && trajectory.Days.Intersect(DateSpan.From(stay.Last.AddDays(1))) is { } after)
            yield return trajectory with { Days = after, StartIsDerived = false };
    }
}
