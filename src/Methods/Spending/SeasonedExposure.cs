namespace Roer.Methods.Spending;

/// <summary>
/// The exposure of cells, with that of the cells before them, as far as the season of their strata lets it be spent: without it a month of holidays would look as if most of it were still to come.
/// </summary>
/// <param name="history">What is known.</param>
/// <param name="seasons">By number of the stratum the season of its spending; one that is not there has none.</param>
/// <param name="succession">Which cells go on with what others began.</param>
public sealed class SeasonedExposure(SpendingHistory history, IReadOnlyDictionary<int, UsageSeason> seasons, Succession succession)
{
    /// <summary>The season of the spending of a stratum.</summary>
    public UsageSeason SeasonOf(int stratum) => seasons.GetValueOrDefault(stratum, UsageSeason.None);

    /// <summary>The exposure of a cell in a month times its season.</summary>
    public double Of(int cell, int month) => succession.Exposure(history, cell, month) * SeasonOf(history.Cells[cell].Stratum).At(month);

    /// <summary>What became known of a cell and of the cells before it.</summary>
    public IEnumerable<KnownAmount> Amounts(int cell) => succession.Amounts(history, cell);

    /// <summary>With the seasons that the history shows.</summary>
    /// <param name="history">What is known.</param>
    /// <param name="live">The places of the cells to which still something comes.</param>
    public static SeasonedExposure Of(SpendingHistory history, IReadOnlySet<int> live)
    {
        ArgumentNullException.ThrowIfNull(history);
        return new(history, history.Cells.Select(cell => cell.Stratum).Distinct().ToDictionary(stratum => stratum, stratum => UsageSeason.Of(history, stratum)), Succession.Of(history, live));
    }

    /// <summary>Without any season, and each cell on its own.</summary>
    public static SeasonedExposure Plain(SpendingHistory history) => new(history, new Dictionary<int, UsageSeason>(), Succession.None);
}
