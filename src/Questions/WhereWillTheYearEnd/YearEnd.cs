using Roer.Care;
using Roer.Questions.Parts;
using Roer.Store;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>Question 6: where will the year end, and how much reserve do we need? What is known, what is still to come, and how sure that is.</summary>
public sealed class YearEnd : Question
{
    private static readonly QuestionParameter Then = new(
        "vergelijk-peildatum", "Brug vanaf de verwachting op", "Een eerdere dag als jjjj-mm-dd. De brug gaat van de verwachting op die dag naar die van nu. Leeg: een maand eerder.", "", []);

    /// <inheritdoc/>
    public override string Slug => "waar-eindigt-het-jaar";

    /// <inheritdoc/>
    public override string Asks => "Waar eindigt het jaar, en hoeveel reserve is nodig?";

    /// <inheritdoc/>
    public override IReadOnlyList<Dimension> Dimensions { get; } = [.. YearEndDimension.Every.Select(dimension => dimension.Dimension)];

    /// <inheritdoc/>
    public override IReadOnlyList<QuestionParameter> Parameters { get; } = [Then];

    /// <inheritdoc/>
    public override Type Page => typeof(YearEndPage);

    /// <summary>The year that ran a month before: in January that is the year of which invoices still come in.</summary>
    public override Period UsualPeriod(DateOnly asOf) => PeriodText.OfYear(asOf.AddMonths(-1).Year);

    /// <inheritdoc/>
    public override Answer Ask(CareStore store, Scope scope)
    {
        var vintage = store.At(scope.Municipality, scope.AsOf, scope.Stand);
        var outlook = Outlook(vintage, scope.Period.Span);
        if (scope.Filters.FirstOrDefault(one => Dimensions.All(dimension => dimension.Name != one.Dimension)) is { } strange)
            throw new ScopeException("filter", $"Deze vraag kent geen filter '{strange.Dimension}'. Kies uit: {string.Join(", ", Dimensions.Select(dimension => dimension.Name))}.");
        scope = scope with { Filters = [.. scope.Filters.Select(filter => FilterChoice.Match(filter, outlook.Options))] };
        var filter = new YearEndFilter(scope.Filters);
        var earlier = Outlook(store.At(scope.Municipality, Earlier(scope), scope.Stand), scope.Period.Span);
        var count = YearEndCount.Of(outlook, earlier, filter);
        var track = count.IsPossible && filter.IsEmpty && YearEndLoad.IsYear(scope.Period.Span) ? YearEndLookBack.Backtest.Of(store, vintage, isWorkedOut: scope.Stand is not null) : null;
        if (track is null) return YearEndAnswer.Of(this, scope, vintage.Stand, count);
        // While the look back is worked out nothing of the answer is kept outside, and the rest of it need not be written again each time.
        var rest = outlook.Keep((typeof(YearEndAnswer), scope.Period, scope.Per, Earlier(scope)), () => YearEndAnswer.Of(this, scope, vintage.Stand, count));
        return YearEndAnswer.With(track, rest with { Scope = scope }, count);
    }

    /// <inheritdoc/>
    public override void Prepare(CareStore store, string municipality, CancellationToken cancellation) => YearEndLookBack.Backtest.Prepare(store, municipality, cancellation);

    /// <summary>The day of the forecast that this one is compared with: as the reader set it, or a month before.</summary>
    private static DateOnly Earlier(Scope scope)
    {
        if (scope.ValueOf(Then) is not { Length: > 0 } text) return scope.AsOf.AddDays(1).AddMonths(-1).AddDays(-1);
        var day = ScopeText.Date(Then.Name, text);
        return day <= scope.AsOf ? day : throw new ScopeException(Then.Name, $"{DutchText.Capital(DutchText.Day(day))} ligt na de peildatum. Kies een dag tot en met {DutchText.Day(scope.AsOf)}.");
    }

    private static YearEndOutlook Outlook(Vintage vintage, DateSpan period) =>
        Remembered<YearEndOutlook>.Of(vintage, period, () => YearEndOutlook.Of(YearEndLoad.Load(vintage, period), YearEndHistory.Usual));
}
