using Roer.Care;

namespace Roer.Store.Destruction;

/// <summary>
/// Destroys what the store holds of children: their rows, what files said of them, what was worked out with them, and the names of files that were about them alone. It happens whole or
/// not at all. What was published stays, and so does a keyed mark, so that the same child does not come in again with an old file.
/// </summary>
/// <param name="store">Where.</param>
/// <param name="municipality">Of which municipality; what another one has of the same child stays.</param>
/// <param name="mark">The keyed hash of an allocation number in a municipality.</param>
public sealed class ChildDestruction(CareStore store, string municipality, Func<string, int, long> mark)
{
    private static readonly Sql OfAllocation = Sql.Of(typeof(ChildDestruction), "ChildrenOfAllocation.sql");
    private static readonly Sql OfRetention = Sql.Of(typeof(ChildDestruction), "ChildrenPastRetention.sql");
    private static readonly Sql Doomed = Sql.Of(typeof(ChildDestruction), "DoomedChild.sql");
    private static readonly Sql Choose = Sql.Of(typeof(ChildDestruction), "DoomedRows.sql");
    private static readonly Sql Count = Sql.Of(typeof(ChildDestruction), "DoomedCount.sql");
    private static readonly Sql Numbers = Sql.Of(typeof(ChildDestruction), "DoomedNumbers.sql");
    private static readonly Sql Carry = Sql.Of(typeof(ChildDestruction), "DestroyRows.sql");

    /// <summary>The children of whom an allocation was told. More than one means that messages contradict each other.</summary>
    public IReadOnlyList<Child> ChildrenOf(int allocation) => store.Read(OfAllocation, row => new Child(row.Int64(0)), municipality, allocation);

    /// <summary>The children of whom nothing is told after a day.</summary>
    /// <param name="lastDay">The last day that no longer has to be kept.</param>
    public IReadOnlyList<Child> PastRetention(DateOnly lastDay) => store.Read(OfRetention, row => new Child(row.Int64(0)), municipality, lastDay);

    /// <summary>How many rows go with these children; nothing happens.</summary>
    public long Weigh(IReadOnlyList<Child> children) => store.Rewrite(connection => ChooseRows(connection, children), commit: false);

    /// <summary>Destroys them.</summary>
    /// <param name="children">Whom.</param>
    /// <param name="until">What is told of them up to this day does not come in again.</param>
    /// <returns>How many rows went.</returns>
    public long Destroy(IReadOnlyList<Child> children, DateOnly until) => store.Rewrite(
        connection =>
        {
            var rows = ChooseRows(connection, children);
            var allocations = connection.Read(Numbers, row => row.Int32(0));
            connection.Execute(Carry, municipality);
            Tombstones.Set(connection, municipality, (children, allocations.Select(number => mark(municipality, number))), until);
            return rows;
        },
        commit: true);

    private long ChooseRows(EngineConnection connection, IReadOnlyList<Child> children)
    {
        connection.Execute(Doomed);
        using (var row = connection.Append("doomed_child"))
        {
            foreach (var child in children) row.Int64(child.Pseudonym).End();
            row.Finish();
        }

        connection.Execute(Choose, municipality);
        return connection.Read(Count, row => row.Int64(0))[0];
    }
}
