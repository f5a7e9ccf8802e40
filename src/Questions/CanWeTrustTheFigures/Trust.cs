using Roer.Care;
using Roer.Questions.Parts;
using Roer.Store;
using Roer.Store.Measures;

namespace Roer.Questions.CanWeTrustTheFigures;

/// <summary>Question 1: can we trust the figures? What is wrong, missing, late or not to be compared, in euros, and who must mend it.</summary>
public sealed class Trust : Question
{
    /// <inheritdoc/>
    public override string Slug => "kloppen-de-cijfers";

    /// <inheritdoc/>
    public override string Asks => "Kloppen de cijfers?";

    /// <inheritdoc/>
    public override IReadOnlyList<Dimension> Dimensions => TrustDimensions.Every;

    /// <inheritdoc/>
    public override Type Page => typeof(TrustPage);

    /// <inheritdoc/>
    public override string TableOfSingleMessages => TrustErrors.OneByOne;

    /// <inheritdoc/>
    public override Answer Ask(CareStore store, Scope scope)
    {
        var vintage = store.At(scope.Municipality, scope.AsOf, scope.Stand);
        var facts = TrustLoad.Load(vintage, scope.Period.Span);
        var options = Remembered<IReadOnlyDictionary<string, IReadOnlyList<FilterOption>>>.Of(vintage, scope.Period.Span, () => TrustOptions.Of(facts, ProductNames.Of(vintage)));
        scope = scope with { Filters = [.. scope.Filters.Select(filter => FilterChoice.Match(filter, options))] };
        var filter = new TrustFilter(scope.Filters);
        var comparison = scope.Comparison is { } period ? Compare(store, scope, period.Span, filter) : null;
        return TrustAnswer.Of(this, scope, vintage.Stand, new(TrustCount.Of(facts, filter), comparison, TrustLoad.Beside(vintage, scope.Period.Span)), options);
    }

    /// <summary>The other period as known equally long after its end, so that late messages do not look like errors.</summary>
    private static TrustCount Compare(CareStore store, Scope scope, DateSpan other, TrustFilter filter)
    {
        var days = scope.AsOf.DayNumber - scope.Period.Span.Last.DayNumber;
        var asOf = Math.Clamp(other.Last.DayNumber + days, DateOnly.MinValue.DayNumber, scope.AsOf.DayNumber);
        return TrustCount.Of(TrustLoad.Load(store.At(scope.Municipality, DateOnly.FromDayNumber(asOf), scope.Stand), other), filter);
    }
}
