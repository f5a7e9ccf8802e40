using System.Globalization;
using Roer.Care;
using Roer.Methods.Survival;

namespace Roer.Questions.HowLongDoesHelpLast;

/// <summary>How help ends: the chance of every way after some months, which with those still in care add up to all.</summary>
internal static class DurationEnds
{
    private static readonly int[] Months = [6, 12, 24];

    private static readonly (WayOfEnding Way, string Key, string Label)[] Ways =
    [
        (WayOfEnding.Planned, "volgens-plan", "Volgens plan"), (WayOfEnding.AgreedEarly, "overleg", "Eerder, in overleg"),
        (WayOfEnding.ByClient, "client", "Eerder, door de jeugdige of het gezin"), (WayOfEnding.ByProvider, "aanbieder", "Eerder, door de aanbieder"),
        (WayOfEnding.External, "extern", "Door iets van buiten"), (WayOfEnding.OtherForm, "andere-hulp", "Direct andere hulp"),
        (WayOfEnding.Adult, "18-jaar", "18 jaar geworden"), (WayOfEnding.Unknown, DurationDimensions.Unknown, "Onbekend"),
    ];

    /// <summary>The months that sentence and totals tell of.</summary>
    public const int Year = 12;

    /// <summary>The part in percent that ended within a year in each way, the planned ending first.</summary>
    public static IReadOnlyList<(string Label, Figure Share)> WithinAYear(DurationCount count) =>
        Curves(count) is var curves ? [.. Ways.Select((way, index) => (way.Label, Share(count, curves, index + 1, Year)))] : [];

    public static AnswerTable Of(DurationCount count, string area)
    {
        var curves = Curves(count);
        var rows = Ways.Select((way, index) => new TableRow(way.Key, way.Label,
            [Figure.Of(count.Exposures.Count(one => one.Way == way.Way), Unit.Trajectories), .. Months.Select(months => Share(count, curves, index + 1, months))])).ToList();
        rows.Add(new("administratief", "Administratief (telt niet als einde)", [Figure.Of(Administrative(count), Unit.Trajectories), .. Months.Select(_ => Figure.NotApplicable(Unit.Percent))]));
        rows.Add(new("loopt-nog", "Nog in hulp", [Figure.NotApplicable(Unit.Trajectories), .. Months.Select(months => Share(count, curves, 0, months))]));
        var shown = Shown(rows);
        var most = rows.Where(row => row.Key != "loopt-nog" && row.Figures[1 + shown].Value is not null).MaxBy(row => row.Figures[1 + shown].Value);
        return new()
        {
            Id = "einde",
            Message = most is null ? "Hoe hulp eindigt" : $"Hulp eindigt binnen {Months[shown]} maanden het vaakst zo: {char.ToLowerInvariant(most.Label[0])}{most.Label[1..]}",
            Subtitle = $"Deel van de trajecten dat zo eindigt binnen 6, 12 en 24 maanden, in procenten, {area}",
            RowHeader = "Einde",
            Columns = [new("geeindigd", "Geëindigd in de periode", Unit.Trajectories), .. Months.Select(months => new TableColumn($"binnen{months}", $"Binnen {months} maanden", Unit.Percent))],
            Rows = rows,
            Notes =
            [
                "De rijen tellen samen op tot 100%. Elke manier van eindigen is gewogen met wie er dan nog in hulp is (Aalen-Johansen).",
                "De reden komt uit het stopbericht. Binnen een week van de 18e verjaardag, en direct andere hulp, gaan voor. Zonder stopbericht is de reden onbekend.",
            ],
        };
    }

    /// <summary>The same month after month, so that one sees how those in care become those who ended, in every way.</summary>
    public static AnswerTable Over(DurationCount count, string area)
    {
        var curves = Curves(count);
        return new()
        {
            Id = "einde-per-maand",
            Message = "Zo gaat hulp over in een einde",
            Subtitle = $"Deel van de trajecten dat na zoveel maanden nog loopt of zo is geëindigd, in procenten, {area}",
            RowHeader = "Maanden na het begin",
            Columns = [new("nogInHulp", "Nog in hulp", Unit.Percent), .. Ways.Select(way => new TableColumn(Name(way.Key), way.Label, Unit.Percent))],
            Rows = [.. Enumerable.Range(0, StayCurve.HorizonMonths + 1).Select(months => new TableRow(
                months.ToString(CultureInfo.InvariantCulture), $"{months} {(months == 1 ? "maand" : "maanden")}",
                [.. Enumerable.Range(0, Ways.Length + 1).Select(cause => Share(count, curves, cause, months) with { Interval = null })]))],
            Notes = ["De vlakken zijn samen altijd 100%. De marges staan in de tabel met 6, 12 en 24 maanden."],
            Chart = ChartKind.Stacked,
            Charted = ["nogInHulp", .. Ways.Select(way => Name(way.Key))],
        };
    }

    /// <summary>The name of a column, from the key of a way.</summary>
    private static string Name(string key) => key switch
    {
        "volgens-plan" => "volgensPlan",
        "andere-hulp" => "andereHulp",
        "18-jaar" => "achttienJaar",
        _ => key,
    };

    /// <summary>Which of the months the message tells of: the most that are known; the last where none are.</summary>
    private static int Shown(List<TableRow> rows)
    {
        var known = Array.FindLastIndex(Months, months => rows[^1].Figures[1 + Array.IndexOf(Months, months)].Value is not null);
        return known < 0 ? Months.Length - 1 : known;
    }

    /// <summary>The chance in percent to have ended in this way (0: not to have ended) within so many months.</summary>
    private static Figure Share(DurationCount count, AalenJohansen? curves, int cause, int months)
    {
        var day = StayCurve.DaysIn(months);
        if (curves is null || count.Curve.AtRisk(day + 1) < StayCurve.Fewest) return Figure.Unknown(Unit.Percent);
        if (cause > curves.Causes) return StayCurve.Percent(0, 0, 0);
        return curves.At(cause, day) is { } point
            ? StayCurve.Percent(point.Probability, point.Lower ?? point.Probability, point.Upper ?? point.Probability)
            : Figure.Unknown(Unit.Percent);
    }

    /// <summary>From the first day on which enough were followed; earlier days belong to so few that one of them could decide all.</summary>
    private static AalenJohansen? Curves(DurationCount count)
    {
        if (!count.Curve.IsKnown || count.Curve.Begin is not { } begin) return null;
        var seen = count.Exposures.Where(one => one.Exit >= begin).ToList();
        var spells = Spells.OfDays(
            [.. seen.Select(one => Math.Max(one.Entry, begin - 1))], [.. seen.Select(one => one.Exit)], [.. seen.Select(one => CauseOf(one.Way))]);
        return AalenJohansen.Of(spells, new AalenJohansenOptions(IntervalScale.Plain, StayCurve.LevelShare));
    }

    private static int CauseOf(WayOfEnding? way) => way is { } known ? Array.FindIndex(Ways, one => one.Way == known) + 1 : 0;

    private static int Administrative(DurationCount count) => count.Exposures.Count(one =>
        count.Facts.Care.Ways[one.Stay] == WayOfEnding.Administrative && count.Columns.Trajectory(one.Stay).Days.Last <= count.Facts.View!.Value.Last);
}
