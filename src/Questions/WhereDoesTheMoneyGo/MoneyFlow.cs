using Roer.Care;
using Roer.Questions.Parts;
using Roer.Store;
using Roer.Store.Measures;

namespace Roer.Questions.WhereDoesTheMoneyGo;

/// <summary>Question 2: where does the money go? Five quantities of money and what they are made of.</summary>
public sealed class MoneyFlow : Question
{
    /// <inheritdoc/>
    public override string Slug => "waar-gaat-het-geld-heen";

    /// <inheritdoc/>
    public override string Asks => "Waar gaat het geld heen?";

    /// <inheritdoc/>
    public override IReadOnlyList<Dimension> Dimensions { get; } = [.. CareDimensions.Every.Select(dimension => dimension.Dimension)];

    /// <inheritdoc/>
    public override Type Page => typeof(MoneyFlowPage);

    /// <inheritdoc/>
    public override IReadOnlyList<Dimension> PublicDimensions { get; } = [.. MoneyContributors.Dimensions.Select(dimension => dimension.Dimension)];

    /// <inheritdoc/>
    public override Releasable ForPublic(Vintage vintage, Scope scope)
    {
        var period = scope.Period.Span;
        return new(
            MoneyAnswer.ForPublic(this, scope, vintage.Stand, Whole(vintage, period)),
            Remembered<Contributors>.Of(vintage, period, () => MoneyContributors.Of(DividedClaims.Of(vintage, period))));
    }

    /// <inheritdoc/>
    public override Answer Ask(CareStore store, Scope scope)
    {
        var vintage = store.At(scope.Municipality, scope.AsOf, scope.Stand);
        var options = CareOptions.Of(OccurringValues.Of(vintage), ProductNames.Of(vintage));
        scope = scope with { Filters = [.. scope.Filters.Select(filter => CareOptions.Match(filter, options))] };
        var filter = new CareFilter(scope.Filters);
        var count = filter.IsEmpty ? Whole(vintage, scope.Period.Span) : MoneyCount.Of(MoneyFlowLoad.Load(vintage, scope.Period.Span), filter);
        var comparison = scope.Comparison is { } period ? Compare(store, scope, period.Span, filter) : null;
        return MoneyAnswer.Of(this, scope, vintage.Stand, (count, comparison), options);
    }

    /// <summary>The count without a filter, which every division of it shares.</summary>
    private static MoneyCount Whole(Vintage vintage, DateSpan period) =>
        Remembered<MoneyCount>.Of(vintage, period, () => MoneyCount.Of(MoneyFlowLoad.Load(vintage, period), new CareFilter([])));

    /// <summary>The other period as known equally long after its end, so that late claims do not look like a fall.</summary>
    private static MoneyCount Compare(CareStore store, Scope scope, DateSpan other, CareFilter filter)
    {
        var days = scope.AsOf.DayNumber - scope.Period.Span.Last.DayNumber;
        var asOf = Math.Clamp(other.Last.DayNumber + days, DateOnly.MinValue.DayNumber, scope.AsOf.DayNumber);
        var vintage = store.At(scope.Municipality, DateOnly.FromDayNumber(asOf), scope.Stand);
        return MoneyCount.Of(MoneyFlowLoad.Load(vintage, other), filter);
    }
}
