using Roer.Care;
using Roer.Questions.Parts;
using Roer.Store;
using Roer.Store.Measures;

namespace Roer.Questions.WhereDoesTheMoneyGo;

/// <summary>From the store to the few columns needed.</summary>
internal static class MoneyFlowLoad
{
    private static readonly Sql KeyFigures = Sql.Of(typeof(MoneyFlow), "MoneyFlow.KeyFigures.sql");

    public static MoneyFlowFacts Load(Vintage vintage, DateSpan period)
    {
        var year = period.First.Year;
        var highestAge = (int)Parameter.On("jeugd-hoogste-leeftijd", period.First);
        return new MoneyFlowFacts
        {
            Period = period,
            AsOf = vintage.AsOf,
            Care = Remembered<PeriodCare>.Of(vintage, period, () => PeriodCare.Of(Allocations(vintage, period), Tariffs.Of(vintage), period, vintage.AsOf)),
            Claims = DividedClaims.Of(vintage, period),
            Population = Residents.Of(vintage, year, highestAge),
            KeyFigures = vintage.Read(
                KeyFigures, row => new Published(row.Text(0), row.Int32(1), row.Int32(2), row.Int32(3)),
                vintage.Municipality, vintage.AsOf, vintage.Stand, year),
            Found = new(() => Remembered<FindingGroups>.Of(vintage, period, () => FindingGroups.Of(vintage, period)), LazyThreadSafetyMode.PublicationOnly),
            Arrival = ArrivalPattern.Of(vintage),
            ProductNames = ProductNames.Of(vintage),
            Ledger = LedgerSum.All(vintage, period),
            OtherCosts = OtherCostSum.All(vintage, period),
        };
    }

    /// <summary>Trajectories merge with what adjoins, so one day on either side of the period is needed too.</summary>
    private static IReadOnlyList<AllocatedCare> Allocations(Vintage vintage, DateSpan period) =>
        AllocatedCare.Of(vintage, DateSpan.Of(period.First.AddDays(-1), period.Last.AddDays(1)), period.First);
}
