using System.Globalization;
using Roer.Methods.Forecasting;

namespace Roer.Questions.Parts.TrackRecords;

/// <summary>The tables and sentences about earlier forecasts.</summary>
internal static class TrackRecordTables
{
    private const double Level = 0.8;
    private const double Confidence = 0.9;
    private const string Blocks = "Blokken van 12 maanden, opnieuw getrokken.";
    private static readonly int[] Levels = [50, 80, 90];

    /// <summary>What must be read first: too few earlier forecasts, or margins that were clearly too narrow or too wide.</summary>
    public static IReadOnlyList<string> Alerts(ForecastRecord track)
    {
        if (track.Missing > 0) return ["De terugblik op eerdere verwachtingen is nog niet klaar. Roer rekent die door zolang de server draait. Kom later terug."];
        if (track.Origins.Count == 0) return ["We konden nog geen verwachting naast een uitkomst leggen: er is nog geen jaar compleet. Of de marges kloppen, weten we dus niet."];
        if (!track.IsEnough)
            return [$"We konden nog maar {Times(track.Origins.Count)} een verwachting naast de uitkomst leggen. Nodig is {ForecastRecord.Fewest} keer. Of de marges kloppen, weten we dus niet."];
        var (inside, band) = (track.Record.Coverage(Level, Confidence).Inside, CoverageBand.Of(track.Origins.Count, Level, Confidence));
        return band.Holds(inside) ? [] : [$"Eerdere marges waren {(inside < band.Low ? "te smal" : "te breed")}. {Inside(track)}"];
    }

    /// <summary>The tables; none while something is missing.</summary>
    /// <param name="track">The record.</param>
    /// <param name="now">The forecast of now by path, of the same costs.</param>
    /// <param name="area">Municipality and period, in Dutch.</param>
    public static IEnumerable<AnswerTable> Of(ForecastRecord track, IEnumerable<long> now, string area)
    {
        if (track.Missing > 0 || track.Origins.Count == 0) yield break;
        yield return Earlier(track, area);
        yield return Margins(track, area);
        yield return Rules(track, area);
        yield return Quarters(track, area);
        if (track.Scale(Level) is { } scaled) yield return Scaled(scaled, now, area);
    }

    private static AnswerTable Earlier(ForecastRecord track, string area) => new()
    {
        Id = "terugblik",
        Message = "Hoe goed kwamen eerdere verwachtingen uit?",
        Subtitle = $"Verwachte kosten uit berichten over een heel jaar, zoals bekend aan het einde van een maand, naast de uitkomst, {Place(area)}",
        RowHeader = "Bekend op",
        TextColumns = [new("binnen", "Binnen de marge van 80%"), new("breuk", "Breuk gezien")],
        Columns =
        [
            new("verwachtCent", "Verwacht (€)", Unit.Cents), new("van80Cent", "Van, marge 80% (€)", Unit.Cents), new("tot80Cent", "Tot, marge 80% (€)", Unit.Cents),
            new("uitkomstCent", "Uitkomst (€)", Unit.Cents), new("verschilCent", "Verwacht min uitkomst (€)", Unit.Cents),
        ],
        Rows = [.. track.Origins.Select(Row)],
        Notes =
        [
            Inside(track),
            track.IsEnough ? "De keren in één jaar hebben dezelfde uitkomst. Ze zeggen samen minder dan zoveel losse keren." : $"Dit zijn minder dan {ForecastRecord.Fewest} keren. Daaruit volgt nog niet of de marges kloppen.",
            "Elke verwachting is gemaakt met deze versie van Roer en met alleen de cijfers die toen bekend waren. De uitkomst is wat nu bekend is van een jaar waarvan 99% of meer binnen is.",
            "Overige kosten en risico's staan hier niet bij. Ook verwachtingen die niet uitkwamen, blijven staan.",
        ],
    };

    private static TableRow Row(HeldOrigin origin)
    {
        var (held, interval) = (origin.Held, origin.Held.Interval(Level));
        return new(
            origin.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), DutchText.Day(origin.Day),
            [Cents(held.Mean), Cents(interval.Lower), Cents(interval.Upper), Cents(held.Outcome), Cents(held.Mean - held.Outcome)])
        { Texts = [held.IsInside(Level) ? "ja" : "nee", origin.Forecast.HasBreak ? "ja" : ""] };
    }

    private static AnswerTable Margins(ForecastRecord track, string area) => new()
    {
        Id = "terugblik-marges",
        Message = "Hoe vaak de uitkomst binnen de marge viel",
        Subtitle = $"Keren dat de uitkomst binnen de marge viel, {Place(area)}",
        RowHeader = "Marge",
        Columns =
        [
            new("keren", "Keren", Unit.Rows), new("binnen", "Binnen de marge", Unit.Rows), new("hoort", "Hoort te zijn", Unit.Rows), new("ten-minste", "Bij toeval ten minste", Unit.Rows),
            new("ten-hoogste", "Bij toeval ten hoogste", Unit.Rows), new("binnenProcent", "Binnen de marge (%)", Unit.Percent),
        ],
        Rows = [.. Levels.Select(level => MarginRow(track, level))],
        Notes = ["Ten minste en ten hoogste: met 90% kans, als de marges kloppen en de keren los van elkaar staan. Binnen een jaar is dat niet zo, dus in het echt is de speling groter."],
    };

    private static TableRow MarginRow(ForecastRecord track, int level)
    {
        var (coverage, band) = (track.Record.Coverage(level / 100.0, Confidence), CoverageBand.Of(track.Origins.Count, level / 100.0, Confidence));
        return new($"{level}", $"{level}%", [
            Rows(coverage.Count), Rows(coverage.Inside), Rows((long)Math.Round(band.Expected, MidpointRounding.AwayFromZero)), Rows(band.Low), Rows(band.High),
            Percent(coverage.Share) with { Interval = new(Share(coverage.Lower), Share(coverage.Upper), 90, "Interval van Wilson.") }]);
    }

    private static AnswerTable Rules(ForecastRecord track, string area) => new()
    {
        Id = "terugblik-vergelijking",
        Message = "Hoeveel beter dan vier eenvoudige manieren",
        Subtitle = $"Gemiddelde fout (CRPS) van de verwachting en van een eenvoudige manier, op dezelfde dagen, {Place(area)}",
        RowHeader = "Manier",
        Columns =
        [
            new("keren", "Keren", Unit.Rows), new("foutCent", "Fout van de verwachting (€)", Unit.Cents), new("foutManierCent", "Fout van deze manier (€)", Unit.Cents),
            new("kleinerProcent", "Fout kleiner (%), marge 90%", Unit.Percent), new("bedragKleinerProcent", "Alleen het bedrag: fout kleiner (%), marge 90%", Unit.Percent),
        ],
        Rows = [.. track.Comparisons.Select(rule => new TableRow(rule.Key, rule.Label, rule.Against is { } against
            ? [Rows(against.Count), Cents(against.Score), Cents(against.Baseline), Skill(against.Skill), Skill(against.MeanSkill)]
            : [Rows(0), Figure.NotApplicable(Unit.Cents), Figure.NotApplicable(Unit.Cents), Figure.NotApplicable(Unit.Percent), Figure.NotApplicable(Unit.Percent)]))],
        Notes =
        [
            "De fout kijkt ook naar de marge: een smalle marge die klopt is beter dan een brede. 100% is zonder fout, 0% is even goed, onder 0% is slechter.",
            "De eerste manier heeft zelf een marge, de andere drie zijn één bedrag. De laatste kolom vergelijkt daarom alleen de bedragen.",
            "Van de begroting van toen zijn de overige kosten afgetrokken die toen bekend waren.",
            $"De marge van deze percentages: blokken van 12 maanden, {ForecastRecord.Drawn.Draws} keer opnieuw getrokken. Met weinig jaren is zij te smal.",
        ],
    };

    private static AnswerTable Quarters(ForecastRecord track, string area) => new()
    {
        Id = "terugblik-kwartalen",
        Message = "Wanneer in het jaar de verwachting goed is",
        Subtitle = $"Verwacht min uitkomst, naar het kwartaal waarin de verwachting werd gemaakt, {Place(area)}",
        RowHeader = "Gemaakt in",
        Columns =
        [
            new("keren", "Keren", Unit.Rows), new("binnen", "Binnen de marge van 80%", Unit.Rows), new("verschilCent", "Gemiddeld verschil (€)", Unit.Cents),
            new("begrotingProcent", "Gemiddeld verschil (% van de begroting)", Unit.Percent), new("foutCent", "Fout van de verwachting (€)", Unit.Cents),
        ],
        Rows = [.. track.Origins.GroupBy(origin => (origin.Day.Month + 2) / 3).OrderBy(quarter => quarter.Key).Select(quarter => Quarter($"K{quarter.Key}", $"Kwartaal {quarter.Key}", [.. quarter]))],
        TotalRow = Quarter("totaal", "Hele jaar", [.. track.Origins]),
        Notes = ["Boven nul: we verwachtten te veel. De begroting is die van toen, zonder overige kosten."],
    };

    private static TableRow Quarter(string key, string label, List<HeldOrigin> origins)
    {
        var record = TrackRecord.Of([.. origins.Select(origin => origin.Held)]);
        var budgeted = origins.Where(origin => origin.Forecast.Budget > 0).ToList();
        var budget = budgeted.Sum(origin => (double)origin.Forecast.Budget!.Value);
        return new(key, label, [
            Rows(record.Count), Rows(origins.Count(origin => origin.Held.IsInside(Level))), Cents(record.Bias().MeanError),
            budget > 0 ? Percent(budgeted.Sum(origin => origin.Held.Mean - origin.Held.Outcome) / budget) : Figure.Unknown(Unit.Percent),
            Cents(origins.Average(origin => origin.Held.Score))]);
    }

    /// <summary>The margin of now, with each side multiplied by what earlier forecasts taught.</summary>
    private static AnswerTable Scaled((ConformalScale Scale, ConformalTrial Trial) found, IEnumerable<long> paths, string area)
    {
        var (scale, trial) = found;
        var now = HeldForecast.Of(0, [.. paths.Select(cents => (double)cents)]);
        var interval = now.Interval(Level);
        var scaled = scale.Around(now.Median, interval);
        return new()
        {
            Id = "geijkte-marge",
            Message = $"Geijkt op eerdere uitkomsten is de marge {(scale.Factor > 1 ? "breder" : "smaller")}",
            Subtitle = $"Kosten uit berichten, marge van 80% zoals gesimuleerd en zoals geijkt, {area}",
            RowHeader = "Marge van 80%",
            Columns = [new("vanCent", "Van (€)", Unit.Cents), new("totCent", "Tot (€)", Unit.Cents)],
            Rows =
            [
                new("gesimuleerd", "Zoals gesimuleerd", [Provisional(interval.Lower), Provisional(interval.Upper)], true),
                new("geijkt", "Geijkt", [Provisional(scaled.Lower), Provisional(scaled.Upper)], true),
            ],
            Notes =
            [
                $"Elke kant van de marge is maal {DutchText.Rounded((decimal)scale.Factor, 2)}: de {scale.Rank}e van {scale.Count} eerdere fouten, elk gedeeld door de halve marge van toen (split-conformal).",
                $"Terugkijkend hielp dat: van {trial.Count} keren viel de uitkomst {trial.InsideScaled} keer binnen de geijkte marge en {trial.Inside} keer binnen de gesimuleerde.",
                "De marge bij het verwachte bedrag bovenaan is zoals gesimuleerd. IJken klopt als eerdere jaren op dit jaar lijken. Keren in één jaar lijken op elkaar; daarom is dit een aanwijzing.",
            ],
        };
    }

    private static string Inside(ForecastRecord track)
    {
        var (coverage, band) = (track.Record.Coverage(Level, Confidence), CoverageBand.Of(track.Origins.Count, Level, Confidence));
        return $"Van de {Times(coverage.Count)} dat we een marge van 80% gaven, viel de uitkomst er {Times(coverage.Inside)} binnen. Dat hoort ongeveer {Times((int)Math.Round(band.Expected, MidpointRounding.AwayFromZero))} te zijn.";
    }

    private static string Times(int count) => $"{DutchText.Whole(count)} keer";

    /// <summary>The municipality, without the period that is asked about.</summary>
    private static string Place(string area) => area.Split(',')[0];

    private static Figure Skill(ForecastSkill? skill) => skill is null
        ? Figure.NotApplicable(Unit.Percent)
        : Percent(skill.Skill) with { Interval = double.IsFinite(skill.Lower) ? new(Share(skill.Lower), Share(skill.Upper), 90, Blocks) : null };

    private static Figure Percent(double share) => Figure.Of(Share(share), Unit.Percent);

    private static decimal Share(double share) => decimal.Round((decimal)Math.Clamp(share, -1e6, 1e6) * 100, 6);

    private static Figure Cents(double cents) => Figure.Of((long)Math.Round(cents), Unit.Cents);

    private static Figure Provisional(double cents) => Figure.Of((long)Math.Round(cents), Unit.Cents, true);

    private static Figure Rows(long count) => Figure.Of(count, Unit.Rows);
}
