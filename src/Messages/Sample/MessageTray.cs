namespace Roer.Messages.Sample;

/// <summary>Bundles allocations and reports into messages, numbers all messages and puts them in the order in which they were signed.</summary>
internal static class MessageTray
{
    /// <summary>
    /// Requests and replies are numbered on from the other messages, so that these bear the same number whether there are requests or not.
    /// </summary>
    public static List<TownMessage> Fill(IReadOnlyList<InventedAllocation> allocations, IEnumerable<TownMessage> claims, Requests requests, Replies replies)
    {
        var messages = new List<TownMessage>();
        Number([.. Allocations(allocations, requests.LastKnown), .. Reports(allocations), .. claims], "0", messages);
        Number(requests.Messages, "V", messages);
        Number([.. replies.To(messages)], "R", messages);
        return [.. messages.OrderBy(message => message.Signed).ThenBy(message => message.Kind, StringComparer.Ordinal).ThenBy(message => message.Identification, StringComparer.Ordinal)];
    }

    // A letter keeps the numbers of replies apart from the telephone numbers of the town, which a test looks for.
    private static void Number(List<TownMessage> more, string mark, List<TownMessage> messages)
    {
        var ordered = more.Select((message, index) => (message, index))
            .OrderBy(item => item.message.Signed).ThenBy(item => item.message.Kind, StringComparer.Ordinal).ThenBy(item => item.index)
            .Select(item => item.message);
        foreach (var message in ordered)
        {
            messages.Add(message);
            message.Identification = $"{message.Kind}{mark}{messages.Count:D8}";
        }
    }

    private static IEnumerable<AllocationMessage> Allocations(IReadOnlyList<InventedAllocation> allocations, DateOnly lastKnown) => allocations
        .SelectMany(allocation => allocation.Steps)
        .Where(step => step.Signed <= lastKnown)
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
