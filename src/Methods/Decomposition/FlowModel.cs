namespace Roer.Methods.Decomposition;

/// <summary>
/// Expected months of stay by stratum, when each factor is as in the one period or the other. Of who was there at the start each month a part ends,
/// by months of stay; who begins does likewise; and each stay leads to others, beside it and after it.
/// </summary>
internal sealed class FlowModel
{
    /// <summary>A start leads to a start in the same month, that to another, and so on: each round is a tenth of the one before, or less.</summary>
    private const int Rounds = 4;

    private readonly FlowLayout _layout;
    private readonly FlowRates[] _rates;
    private readonly Course[] _stocks;
    private readonly Course[] _starts;
    private readonly double[] _begun;
    private readonly double[] _led;
    private readonly double[] _ends;

    public FlowModel(FlowLayout layout, FlowRates before, FlowRates after)
    {
        (_layout, _rates) = (layout, [before, after]);
        _stocks = [.. Enumerable.Range(0, 4).Select(which => StockOf(_rates[which & 1].Stock, _rates[which >> 1]))];
        _starts = [StartsOf(before), StartsOf(after)];
        _begun = new double[layout.Months * layout.Strata];
        _led = new double[layout.Strata];
        _ends = new double[layout.Strata * layout.EndMonths];
    }

    /// <summary>Months of stay by stratum; the bits of the first five factors say which are as in the period after.</summary>
    public double[] Care(uint changed)
    {
        FlowRates Of(FlowFactor factor) => _rates[changed >> (int)factor & 1];
        var (stock, duration) = (changed & 1, changed >> (int)FlowFactor.Duration & 1);
        var care = new double[_layout.Strata];
        var flow = new Flow(_stocks[stock | (duration << 1)], _starts[duration], Of(FlowFactor.Sequence), Of(FlowFactor.Mix));
        var (entries, months) = (Of(FlowFactor.Inflow).Entries, _layout.Months);
        Array.Clear(_begun);
        Before(Of(FlowFactor.Stock).Leavers);
        for (var month = 0; month < months; month++)
        {
            Lead(flow, month);
            Begin(flow, month, entries[month]);
            for (var stratum = 0; stratum < care.Length; stratum++)
            {
                var place = (stratum * months) + month;
                _ends[(stratum * _layout.EndMonths) + FlowLayout.Lags - 1 + month] = flow.Stock.Ends[place] + Since(flow.Starts.Ends, stratum, month, 0);
                care[stratum] += flow.Stock.Care[place] + Since(flow.Starts.Care, stratum, month, 0);
            }
        }

        return care;
    }

    private void Before(double[] leavers)
    {
        for (var stratum = 0; stratum < _layout.Strata; stratum++)
            leavers.AsSpan(stratum * _layout.EndMonths, FlowLayout.Lags - 1).CopyTo(_ends.AsSpan(stratum * _layout.EndMonths));
    }

    /// <summary>How many starts the stays of each stratum lead to in a month, without those that begin in it.</summary>
    private void Lead(Flow flow, int month)
    {
        for (var stratum = 0; stratum < _led.Length; stratum++)
        {
            var place = (stratum * _layout.Months) + month;
            var after = flow.Sequence.After.AsSpan(stratum * FlowLayout.Lags, FlowLayout.Lags);
            var ends = _ends.AsSpan((stratum * _layout.EndMonths) + month, FlowLayout.Lags - 1);
            var led = (flow.Sequence.Beside[stratum] * (flow.Stock.Care[place] + Since(flow.Starts.Care, stratum, month, 1)))
                + (after[0] * (flow.Stock.Ends[place] + Since(flow.Starts.Ends, stratum, month, 1)));
            for (var lag = 1; lag < after.Length; lag++) led += ends[^lag] * after[lag];
            _led[stratum] = led;
        }
    }

    private void Begin(Flow flow, int month, double entries)
    {
        var (strata, months) = (_led.Length, _layout.Months);
        Span<double> begun = stackalloc double[strata];
        for (var round = 0; round <= Rounds; round++)
        {
            for (var stratum = 0; stratum < strata; stratum++) begun[stratum] = entries * flow.Mix.EntryShare[stratum];
            for (var from = 0; from < strata; from++)
            {
                var anew = (flow.Sequence.Beside[from] * flow.Starts.Care[from * months]) + (flow.Sequence.After[from * FlowLayout.Lags] * flow.Starts.Ends[from * months]);
                var led = _led[from] + (_begun[(from * months) + month] * anew);
                var share = flow.Mix.NextShare.AsSpan(from * strata, strata);
                for (var to = 0; to < strata; to++) begun[to] += led * share[to];
            }

            for (var stratum = 0; stratum < strata; stratum++) _begun[(stratum * months) + month] = begun[stratum];
        }
    }

    /// <summary>What those that began in the period, at least so many months ago, add in a month.</summary>
    private double Since(double[] course, int stratum, int month, int least)
    {
        var begun = _begun.AsSpan(stratum * _layout.Months, month + 1 - least);
        var each = course.AsSpan(stratum * _layout.Months);
        var sum = 0.0;
        for (var start = 0; start < begun.Length; start++) sum += begun[start] * each[month - start];
        return sum;
    }

    private Course StockOf(double[] stock, FlowRates duration)
    {
        var course = Course.Empty(_layout);
        var there = new double[FlowLayout.Ages];
        for (var stratum = 0; stratum < _layout.Strata; stratum++)
        {
            stock.AsSpan(stratum * FlowLayout.Ages, FlowLayout.Ages).CopyTo(there);
            for (var month = 0; month < _layout.Months; month++) Pass(course, (stratum, month), there, duration);
        }

        return course;
    }

    /// <summary>A month of all ages, the oldest first: who is left is a month older, and the last class keeps who is in it.</summary>
    private void Pass(Course course, (int Stratum, int Month) at, double[] there, FlowRates duration)
    {
        const int Oldest = FlowLayout.Ages - 1;
        var kept = 0.0;
        for (var age = Oldest; age > 0; age--)
        {
            var left = Pass(course, (at.Stratum * _layout.Months) + at.Month, there[age], (duration, (at.Stratum * FlowLayout.Bands) + FlowLayout.BandOf(age)));
            if (age == Oldest) kept = left;
            else there[age + 1] = age + 1 == Oldest ? kept + left : left;
        }

        there[1] = 0;
    }

    private Course StartsOf(FlowRates duration)
    {
        var course = Course.Empty(_layout);
        for (var stratum = 0; stratum < _layout.Strata; stratum++)
        {
            var there = 1.0;
            for (var month = 0; month < _layout.Months; month++)
                there = Pass(course, (stratum * _layout.Months) + month, there, (duration, (stratum * FlowLayout.Bands) + FlowLayout.BandOf(month)));
        }

        return course;
    }

    /// <summary>A month of stay; the answer is how many are left.</summary>
    private static double Pass(Course course, int place, double there, (FlowRates Duration, int Band) stay)
    {
        var ended = there * stay.Duration.Ending[stay.Band];
        course.Care[place] += there * stay.Duration.Presence[stay.Band];
        course.Ends[place] += ended;
        return there - ended;
    }

    /// <summary>Months of stay and ends, by stratum and month.</summary>
    private readonly record struct Course(double[] Care, double[] Ends)
    {
        public static Course Empty(FlowLayout layout) => new(new double[layout.Strata * layout.Months], new double[layout.Strata * layout.Months]);
    }

    private readonly record struct Flow(Course Stock, Course Starts, FlowRates Sequence, FlowRates Mix);
}
