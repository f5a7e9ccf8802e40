using Roer.Methods.Survival;

namespace Roer.Methods.Spending;

/// <summary>What is assumed of a stratum beyond what is known: how long spells last, how many begin, and how much of the exposure is spent.</summary>
/// <param name="Stay">How long spells last; empty without any that can be followed.</param>
/// <param name="Entries">How many begin; empty without any that can be followed.</param>
/// <param name="Usage">How much of the exposure is spent.</param>
public sealed record StratumAssumption(StayHazard? Stay, EntryForecast? Entries, UsageRate Usage)
{
    /// <summary>Without spells that can be followed, a month costs what months cost lately.</summary>
    public bool IsFlat => Stay is null;
}

/// <summary>Cells that share their future: their present members by age, and their completed spending.</summary>
public sealed class StratumOutlook
{
    private const int Year = 12;
    private const int MostMonths = 36;
    private const double ItemsForTrust = 30;
    private readonly SpendingHistory _history;
    private readonly LateGroups _groups;
    private readonly double[][] _ages;

    /// <summary>Of one stratum.</summary>
    /// <param name="number">The number of the stratum.</param>
    /// <param name="history">What is known.</param>
    /// <param name="groups">How amounts become known; cells without a group are left out.</param>
    /// <param name="stay">How long spells last; empty when not known.</param>
    /// <param name="entries">How many begin; empty when not known.</param>
    public StratumOutlook(int number, SpendingHistory history, LateGroups groups, StayHazard? stay, EntryForecast? entries)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(groups);
        (Number, _history, _groups) = (number, history, groups);
        Cells = [.. Enumerable.Range(0, history.Cells.Count).Where(IsMine)];
        var present = history.Present.Where(member => IsMine(member.Cell)).ToList();
        _ages = [.. Cells.Select(cell => ByAge(present.Where(member => member.Cell == cell)))];
        StockSize = SizeOf(present);
        Recent = [.. Cells.Select(cell => Months(Year).Sum(month => Completed(cell, month)))];
        var isFlat = stay is null || Months(Year).Any(month => !(Cells.Sum(cell => history.Exposure(cell, month)) > 0));
        var (series, first) = Series(isFlat);
        Assumption = new StratumAssumption(isFlat ? null : stay, isFlat ? null : entries, UsageRate.Of(series, first));
        Relative = [.. Cells.Select((cell, place) => RelativeTo(cell, Recent[place], isFlat))];
        AmountAMonth = Recent.Sum() / Math.Min(Year, history.Edge - history.First + 1);
    }

    /// <summary>The number of the stratum.</summary>
    public int Number { get; }

    /// <summary>The places of its cells.</summary>
    public IReadOnlyList<int> Cells { get; }

    /// <summary>What is assumed of it.</summary>
    public StratumAssumption Assumption { get; }

    /// <summary>The number of equal spells that spread as much as the present ones.</summary>
    public double StockSize { get; }

    /// <summary>Of each cell the completed spending of the last twelve months.</summary>
    public IReadOnlyList<double> Recent { get; }

    /// <summary>Of each cell its spending against what its exposure would say, drawn toward 1 where it has few items.</summary>
    public IReadOnlyList<double> Relative { get; }

    /// <summary>What a month costs lately.</summary>
    public double AmountAMonth { get; }

    /// <summary>The expected exposure a day of the present members of a cell, at the middle of each month ahead.</summary>
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

    /// <summary>The exposure a day of all present members at the edge.</summary>
    public double StockNow => _ages.Sum(ages => ages.Sum());

    /// <summary>The share of the present exposure that is left at the end of each month ahead.</summary>
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

    private bool IsMine(int cell) => _history.Cells[cell].Stratum == Number && _groups.Of(cell) is not null;

    private IEnumerable<int> Months(int most)
    {
        var from = Math.Max(_history.First, _history.Edge - most + 1);
        return Enumerable.Range(from, _history.Edge - from + 1);
    }

    private static double[] ByAge(IEnumerable<PresentMember> present)
    {
        var ages = new double[75];
        foreach (var member in present) ages[Math.Min(member.Age, ages.Length - 1)] += member.Weight;
        return ages;
    }

    private static double SizeOf(List<PresentMember> present)
    {
        var spells = present.GroupBy(member => member.Spell).Select(spell => spell.Sum(member => member.Weight)).ToList();
        var squares = spells.Sum(weight => weight * weight);
        return squares > 0 ? spells.Sum() * spells.Sum() / squares : 0;
    }

    private double Completed(int cell, int month) => _history.Accepted(cell, month) + (_groups.Of(cell)?.Reserve(cell, month) ?? 0);

    private (double[] Series, int First) Series(bool isFlat)
    {
        var months = Months(MostMonths).Select(month => (
            Month: month, Spent: Math.Max(0, Cells.Sum(cell => Completed(cell, month))),
            Exposure: isFlat ? SpendingHistory.DaysOf(month) : Cells.Sum(cell => _history.Exposure(cell, month)))).ToList();
        var from = months.FindLastIndex(month => !(month.Exposure > 0)) + 1;
        return ([.. months.Skip(from).Select(month => month.Spent / month.Exposure)], months[from].Month);
    }

    private double RelativeTo(int cell, double spent, bool isFlat)
    {
        if (isFlat) return 1;
        var expected = Months(Year).Sum(month => _history.Exposure(cell, month)) * Assumption.Usage.Level;
        var items = _history.RecentItems(cell);
        return expected > 0 ? Math.Max(0, 1 + (items / (items + ItemsForTrust) * ((spent / expected) - 1))) : 1;
    }
}
