namespace Roer.Methods.Spending;

/// <summary>What is spent for a unit of exposure in the months ahead: of each parameter draw its level, season and deviation, of each path the months around them.</summary>
internal sealed class RateDraws
{
    private readonly SpendingRate _rate;
    private readonly SpendingOptions _options;
    private readonly SharedDrivers _shared;
    private readonly RandomSource _spending;
    private readonly RandomSource _levels;
    private readonly RandomSource _seasons;
    private readonly RandomSource _deviations;
    private readonly double[] _means;
    private double _spread = 1;

    /// <param name="stratum">Whose rate is drawn.</param>
    /// <param name="options">From which chances.</param>
    /// <param name="shared">What all strata share.</param>
    /// <param name="stream">The stream of the stratum.</param>
    /// <param name="levels">The stream of levels, from which the level of new members is drawn too.</param>
    public RateDraws(SpendingStratum stratum, SpendingOptions options, SharedDrivers shared, RandomSource stream, RandomSource levels)
    {
        (_rate, _options, _shared, _levels) = (stratum.Rate, options, shared, levels);
        (_spending, _seasons, _deviations) = (stream.Child("rates"), stream.Child("seasons"), stream.Child("deviations"));
        _means = new double[stratum.Horizon];
    }

    private bool HasParameters => _options.Sources.HasFlag(SpendingSources.Parameters);

    /// <summary>Draws the parameters.</summary>
    public void Begin(int draw)
    {
        var spread = Math.Sqrt(UnsureVariance.Factor(_rate.Freedom, _deviations));
        _spread = HasParameters ? spread : 1;
        var level = _rate.Level * Factor(_rate.LevelError * _spread, _shared.RateLevel[draw], _levels);
        for (var month = 0; month < _means.Length; month++)
        {
            var season = _rate.SeasonError.Count == 0 ? 1 : Factor(_rate.SeasonError[month], _shared.Seasons[(draw * _means.Length) + month], _seasons);
            _means[month] = level * _rate.Season[month] * season;
        }
    }

    /// <summary>A month holds on to a part of the deviation of the one before; over a long time deviations have mean 0 and variance 1, in scores.</summary>
    /// <param name="path">The path, of the parameter draw that was begun.</param>
    /// <param name="rates">Takes the rate of each month.</param>
    public void Draw(int path, double[] rates)
    {
        var (off, hasProcess) = (0.0, _options.Sources.HasFlag(SpendingSources.Process));
        for (var month = 0; month < _means.Length; month++)
        {
            var score = SharedDrivers.Joined(_options.RateTogether, _shared.Rates[(path * _means.Length) + month], _spending.Normal());
            off = month == 0 ? score : (_rate.Persistence * off) + (Math.Sqrt(1 - (_rate.Persistence * _rate.Persistence)) * score);
            rates[month] = _means[month] * (hasProcess ? LogNormalFactor.Of(_rate.Deviation * _spread, off) : 1) * Price(path, month);
        }
    }

    /// <summary>Drawn also where it is not used, so that the next draw is the same.</summary>
    private double Factor(double error, double shared, RandomSource stream)
    {
        var score = SharedDrivers.Joined(_options.RateTogether, shared, stream.Normal());
        return HasParameters ? LogNormalFactor.Of(error, score) : 1;
    }

    private double Price(int path, int month)
    {
        var deviation = _options.PriceDeviation[month];
        return deviation > 0 && _options.Sources.HasFlag(SpendingSources.Prices) ? Math.Exp((deviation * _shared.Prices[path]) - (deviation * deviation / 2)) : 1;
    }
}
