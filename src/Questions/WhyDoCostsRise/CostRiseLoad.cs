using Roer.Care;
using Roer.Questions.Parts;
using Roer.Store;
using Roer.Store.Measures;

namespace Roer.Questions.WhyDoCostsRise;

/// <summary>From the store to the few columns needed, of both periods.</summary>
internal static class CostRiseLoad
{
    private const string Equal = "gelijk";
    private static readonly Sql Breaks = Sql.Of(typeof(CostRise), "CostRise.Breaks.sql");

    /// <summary>Whether late claims are estimated, or both periods stand as they were known equally long after their end.</summary>
    public static QuestionParameter Maturity { get; } = new(
        "rijpheid", "Late rekeningen", "Of we schatten welke rekeningen nog komen, of beide perioden vergelijken zoals ze even lang na afloop bekend waren.", "aangevuld",
        [new FilterOption("aangevuld", "schatten wat nog komt"), new FilterOption(Equal, "gelijke rijpheid: beide even lang na afloop")]);

    /// <summary>The facts of the period of the scope and of the one that it compares with.</summary>
    public static CostRiseFacts Load(CareStore store, Vintage vintage, Scope scope)
    {
        var other = scope.Comparison!;
        var arrival = ArrivalPattern.Of(vintage);
        var completion = scope.ValueOf(Maturity) == Equal ? null : CostCompletion.Of(arrival.Arrivals, vintage.AsOf, [other.Span, scope.Period.Span]);
        return new CostRiseFacts
        {
            Then = Of(store, completion is null ? EquallyOld(store, scope, other) : vintage, other),
            Now = Of(store, vintage, scope.Period),
            Completion = completion,
            Breaks = vintage.Read(Breaks, row => new PaymentBreak(row.Text(0), row.Date(1)), Earlier(other.Span, scope.Period.Span).First, Later(other.Span, scope.Period.Span).Last),
            Successors = ProductSuccessors.Of(vintage),
            ProductNames = ProductNames.Of(vintage),
            Arrival = arrival,
            Found = Remembered<FindingGroups>.Of(vintage, scope.Period.Span, () => FindingGroups.Of(vintage, scope.Period.Span)),
        };
    }

    /// <summary>What was known as long after the end of the other period as is known of the period that was asked for.</summary>
    private static Vintage EquallyOld(CareStore store, Scope scope, Period other)
    {
        var days = scope.AsOf.DayNumber - scope.Period.Span.Last.DayNumber;
        var asOf = Math.Clamp(other.Span.Last.DayNumber + days, DateOnly.MinValue.DayNumber, scope.AsOf.DayNumber);
        return store.At(scope.Municipality, DateOnly.FromDayNumber(asOf), scope.Stand);
    }

    private static DateSpan Earlier(DateSpan one, DateSpan other) => one.First < other.First ? one : other;

    private static DateSpan Later(DateSpan one, DateSpan other) => one.Last > other.Last ? one : other;

    private static CostPeriod Of(CareStore store, Vintage vintage, Period period) => Remembered<CostPeriod>.Of(vintage, period.Span, () =>
    {
        var residents = Residents.Of(store, vintage, period.Span.First.Year, (int)Parameter.On("jeugd-hoogste-leeftijd", period.Span.First));
        return new CostPeriod
        {
            Period = period,
            AsOf = vintage.AsOf,
            Claims = DividedClaims.Of(vintage, period.Span),
            Trajectories = Trajectories(vintage, period.Span),
            Residents = residents.Count == 0 ? null : residents.Sum(row => row.Youths),
            OtherCosts = OtherCostSum.All(vintage, period.Span),
        };
    });

    /// <summary>Trajectories merge with what adjoins, so one day on either side of the period is needed too.</summary>
    private static IReadOnlyList<Trajectory> Trajectories(Vintage vintage, DateSpan period)
    {
        if (period.ClosedAt(vintage.AsOf) is not { } window) return [];
        var rows = AllocatedCare.Of(vintage, DateSpan.Of(period.First.AddDays(-1), period.Last.AddDays(1)), period.First);
        var pieces = rows.SelectMany((row, index) => row.Runs(vintage.AsOf).Select(run => new CarePiece(new Child(row.Child), row.Provider, row.Division.Form, run, index)));
        return [.. Care.Trajectories.Of(pieces).Where(trajectory => trajectory.Days.Overlaps(window))];
    }
}
