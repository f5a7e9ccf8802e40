using Roer.Questions.Parts.Causes;

namespace Roer.Questions.WhyDoCostsRise;

/// <summary>The second split: causes in the course of trajectories. It is one of the whole municipality; a filter has none of its own.</summary>
internal static class CostRiseCauses
{
    private static readonly int[] Apart = [CostBars.NewOrEnded, CostBars.Measure, CostBars.NoForm, CostBars.UnknownForm];

    /// <summary>The two periods as the split of causes wants them: every cell that has no bar of its own.</summary>
    public static (CausePeriod Then, CausePeriod Now) Periods(CostRiseFacts facts, CostCells cells) =>
        (PeriodOf(facts.Then, cells.Then, cells.Cells), PeriodOf(facts.Now, cells.Now, cells.Cells));

    /// <summary>Why there are no causes here, in a Dutch sentence; empty when there are.</summary>
    public static string? Hindrance(CostCount count) => count switch
    {
        { CanCompare: false } => null,
        { IsPart: true } => "Oorzaken in het verloop van trajecten, zoals duur, laten we alleen voor alle hulp samen zien. Haal uw keuze weg om ze te zien.",
        _ => count.Split.Causes.Value.Hindrance,
    };

    public static IEnumerable<AnswerTable> Tables(CostCount count, string area, (TableRow Then, TableRow Now) totals)
    {
        if (!count.CanCompare || count.IsPart || count.Split.Causes.Value.Split is not { } causes) yield break;
        var cents = causes.Cents(count.Now.Completed - count.Then.Completed - Apart.Sum(bar => count.ClaimBars[bar]));
        var apart = count.Bars.Where(bar => bar.Number is not { } number || Apart.Contains(number));
        var frame = new CauseFrame(area, totals.Then, totals.Now, [.. apart.Select(CostRiseTables.RowOf)]);
        yield return CauseTables.Split(causes, cents, frame);
        yield return CauseTables.ByForm(causes, cents, frame);
    }

    private static CausePeriod PeriodOf(CostPeriod period, CellClaims claims, IReadOnlyList<CostCell> cells)
    {
        var groups = period.Claims.Claims.Groups;
        var amounts = new List<CauseAmount>(groups.Count);
        for (var group = 0; group < groups.Count; group++)
        {
            var cell = cells[claims.Cells[group]];
            var value = claims.Values[group];
            if (cell.Bar is null) amounts.Add(new(groups[group].Child, cell.Form, value.AtProviderPrice + value.LateAtProviderPrice, value.Completed));
        }

        return new CausePeriod(period.Period.Span, period.AsOf, period.History, amounts);
    }
}
