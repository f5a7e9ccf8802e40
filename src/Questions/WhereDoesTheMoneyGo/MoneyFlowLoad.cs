using Roer.Care;
using Roer.Store;
using Roer.Store.Measures;

namespace Roer.Questions.WhereDoesTheMoneyGo;

/// <summary>From the store to the few columns needed.</summary>
internal static class MoneyFlowLoad
{
    private static readonly Sql Allocations = Sql.Of(typeof(MoneyFlow), "MoneyFlow.Allocations.sql");
    private static readonly Sql Starts = Sql.Of(typeof(MoneyFlow), "MoneyFlow.Starts.sql");
    private static readonly Sql Stops = Sql.Of(typeof(MoneyFlow), "MoneyFlow.Stops.sql");
    private static readonly Sql Population = Sql.Of(typeof(MoneyFlow), "MoneyFlow.Population.sql");
    private static readonly Sql KeyFigures = Sql.Of(typeof(MoneyFlow), "MoneyFlow.KeyFigures.sql");
    private static readonly Sql OptionRows = Sql.Of(typeof(MoneyFlow), "MoneyFlow.Options.sql");

    public static MoneyFlowFacts Load(CareStore store, Vintage vintage, DateSpan period)
    {
        var year = period.First.Year;
        var highestAge = (int)Parameter.On("jeugd-hoogste-leeftijd", period.First);
        return new MoneyFlowFacts
        {
            Period = period,
            AsOf = vintage.AsOf,
            Care = Remembered<PeriodCare>.Of(vintage, period, () => PeriodCare.Of(AllocationRows(vintage, period), Tariffs.Of(vintage), period, vintage.AsOf)),
            Claims = Remembered<PeriodClaims>.Of(vintage, period, () => PeriodClaims.Of(vintage, period)),
            Population = store.Read(
                Population, row => new Residents(row.Text(0), row.Int64(1), row.Int64(2)),
                vintage.Municipality, vintage.AsOf, vintage.Stand, year, highestAge),
            KeyFigures = store.Read(
                KeyFigures, row => new Published(row.Text(0), row.Int32(1), row.Int32(2), row.Int32(3)),
                vintage.Municipality, vintage.AsOf, vintage.Stand, year),
            Found = Remembered<FindingGroups>.Of(vintage, period, () => FindingGroups.Of(vintage, period)),
            Arrival = ArrivalPattern.Of(vintage),
            ProductNames = ProductNames.Of(vintage),
            Ledger = LedgerSum.All(vintage, period),
            OtherCosts = OtherCostSum.All(vintage, period),
        };
    }

    /// <summary>The values that occur, by the dimension numbers of the SQL.</summary>
    public static ILookup<int, string> Options(Vintage vintage) => vintage.Memo(nameof(Options), () =>
        vintage.Read(OptionRows, row => (row.Int32(0), row.Text(1))).ToLookup(row => row.Item1, row => row.Item2));

    /// <summary>Trajectories merge with what adjoins, so one day on either side of the period is needed too.</summary>
    private static List<AllocationRow> AllocationRows(Vintage vintage, DateSpan period)
    {
        var (from, to) = (period.First.AddDays(-1), period.Last.AddDays(1));
        var rows = vintage.Read(Allocations, Allocation, from, to, period.First).ToList();
        var byNumber = rows.ToDictionary(row => row.Number);
        foreach (var (number, day) in vintage.Read(Starts, row => (row.Int32(0), row.Date(1)), from, to))
            byNumber[number].Starts.Add(day);
        foreach (var (number, stop) in vintage.Read(Stops, row => (row.Int32(0), (row.Date(1), row.Date(2), row.Text(3))), from, to))
            byNumber[number].Stops.Add(stop);
        return rows;
    }

    private static AllocationRow Allocation(Row row) => new(
        row.Int32(0), row.Int64(1), row.Text(2), row.Text(4),
        new AllocationTerms(DateSpan.Of(row.Date(5), row.DateOrNull(6)), row.Int32OrNull(7), row.TextOrNull(8), row.TextOrNull(9), row.Int32OrNull(10)),
        new Division((CareForm)row.Int32(12), row.Text(14), row.Int32(15), row.Text(13), row.Text(11), row.Text(17), row.Text(18)),
        row.DateOrNull(16));
}
