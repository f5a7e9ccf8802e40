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
        var total = Paths(count.Outlook, count.Cells);
        var groups = count.Cells.GroupBy(cell => YearEndDimension.TaskField.KeyOf(count.Outlook.History.Cells[cell])).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, Cells: group.ToList(), Paths: Paths(count.Outlook, group))).ToList();
        var means = PathFigures.Close(groups.Select(group => group.Paths), PathSpread.MeanOf(total));
        return new()
        {
            Id = "nog-te-factureren",
            Message = "Wat aan het einde van de periode nog niet is gefactureerd",
            Subtitle = $"Nog te betalen aan aanbieders op {Parts.DutchText.Day(count.Outlook.Calendar.Period.Last)} (overlopende passiva), naar taakveld, {area}",
            RowHeader = "Taakveld (Iv3)",
            TextColumns = [new("methode", "Methode")],
            Columns = [new("nogTeFacturerenCent", "Nog te factureren (€), marge 80%", Unit.ExactCents)],
            Rows = [.. groups.Select((group, place) => new TableRow(group.Key, YearEndDimension.TaskField.Label(group.Key), [Owed(group.Paths, means[place])], true) { Texts = [Method(count.Outlook, group.Cells)] })],
            TotalRow = new TableRow("totaal", "Totaal", [Owed(total, PathSpread.MeanOf(total))], true),
            Notes =
            [
                "Dit is geleverde hulp zonder rekening: een schuld, geen voorziening. De omvang is een schatting, het bestaan niet.",
                "Rekeningen die vóór het einde kwamen en nog niet zijn betaald, horen hier niet bij.",
                "De regels tellen op de cent op tot het totaal. De marges niet: niet alles valt tegelijk tegen.",
            ],
        };
    }

    private static Figure Owed(long[] paths, long mean) => PathSpread.Of(paths).Figure() with { Value = mean, Unit = Unit.ExactCents };

    private static string Method(YearEndOutlook outlook, List<int> cells)
    {
        var kinds = outlook.Late.Where(late => late.Group.Cells.Any(cells.Contains)).Select(late => late.IsBootstrap ? "bootstrap" : "lognormaal").Distinct().Order(StringComparer.Ordinal).ToList();
        var settled = cells.Any(cell => outlook.Forecast.Settling(cell) is not null) ? "; verrekening naar eerdere jaren" : "";
        return kinds.Count == 0 ? "geen rekeningen verwacht" : $"Cape Cod per zorgmaand, {Parts.DutchText.List(kinds)}{settled}";
    }

    private static long[] Paths(YearEndOutlook outlook, IEnumerable<int> cells)
    {
        var paths = new long[outlook.Paths.Count];
        foreach (var cell in cells)
        {
            var own = outlook.Keep((typeof(YearEndLiability), cell), () => Paths(outlook, cell));
            for (var path = 0; path < paths.Length; path++) paths[path] += own[path];
        }

        return paths;
    }

    private static long[] Paths(YearEndOutlook outlook, int cell)
    {
        var (calendar, history) = (outlook.Calendar, outlook.History);
        var since = history.Sums(cell).Where(sum => calendar.IsInPeriod(sum.Month) && sum.Known > calendar.Period.Last).Sum(history.Counted);
        return new SpendingAccrual(outlook.Forecast, calendar.AsOf >= calendar.Period.Last).Paths(cell, since);
    }
}
