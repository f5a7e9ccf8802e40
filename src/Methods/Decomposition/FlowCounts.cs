namespace Roer.Methods.Decomposition;

/// <summary>Counts the stays and amounts of units in the rows of their blocks.</summary>
internal static class FlowCounts
{
    private const int Year = 365;

    /// <summary>A row of counts for each block.</summary>
    public static double[][] Of(FlowPeriod period, FlowLayout layout, int[] blocks, int count)
    {
        var rows = new double[count][];
        for (var block = 0; block < count; block++) rows[block] = new double[layout.Length];
        var spells = Sorted(period.Spells);
        for (var first = 0; first < spells.Length;)
        {
            var end = first + 1;
            while (end < spells.Length && spells[end].Unit == spells[first].Unit) end++;
            AddUnit(spells.AsSpan(first, end - first), period, layout, rows[blocks[spells[first].Unit]]);
            first = end;
        }

        foreach (var amount in period.Amounts)
        {
            var row = rows[blocks[amount.Unit]];
            row[layout.Quantity + amount.Stratum] += amount.Quantity;
            row[layout.Amount + amount.Stratum] += amount.Amount;
        }

        return rows;
    }

    private static FlowSpell[] Sorted(IReadOnlyList<FlowSpell> spells)
    {
        FlowSpell[] sorted = [.. spells];
        Array.Sort(sorted, (left, right) =>
            left.Unit != right.Unit ? left.Unit.CompareTo(right.Unit)
            : left.First != right.First ? left.First.CompareTo(right.First)
            : left.Stratum != right.Stratum ? left.Stratum.CompareTo(right.Stratum)
            : LastOf(left).CompareTo(LastOf(right)));
        return sorted;
    }

    private static void AddUnit(ReadOnlySpan<FlowSpell> spells, FlowPeriod period, FlowLayout layout, double[] row)
    {
        for (var index = 0; index < spells.Length; index++)
        {
            var spell = spells[index];
            var (begins, ends) = (period.MonthOf(spell.First), period.MonthOf(LastOf(spell)));
            if (begins >= layout.Months || ends <= -FlowLayout.Lags) continue;
            if (ends < layout.Months) row[layout.Ends + (spell.Stratum * layout.EndMonths) + ends + FlowLayout.Lags - 1]++;
            if (ends < 0) continue;
            if (begins < 0) row[layout.Stock + (spell.Stratum * FlowLayout.Ages) + FlowLayout.AgeClass(-begins)]++;
            else AddStart(spells[..index], spell, (begins, period), (layout, row));
            AddMonths(spell, (begins, ends), period, (layout, row));
        }
    }

    private static void AddMonths(FlowSpell spell, (int Begins, int Ends) months, FlowPeriod period, (FlowLayout Layout, double[] Row) to)
    {
        for (var month = Math.Max(0, months.Begins); month <= Math.Min(months.Ends, to.Layout.Months - 1); month++)
        {
            var band = (spell.Stratum * FlowLayout.Bands) + FlowLayout.BandOf(month - months.Begins);
            to.Row[to.Layout.AtRisk + band]++;
            if (month == months.Ends) to.Row[to.Layout.Ended + band]++;
            var first = period.First.AddMonths(month);
            var length = DateTime.DaysInMonth(first.Year, first.Month);
            var from = month == months.Begins ? spell.First.Day : 1;
            var until = month == months.Ends ? LastOf(spell).Day : length;
            to.Row[to.Layout.Present + band] += (double)(until - from + 1) / length;
        }
    }

    /// <summary>A start is led to by the stay that began last of those that run, else by the one that ended last within 365 days; else it is a first one.</summary>
    private static void AddStart(ReadOnlySpan<FlowSpell> earlier, FlowSpell spell, (int Month, FlowPeriod Period) start, (FlowLayout Layout, double[] Row) to)
    {
        var (running, ended) = (-1, -1);
        for (var index = 0; index < earlier.Length; index++)
        {
            var last = LastOf(earlier[index]);
            if (last >= spell.First) running = index;
            else if (last.DayNumber + Year >= spell.First.DayNumber && (ended < 0 || last >= LastOf(earlier[ended]))) ended = index;
        }

        var (layout, row) = to;
        if (running < 0 && ended < 0)
        {
            row[layout.Entries + start.Month]++;
            row[layout.EntryStrata + spell.Stratum]++;
            return;
        }

        var origin = earlier[running >= 0 ? running : ended];
        row[layout.NextStrata + (origin.Stratum * layout.Strata) + spell.Stratum]++;
        if (running >= 0) row[layout.Beside + origin.Stratum]++;
        else row[layout.After + (origin.Stratum * FlowLayout.Lags) + start.Month - start.Period.MonthOf(LastOf(origin))]++;
    }

    private static DateOnly LastOf(FlowSpell spell) => spell.Last ?? DateOnly.MaxValue;
}
