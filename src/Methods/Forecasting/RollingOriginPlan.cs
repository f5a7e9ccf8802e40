namespace Roer.Methods.Forecasting;

/// <summary>A way to forecast, by name.</summary>
/// <typeparam name="TKnown">What is known at an origin: a series, a stock with its curves, or all of it.</typeparam>
/// <param name="Name">Its name, of its own among the models.</param>
/// <param name="Ahead">From what is known and a horizon to a forecast of at least so many steps.</param>
public sealed record ForecastModel<TKnown>(string Name, Func<TKnown, int, Forecast> Ahead);

/// <summary>What a backtest forecasts, from where, and what came of it.</summary>
/// <typeparam name="TKnown">What is known at an origin.</typeparam>
/// <param name="Outcomes">What came of each month, from month 0 on, as it is known now.</param>
/// <param name="Origins">The months up to and including which the world is known; rising, from 0 to the last month but one.</param>
/// <param name="Horizon">How many months after each origin are forecast, above 0; months after the last outcome are left out.</param>
/// <param name="KnownAt">What was known at an origin, as it was known then: what came in later, also about earlier months, is not in it.</param>
/// <param name="ScaleOf">The unit of the scaled error at an origin, such as <see cref="ScaledError.Scale"/> of the series known; 0 leaves the origin out of that error.</param>
public sealed record RollingOriginPlan<TKnown>(IReadOnlyList<double> Outcomes, IReadOnlyList<int> Origins, int Horizon, Func<int, TKnown> KnownAt, Func<TKnown, double> ScaleOf)
{
    internal void Check()
    {
        Require.NotEmpty<double>([.. Outcomes], nameof(Outcomes));
        Require.Finite([.. Outcomes], nameof(Outcomes));
        Require.NotEmpty<int>([.. Origins], nameof(Origins));
        Require.AboveZero(Horizon, nameof(Horizon));
        for (var index = 0; index < Origins.Count; index++)
        {
            Require.Between(Origins[index], 0, Outcomes.Count - 2, nameof(Origins));
            if (index > 0 && Origins[index] <= Origins[index - 1])
                throw new MethodInputException(InputFault.Unsorted, nameof(Origins), $"Origins does not rise at position {index}. Give each origin once, the oldest first.");
        }
    }
}

/// <summary>How a backtest reports.</summary>
/// <param name="Baseline">The name of the model against which skill is measured, such as seasonal naive.</param>
/// <param name="Levels">The levels of the intervals whose coverage is counted, each between 0 and 1, both excluded.</param>
/// <param name="Interval">The interval of a coverage.</param>
/// <param name="Confidence">The level of that interval.</param>
/// <param name="Held">The last origins that are kept out of the choice of a model, 0 or more and fewer than there are.</param>
public sealed record RollingOriginOptions(string Baseline, IReadOnlyList<double> Levels, ShareInterval Interval, double Confidence, int Held);
