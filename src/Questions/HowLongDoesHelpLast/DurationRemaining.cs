using System.Globalization;
using Roer.Questions.Parts;

namespace Roer.Questions.HowLongDoesHelpLast;

/// <summary>How long those in care today will stay, by how long they have been: the curve on the condition of having come so far.</summary>
internal static class DurationRemaining
{
    private static readonly int[] Months = [0, 6, 12, 18, 24];

    public static AnswerTable Of(DurationCount count, string area)
    {
        var rows = Months.Select((from, index) => Row(count, from, index + 1 < Months.Length ? Months[index + 1] : null)).ToList();
        return new()
        {
            Id = "resterend",
            Message = count.Running.Count == 0 ? "Er loopt nu geen hulp" : "Zo lang blijven de jeugdigen die nu in hulp zijn",
            Subtitle = $"Trajecten die lopen op {DutchText.Day(count.Facts.AsOf)} en de maanden die we nog verwachten, gerekend met {area}",
            RowHeader = "Nu in hulp sinds",
            Columns =
            [
                new("trajecten", "Lopende trajecten", Unit.Trajectories), new("nogMaanden", "Nog in hulp in de komende 24 maanden (maanden)", Unit.Months),
                new("nog6", "Over 6 maanden nog in hulp", Unit.Percent), new("nog12", "Over 12 maanden nog in hulp", Unit.Percent),
            ],
            Rows = rows,
            TotalRow = new("totaal", "Alle lopende trajecten", [Figure.Of(count.Running.Count, Unit.Trajectories), Expected(rows), Figure.NotApplicable(Unit.Percent), Figure.NotApplicable(Unit.Percent)]),
            Notes = ["Dit is de tijd die nog komt, vanaf de peildatum. De duur bovenaan gaat over het hele traject, vanaf het begin.", "We rekenen vanaf de gemiddelde duur tot nu toe van de groep. De marge van het totaal is ruim: alsof alle groepen tegelijk meevallen of tegenvallen."],
        };
    }

    /// <summary>The mean over the groups by their number; unknown when that of one is. Its margin adds the margins up, as if they went together.</summary>
    public static Figure Expected(IReadOnlyList<TableRow> rows)
    {
        var groups = rows.Where(row => row.Figures[0].Value > 0).ToList();
        if (groups.Count == 0) return Figure.NotApplicable(Unit.Months);
        if (groups.Exists(row => row.Figures[1].Value is null)) return Figure.Unknown(Unit.Months);
        var all = groups.Sum(row => row.Figures[0].Value!.Value);
        decimal Mean(Func<Figure, decimal> of) => decimal.Round(groups.Sum(row => row.Figures[0].Value!.Value * of(row.Figures[1])) / all, 6);
        return Figure.Of(Mean(figure => figure.Value!.Value), Unit.Months) with
        {
            Interval = new Interval(Mean(figure => figure.Interval!.Low), Mean(figure => figure.Interval!.High), StayCurve.Level, "De marges van de groepen, naar aantal opgeteld."),
        };
    }

    private static TableRow Row(DurationCount count, int from, int? to)
    {
        var lengths = count.Running.Stays.Select(stay => count.Columns.LengthAt(stay, count.Facts.AsOf))
            .Where(days => days > StayCurve.DaysIn(from) && (to is not { } next || days <= StayCurve.DaysIn(next))).ToList();
        var label = to is { } upper ? $"{from} tot {upper} maanden" : $"{from} maanden of langer";
        var number = Figure.Of(lengths.Count, Unit.Trajectories);
        var key = from.ToString(CultureInfo.InvariantCulture);
        if (lengths.Count == 0) return new(key, label, [number, Figure.NotApplicable(Unit.Months), Figure.NotApplicable(Unit.Percent), Figure.NotApplicable(Unit.Percent)]);
        var curve = StayCurve.Of(count.Days.After((int)(lengths.Sum(days => (long)days) / lengths.Count)));
        return new(key, label, [number, curve.MeanMonths(), curve.StillAfter(6), curve.StillAfter(12)]);
    }
}
