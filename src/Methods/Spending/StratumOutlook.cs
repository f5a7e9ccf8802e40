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
    private const int MostFlat = 24;
    private const int Ages = 75;

    /// <summary>Above this the exposure is not what the spending follows.</summary>
    private const double MostRate = 2;

    private const double ItemsForTrust = 30;
    private readonly SpendingHistory _history;
    private readonly LateGroups _groups;
    private readonly double[][] _ages;
    private readonly double[] _all;
    private readonly int[] _exposed;

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
        _exposed = [.. Enumerable.Range(0, history.Cells.Count).Where(cell => history.Cells[cell].Stratum == number && groups.Counts(cell))];
        var present = history.Present.Where(member => history.Cells[member.Cell].Stratum == number && groups.Counts(member.Cell)).ToList();
        _all = ByAge(present);
        _ages = [.. Cells.Select(cell => ByAge(present.Where(member => member.Cell == cell)))];
        StockSize = SizeOf(present);
        Recent = [.. Cells.Select(cell => Months(Year).Sum(month => Completed(cell, month)))];
        var isFlat = stay is null || !(Months(Year).Sum(Exposure) * MostRate > Recent.Sum());
        var months = Months(isFlat ? MostFlat : MostMonths).ToList();
        Assumption = new StratumAssumption(isFlat ? null : stay, isFlat ? null : entries, UsageRate.Of([.. months.Select(month => Used(month, isFlat))], months[0], isFlat ? UsageSeason.ByDay(history, Cells) : groups.Exposure.SeasonOf(number)));
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
    public double[] StockOf(int place, StayHazard stay, int ahead)
    {
        ArgumentNullException.ThrowIfNull(stay);
        return Middle(age => _ages[place][age], stay.Weighed, ahead);
    }

    /// <summary>What the present members that stay weigh at the middle of each month ahead, against what they weigh now.</summary>
    public double[] StockChange(StayHazard stay, int ahead)
    {
        ArgumentNullException.ThrowIfNull(stay);
        double All(int age) => _all[age];
        var hazards = stay.Mean();
        return Ratio(Middle(All, stay.Weighed, ahead), Middle(All, (age, months) => StayHazard.Left(hazards, age, months), ahead));
    }

    /// <summary>What the new members that stay weigh in each month ahead, against what they weigh at first.</summary>
    public static double[] EntryChange(IReadOnlyList<double> entries, StayHazard stay)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(stay);
        return Ratio(SpendingSimulation.Present(entries, stay.Weighed(0, entries.Count + 1)), SpendingSimulation.Present(entries, StayHazard.Left(stay.Mean(), 0, entries.Count + 1)));
    }

    private static double[] Middle(Func<int, double> weightAt, Func<int, int, double[]> left, int ahead)
    {
        var sums = new double[ahead];
        for (var age = 0; age < Ages; age++)
        {
            var weight = weightAt(age);
            if (weight == 0) continue;
            var path = left(age, ahead);
            for (var month = 0; month < ahead; month++) sums[month] += weight * (path[month] + path[month + 1]) / 2;
        }

        return sums;
    }

    private static double[] Ratio(double[] over, double[] under) => [.. over.Zip(under, (one, other) => other > 0 ? one / other : 1)];

    /// <summary>The exposure a day of all present members at the edge.</summary>
    public double StockNow => _all.Sum();

    /// <summary>The share of the present exposure that is left at the end of each month ahead.</summary>
    public double[] Left(double[] hazards, int ahead)
    {
        var left = new double[ahead + 1];
        var all = StockNow;
        for (var age = 0; age < Ages; age++)
        {
            var weight = _all[age];
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
        var ages = new double[Ages];
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

    /// <summary>Of all cells whose exposure is followed by spending.</summary>
    private double Exposure(int month) => _exposed.Sum(cell => _history.Exposure(cell, month));

    /// <summary>What is known of the exposure in cells with a pattern is known of the rest.</summary>
    private double Known(int month)
    {
        var (exposure, known) = (0.0, 0.0);
        foreach (var cell in Cells)
        {
            exposure += _history.Exposure(cell, month);
            known += _history.Exposure(cell, month) * _groups.Of(cell)!.KnownNow(month);
        }

        return exposure > 0 ? Exposure(month) * known / exposure : 0;
    }

    /// <summary>
    /// Of the cells whose exposure counts, also those of which nothing became known for a year: they spent before. Without exposure a day counts as one of them, as far known as the spending
    /// of the last year is on average.
    /// </summary>
    private UsageMonth Used(int month, bool isFlat)
    {
        var spent = Math.Max(0, (isFlat ? Cells : _exposed).Sum(cell => _history.Accepted(cell, month)));
        if (!isFlat) return new(spent, Exposure(month), Known(month));
        var recent = Recent.Sum(amount => Math.Max(0, amount));
        var known = recent > 0 ? Cells.Select((cell, place) => Math.Max(0, Recent[place]) / recent * _groups.Of(cell)!.KnownNow(month)).Sum() : 1;
        return new(spent, SpendingHistory.DaysOf(month), SpendingHistory.DaysOf(month) * known);
    }

    private double RelativeTo(int cell, double spent, bool isFlat)
    {
        if (isFlat) return 1;
        var expected = Months(Year).Sum(month => _history.Exposure(cell, month)) * Assumption.Usage.Level;
        var items = _history.RecentItems(cell);
        return expected > 0 ? Math.Max(0, 1 + (items / (items + ItemsForTrust) * ((spent / expected) - 1))) : 1;
    }
}
