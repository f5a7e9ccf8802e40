using Roer.Questions.Parts;

namespace Roer.Questions.WhyDoCostsRise;

/// <summary>The totals of the answer.</summary>
internal static class CostRiseTotals
{
    public static IReadOnlyList<Total> Of(CostCount count)
    {
        var largest = CostRiseWords.Causes(count).FirstOrDefault();
        Total[] totals =
        [
            new("verschilCent", "Verschil", "De kosten van deze periode min die van de andere.", count.CanCompare ? Change(count) : Figure.Unknown(Unit.Cents)),
            largest is null
                ? new("grootsteOorzaakCent", "Grootste oorzaak", "Van geen oorzaak is het bedrag groter dan we door toeval verwachten.", Figure.NotApplicable(Unit.Cents))
                : new("grootsteOorzaakCent", $"Grootste {(CostRiseWords.IsLargest(count, largest) ? "" : "zekere ")}oorzaak: {DutchText.Small(largest.Bar.Label)}", largest.Bar.Meaning, CostRiseTables.FigureOf(largest)),
            new("compleet", "Compleet", "Het deel van de verwachte rekeningen over deze periode dat binnen is.", Complete(count, count.Now), Complete(count, count.Then)),
            new("kostenCent", "Kosten", "Gedeclareerd, wat we nog verwachten, en de overige kosten die zijn geboekt.", Figure.Of(count.TotalNow, Unit.Cents, count.Now.Late != 0), Figure.Of(count.TotalThen, Unit.Cents, count.Then.Late != 0)),
            new("gedeclareerdCent", "Gedeclareerd", "Wat aanbieders in rekening brachten, min wat ze terugboekten.", Figure.Of(count.Now.Claimed, Unit.Cents), Figure.Of(count.Then.Claimed, Unit.Cents)),
            new("nogTeKomenCent", "Nog te verwachten", "Rekeningen die later binnenkomen: een schatting.", Late(count, count.Now), Late(count, count.Then)),
        ];
        return count.IsPart ? totals : [.. totals, .. OfWhole(count.Facts.Then, count.Facts.Now)];
    }

    /// <summary>What is only counted of the whole municipality.</summary>
    private static Total[] OfWhole(CostPeriod then, CostPeriod now) =>
    [
        new("overigeKostenCent", "Overige kosten", "Pgb, vaste bedragen en andere kosten buiten de berichten, min inkomsten.", Known(CostCount.BookedOf(now), Unit.Cents), Known(CostCount.BookedOf(then), Unit.Cents)),
        new("jeugdigen", "Jeugdigen", "Verschillende jeugdigen met ten minste één dag hulp in de periode.", Known(Youths(now), Unit.Youths), Known(Youths(then), Unit.Youths)),
        new("trajecten", "Trajecten", "Trajecten met ten minste één dag in de periode.", Known(now.Trajectories.Count, Unit.Trajectories), Known(then.Trajectories.Count, Unit.Trajectories)),
        new("zorgdagen", "Dagen hulp", "Dagen van trajecten in de periode, opgeteld.", Known(Days(now), Unit.Days), Known(Days(then), Unit.Days)),
        new("inwonersTot23", "Inwoners van 0 tot en met 22 jaar", "Op 1 januari van het jaar waarin de periode begint.", Known(now.Residents, Unit.Youths), Known(then.Residents, Unit.Youths)),
    ];

    private static Figure Change(CostCount count)
    {
        var figure = Figure.Of(count.Change, Unit.Cents, count.Now.Late != 0 || count.Then.Late != 0);
        return count.ChangeInterval() is { } range ? figure with { Interval = new Interval(range.Low, range.High, CostSelection.Level, "Mack en lognormaal, van wat nog moet komen.") } : figure;
    }

    private static Figure Complete(CostCount count, CostSum sum) => count.Facts.Completion is null ? Figure.Unknown(Unit.Percent)
        : Figure.Ratio(Figure.Of(sum.Claimed, Unit.Cents), sum.Completed, 100, Unit.Percent);

    private static Figure Late(CostCount count, CostSum sum)
    {
        if (count.Facts.Completion is not { } completion) return Figure.Unknown(Unit.Cents);
        var figure = Figure.Of(sum.Late, Unit.Cents, sum.Late != 0);
        if (completion.Spread is not { } spread || sum.Late == 0) return figure;
        var (one, other) = (sum.Late * spread.Quantile(0.05), sum.Late * spread.Quantile(0.95));
        return figure with { Interval = new Interval(decimal.Round((decimal)Math.Min(one, other)), decimal.Round((decimal)Math.Max(one, other)), CostSelection.Level, "Mack en lognormaal.") };
    }

    private static Figure Known(long? number, Unit unit) => number is { } known ? Figure.Of(known, unit) : Figure.Unknown(unit);

    private static int Youths(CostPeriod period) => period.Trajectories.Select(trajectory => trajectory.Child).Distinct().Count();

    private static long Days(CostPeriod period) => period.Trajectories.Sum(trajectory => (long)trajectory.Days.Intersect(period.Window!.Value)!.Value.Days);
}
