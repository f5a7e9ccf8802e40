using Roer.Store;
using Roer.Store.Measures;

namespace Roer.Questions;

/// <summary>What the store knows without a scope.</summary>
public static class KnownDates
{
    /// <summary>The latest signing date of the municipality's messages, from the files up to a number; empty when it has none.</summary>
    public static DateOnly? Latest(CareStore store, string municipality, long? stand = null) =>
        LatestKnown.Of(store, municipality, stand);

    /// <summary>The municipalities that have messages, in the order of their codes; those of other files where none has a message.</summary>
    public static IReadOnlyList<string> Municipalities(CareStore store)
    {
        var all = Municipality.All(store);
        return [.. all.Where(one => one.Messages > 0 || all.All(other => other.Messages == 0)).Select(one => one.Code)];
    }

    /// <summary>Every municipality of which a file was taken in, in the order of their codes.</summary>
    public static IReadOnlyList<string> All(CareStore store) => [.. Municipality.All(store).Select(one => one.Code)];
}
