using Roer.Methods.Survival;

namespace Roer.Methods.Spending;

/// <summary>What is known of a stratum's spells: how long they last and how many begin.</summary>
/// <param name="Stays">By number of the stratum; a stratum without spells has none.</param>
/// <param name="Entries">By number of the stratum; a stratum without spells has none.</param>
public sealed record StratumSpells(IReadOnlyDictionary<int, StayHazard> Stays, IReadOnlyDictionary<int, EntryForecast> Entries);

/// <summary>
/// The forecast of a period: spending = exposure × the part of it that is spent. What is still to come of passed months follows Cape Cod, what is to come of months
/// ahead the present members that stay and the new ones.
/// </summary>
public sealed class SpendingOutlook
{
    /// <summary>Further ahead than so many months nothing is forecast.</summary>
    public const int MostAhead = 24;

    /// <summary>How far errors of the level of new members go together between strata: an assumption.</summary>
    public const double EntryTogether = 0.3;

    private readonly Lazy<CellPaths> _paths;
    private readonly Lazy<Dictionary<string, int>> _places;

    /// <summary>The forecast of a history.</summary>
    /// <param name="history">What is known.</param>
    /// <param name="price">Of a month its price against that of the edge, and the standard deviation of the logarithm of it.</param>
    /// <param name="spells">Gives what is known of spells, by how amounts become known; asked only when a forecast is possible.</param>
    /// <param name="drawn">How futures are drawn.</param>
    public SpendingOutlook(SpendingHistory history, Func<int, (double Index, double Deviation)> price, Func<LateGroups, StratumSpells> spells, DrawOptions drawn)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(spells);
        (History, Drawn) = (history, drawn);
        Groups = LateGroups.Of(history);
        Written = new SpendingStrata(history, price, drawn);
        if (IsPossible)
        {
            var known = spells(Groups);
            Strata = [.. Enumerable.Range(0, history.Cells.Count).Where(cell => Groups.Of(cell) is not null).Select(cell => history.Cells[cell].Stratum).Distinct().Select(stratum =>
                new StratumOutlook(stratum, history, Groups, known.Stays.GetValueOrDefault(stratum), known.Entries.GetValueOrDefault(stratum)))];
            Late = [.. Groups.All.Select(group => new LateOutcomes(group, history, drawn))];
        }

        _paths = new(() => new CellPaths(this));
        _places = new(() => history.Cells.Select((cell, place) => (cell.Name, place)).ToDictionary(pair => pair.Name, pair => pair.place, StringComparer.Ordinal));
    }

    /// <summary>What is known.</summary>
    public SpendingHistory History { get; }

    /// <summary>How futures are drawn.</summary>
    public DrawOptions Drawn { get; }

    /// <summary>Which cells become known alike.</summary>
    public LateGroups Groups { get; }

    /// <summary>Writes the strata of the simulation.</summary>
    public SpendingStrata Written { get; }

    /// <summary>The strata, in order of their first cell; empty when no forecast is possible.</summary>
    public IReadOnlyList<StratumOutlook> Strata { get; } = [];

    /// <summary>What is to come of passed months by group; empty when no forecast is possible.</summary>
    public IReadOnlyList<LateOutcomes> Late { get; } = [];

    /// <summary>Whether there is history enough, and the period does not lie too far ahead.</summary>
    public bool IsPossible => History.IsEnough && Groups.All.Count > 0 && History.Ahead <= MostAhead;

    /// <summary>The futures by cell, drawn when first asked for.</summary>
    public CellPaths Paths => _paths.Value;

    /// <summary>The place of the cell of a name; empty when there is none.</summary>
    public int? PlaceOf(string name) => _places.Value.TryGetValue(name, out var place) ? place : null;

    /// <summary>What of a month ahead is not known yet: all of it, or what usually comes later of a month that is known in part.</summary>
    public double Open(int cell, int month) => !History.IsInPeriod(month) ? 0
        : month > History.Now ? 1
        : 1 - (Groups.Of(cell)?.KnownNow(month) ?? 0);

    /// <summary>What is still to be settled of a cell; empty where nothing is, or where nothing of it is foreseen.</summary>
    public Settlement? Settling(int cell) => Groups.Of(cell) is null ? null : History.Cells[cell].Settlement;

    /// <summary>The share of what still comes late of a cell that is about months that are still to be settled; all of it where nothing comes late.</summary>
    public double SettledLate(int cell, Settlement settlement)
    {
        ArgumentNullException.ThrowIfNull(settlement);
        var (settled, all) = (0.0, 0.0);
        for (var month = History.Period.First; month <= Math.Min(History.Edge, History.Period.Last); month++)
        {
            var reserve = Math.Abs(Groups.Of(cell)?.Reserve(cell, month) ?? 0);
            all += reserve;
            settled += settlement.Months.Contains(month) ? reserve : 0;
        }

        return all > 0 ? settled / all : 1;
    }

    /// <summary>The options of the simulation; a source that is left out keeps its mean.</summary>
    public SpendingOptions Spending(SpendingSources sources) => new(
        Drawn.Paths, Drawn.ParameterDraws, Drawn.Seed, Written.PriceDeviations, EntryTogether, RateTogether(), sources);

    /// <summary>How far deviations of spending go together between strata: what the spread of their sum says.</summary>
    private double RateTogether()
    {
        var length = Strata.Min(stratum => stratum.Assumption.Usage.Residuals.Count);
        var weighted = Strata.Select(stratum => stratum.Assumption.Usage.Residuals.TakeLast(length).Select(residual => residual * stratum.AmountAMonth).ToList()).ToList();
        var (own, all, together) = (0.0, 0.0, 0.0);
        foreach (var series in weighted)
        {
            var square = series.Sum(each => each * each);
            (own, all) = (own + square, all + Math.Sqrt(square));
        }

        for (var month = 0; month < length; month++) together += Math.Pow(weighted.Sum(series => series[month]), 2);
        return all * all > own ? Math.Clamp((together - own) / ((all * all) - own), 0, 1) : 0;
    }
}
