namespace Roer.Messages.Sample;

/// <summary>Bundles allocations and reports into messages, and numbers all messages in the order in which they were signed.</summary>
internal static class MessageTray
{
    public static List<TownMessage> Fill(IReadOnlyList<InventedAllocation> allocations, IEnumerable<TownMessage> claims, SampleOptions options)
    {
        var messages = new List<TownMessage>();
        messages.AddRange(Allocations(allocations, options));
        messages.AddRange(Reports(allocations));
        messages.AddRange(claims);
        var ordered = messages.Select((message, index) => (message, index))
            .OrderBy(item => item.message.Signed).ThenBy(item => item.message.Kind, StringComparer.Ordinal).ThenBy(item => item.index)
            .Select(item => item.message).ToList();
        for (var index = 0; index < ordered.Count; index++)
            ordered[index].Identification = $"{ordered[index].Kind}{index + 1:D9}";
        return ordered;
    }

    private static IEnumerable<AllocationMessage> Allocations(IReadOnlyList<InventedAllocation> allocations, SampleOptions options) => allocations
        .SelectMany(allocation => allocation.Steps)
        .Where(step => step.Signed <= options.LastKnown)
        .GroupBy(step => (step.Allocation.Care.Child, step.Allocation.Provider, step.Signed))
        .Select(group => new AllocationMessage
        {
            Signed = group.Key.Signed,
            Provider = group.Key.Provider,
            Child = group.Key.Child,
            Steps = [.. group],
        });

    private static IEnumerable<DeliveryMessage> Reports(IReadOnlyList<InventedAllocation> allocations) => allocations
        .SelectMany(allocation => allocation.Reports)
        .GroupBy(report => (report.Allocation.Care.Child, report.Allocation.Provider, report.Signed, report.IsStop))
        .Select(group => new DeliveryMessage
        {
            Signed = group.Key.Signed,
            Provider = group.Key.Provider,
            Child = group.Key.Child,
            Reports = [.. group],
        });
}
