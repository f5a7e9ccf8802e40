using Roer.Care;
using Roer.Questions.Parts;
using Roer.Questions.Parts.Paths;
using Roer.Store;
using Roer.Store.Measures;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>Question 4: which paths do youths take through care? Sequences of forms, with ongoing care and the ways of ending apart.</summary>
public sealed class CarePath : Question
{
    /// <inheritdoc/>
    public override string Slug => "welke-paden-lopen-jeugdigen";

    /// <inheritdoc/>
    public override string Asks => "Welke paden lopen jeugdigen?";

    /// <inheritdoc/>
    public override IReadOnlyList<Dimension> Dimensions { get; } = [.. CarePathFilter.Dimensions.Select(dimension => dimension.Dimension)];

    /// <inheritdoc/>
    public override IReadOnlyList<QuestionParameter> Parameters => CarePathSettings.Parameters;

    /// <inheritdoc/>
    public override Type Page => typeof(CarePathPage);

    /// <inheritdoc/>
    public override Answer Ask(CareStore store, Scope scope)
    {
        var vintage = store.At(scope.Municipality, scope.AsOf, scope.Stand);
        var facts = CarePathFacts.Load(vintage, scope.Period.Span);
        var options = Options(CareOptions.Of(OccurringValues.Of(vintage), facts.ProductNames));
        scope = scope with { Filters = [.. scope.Filters.Select(filter => CareOptions.Match(filter, options))] };
        var comparison = scope.Comparison is { } period ? Compare(store, scope, period.Span) : null;
        return CarePathAnswer.Of(this, scope, vintage.Stand, (CarePathCount.Of(facts, scope), comparison), options);
    }

    /// <summary>The other period as known and followed equally long after its end, so that longer following does not look like longer paths.</summary>
    private static CarePathCount Compare(CareStore store, Scope scope, DateSpan other)
    {
        var days = scope.AsOf.DayNumber - scope.Period.Span.Last.DayNumber;
        var asOf = DateOnly.FromDayNumber(Math.Clamp(other.Last.DayNumber + days, DateOnly.MinValue.DayNumber, scope.AsOf.DayNumber));
        return CarePathCount.Of(CarePathFacts.Load(store.At(scope.Municipality, asOf, scope.Stand), other), scope);
    }

    private static Dictionary<string, IReadOnlyList<FilterOption>> Options(IReadOnlyDictionary<string, IReadOnlyList<FilterOption>> ofCare) => new(ofCare)
    {
        [CarePathFilter.BeginForm.Dimension.Name] = [.. FormSet.Every.Select(CareDimensions.FormKey).Select(key => new FilterOption(key, CareOptions.FormLabel(key)))],
    };
}
