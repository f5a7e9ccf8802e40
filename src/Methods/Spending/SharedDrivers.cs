namespace Roer.Methods.Spending;

/// <summary>What all strata of a spending forecast share in one path: standard normal scores of prices, of the level of entries and of rates.</summary>
internal sealed class SharedDrivers
{
    public SharedDrivers(SpendingOptions options, int horizon)
    {
        var stream = RandomSource.Named(options.Seed, "spending/shared");
        Prices = Scores(stream.Child("prices"), options.Paths);
        EntryLevel = Scores(stream.Child("entry level"), options.ParameterDraws);
        RateLevel = Scores(stream.Child("rate level"), options.ParameterDraws);
        Seasons = Scores(stream.Child("seasons"), options.ParameterDraws * horizon);
        Rates = Scores(stream.Child("rates"), options.Paths * horizon);
    }

    /// <summary>By path.</summary>
    public double[] Prices { get; }

    /// <summary>By parameter draw.</summary>
    public double[] EntryLevel { get; }

    /// <summary>By parameter draw.</summary>
    public double[] RateLevel { get; }

    /// <summary>By parameter draw, and within it by month.</summary>
    public double[] Seasons { get; }

    /// <summary>By path, and within it by month.</summary>
    public double[] Rates { get; }

    /// <summary>A standard normal score of which a part is shared.</summary>
    public static double Joined(double together, double shared, double own) => (Math.Sqrt(together) * shared) + (Math.Sqrt(1 - together) * own);

    private static double[] Scores(RandomSource stream, int count)
    {
        var scores = new double[count];
        foreach (ref var score in scores.AsSpan()) score = stream.Normal();
        return scores;
    }
}
