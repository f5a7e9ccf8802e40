namespace Roer.Methods.Spending;

/// <summary>
/// What is expected without drawing: from what one forecast knows, with how amounts become known and what is assumed of spells taken from it or from another. The
/// way from one forecast to another is a walk over these.
/// </summary>
/// <param name="Known">Whose amounts and present members count.</param>
/// <param name="Late">Whose development of amounts is used.</param>
/// <param name="Assumed">Whose durations, entries and spending are used.</param>
/// <param name="Price">Of a month its price against that of the edge of what is known, and the standard deviation of the logarithm of it.</param>
public sealed record SpendingExpectation(SpendingOutlook Known, SpendingOutlook Late, SpendingOutlook Assumed, Func<int, (double Index, double Deviation)> Price)
{
    private SpendingHistory History => Known.History;

    /// <summary>The expected amount of some cells of what is known.</summary>
    public double Of(IReadOnlySet<int> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var sum = 0.0;
        foreach (var cell in cells.Order()) sum += SoFar(cell) + StillLate(cell) + SettledSoFar(cell);
        if (History.Ahead > 0) sum += Known.Strata.Sum(stratum => Ahead(stratum, cells));
        return sum;
    }

    private double SoFar(int cell) => History.Cells[cell].InPeriod - (Known.Groups.Of(cell) is null ? 0 : History.Cells[cell].Doubtful);

    private double StillLate(int cell)
    {
        if (Known.Groups.Of(cell) is not { } own) return 0;
        var other = GroupOf(cell) ?? own;
        var sum = 0.0;
        for (var month = Math.Max(own.FirstRow, History.Period.First); month <= Math.Min(History.Edge, History.Period.Last); month++)
        {
            if (History.Cells[cell].Closed.Contains(month)) continue;
            sum += (1 + SettledShare(cell, month)) * (other == own || other.IsFlat || own.IsFlat
                ? own.Reserve(cell, month)
                : ((1 - other.KnownFor(month, History.Now)) * Known.Groups.Exposure.Of(cell, month) * other.Ratio(month)) + own.More(cell, month));
        }

        return sum;
    }

    /// <summary>What will be settled of what is known.</summary>
    private double SettledSoFar(int cell) => Known.Settling(cell) is { } own ? own.Months.Order().Sum(month => SettledShare(cell, month) * History.Accepted(cell, month)) : 0;

    /// <summary>Whether a month is still to be settled is known; which part that is belongs to how amounts become known.</summary>
    private double SettledShare(int cell, int month) =>
        Known.Settling(cell) is not { } own || !own.Months.Contains(month) ? 0
        : ReferenceEquals(Late, Known) ? own.Share
        : Late.PlaceOf(History.Cells[cell].Name) is { } place ? Late.History.Cells[place].Settlement?.Share ?? 0 : 0;

    private double Ahead(StratumOutlook stratum, IReadOnlySet<int> cells)
    {
        var other = Assumed.Strata.FirstOrDefault(each => each.Number == stratum.Number);
        var assumption = other is not null && other.Assumption.IsFlat == stratum.Assumption.IsFlat ? other.Assumption : stratum.Assumption;
        var expected = SpendingPaths.Expected(new SpendingStrata(History, Price, Known.Drawn).Expected(stratum, assumption));
        var weights = new StratumPaths(stratum, History.Ahead);
        var sum = 0.0;
        for (var place = 0; place < stratum.Cells.Count; place++)
        {
            var cell = stratum.Cells[place];
            if (!cells.Contains(cell)) continue;
            for (var ahead = 0; ahead < History.Ahead; ahead++)
            {
                var share = (expected[ahead].Stock * weights.StockWeight[place][ahead]) + (expected[ahead].Entries * weights.EntryWeight[place]);
                sum += share * Open(cell, History.Edge + 1 + ahead) * (1 + SettledShare(cell, History.Edge + 1 + ahead));
            }
        }

        return sum;
    }

    private double Open(int cell, int month)
    {
        if (!History.IsInPeriod(month)) return 0;
        if (month > History.Now) return 1;
        return 1 - ((GroupOf(cell) ?? Known.Groups.Of(cell))?.KnownFor(month, History.Now) ?? 0);
    }

    private LateGroup? GroupOf(int cell) => ReferenceEquals(Late, Known) ? Known.Groups.Of(cell) : Late.PlaceOf(History.Cells[cell].Name) is { } place ? Late.Groups.Of(place) : null;
}
