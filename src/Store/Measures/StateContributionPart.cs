namespace Roer.Store.Measures;

/// <summary>A part of what the State gives for youth care in a year, by the circular known last.</summary>
/// <param name="Part">The part of the contribution; the parts of a year add up.</param>
/// <param name="Circular">The circular that tells it.</param>
/// <param name="Known">The day on which it became known.</param>
/// <param name="Cents">The amount for the whole year, in eurocents.</param>
public sealed record StateContributionPart(string Part, string Circular, DateOnly Known, long Cents)
{
    private static readonly Sql Query = Sql.Of(typeof(StateContributionPart), "StateContributionParts.sql");

    /// <summary>The parts of a calendar year, by name. No row means that no circular is known: unknown and not zero.</summary>
    public static IReadOnlyList<StateContributionPart> All(Vintage vintage, int year) =>
    [
        .. vintage.Read(Query, row => new StateContributionPart(row.Text(0), row.Text(1), row.Date(2), row.Int64(3)), year)
            .OrderBy(part => part.Part, StringComparer.Ordinal),
    ];
}
