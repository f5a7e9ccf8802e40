using Roer.Care;
using Roer.Store;
using Roer.Store.Measures;

namespace Roer.Questions.HowLongDoesHelpLast;

/// <summary>Question 5: how long does help last, and what ends it? Durations with running help counted in, never the mean of closed ones.</summary>
public sealed class CareDuration : Question
{
    /// <inheritdoc/>
    public override string Slug => "hoe-lang-duurt-hulp";

    /// <inheritdoc/>
    public override string Asks => "Hoe lang duurt hulp, en waardoor eindigt ze?";

    /// <inheritdoc/>
    public override IReadOnlyList<Dimension> Dimensions { get; } = [.. DurationDimensions.Every.Select(dimension => dimension.Dimension)];

    /// <inheritdoc/>
    public override Type Page => typeof(CareDurationPage);

    /// <inheritdoc/>
    public override Answer Ask(CareStore store, Scope scope)
    {
        var vintage = store.At(scope.Municipality, scope.AsOf, scope.Stand);
        var facts = DurationLoad.Load(vintage, scope.Period.Span);
        var options = DurationDimensions.Options(OccurringValues.Of(vintage), facts);
        scope = scope with { Filters = [.. scope.Filters.Select(filter => Parts.FilterChoice.Match(filter, options))] };
        var filter = new DurationFilter(scope.Filters);
        var comparison = scope.Comparison is { } period ? Compare(store, scope, period.Span, filter) : null;
        return DurationAnswer.Of(this, scope, vintage.Stand, (DurationCount.Of(facts, filter), comparison), options);
    }

    /// <summary>The other period as known equally long after its end, so that stops that come in late do not look like longer help.</summary>
    private static DurationCount Compare(CareStore store, Scope scope, DateSpan other, DurationFilter filter)
    {
        var days = scope.AsOf.DayNumber - scope.Period.Span.Last.DayNumber;
        var asOf = Math.Clamp(other.Last.DayNumber + days, DateOnly.MinValue.DayNumber, scope.AsOf.DayNumber);
        return DurationCount.Of(DurationLoad.Load(store.At(scope.Municipality, DateOnly.FromDayNumber(asOf), scope.Stand), other), filter);
    }
}
