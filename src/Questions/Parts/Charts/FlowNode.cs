namespace Roer.Questions.Parts.Charts;

/// <summary>A state at a step, or an end.</summary>
/// <param name="Name">Its name in the drawing.</param>
/// <param name="Key">The key of the state or the end.</param>
/// <param name="Label">Its words.</param>
/// <param name="Depth">Its column; the first is 0, the ends stand in the last.</param>
/// <param name="Count">How many come through.</param>
internal sealed record FlowNode(string Name, string Key, string Label, int Depth, decimal Count)
{
    /// <summary>The nodes of these links, column by column, in an order that does not depend on the numbers.</summary>
    public static IReadOnlyList<FlowNode> Of(IReadOnlyList<FlowLink> links)
    {
        if (links.Count == 0) return [];
        var last = links.Max(link => link.Step);
        var sources = links.GroupBy(link => link.Source).Select(group =>
            new FlowNode(group.Key, group.First().From, group.First().FromLabel, group.First().Step - 1, group.Sum(link => link.Count)));
        var targets = links.GroupBy(link => link.Target).Select(group =>
            new FlowNode(group.Key, group.First().To, group.First().ToLabel, group.First().IsEnd ? last : group.First().Step, group.Sum(link => link.Count)));
        return
        [
            .. sources.Concat(targets).GroupBy(node => node.Name).Select(group => group.MaxBy(node => node.Count)!)
                .OrderBy(node => node.Depth).ThenBy(node => FlowLink.Place(node.Key)).ThenBy(node => node.Key, StringComparer.Ordinal),
        ];
    }
}
