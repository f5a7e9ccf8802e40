namespace Roer.Methods.Spending;

/// <summary>
/// The exposure of cells as far as the season of their strata lets it be spent: without it a month of holidays would look as if most of it were still to come.
/// </summary>
/// <param name="history">What is known.</param>
/// <param name="seasons">By number of the stratum the season of its spending; one that is not there has none.</param>
public sealed class SeasonedExposure(SpendingHistory history, IReadOnlyDictionary<int, UsageSeason> seasons)
{
    /// <summary>The season of the spending of a stratum.</summary>
    public UsageSeason SeasonOf(int stratum) => seasons.GetValueOrDefault(stratum, UsageSeason.None);

    /// <summary>The exposure of a cell in a month times its season.</summary>
    public double Of(int cell, int month) => history.Exposure(cell, month) * SeasonOf(history.Cells[cell].Stratum).At(month);

    /// <summary>With the seasons that the history shows.</summary>
    public static SeasonedExposure Of(SpendingHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return new(history, history.Cells.Select(cell => cell.Stratum).Distinct().ToDictionary(stratum => stratum, stratum => UsageSeason.Of(history, stratum)));
    }

    /// <summary>Without any season.</summary>
    public static SeasonedExposure Plain(SpendingHistory history) => new(history, new Dictionary<int, UsageSeason>());
}
