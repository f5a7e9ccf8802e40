namespace Roer.Methods.Decomposition;

/// <summary>
/// The slow, obvious stock-flow model: lists are searched anew for every rate, every member is followed through a table of months and ages, and Shapley's value is the average over all 5,040 orders.
/// It assumes that every rate has somebody, in the one period or the other.
/// </summary>
internal static class SlowStockFlow
{
    private const int Factors = 7;

    public static double[] Bars(FlowPeriod before, FlowPeriod after, int strata)
    {
        Fit[] fits = [new(before, strata), new(after, strata)];
        var values = Enumerable.Range(0, 1 << Factors).Select(changed => Value(fits, changed, strata)).ToArray();
        var sums = new double[Factors];
        var orders = Orders([.. Enumerable.Range(0, Factors)]).ToList();
        foreach (var order in orders)
        {
            var changed = 0;
            foreach (var factor in order)
            {
                sums[factor] += values[changed | (1 << factor)] - values[changed];
                changed |= 1 << factor;
            }
        }

        var explained = values[^1] - values[0];
        return [.. sums.Select(sum => sum / orders.Count), after.Amounts.Sum(amount => amount.Amount) - before.Amounts.Sum(amount => amount.Amount) - explained];
    }

    private static double Value(Fit[] fits, int changed, int strata)
    {
        (Fit Own, Fit Other) Of(FlowFactor factor) => (changed >> (int)factor & 1) == 1 ? (fits[1], fits[0]) : (fits[0], fits[1]);
        double Rate(FlowFactor factor, Func<Fit, double?> rate) => rate(Of(factor).Own) ?? rate(Of(factor).Other) ?? throw new InvalidOperationException("Nobody has this rate.");
        var (months, care) = (fits[0].Period.Months, new double[strata]);
        var pairs = Enumerable.Range(0, strata).SelectMany(from => Enumerable.Range(0, strata).Select(to => (from, to))).ToList();
        var ends = new Dictionary<(int Month, int Stratum), double>();
        for (var stratum = 0; stratum < strata; stratum++)
        {
            for (var month = -12; month < 0; month++) ends[(month, stratum)] = Of(FlowFactor.Stock).Own.EndsIn(month, stratum);
        }

        // Members by stratum and the month in which they began; the stock by its months of stay.
        var members = new Dictionary<(int Stratum, int Began), double>();
        foreach (var (stratum, began) in Of(FlowFactor.Stock).Own.StockMembers) members[(stratum, began)] = members.GetValueOrDefault((stratum, began)) + 1;
        for (var month = 0; month < months; month++)
        {
            // What leads to starts in this month: members, those that ended in the twelve months before it, and the starts of the month themselves.
            var led = new double[strata];
            foreach (var ((stratum, began), there) in members) led[stratum] += Leads(stratum, month - began, there);
            foreach (var ((before, stratum), ended) in ends)
            {
                if (month - before is >= 1 and <= 12) led[stratum] += ended * Rate(FlowFactor.Sequence, fit => fit.After(stratum, month - before));
            }

            var starts = new double[strata];
            for (var round = 0; round < 12; round++)
            {
                var anew = Enumerable.Range(0, strata).Select(stratum => Of(FlowFactor.Inflow).Own.EntriesIn(month) * Rate(FlowFactor.Mix, fit => fit.EntryShare(stratum))).ToArray();
                foreach (var (from, to) in pairs) anew[to] += (led[from] + Leads(from, 0, starts[from])) * Rate(FlowFactor.Mix, fit => fit.NextShare(from, to));
                starts = anew;
            }

            for (var stratum = 0; stratum < strata; stratum++) members[(stratum, month)] = starts[stratum];
            foreach (var ((stratum, began), there) in members.ToList())
            {
                var ended = there * Rate(FlowFactor.Duration, fit => fit.Ending(stratum, month - began));
                care[stratum] += there * Rate(FlowFactor.Duration, fit => fit.Presence(stratum, month - began));
                ends[(month, stratum)] = ends.GetValueOrDefault((month, stratum)) + ended;
                members[(stratum, began)] = there - ended;
            }

            double Leads(int stratum, int age, double there) => there == 0 ? 0 : there * (
                (Rate(FlowFactor.Sequence, fit => fit.Beside(stratum)) * Rate(FlowFactor.Duration, fit => fit.Presence(stratum, age)))
                + (Rate(FlowFactor.Sequence, fit => fit.After(stratum, 0)) * Rate(FlowFactor.Duration, fit => fit.Ending(stratum, age))));
        }

        return Enumerable.Range(0, strata).Sum(stratum => care[stratum] * Rate(FlowFactor.Intensity, fit => fit.Intensity(stratum)) * Rate(FlowFactor.Price, fit => fit.Price(stratum)));
    }

    private static IEnumerable<int[]> Orders(int[] left) => left.Length == 0
        ? [[]]
        : left.SelectMany(first => Orders([.. left.Where(each => each != first)]).Select(rest => (int[])[first, .. rest]));

    private sealed record Fit(FlowPeriod Period, int Strata)
    {
        private readonly Dictionary<(char, int, int), double?> _known = [];

        public IEnumerable<(int Stratum, int Began)> StockMembers => Period.Spells.Where(spell => Began(spell) < 0 && Ended(spell) >= 0).Select(spell => (spell.Stratum, Began(spell)));

        public int EndsIn(int month, int stratum) => Period.Spells.Count(spell => spell.Stratum == stratum && Ended(spell) == month);

        public double EntriesIn(int month) => Known(('t', month, 0), () => Period.Spells.Count(spell => Began(spell) == month && Leader(spell) is null))!.Value;

        public double? EntryShare(int stratum) => Known(('s', stratum, 0), () => Share(Starts.Where(spell => Leader(spell) is null), spell => spell.Stratum == stratum));

        public double? NextShare(int from, int to) => Known(('n', from, to), () => Share(Starts.Where(spell => Leader(spell)?.Stratum == from), spell => spell.Stratum == to));

        public double? Beside(int stratum) => Known(('b', stratum, 0), () => Over(Starts.Count(spell => Leader(spell) is { } leader && leader.Stratum == stratum && Last(leader) >= spell.First), Care(stratum)));

        public double? After(int stratum, int lag) => Known(('a', stratum, lag), () => Over(
            Starts.Count(spell => Leader(spell) is { } leader && leader.Stratum == stratum && Last(leader) < spell.First && Began(spell) - Ended(leader) == lag),
            Enumerable.Range(0, Period.Months).Sum(month => EndsIn(month - lag, stratum))));

        public double? Ending(int stratum, int age) => Known(('e', stratum, FlowLayout.BandOf(age)), () => Share(Months(stratum, FlowLayout.BandOf(age)), one => Ended(one.Spell) == one.Month));

        public double? Presence(int stratum, int age) => Known(('p', stratum, FlowLayout.BandOf(age)), () => Months(stratum, FlowLayout.BandOf(age)).ToList() is { Count: > 0 } months ? months.Average(Part) : null);

        public double? Intensity(int stratum) => Known(('i', stratum, 0), () => Over(Period.Amounts.Where(amount => amount.Stratum == stratum).Sum(amount => amount.Quantity), Care(stratum)));

        public double? Price(int stratum) => Known(('m', stratum, 0), () => Over(Period.Amounts.Where(amount => amount.Stratum == stratum).Sum(amount => amount.Amount), Period.Amounts.Where(amount => amount.Stratum == stratum).Sum(amount => amount.Quantity)));

        private IEnumerable<FlowSpell> Starts => Period.Spells.Where(spell => Began(spell) >= 0 && Began(spell) < Period.Months);

        private double Care(int stratum) => Enumerable.Range(0, FlowLayout.Bands).Sum(band => Months(stratum, band).Sum(Part));

        private IEnumerable<(FlowSpell Spell, int Month)> Months(int stratum, int band) =>
            from spell in Period.Spells
            where spell.Stratum == stratum
            from month in Enumerable.Range(0, Period.Months)
            where Began(spell) <= month && Ended(spell) >= month && FlowLayout.BandOf(month - Began(spell)) == band
            select (spell, month);

        private double Part((FlowSpell Spell, int Month) one)
        {
            var first = Period.First.AddMonths(one.Month);
            var days = Enumerable.Range(0, DateTime.DaysInMonth(first.Year, first.Month)).Select(first.AddDays).ToList();
            return (double)days.Count(day => one.Spell.First <= day && day <= Last(one.Spell)) / days.Count;
        }

        /// <summary>The stay of the same unit that led to this one.</summary>
        private FlowSpell? Leader(FlowSpell spell)
        {
            var others = Period.Spells.Where(other => other.Unit == spell.Unit && Order(other).CompareTo(Order(spell)) < 0).OrderBy(Order).ToList();
            var running = others.Where(other => Last(other) >= spell.First).ToList();
            if (running.Count > 0) return running[^1];
            var ended = others.Where(other => Last(other).AddDays(365) >= spell.First).OrderBy(Last).ToList();
            return ended.Count > 0 ? ended[^1] : null;
        }

        private static (DateOnly, int, DateOnly) Order(FlowSpell spell) => (spell.First, spell.Stratum, Last(spell));

        private static DateOnly Last(FlowSpell spell) => spell.Last ?? new DateOnly(9990, 1, 1);

        private int Began(FlowSpell spell) => Period.MonthOf(spell.First);

        private int Ended(FlowSpell spell) => Period.MonthOf(Last(spell));

        private static double? Share<T>(IEnumerable<T> all, Func<T, bool> isCounted) => all.ToList() is { Count: > 0 } list ? (double)list.Count(isCounted) / list.Count : null;

        private static double? Over(double part, double whole) => whole == 0 ? null : part / whole;

        private double? Known((char, int, int) name, Func<double?> rate) => _known.TryGetValue(name, out var known) ? known : _known[name] = rate();
    }
}
