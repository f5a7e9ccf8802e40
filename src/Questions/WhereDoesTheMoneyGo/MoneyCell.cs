using Roer.Care;
using Roer.Store.Measures;

namespace Roer.Questions.WhereDoesTheMoneyGo;

/// <summary>All that is summed for one value of a dimension, or for the whole.</summary>
internal sealed class MoneyCell
{
    private Child? _last;

    public Int128 Assigned { get; private set; }

    public Int128 Started { get; private set; }

    public Int128 Delivered { get; private set; }

    public int Allocations { get; private set; }

    public int Unbounded { get; private set; }

    public int WithoutTariff { get; private set; }

    public long Claimed { get; private set; }

    public long Granted { get; private set; }

    public long Refused { get; private set; }

    public long Unanswered => Claimed - Granted - Refused;

    public int Youths { get; private set; }

    public int Trajectories { get; private set; }

    public int Begun { get; private set; }

    public int Ended { get; private set; }

    public long Days { get; private set; }

    public void Add(AllocationMoney money)
    {
        Allocations++;
        Assigned += money.Assigned.Cents;
        Started += money.Started.Cents;
        Delivered += money.Delivered.Cents;
        if (money.Assigned.State == MaximumState.Unbounded) Unbounded++;
        if (money.Assigned.State == MaximumState.Unknown) WithoutTariff++;
    }

    public void Add(in ClaimSums claims)
    {
        Claimed += claims.Claimed;
        Granted += claims.Granted;
        Refused += claims.Refused;
    }

    /// <summary>Adds a trajectory; those of one child come one after the other, so that a child counts once.</summary>
    public void Add(Trajectory trajectory, int days, bool hasBegun, bool hasEnded)
    {
        if (_last != trajectory.Child) Youths++;
        _last = trajectory.Child;
        Trajectories++;
        Days += days;
        if (hasBegun) Begun++;
        if (hasEnded) Ended++;
    }
}

/// <summary>The three quantities of one allocation, and its runs of care.</summary>
internal sealed record AllocationMoney(AllocatedCare Row, Maximum Assigned, Maximum Started, Maximum Delivered, List<CareRun> Runs)
{
    public static AllocationMoney Of(AllocatedCare row, TariffSchedule tariffs, DateSpan period, DateOnly asOf)
    {
        var runs = row.Runs(asOf);
        var assigned = AllocatedMaximum.Within(row.Terms, tariffs, period);
        var delivered = DeliveredMaximum.Within(row.Terms, tariffs, [.. runs.Select(run => (run.Delivered, run.Stopped))], period);
        return new(row, assigned, row.IsStarted ? assigned : default, delivered, runs);
    }
}
