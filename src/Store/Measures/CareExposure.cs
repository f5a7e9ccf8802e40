using Roer.Care;

namespace Roer.Store.Measures;

/// <summary>What a part of a spell may cost a day, in cents at the prices of the year in which the part began, from a day to another; of an amount for less than a month as if it were for a month. The last part of a running spell ends at the highest number.</summary>
public readonly record struct SpellPart(int Cell, int First, int Last, double Weight);

/// <summary>A spell of care of one form at one provider for one child: what forecasts follow. Days are numbers; a running spell ends at the highest number. Parts may overlap: they add up.</summary>
public readonly record struct CareSpell(CareForm Form, int Start, int End, IReadOnlyList<SpellPart> Parts)
{
    /// <summary>What begins in the first days of a spell counts as its beginning.</summary>
    public const int EntryDays = 30;

    /// <summary>What a day may cost of what begins with the spell.</summary>
    public double FirstWeight
    {
        get
        {
            var (sum, end) = (0.0, Start + EntryDays);
            foreach (var part in Parts)
            {
                if (part.First < end) sum += part.Weight;
            }

            return sum;
        }
    }

    /// <summary>The spell as far as it costs in some cells.</summary>
    public CareSpell In(Func<int, bool> cells) => this with { Parts = [.. Parts.Where(part => cells(part.Cell))] };
}

/// <summary>An allocation that was running at the edge: what it may cost a day, and for how many whole months its spell had lasted.</summary>
public readonly record struct RunningCare(int Cell, int Spell, long Child, CareForm Form, int Age, double Weight);

/// <summary>
/// The exposure to spending: the started euros of the days on which care ran, at the tariffs of each year and spread evenly over the valid days of an allocation.
/// Where an allocation bounds no amount, the mean of its form stands in. What starts or stops after the edge is not looked at.
/// </summary>
public sealed class CareExposure
{
    public const double DaysAMonth = 30.4375;
    private const double Ordinary = 10_000;

    private readonly ClaimHistory _history;
    private readonly double[][] _exposure;

    private CareExposure(SpendingFacts facts, ClaimHistory history)
    {
        _history = history;
        var runs = new AllocatedRuns(facts, history);
        _exposure = [.. history.Cells.Select(_ => new double[Math.Max(0, history.Calendar.Edge - history.First + 1)])];
        foreach (var run in runs.All) Add(run, runs);
        (Spells, Running) = SpellsOf(runs);
    }

    public IReadOnlyList<CareSpell> Spells { get; }

    public IReadOnlyList<RunningCare> Running { get; }

    public static CareExposure Of(SpendingFacts facts, ClaimHistory history) => new(facts, history);

    /// <summary>The exposure of a cell in a month up to the edge, in cents.</summary>
    public double In(int cell, int month) => month < _history.First || month > _history.Calendar.Edge ? 0 : _exposure[cell][month - _history.First];

    /// <summary>The exposure of a cell in each month from the first of the history to the edge.</summary>
    public IReadOnlyList<double> In(int cell) => _exposure[cell];

    private void Add(AllocatedRun run, AllocatedRuns runs)
    {
        var from = Math.Max(ClaimCalendar.NumberOf(DateOnly.FromDayNumber(run.First)), _history.First);
        var edge = _history.Calendar.Edge;
        for (var month = from; month <= edge; month++)
        {
            var days = ClaimCalendar.DaysOf(month);
            var within = Math.Min(run.Last, days.Last.DayNumber) - Math.Max(run.First, days.First.DayNumber) + 1;
            if (within <= 0) break;
            _exposure[run.Cell][month - _history.First] += within * runs.DayRate(run.Allocation, days.First.Year);
        }
    }

    private (List<CareSpell>, List<RunningCare>) SpellsOf(AllocatedRuns runs)
    {
        var (spells, running) = (new List<CareSpell>(), new List<RunningCare>());
        var all = runs.All;
        for (var from = 0; from < all.Count;)
        {
            var (to, last) = (from + 1, all[from].Last);
            while (to < all.Count && all[to].IsOf(all[from]) && all[to].First - 1 <= last) last = Math.Max(last, all[to++].Last);
            Read(all, (from, to, last), runs, (spells, running));
            from = to;
        }

        return (spells, running);
    }

    private void Read(IReadOnlyList<AllocatedRun> all, (int From, int To, int Last) part, AllocatedRuns runs, (List<CareSpell> Spells, List<RunningCare> Running) into)
    {
        var (start, edge) = (all[part.From].First, _history.Calendar.EdgeDay);
        var form = _history.Cells[all[part.From].Cell].Form;
        var parts = new SpellPart[part.To - part.From];
        for (var index = part.From; index < part.To; index++)
        {
            var run = all[index];
            parts[index - part.From] = new SpellPart(run.Cell, run.First, run.Last, runs.Weight(run.Allocation, DateOnly.FromDayNumber(run.First).Year));
            if (run.First <= edge.DayNumber && run.Last > edge.DayNumber)
                into.Running.Add(new RunningCare(run.Cell, into.Spells.Count, run.Child, form, (int)((edge.DayNumber - start + 1) / DaysAMonth), runs.Weight(run.Allocation, edge.Year)));
        }

        into.Spells.Add(new CareSpell(form, start, part.Last, parts));
    }

    /// <summary>A run of care on an allocation, by day numbers.</summary>
    private readonly record struct AllocatedRun(long Child, int Provider, CareForm Form, int Cell, int Allocation, int First, int Last)
    {
        public bool IsOf(AllocatedRun other) => Child == other.Child && Provider == other.Provider && Form == other.Form;
    }

    /// <summary>The runs of all allocations by child, provider, form and first day, and what a day of each may cost.</summary>
    private sealed class AllocatedRuns
    {
        private readonly SpendingFacts _facts;
        private readonly Dictionary<(int Allocation, int Year), double?> _rates = [];
        private readonly Dictionary<CareForm, double> _means = [];

        public AllocatedRuns(SpendingFacts facts, ClaimHistory history)
        {
            _facts = facts;
            var runs = new List<AllocatedRun>(facts.Allocations.Count);
            var providers = facts.Allocations.Select(row => row.Provider).Distinct().Order(StringComparer.Ordinal).Select((code, place) => (code, place)).ToDictionary(pair => pair.code, pair => pair.place, StringComparer.Ordinal);
            for (var index = 0; index < facts.Allocations.Count; index++)
            {
                var row = facts.Allocations[index];
                runs.AddRange(row.Runs(facts.Calendar.AsOf).Where(run => run.Days.First <= facts.Calendar.EdgeDay).Select(run => new AllocatedRun(
                    row.Child, providers[row.Provider], row.Division.Form, history.Places[SpendingCell.Of(row)], index,
                    run.Days.First.DayNumber, run.Days.IsOpen ? int.MaxValue : run.Days.Last.DayNumber)));
            }

            runs.Sort((left, right) => (left.Child, left.Provider, left.Form, left.First, left.Allocation).CompareTo((right.Child, right.Provider, right.Form, right.First, right.Allocation)));
            All = runs;
            Average(history);
        }

        public IReadOnlyList<AllocatedRun> All { get; }

        /// <summary>What a day of an allocation may cost in a year, in cents; the mean of its form where nothing bounds it.</summary>
        public double DayRate(int allocation, int year) => Rate(allocation, year) ?? _means.GetValueOrDefault(_facts.Allocations[allocation].Division.Form, Ordinary);

        /// <summary>The same as it tells of the months to come: an amount for some days is no more a day than when it were for a month, for it will not be there again after them.</summary>
        public double Weight(int allocation, int year)
        {
            var terms = _facts.Allocations[allocation].Terms;
            var days = terms.IsTotal && !terms.Validity.IsOpen ? terms.Validity.Days : DaysAMonth;
            return DayRate(allocation, year) * Math.Min(1, days / DaysAMonth);
        }

        private void Average(ClaimHistory history)
        {
            var sums = new SortedDictionary<CareForm, (double Cents, double Days)>();
            foreach (var run in All)
            {
                var days = Math.Min(run.Last, history.Calendar.EdgeDay.DayNumber) - run.First + 1;
                if (Rate(run.Allocation, DateOnly.FromDayNumber(run.First).Year) is not { } rate) continue;
                var sum = sums.GetValueOrDefault(run.Form);
                sums[run.Form] = (sum.Cents + (rate * days), sum.Days + days);
            }

            foreach (var (form, sum) in sums) _means[form] = sum.Cents / sum.Days;
        }

        private double? Rate(int allocation, int year)
        {
            if (_rates.TryGetValue((allocation, year), out var known)) return known;
            return _rates[(allocation, year)] = RateOf(_facts.Allocations[allocation], year);
        }

        private double? RateOf(AllocatedCare row, int year)
        {
            if (row.Terms.IsUnbounded) return null;
            var validity = row.Terms.Validity;
            var near = Math.Clamp(year, validity.First.Year, Math.Max(validity.First.Year, validity.IsOpen ? year : validity.Last.Year));
            if (validity.Intersect(DateSpan.Of(new DateOnly(near, 1, 1), new DateOnly(near, 12, 31))) is not { } days) return null;
            var tariffs = _facts.Tariffs.Of(row.Product, row.Provider, row.Terms);
            var terms = row.Terms;
            double? cents = terms.BudgetCents is { } budget ? budget : terms.Volume is { } volume && tariffs.On(days.First) is { } tariff ? (double)volume * tariff : null;
            var over = terms.IsTotal ? (validity.IsOpen ? (double?)null : validity.Days) : terms.Frequency switch { "1" => 1, "2" => 7, "4" => DaysAMonth, _ => null };
            return cents > 0 && over is { } span ? cents / span : null;
        }
    }
}
