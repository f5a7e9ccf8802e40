using Roer.Methods.Spending;
using Roer.Questions.Parts;
using Roer.Store.Measures;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>What makes the past a poor guide: too little of it, or a break in it. The page says so first.</summary>
internal static class YearEndBreaks
{
    private const int Year = 12;
    private const int Quarter = 3;
    private const double Unlikely = 3;
    private const double UnlikelyWave = 2.5;
    private const int FewestExpected = 8;
    private const int MostYears = 3;
    private const double RealShare = 0.1;
    private const double NewShare = 0.1;

    /// <summary>They are of the whole forecast, and kept with it.</summary>
    public static IReadOnlyList<string> Of(YearEndOutlook outlook) => outlook.Keep(typeof(YearEndBreaks), () => Found(outlook));

    private static IReadOnlyList<string> Found(YearEndOutlook outlook)
    {
        if (!outlook.Forecast.History.IsEnough) return [$"Er zijn te weinig complete maanden om vooruit te kijken. Nodig zijn er {SpendingHistory.FewestMonths}."];
        if (!outlook.IsPossible) return ["Deze periode ligt te ver vooruit, of uit de rekeningen is geen patroon te halen. We geven geen verwachting."];
        List<string?> found = [Short(outlook), .. outlook.Calendar.Ahead > 0 ? [Wave(outlook), Stop(outlook), NewProducts(outlook), Jump(outlook)] : new List<string?>()];
        return [.. found.OfType<string>()];
    }

    private static string? Short(YearEndOutlook outlook)
    {
        var months = outlook.Calendar.Edge - outlook.History.First + 1;
        return months < 2 * Year ? $"We kennen nog maar {months} complete maanden. Een seizoen is daarin hooguit één keer te zien. De marges kunnen te smal zijn." : null;
    }

    /// <summary>Beside the same months of earlier years, for fewer begin in summer; without those beside the year before. In the first month of the history much that ran before is told anew.</summary>
    private static string? Wave(YearEndOutlook outlook) => Wave(outlook, Quarter, "drie") ?? Wave(outlook, 2, "twee");

    private static string? Wave(YearEndOutlook outlook, int window, string name)
    {
        var (edge, first) = (outlook.Calendar.Edge, outlook.History.First + 1);
        int[] earlier = [.. Enumerable.Range(1, MostYears).Select(years => years * Year).Where(back => edge - window + 1 - back >= first)];
        var months = earlier.Length > 0 ? earlier.Length * window : Math.Min(Year, edge - window - first + 1);
        var (recent, times) = (Begun(outlook, 0, window), months / (double)window);
        var before = (earlier.Length > 0 ? earlier.Sum(back => Begun(outlook, back, window)) : Begun(outlook, window, months)) / times;
        if (before < FewestExpected || Math.Abs(recent - before) < UnlikelyWave * Math.Sqrt(before * (1 + (1 / times))) || Math.Abs(recent - before) < before * RealShare) return null;
        var usual = earlier.Length > 0 ? "in dezelfde maanden van eerdere jaren" : "daarvoor";
        return $"In de laatste {name} complete maanden begon {(recent > before ? "veel meer" : "veel minder")} hulp dan {usual}: {recent} keer tegen gemiddeld {DutchText.Rounded((decimal)before, 0)}. Of dat zo blijft, weten we niet. De marges kunnen te smal zijn.";
    }

    private static string? Stop(YearEndOutlook outlook)
    {
        var edge = outlook.Calendar.EdgeDay;
        var begun = outlook.Facts.Spending.Allocations.Where(row => row.IsStarted && row.Terms.Validity.First > edge.AddMonths(-Year) && row.Terms.Validity.First <= edge).GroupBy(row => row.Provider)
            .Select(group => (Provider: group.Key, Expected: group.Count(row => row.Terms.Validity.First <= edge.AddMonths(-2)) / 5.0, Recent: group.Count(row => row.Terms.Validity.First > edge.AddMonths(-2))))
            .Where(each => each.Expected >= FewestExpected && each.Recent == 0).Select(each => each.Provider).Order(StringComparer.Ordinal).ToList();
        return begun.Count == 0 ? null : $"Bij {DutchText.List(begun)} begon in de laatste twee complete maanden geen hulp. Misschien is er een opnamestop. Daar rekenen we niet op.";
    }

    private static string? NewProducts(YearEndOutlook outlook)
    {
        var edge = outlook.Calendar.EdgeDay;
        var begin = edge.AddMonths(-Year / 2);
        var since = outlook.Facts.Spending.Allocations.GroupBy(row => row.Product).ToDictionary(group => group.Key, group => group.Min(row => row.Terms.Validity.First), StringComparer.Ordinal);
        var running = outlook.Facts.Spending.Allocations.Where(row => row.IsStarted && row.Terms.Validity.Contains(edge)).ToList();
        var fresh = running.Count(row => since[row.Product] > begin);
        return fresh > running.Count * NewShare && outlook.Calendar.Edge - outlook.History.First >= Year
            ? "Meer dan een tiende van de lopende hulp heeft een productcode die een half jaar geleden nog niet bestond. Het verleden zegt daar weinig over." : null;
    }

    private static string? Jump(YearEndOutlook outlook)
    {
        var forms = outlook.Forms.Where(form => form.Assumption.Usage is { Deviation: > 0, Residuals.Count: >= Year }).ToList();
        var (off, spread) = (0.0, 0.0);
        foreach (var form in forms)
        {
            off += form.AmountAMonth * form.Assumption.Usage.Residuals.TakeLast(Quarter).Average();
            spread += Math.Pow(form.AmountAMonth * form.Assumption.Usage.Deviation, 2) / Quarter;
        }

        return Math.Abs(off) > Unlikely * Math.Sqrt(spread) && spread > 0
            ? $"In de laatste drie complete maanden kostte dezelfde hulp {(off > 0 ? "meer" : "minder")} dan daarvoor. Misschien is een tarief of afspraak veranderd die wij niet kennen." : null;
    }

    private static int Begun(YearEndOutlook outlook, int skipped, int months)
    {
        var last = outlook.Calendar.Edge - skipped;
        return outlook.Exposures.Spells.Count(spell => ClaimCalendar.NumberOf(DateOnly.FromDayNumber(spell.Start)) is var month && month > last - months && month <= last);
    }
}
