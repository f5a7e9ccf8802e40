namespace Roer.Questions.Parts.Charts;

/// <summary>What one sees in a drawing of steps: where most begin and where all come out.</summary>
internal static class FlowSummary
{
    public static string Of(AnswerTable table)
    {
        var links = FlowLink.Of(table, int.MaxValue, SankeyOption.MostStates, SankeyOption.LeastPercent);
        var nodes = FlowNode.Of(links);
        var all = nodes.Where(node => node.Depth == 0).Sum(node => node.Count);
        if (all == 0) return "Er is niets om te tekenen.";
        var first = nodes.Where(node => node.Depth == 0).OrderByDescending(node => node.Count).Take(2).Select(node => $"{node.Label} ({Words(node.Count, all)})").ToList();
        var ends = FlowLink.Ends.Select(end => nodes.FirstOrDefault(node => node.Name == end)).OfType<FlowNode>().Select(node => $"{node.Label} ({Words(node.Count, all)})").ToList();
        string[] sentences =
        [
            $"De meesten van de {DutchText.Whole((long)all)} beginnen met {DutchText.List(first)}.",
            ends.Count == 0 ? "" : $"Ze komen uit bij {DutchText.List(ends)}.",
            nodes.Any(node => node.Key == FlowLink.Rest) ? "Kleine groepen staan samen onder Overige paden; de tabel heeft ze apart." : "",
            Unknown(table),
        ];
        return string.Join(' ', sentences.Where(sentence => sentence.Length > 0));
    }

    private static string Words(decimal count, decimal all) => $"{DutchText.Whole((long)count)}, {SankeyOption.Share(count, all)}";

    private static string Unknown(AnswerTable table)
    {
        var missing = table.Rows.Count(row => row.Figures[ChartOption.Columns(table)[0]].Value is null);
        return missing switch
        {
            0 => "",
            1 => "Eén verborgen of onbekende verbinding is niet getekend.",
            _ => $"{DutchText.Whole(missing)} verborgen of onbekende verbindingen zijn niet getekend.",
        };
    }
}
