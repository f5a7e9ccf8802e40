using Roer.Tests.Journeys;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(Roer.Tests.World.LongestFirst))]

namespace Roer.Tests.World;

/// <summary>
/// Begins with what takes longest, so that no processor waits in the end for one class that came last. Classes run beside each other, the tests of a class
/// or of a shared town one after the other. The order changes no outcome; what is not named comes after, in the order of its identity.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Longest =
    [
        TownJourneys.Name, "KillTests", AttackedJourneys.Name, "ArrivalTests", "CaseTests", "LookBackKillTests", SignedInJourneys.Name, "LookBackTests",
        "YearEndExaminationTests", "YearEndBacktestTests", "PublishedTests", "IntakeKillTests", "GuideTests", "PublicTests", "IntakeTests", "IntakeBrowserTests",
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(Place).ThenBy(collection => collection.UniqueID, StringComparer.Ordinal)];

    private static int Place<TTestCollection>(TTestCollection collection)
        where TTestCollection : ITestCollection
    {
        var name = collection.TestCollectionDisplayName;
        var place = Array.FindIndex(Longest, longest => name == longest || name.Contains($".{longest} (", StringComparison.Ordinal));
        return place < 0 ? Longest.Length : place;
    }
}
