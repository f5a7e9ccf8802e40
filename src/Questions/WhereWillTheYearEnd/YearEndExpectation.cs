using Roer.Methods.Spending;
using Roer.Store.Measures;
namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>
/// What is expected without drawing: from the data of one forecast, with how claims come in and what is assumed of care taken from it or from another. The bridge
/// between two forecasts is a walk over these.
/// </summary>
internal static class YearEndExpectation
{
    /// <summary>The expected cents of some cells of the data's forecast.</summary>
    /// <param name="data">Whose claims and running care count.</param>
    /// <param name="late">Whose development of claims is used.</param>
    /// <param name="assumed">Whose durations, entries, spending and prices are used.</param>
    /// <param name="filter">The cells.</param>
    public static double Of(YearEndOutlook data, YearEndOutlook late, YearEndOutlook assumed, YearEndFilter filter)
    {
        var kept = Enumerable.Range(0, data.History.Cells.Count).Where(cell => filter.Keeps(data.History.Cells[cell])).ToHashSet();
        var sum = 0.0;
        foreach (var cell in kept.Order()) sum += SoFar(data, cell) + Late(data, late, cell);
        if (data.Calendar.Ahead > 0) sum += data.Forms.Sum(form => Future(data, late, assumed, form, kept));
        return sum;
    }

    private static double SoFar(YearEndOutlook data, int cell)
    {
        var claimed = data.History.InPeriod[cell];
        return claimed.Granted + (claimed.Unanswered * (1 - (data.Groups.Of(cell) is null ? 0 : data.History.RefusedShare)));
    }

    private static double Late(YearEndOutlook data, YearEndOutlook late, int cell)
    {
        if (data.Groups.Of(cell) is not { } own) return 0;
        var other = GroupOf(late, data.History.Cells[cell]) ?? own;
        var sum = 0.0;
        for (var month = Math.Max(own.FirstRow, data.Calendar.First); month <= Math.Min(data.Calendar.Edge, data.Calendar.Last); month++)
        {
            if (data.Forecast.History.Cells[cell].Closed.Contains(month)) continue;
            sum += other == own || other.IsFlat || own.IsFlat
                ? own.Reserve(cell, month)
                : (1 - other.KnownFor(month, data.Calendar.Now)) * data.Exposures.In(cell, month) * other.Ratio(month);
        }

        return sum;
    }

    private static double Future(YearEndOutlook data, YearEndOutlook late, YearEndOutlook assumed, StratumOutlook form, HashSet<int> kept)
    {
        var other = assumed.Forms.FirstOrDefault(each => each.Number == form.Number);
        var assumption = other is not null && other.Assumption.IsFlat == form.Assumption.IsFlat ? other.Assumption : form.Assumption;
        var stratum = new SpendingStrata(data.Forecast.History, assumed.PricesFrom(data.Calendar.EdgeDay.Year), data.Drawn).Expected(form, assumption);
        var expected = SpendingPaths.Expected(stratum);
        var weights = new StratumPaths(form, data.Calendar.Ahead);
        var sum = 0.0;
        for (var place = 0; place < form.Cells.Count; place++)
        {
            var cell = form.Cells[place];
            if (!kept.Contains(cell)) continue;
            for (var ahead = 0; ahead < data.Calendar.Ahead; ahead++)
            {
                var month = data.Calendar.Edge + 1 + ahead;
                var share = (expected[ahead].Stock * weights.StockWeight[place][ahead]) + (expected[ahead].Entries * weights.EntryWeight[place]);
                sum += share * Open(data, late, cell, month);
            }
        }

        return sum;
    }

    private static double Open(YearEndOutlook data, YearEndOutlook late, int cell, int month)
    {
        if (!data.Calendar.IsInPeriod(month)) return 0;
        if (month > data.Calendar.Now) return 1;
        var group = GroupOf(late, data.History.Cells[cell]) ?? data.Groups.Of(cell);
        return 1 - (group?.KnownFor(month, data.Calendar.Now) ?? 0);
    }

    private static LateGroup? GroupOf(YearEndOutlook outlook, SpendingCell cell) => outlook.History.Places.TryGetValue(cell, out var place) ? outlook.Groups.Of(place) : null;
}
