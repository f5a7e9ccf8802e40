namespace Roer.Questions.Parts.Charts;

/// <summary>What one sees in a map of what follows on what, and how much of it is not drawn.</summary>
internal static class MapSummary
{
    public static string Of(AnswerTable table)
    {
        var edges = MapEdge.Of(table);
        if (edges.Count == 0) return "Er is niets om te tekenen.";
        var largest = edges.Take(3).Select(edge => $"{edge.FromLabel} naar {char.ToLowerInvariant(edge.ToLabel[0])}{edge.ToLabel[1..]} ({DutchText.Whole((long)edge.Count)})").ToList();
        var text = $"De dikste {(largest.Count == 1 ? "lijn loopt" : "lijnen lopen")} van {DutchText.List(largest)}."
            + (edges.Any(edge => edge.IsLoop) ? " Een ring om een stip betekent: daarna opnieuw dezelfde hulp." : "");
        var hidden = edges.Skip(MapEdge.Shown(edges).Count).ToList();
        return hidden.Count == 0
            ? text
            : $"{text} {DutchText.Whole(hidden.Count)} lijnen van ten hoogste {DutchText.Whole((long)hidden[0].Count)} zijn niet getekend. Dat gaat om "
                + $"{DutchText.Whole((long)hidden.Sum(edge => edge.Count))} {table.Columns[ChartOption.Columns(table)[0]].Label.ToLowerInvariant()}; wie op meer van die lijnen zit, telt vaker.";
    }
}
