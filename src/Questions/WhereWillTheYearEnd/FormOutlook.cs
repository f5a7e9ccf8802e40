using Roer.Care;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>What is assumed of a form of care beyond what is known: how long it lasts, how much begins, and how much of it is spent.</summary>
internal sealed record FormAssumption(StayHazard? Stay, EntryForecast? Entries, UsageRate Usage)
{
    /// <summary>Without care that can be followed, a month costs what months cost lately.</summary>
    public bool IsFlat => Stay is null;
}

/// <summary>A form of care as a stratum of the forecast: its running care by age and cell, and its completed spending.</summary>
internal sealed class FormOutlook
{
    private const int Year = 12;
    private const int MostMonths = 36;
    private const double LinesForTrust = 30;
    private readonly ClaimHistory _history;
    private readonly double[][] _ages;

    public FormOutlook(CareForm form, (ClaimHistory History, CareExposure Exposures, LateGroups Groups) known, IReadOnlyDictionary<CareForm, StayHazard> stays, IReadOnlyDictionary<CareForm, EntryForecast> entries)
    {
        (Form, _history) = (form, known.History);
        Cells = [.. Enumerable.Range(0, known.History.Cells.Count).Where(cell => known.History.Cells[cell].Form == form && known.Groups.Of(cell) is not null)];
        var running = known.Exposures.Running.Where(care => care.Form == form && known.Groups.Of(care.Cell) is not null).ToList();
        _ages = [.. Cells.Select(cell => ByAge(running.Where(care => care.Cell == cell)))];
        StockSize = SizeOf(running);
        Recent = [.. Cells.Select(cell => Months(Year).Sum(month => Completed(known, cell, month)))];
        var edge = known.History.Calendar.Edge;
        var isFlat = !stays.ContainsKey(form) || Months(Year).Any(month => !(Cells.Sum(cell => known.Exposures.In(cell, month)) > 0));
        var (series, first) = Series(known, isFlat);
        Assumption = new FormAssumption(isFlat ? null : stays[form], isFlat ? null : entries[form], UsageRate.Of(series, first));
        Relative = [.. Cells.Select((cell, place) => RelativeTo(known, cell, Recent[place], isFlat))];
        EuroMonth = Recent.Sum() / Math.Min(Year, edge - known.History.First + 1);
    }

    public CareForm Form { get; }

    public IReadOnlyList<int> Cells { get; }

    public FormAssumption Assumption { get; }

    /// <summary>The number of equal spells that spread as much as the running ones.</summary>
    public double StockSize { get; }

    /// <summary>Of each cell the completed spending of the last twelve months.</summary>
    public IReadOnlyList<double> Recent { get; }

    /// <summary>Of each cell its spending against what its exposure would say, drawn toward 1 where it has few lines.</summary>
    public IReadOnlyList<double> Relative { get; }

    /// <summary>What a month costs lately.</summary>
    public double EuroMonth { get; }

    /// <summary>The expected exposure a day of the running care of a cell, at the middle of each month ahead.</summary>
    public double[] StockOf(int place, double[] hazards, int ahead)
    {
        var left = new double[ahead];
        for (var age = 0; age < _ages[place].Length; age++)
        {
            if (_ages[place][age] == 0) continue;
            var path = StayHazard.Left(hazards, age, ahead);
            for (var month = 0; month < ahead; month++) left[month] += _ages[place][age] * (path[month] + path[month + 1]) / 2;
        }

        return left;
    }

    /// <summary>The exposure a day of all running care at the edge.</summary>
    public double StockNow => _ages.Sum(ages => ages.Sum());

    /// <summary>The share of the running exposure that is left at the end of each month ahead.</summary>
    public double[] Left(double[] hazards, int ahead)
    {
        var left = new double[ahead + 1];
        var all = StockNow;
        for (var age = 0; age < _ages.Max(ages => ages.Length); age++)
        {
            var weight = _ages.Sum(ages => age < ages.Length ? ages[age] : 0);
            if (weight == 0) continue;
            var path = StayHazard.Left(hazards, age, ahead);
            for (var month = 0; month <= ahead; month++) left[month] += weight / all * path[month];
        }

        if (all == 0) Array.Fill(left, 1);
        for (var month = 0; month <= ahead; month++) left[month] = month == 0 ? 1 : Math.Min(left[month - 1], left[month]);
        return left;
    }

    private IEnumerable<int> Months(int most)
    {
        var edge = _history.Calendar.Edge;
        var from = Math.Max(_history.First, edge - most + 1);
        return Enumerable.Range(from, edge - from + 1);
    }

    private static double[] ByAge(IEnumerable<RunningCare> running)
    {
        var ages = new double[75];
        foreach (var care in running) ages[Math.Min(care.Age, ages.Length - 1)] += care.Weight;
        return ages;
    }

    private static double SizeOf(List<RunningCare> running)
    {
        var spells = running.GroupBy(care => care.Spell).Select(spell => spell.Sum(care => care.Weight)).ToList();
        var squares = spells.Sum(weight => weight * weight);
        return squares > 0 ? spells.Sum() * spells.Sum() / squares : 0;
    }

    private static double Completed((ClaimHistory History, CareExposure Exposures, LateGroups Groups) known, int cell, int month) =>
        known.History.Accepted(cell, month) + (known.Groups.Of(cell)?.Reserve(cell, month) ?? 0);

    private (double[] Series, int First) Series((ClaimHistory History, CareExposure Exposures, LateGroups Groups) known, bool isFlat)
    {
        var months = Months(MostMonths).Select(month => (
            Month: month, Spent: Math.Max(0, Cells.Sum(cell => Completed(known, cell, month))),
            Exposures: isFlat ? ClaimCalendar.DaysOf(month).Days : Cells.Sum(cell => known.Exposures.In(cell, month)))).ToList();
        var from = months.FindLastIndex(month => !(month.Exposures > 0)) + 1;
        return ([.. months.Skip(from).Select(month => month.Spent / month.Exposures)], months[from].Month);
    }

    private double RelativeTo((ClaimHistory History, CareExposure Exposures, LateGroups Groups) known, int cell, double spent, bool isFlat)
    {
        if (isFlat) return 1;
        var expected = Months(Year).Sum(month => known.Exposures.In(cell, month)) * Assumption.Usage.Level;
        var lines = known.History.Sums(cell).Where(sum => sum.Month > known.History.Calendar.Edge - Year && sum.Month <= known.History.Calendar.Edge).Sum(sum => sum.Lines);
        return expected > 0 ? Math.Max(0, 1 + (lines / (lines + LinesForTrust) * ((spent / expected) - 1))) : 1;
    }
}
