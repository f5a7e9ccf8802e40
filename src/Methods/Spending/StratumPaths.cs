namespace Roer.Methods.Spending;

/// <summary>The drawn spending of a stratum over the sum of the varied weights of its cells, and those weights.</summary>
public sealed class StratumPaths
{
    /// <summary>Without spending yet.</summary>
    public StratumPaths(StratumOutlook outlook, int ahead)
    {
        ArgumentNullException.ThrowIfNull(outlook);
        (Stock, Entries) = (new float[ahead][], new float[ahead][]);
        var stay = outlook.Assumption.Stay;
        double[][] stock = [.. outlook.Cells.Select((_, place) => stay is null ? Flat(outlook, place, ahead) : [.. outlook.StockOf(place, stay, ahead).Select(each => each * outlook.Relative[place])])];
        for (var month = 0; month < ahead; month++)
        {
            var sum = stock.Sum(weights => weights[month]);
            foreach (var weights in stock) weights[month] = sum > 0 ? weights[month] / sum : 0;
        }

        StockWeight = stock;
        var recent = outlook.Recent.Sum(amount => Math.Max(0, amount));
        EntryWeight = [.. outlook.Recent.Select(amount => recent > 0 ? Math.Max(0, amount) / recent : 0)];
    }

    /// <summary>Of each cell and month ahead its share of the spending on present members.</summary>
    public IReadOnlyList<IReadOnlyList<double>> StockWeight { get; }

    /// <summary>Of each cell its share of the spending on new members.</summary>
    public IReadOnlyList<double> EntryWeight { get; }

    internal float[][] Stock { get; }

    internal float[][] Entries { get; }

    private static double[] Flat(StratumOutlook outlook, int place, int ahead) => [.. Enumerable.Repeat(Math.Max(0, outlook.Recent[place]), ahead)];
}
