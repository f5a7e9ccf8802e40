using Roer.Methods.Spending;
using Roer.Questions.Parts;
namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>
/// What was delivered in the period and is not claimed on its last day: an accrued liability (nog te betalen, overlopende passiva), by taakveld. On an as-of date
/// before that day it is the part of each month that usually comes later than it; after it, what came since and what is still to come.
/// </summary>
internal static class YearEndLiability
{
    public static AnswerTable Of(YearEndCount count, string area)
    {
        var groups = count.Cells.GroupBy(cell => YearEndDimension.TaskField.KeyOf(count.Outlook.History.Cells[cell])).OrderBy(group => group.Key, StringComparer.Ordinal);
        return new()
        {
            Id = "nog-te-factureren",
            Message = "Wat aan het einde van de periode nog niet is gefactureerd",
            Subtitle = $"Nog te betalen aan aanbieders op {Parts.DutchText.Day(count.Outlook.Calendar.Period.Last)} (overlopende passiva), naar taakveld, {area}",
            RowHeader = "Taakveld (Iv3)",
            TextColumns = [new("methode", "Methode")],
            Columns = [new("nogTeFacturerenCent", "Nog te factureren (€), marge 80%", Unit.Cents)],
            Rows = [.. groups.Select(group => Row(count, group.Key, YearEndDimension.TaskField.Label(group.Key), [.. group]))],
            TotalRow = Row(count, "totaal", "Totaal", [.. count.Cells]) with { Texts = [] },
            Notes = ["Dit is geleverde hulp zonder rekening: een schuld, geen voorziening. De omvang is een schatting, het bestaan niet.", "Rekeningen die vóór het einde kwamen en nog niet zijn betaald, horen hier niet bij."],
        };
    }

    private static TableRow Row(YearEndCount count, string key, string label, List<int> cells)
    {
        var spread = PathSpread.Of(Paths(count.Outlook, cells));
        return new(key, label, [spread.Figure()], true) { Texts = ["Cape Cod per zorgmaand"] };
    }

    private static long[] Paths(YearEndOutlook outlook, List<int> cells)
    {
        var paths = new long[outlook.Paths.Count];
        foreach (var cell in cells)
        {
            var own = outlook.Keep((typeof(YearEndLiability), cell), () => Paths(outlook, cell));
            for (var path = 0; path < paths.Length; path++) paths[path] += own[path];
        }

        return paths;
    }

    /// <summary>What is late by path has lost what will be refused of all that nobody answered; here only what is owed loses it.</summary>
    private static long[] Paths(YearEndOutlook outlook, int cell)
    {
        var calendar = outlook.Calendar;
        var sums = outlook.Paths.Of([cell]);
        var history = outlook.History;
        var since = history.Sums(cell).Where(sum => calendar.IsInPeriod(sum.Month) && sum.Known > calendar.Period.Last).Sum(history.Counted);
        var refused = history.RefusedShare * history.InPeriod[cell].Unanswered;
        var late = calendar.AsOf >= calendar.Period.Last ? 1 : LateShare(outlook, cell);
        var months = Enumerable.Range(0, sums.Months).Select(ahead => MonthShare(outlook, cell, calendar.Edge + 1 + ahead)).ToList();
        var paths = new long[outlook.Paths.Count];
        for (var path = 0; path < paths.Length; path++)
        {
            var cents = since + ((sums.Late[path] + refused) * late);
            for (var ahead = 0; ahead < sums.Months; ahead++) cents += sums.Month(ahead)[path] * months[ahead];
            paths[path] = (long)Math.Round(cents);
        }

        return paths;
    }

    /// <summary>The share of what is still to come over passed months that comes after the last day of the period.</summary>
    private static double LateShare(YearEndOutlook outlook, int cell)
    {
        var (after, all) = (0.0, 0.0);
        if (outlook.Groups.Of(cell) is not { } group) return 0;
        for (var month = Math.Max(group.FirstRow, outlook.Calendar.First); month <= outlook.Calendar.Edge; month++)
        {
            var (reserve, now, then) = (Math.Abs(group.Reserve(cell, month)), 1 - group.KnownNow(month), 1 - group.KnownAt(month, outlook.Calendar.Last));
            all += reserve;
            if (now > 0) after += reserve * Math.Clamp(then / now, 0, 1);
        }

        return all > 0 ? after / all : 0;
    }

    /// <summary>The share of what is still to come of a month ahead that comes after the last day of the period.</summary>
    private static double MonthShare(YearEndOutlook outlook, int cell, int month)
    {
        if (outlook.Calendar.AsOf >= outlook.Calendar.Period.Last) return 1;
        var open = outlook.Forecast.Open(cell, month);
        var later = 1 - (outlook.Groups.Of(cell)?.KnownAt(month, outlook.Calendar.Last) ?? 0);
        return open > 0 ? Math.Min(open, later) / open : 0;
    }
}
