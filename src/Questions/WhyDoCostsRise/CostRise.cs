using Roer.Questions.Parts;
using Roer.Store;
using Roer.Store.Measures;

namespace Roer.Questions.WhyDoCostsRise;

/// <summary>Question 3: why do costs rise? The change between two periods, split over its causes to the cent.</summary>
public sealed class CostRise : Question
{
    /// <inheritdoc/>
    public override string Slug => "waarom-stijgen-de-kosten";

    /// <inheritdoc/>
    public override string Asks => "Waarom stijgen de kosten?";

    /// <inheritdoc/>
    public override IReadOnlyList<Dimension> Dimensions { get; } = [.. CostRiseTables.Divisions.Select(dimension => dimension.Dimension)];

    /// <inheritdoc/>
    public override IReadOnlyList<QuestionParameter> Parameters { get; } = [CostRiseLoad.Maturity];

    /// <inheritdoc/>
    public override Type Page => typeof(CostRisePage);

    /// <inheritdoc/>
    public override Answer Ask(CareStore store, Scope scope)
    {
        scope = scope with { Comparison = scope.Comparison ?? PeriodText.YearBefore(scope.Period) };
        var vintage = store.At(scope.Municipality, scope.AsOf, scope.Stand);
        var occurring = CareOptions.Of(OccurringValues.Of(vintage), ProductNames.Of(vintage));
        var options = Dimensions.ToDictionary(dimension => dimension.Name, dimension => occurring[dimension.Name]);
        scope = scope with { Filters = [.. scope.Filters.Select(filter => CareOptions.Match(filter, options))] };
        var facts = CostRiseLoad.Load(store, vintage, scope);
        var split = Remembered<CostSplit>.Of(vintage, (facts.Then.Period.Span, facts.Then.AsOf, facts.Now.Period.Span, facts.Completion is not null), () => CostSplit.Of(facts));
        return CostRiseAnswer.Of(this, scope, vintage.Stand, CostCount.Of(split, new CareFilter(scope.Filters)), options);
    }
}
