using System.Diagnostics;
using Roer.Messages.Sample;
namespace Roer.Store.Measures;
public sealed class ScratchTests
{
    [Fact]
    public void Fill()
    {
        Directory.CreateDirectory("/tmp/checks-bench");
        using var store = CareStore.Open("/tmp/checks-bench");
        if (store.LastIntake > 0) return;
        using var session = store.BeginIntake(DateTime.UnixEpoch);
        var files = 0;
        foreach (var intake in SampleTown.Invent(new SampleOptions { Seed = 1, Youths = 42000, Years = 5 }).Intakes())
        {
            session.Add(intake);
            if (++files % 50_000 == 0) session.Commit();
        }
        session.Commit();
    }

    [Fact]
    public void Time()
    {
        using var store = CareStore.Open("/tmp/checks-bench");
        var v = store.At("9901", new DateOnly(2026, 1, 31), null);
        using var w = new StreamWriter("/tmp/scratch-time.txt") { AutoFlush = true };
        var watch = Stopwatch.StartNew();
        void Lap(string what) { w.WriteLine($"{watch.ElapsedMilliseconds,8} {what}"); watch.Restart(); }
        v.Read(new Sql("n", "select cast(count(*) as bigint) from now_claim_line"), r => r.Int64(0)); Lap("vintage");
        Findings.FindingTables.Trace = Lap;
        var n = Findings.FindingTables.Read(v, new Sql("n", "select cast(count(*) as bigint) from now_finding"), r => r.Int64(0))[0]; Lap($"findings {n}");
        Findings.FindingTables.Trace = null;
        var t = FindingTotals.Of(v, FindingFilter.None); Lap("totals");
        t = FindingTotals.Of(v, FindingFilter.None); Lap("totals again");
        FindingList.Of(v, FindingFilter.None, 100); Lap("list of 100");
        FindingTotals.Of(v, new FindingFilter { Period = Care.DateSpan.Of(new(2024,1,1), new(2024,12,31)), Provider = "99000101" }); Lap("totals of a provider and year");
        foreach (var r in t.BySeverity.Concat(t.ByRule)) w.WriteLine(r);
    }
}
