using Roer.Methods.Survival;

namespace Roer.Questions.Parts;

/// <summary>How many begin again within some months after an end, with those who were followed for less counted as long as they were.</summary>
internal static class ReturnShare
{
    private const double DaysAMonth = 30.4375;
    private const int Fewest = 10;

    /// <summary>The share in percent; unknown where fewer than ten were followed for so long.</summary>
    /// <param name="seen">The days until the return, or until last seen.</param>
    /// <param name="months">The months.</param>
    public static Figure Within(IReadOnlyList<(int Days, bool Again)> seen, int months)
    {
        if (seen.Count(one => one.Days > DaysIn(months)) < Fewest) return Figure.Unknown(Unit.Percent);
        var spells = Spells.OfDays([.. seen.Select(one => one.Days)], [.. seen.Select(one => one.Again ? 1 : 0)]);
        var point = KaplanMeier.Of(spells, new KaplanMeierOptions(IntervalScale.LogLog, ShareFigures.LevelShare, 0)).At(DaysIn(months))!.Value;
        decimal Percent(double survival) => ShareFigures.Percent(1 - survival);
        return Figure.Of(Percent(point.Survival), Unit.Percent) with
        {
            Interval = new Interval(Percent(point.Upper ?? point.Survival), Percent(point.Lower ?? point.Survival), ShareFigures.Level, "Log-log-marge rond de lijn (Greenwood)."),
        };
    }

    /// <summary>Months of 30.4375 days as whole days.</summary>
    public static int DaysIn(int months) => (int)(months * DaysAMonth);
}
