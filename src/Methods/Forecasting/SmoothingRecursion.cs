namespace Roer.Methods.Forecasting;

/// <summary>The weights of the family: of level, trend and season, and the damping of the trend.</summary>
internal readonly record struct SmoothingWeights(double Alpha, double Beta, double Gamma, double Phi);

/// <summary>
/// One pass of a form over a series. With q = l + φb and the error e = y − f, the states of every form of the family move by
/// l = q + αu, b = φb + βu, s = s + γv, where u = v = e without a multiplicative season, and u = e/s, v = e/q with one: a multiplicative error changes the
/// likelihood, not the recursion (Hyndman and others 2008, table 2.2 and 2.3).
/// </summary>
internal struct SmoothingRecursion(ExponentialSmoothingForm form, SmoothingWeights weights, double level, double trend, double[] season)
{
    private readonly bool _multiplies = form.Season == SmoothingSeason.Multiplicative;
    private readonly bool _relative = form.Error == SmoothingError.Multiplicative;
    private int _place;

    public double Level { get; private set; } = level;

    public double Trend { get; private set; } = trend;

    /// <summary>The season that belongs to the next value.</summary>
    public readonly int Place => _place;

    public double SquareSum { get; private set; }

    /// <summary>The sum of squared errors in the unit of the series.</summary>
    public double RawSquareSum { get; private set; }

    public double LogFitSum { get; private set; }

    /// <summary>Takes in one value and says what was forecast for it; the season is written in place.</summary>
    public double Take(double value)
    {
        var forecast = Move(value, double.NaN);
        var error = value - forecast;
        RawSquareSum += error * error;
        if (_relative)
        {
            error /= forecast;
            LogFitSum += Math.Log(Math.Abs(forecast));
        }

        SquareSum += error * error;
        return forecast;
    }

    /// <summary>Goes on by a step whose value is the forecast plus, or for a multiplicative error times one plus, the error; says the value.</summary>
    public double Draw(double error)
    {
        var before = Peek();
        var value = _relative ? before * (1 + error) : before + error;
        Move(value, before);
        return value;
    }

    private readonly double Peek()
    {
        var quick = Level + (weights.Phi * Trend);
        return season.Length == 0 ? quick : _multiplies ? quick * season[_place] : quick + season[_place];
    }

    private double Move(double value, double known)
    {
        var growth = weights.Phi * Trend;
        var quick = Level + growth;
        var forecast = double.IsNaN(known) ? Peek() : known;
        var error = value - forecast;
        var share = _multiplies ? error / season[_place] : error;
        Level = quick + (weights.Alpha * share);
        Trend = growth + (weights.Beta * share);
        if (season.Length == 0) return forecast;
        season[_place] += weights.Gamma * (_multiplies ? error / quick : error);
        _place = _place + 1 == season.Length ? 0 : _place + 1;
        return forecast;
    }
}
