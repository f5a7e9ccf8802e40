namespace Roer.Methods.Decomposition;

/// <summary>
/// The parameters of one period, from its counts. A chance for which the period has nobody is taken from the other period, so that it makes no
/// difference; when neither has anybody, from all strata of both together.
/// </summary>
internal sealed class FlowRates
{
    public FlowRates(FlowLayout layout, ReadOnlySpan<double> own, ReadOnlySpan<double> other)
    {
        var strata = layout.Strata;
        Stock = own.Slice(layout.Stock, strata * FlowLayout.Ages).ToArray();
        Leavers = own.Slice(layout.Ends, strata * layout.EndMonths).ToArray();
        Entries = own.Slice(layout.Entries, layout.Months).ToArray();
        EntryShare = Shares(own.Slice(layout.EntryStrata, strata), other.Slice(layout.EntryStrata, strata));
        NextShare = new double[strata * strata];
        Beside = new double[strata];
        After = new double[strata * FlowLayout.Lags];
        Ending = ByBand(own, other, layout, layout.Ended, 0);
        Presence = ByBand(own, other, layout, layout.Present, 1);
        (Intensity, Price) = (new double[strata], new double[strata]);
        for (var stratum = 0; stratum < strata; stratum++)
        {
            var at = layout.NextStrata + (stratum * strata);
            Shares(own.Slice(at, strata), other.Slice(at, strata)).CopyTo(NextShare, stratum * strata);
            var (care, otherCare) = (Care(own, layout, stratum), Care(other, layout, stratum));
            Beside[stratum] = Ratio((own[layout.Beside + stratum], care), (other[layout.Beside + stratum], otherCare), 0);
            for (var lag = 0; lag < FlowLayout.Lags; lag++)
            {
                var place = layout.After + (stratum * FlowLayout.Lags) + lag;
                After[(stratum * FlowLayout.Lags) + lag] = Ratio((own[place], Seen(own, layout, stratum, lag)), (other[place], Seen(other, layout, stratum, lag)), 0);
            }

            var (quantity, otherQuantity) = (own[layout.Quantity + stratum], other[layout.Quantity + stratum]);
            Intensity[stratum] = Ratio((quantity, care), (otherQuantity, otherCare), 0);
            Price[stratum] = Ratio((own[layout.Amount + stratum], quantity), (other[layout.Amount + stratum], otherQuantity), 1);
        }
    }

    /// <summary>By stratum and age.</summary>
    public double[] Stock { get; }

    /// <summary>Ends by stratum and month, of which the twelve months before the period count as what it began with.</summary>
    public double[] Leavers { get; }

    /// <summary>By month.</summary>
    public double[] Entries { get; }

    /// <summary>By stratum.</summary>
    public double[] EntryShare { get; }

    /// <summary>By stratum that leads and stratum that follows.</summary>
    public double[] NextShare { get; }

    /// <summary>Starts beside a stay for each month of it, by stratum.</summary>
    public double[] Beside { get; }

    /// <summary>Starts for each end, by stratum and lag.</summary>
    public double[] After { get; }

    /// <summary>The chance a month of ending, by stratum and band.</summary>
    public double[] Ending { get; }

    /// <summary>The part of a month that a stay is there, by stratum and band.</summary>
    public double[] Presence { get; }

    /// <summary>Quantity a month of stay, by stratum.</summary>
    public double[] Intensity { get; }

    /// <summary>Amount a quantity, by stratum.</summary>
    public double[] Price { get; }

    /// <summary>Months of stay.</summary>
    public static double Care(ReadOnlySpan<double> counts, FlowLayout layout, int stratum)
    {
        var sum = 0.0;
        foreach (var part in counts.Slice(layout.Present + (stratum * FlowLayout.Bands), FlowLayout.Bands)) sum += part;
        return sum;
    }

    /// <summary>The ends after which a start at this lag would have been seen.</summary>
    private static double Seen(ReadOnlySpan<double> counts, FlowLayout layout, int stratum, int lag)
    {
        var sum = 0.0;
        foreach (var ended in counts.Slice(layout.Ends + (stratum * layout.EndMonths) + FlowLayout.Lags - 1 - lag, layout.Months)) sum += ended;
        return sum;
    }

    private static double[] ByBand(ReadOnlySpan<double> own, ReadOnlySpan<double> other, FlowLayout layout, int count, double otherwise)
    {
        var rates = new double[layout.Strata * FlowLayout.Bands];
        for (var place = 0; place < rates.Length; place++)
        {
            var (mine, theirs) = ((own[count + place], own[layout.AtRisk + place]), (other[count + place], other[layout.AtRisk + place]));
            rates[place] = mine.Item2 > 0 || theirs.Item2 > 0 ? Ratio(mine, theirs, otherwise) : OfAll(own, other, layout, (count, place % FlowLayout.Bands, otherwise));
        }

        return rates;
    }

    private static double OfAll(ReadOnlySpan<double> own, ReadOnlySpan<double> other, FlowLayout layout, (int Count, int Band, double Otherwise) rate)
    {
        var (counted, atRisk) = (0.0, 0.0);
        for (var place = rate.Band; place < layout.Strata * FlowLayout.Bands; place += FlowLayout.Bands)
        {
            counted += own[rate.Count + place] + other[rate.Count + place];
            atRisk += own[layout.AtRisk + place] + other[layout.AtRisk + place];
        }

        return atRisk > 0 ? counted / atRisk : rate.Otherwise;
    }

    private static double Ratio((double Part, double Whole) own, (double Part, double Whole) other, double otherwise) =>
        own.Whole != 0 ? own.Part / own.Whole : other.Whole != 0 ? other.Part / other.Whole : otherwise;

    private static double[] Shares(ReadOnlySpan<double> own, ReadOnlySpan<double> other)
    {
        var (mine, theirs) = (Sum(own), Sum(other));
        var counts = (mine > 0 ? own : other).ToArray();
        var whole = mine > 0 ? mine : theirs;
        return Array.ConvertAll(counts, count => whole > 0 ? count / whole : 0);
    }

    private static double Sum(ReadOnlySpan<double> counts)
    {
        var sum = 0.0;
        foreach (var count in counts) sum += count;
        return sum;
    }
}
