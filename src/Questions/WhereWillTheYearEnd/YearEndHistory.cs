using Roer.Care;
using Roer.Methods.Spending;
using Roer.Methods.Survival;
using Roer.Store.Measures;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>Says what is known of care in the words of the method, which knows no care.</summary>
internal static class YearEndHistory
{
    private const int Year = 12;
    private const int MostView = 36;

    /// <summary>How futures are drawn.</summary>
    public static DrawOptions Usual { get; } = new(10_000, 500, 2026);

    /// <summary>For a look back, where many forecasts are made.</summary>
    public static DrawOptions Quick { get; } = new(1_000, 100, 2026);

    public static SpendingHistory Of(SpendingFacts facts, ClaimHistory history, CareExposure exposure) => new()
    {
        First = history.First,
        Edge = history.Calendar.Edge,
        Now = history.Calendar.Now,
        Period = (history.Calendar.First, history.Calendar.Last),
        Cells = [.. Enumerable.Range(0, history.Cells.Count).Select(cell => Cell(cell, facts, history, exposure))],
        Present = [.. exposure.Running.Select(care => new PresentMember(care.Cell, care.Spell, care.Age, care.Weight))],
    };

    /// <summary>What is known of spells, as far as their exposure is followed by spending.</summary>
    public static StratumSpells Spells(ClaimHistory history, CareExposure exposure, LateGroups groups, Func<int, int, double> growth)
    {
        List<CareSpell> spells = [.. exposure.Spells.Select(spell => spell.In(groups.Counts)).Where(spell => spell.Parts.Count > 0)];
        return new(Stays(spells, history, growth), Entries(spells, history, growth));
    }

    /// <summary>How long care lasts by form, and what it costs a day as it lasts, at one price. Forms of one kind, with stay or without, lend each other.</summary>
    public static IReadOnlyDictionary<int, StayHazard> Stays(IEnumerable<CareSpell> spells, ClaimHistory history, Func<int, int, double> growth)
    {
        var year = history.Calendar.Edge / Year;
        StayWeight Weight(SpellPart part) => new(part.First, part.Last, part.Weight * growth(Math.Min(year, DateOnly.FromDayNumber(part.First).Year), year));
        var view = (ClaimCalendar.DaysOf(Math.Max(history.First, history.Calendar.Edge - MostView + 1)).First.DayNumber, history.Calendar.EdgeDay.DayNumber);
        return StayHazard.Of(spells.Select(spell => new WeighedSpell<int>((int)spell.Form, spell.Start, spell.End, [.. spell.Parts.Select(Weight)])), view, form => ((CareForm)form).IsStay());
    }

    /// <summary>How much care begins by form, with a season that all forms show together. What it cost then is told at the prices of now.</summary>
    public static IReadOnlyDictionary<int, EntryForecast> Entries(IReadOnlyList<CareSpell> spells, ClaimHistory history, Func<int, int, double> growth)
    {
        var season = EntrySeason.Of(Begun(spells, history), history.Calendar.Edge + 1);
        return spells.GroupBy(spell => (int)spell.Form).ToDictionary(group => group.Key, group => Entries([.. group.OrderBy(spell => spell.Start)], history, growth, season));
    }

    private static EntryForecast Entries(List<CareSpell> spells, ClaimHistory history, Func<int, int, double> growth, IReadOnlyList<double> season)
    {
        var edge = history.Calendar.Edge;
        var brought = spells.Where(spell => IsBegun(spell, history) && spell.FirstWeight > 0).Select(spell => spell.FirstWeight * CareExposure.DaysAMonth * growth(MonthOf(spell) / Year, edge / Year)).ToList();
        return EntryForecast.Of(Begun(spells, history), brought, edge + 1, Math.Max(1, history.Calendar.Ahead), season);
    }

    private static double[] Begun(IEnumerable<CareSpell> spells, ClaimHistory history)
    {
        var begun = new double[Math.Max(0, history.Calendar.Edge - history.First + 1)];
        foreach (var spell in spells.Where(spell => IsBegun(spell, history))) begun[MonthOf(spell) - history.First]++;
        return begun;
    }

    private static bool IsBegun(CareSpell spell, ClaimHistory history) => MonthOf(spell) >= history.First && MonthOf(spell) <= history.Calendar.Edge;

    private static int MonthOf(CareSpell spell) => ClaimCalendar.NumberOf(DateOnly.FromDayNumber(spell.Start));

    private static CellHistory Cell(int place, SpendingFacts facts, ClaimHistory history, CareExposure exposure)
    {
        var (cell, calendar, known) = (history.Cells[place], history.Calendar, history.InPeriod[place]);
        var contracts = facts.Contracts.Where(contract => contract.IsAbout(cell)).ToList();
        var closed = Months(calendar.First, Math.Min(calendar.Edge, calendar.Last)).Where(month => contracts.Any(contract => contract.IsClosed(month, calendar.AsOf))).ToHashSet();
        return new()
        {
            Name = cell.ToString(),
            Stratum = (int)cell.Form,
            Groups = Groups(cell, history.IsQuarterly(place) ? ", per kwartaal" : ""),
            IsQuarterly = history.IsQuarterly(place),
            Amounts = [.. history.Sums(place).Where(sum => !history.Settlements.Holds(sum)).Select(sum => new KnownAmount(sum.Month, calendar.KnownMonth(sum.Known), history.Counted(sum), sum.Lines))],
            Accepted = history.Accepted(place),
            Exposures = exposure.In(place),
            Closed = closed,
            Settlement = Settlement.Of(cell.Provider, [.. history.Settlements.Of(cell.Provider).Select(year => (year.Settled, year.Usual))], Months(calendar.First, calendar.Last).Where(month => !closed.Contains(month) && history.Settlements.IsToCome(cell.Provider, month)).ToHashSet()),
            InPeriod = known.Granted + known.Unanswered,
            Doubtful = history.RefusedShare * known.Unanswered,
            ItemsInPeriod = known.Lines,
        };
    }

    private static string[] Groups(SpendingCell cell, string rhythm) =>
        [$"aanbieder {cell.Provider}, hulpvorm {cell.Form.Code()}{rhythm}", $"aanbieder {cell.Provider}{rhythm}", $"hulpvorm {cell.Form.Code()}{rhythm}", $"alles samen{rhythm}"];

    private static IEnumerable<int> Months(int first, int last) => Enumerable.Range(first, Math.Max(0, last - first + 1));
}
