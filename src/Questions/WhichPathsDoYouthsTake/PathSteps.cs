using System.Globalization;
using Roer.Methods.Sequences;
using Roer.Questions.Parts;
using Roer.Questions.Parts.Paths;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>Stepping up and down: how often help becomes heavier or lighter for each hundred years of help.</summary>
internal static class PathSteps
{
    private const double HundredYears = 36525;
    private const int Ranks = 8;

    private static readonly string[] Names = ["Onbekend", "Wijkteam", "Ambulant of eigen netwerk", "Daghulp", "Pleegzorg", "Gezinshuis", "Ander verblijf", "Gesloten"];

    private static readonly TableColumn[] Rates =
        [new("overgangen", "Overgangen", Unit.Rows), new("jaren", "Jaren hulp", Unit.Rows), new("per100Jaar", "Per 100 jaar hulp", Unit.PerHundredYears)];

    public static IEnumerable<AnswerTable> Of(CarePathCount count, string area)
    {
        var paths = count.Paths.Select(path => path.Segments).ToList();
        var sets = TransitionRates.Of(paths, state => state);
        var days = new long[Ranks];
        foreach (var path in paths)
        {
            foreach (var segment in path) days[RankOf(segment.State)] += segment.Length;
        }

        var kinds = new (string Key, string Label, Func<int, int, TransitionRate, bool> Is)[]
        {
            ("zwaarder", "Naar zwaardere hulp", (from, to, _) => from > 0 && to > from),
            ("lichter", "Naar lichtere hulp", (from, to, _) => to > 0 && to < from),
            ("erbij", "Hulp erbij, even zwaar", (from, to, rate) => IsEqual(from, to) && (rate.From & rate.To) == rate.From),
            ("eraf", "Hulp eraf, even zwaar", (from, to, rate) => IsEqual(from, to) && (rate.From & rate.To) == rate.To),
            ("anders", "Andere hulp, even zwaar of onbekend", (from, to, rate) => (from == to || from == 0 || to == 0) && !(IsEqual(from, to) && ((rate.From & rate.To) == rate.From || (rate.From & rate.To) == rate.To))),
        };
        yield return Table(
            ("zwaarte", "Hoe vaak hulp zwaarder of lichter wordt", $"Overgangen tussen stappen zonder pauze, per 100 jaar hulp, {area}", "Verandering"),
            kinds.Select(kind => Row(kind.Key, kind.Label, sets.Where(rate => kind.Is(RankOf(rate.From), RankOf(rate.To), rate)).Sum(rate => rate.Events), days.Sum())));
        yield return Table(
            ("rangen", "Van welke zwaarte naar welke zwaarte", $"Overgangen naar zwaarte, per 100 jaar hulp van de zwaarte ervoor, {area}", "Van en naar"),
            sets.GroupBy(rate => (From: RankOf(rate.From), To: RankOf(rate.To)), rate => rate.Events).Where(pair => pair.Key.From != pair.Key.To).OrderBy(pair => pair.Key).Select(pair => Row(
                string.Create(CultureInfo.InvariantCulture, $"{pair.Key.From}>{pair.Key.To}"), $"{Names[pair.Key.From]} → {Names[pair.Key.To].ToLowerInvariant()}", pair.Sum(), days[pair.Key.From])));
    }

    private static bool IsEqual(int from, int to) => from == to && from > 0;

    /// <summary>The rank of the heaviest form of a set; 0 when none is known.</summary>
    private static int RankOf(ulong state) => new FormSet(state).Rank ?? 0;

    private static AnswerTable Table((string Id, string Message, string Subtitle, string Header) names, IEnumerable<TableRow> rows) => new()
    {
        Id = names.Id,
        Message = names.Message,
        Subtitle = names.Subtitle,
        RowHeader = names.Header,
        Columns = Rates,
        Rows = [.. rows],
        Notes = ["De zwaarte van een stap is die van de zwaarste hulp. Van licht naar zwaar: wijkteam, ambulant of eigen netwerk, daghulp, pleegzorg, gezinshuis, ander verblijf, gesloten. Een einde van de hulp staat hier niet bij."],
    };

    private static TableRow Row(string key, string label, int events, long days)
    {
        var rate = new TransitionRate(0, 0, events, days);
        var figure = rate.Interval(ShareFigures.LevelShare) is { } limits
            ? Figure.Of(Round(rate.Rate!.Value), Unit.PerHundredYears) with { Interval = new Interval(Round(limits.Low), Round(limits.High), ShareFigures.Level, "Exacte marge bij Poisson-aantallen (Garwood).") }
            : Figure.NotApplicable(Unit.PerHundredYears);
        return new(key, label, [Figure.Of(events, Unit.Rows), Figure.Of(decimal.Round(days / 365.25m, 6), Unit.Rows), figure]);
    }

    private static decimal Round(double perDay) => decimal.Round((decimal)(perDay * HundredYears), 6);
}
