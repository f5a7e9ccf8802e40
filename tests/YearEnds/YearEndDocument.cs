using System.Globalization;
using System.Text;
using Roer.Methods.Distributions;
using Roer.Questions.Parts;

namespace Roer.Tests.YearEnds;

/// <summary>The forecasts of many towns of one size under one scenario.</summary>
internal sealed record ExaminedTowns(YearEndScenario Scenario, int Youths, IReadOnlyList<ExaminedForecast> Forecasts)
{
    /// <summary>The forecasts made at the end of a month.</summary>
    public IReadOnlyList<ExaminedForecast> In(int month) => [.. Forecasts.Where(forecast => forecast.AsOf.Month == month)];
}

/// <summary>The examination as a page that people can read.</summary>
internal static class YearEndDocument
{
    public const double Certainty = 0.999;

    private static readonly IReadOnlyList<double> Levels = [0.5, 0.8, 0.9];

    public static string Of(IReadOnlyList<ExaminedTowns> examined)
    {
        var page = new StringBuilder("""
            # Hoe goed is de verwachting van het jaareinde?

            Dit bestand is geschreven door de tests (`ROER_ONDERZOEK=1 ./test -class "*YearEndExamination*"`); verander het niet met de hand. Alle gegevens zijn verzonnen.
            Gevraagd zijn 200 gemeenten van 300 en van 3.000 jeugdigen en 20 van 20.000 zonder breuk, en evenveel met een breuk: van elk van de vijf breuken een vijfde. Wat er staat, is wat er gedraaid
            is; wat er niet staat, niet. De rijen staan in `jaareinde.csv`. Verandert de manier van verwachten, dan vervallen zij: een test rekent een gemeente na.

            We verzinnen gemeenten en verwachten van elke het jaar 2024, met wat op het einde van maart, juni, september en november bekend was: 1.000 gesimuleerde jaren. Dan
            kijken we wat het jaar heeft gekost, zoals bekend dertien maanden na afloop: met late rekeningen, verrekeningen, afwijzingen en een opnamestop. Kosten buiten de
            berichten tellen niet mee.

            - *fout*: verwacht min waar, als deel van waar: gemiddeld, en de wortel van het gemiddelde kwadraat.
            - *50 %, 80 %, 90 %*: in hoeveel gemeenten de waarheid in de marge lag. Een ster: minder of meer dan bij toeval in 99,9 % van de gevallen.
            - *genoeg*: in hoeveel gemeenten het verwachte bedrag met de reserve genoeg was; de bedoeling is 90 %.
            - *breedte*: van de marge van 80 %, als deel van waar, gemiddeld.
            - *gewaarschuwd*: in hoeveel gemeenten de pagina zelf zegt dat het verleden een slechte gids is.
            - *(band)*: achter 80 % en 90 % staat hoe vaak de waarheid bij toeval in de marge ligt in 99,9 % van de gevallen. De vier dagen van een gemeente hangen samen.
            - *fout van de delen*: verwacht min waar, gemiddeld · wortel van het gemiddelde kwadraat, als deel van het hele jaar.
            - *plaats van de uitkomst*: het deel van de gesimuleerde jaren dat onder de waarheid lag, in tienden: in hoeveel gemeenten in het laagste tiende, het tweede, tot het hoogste. Klopt de verwachting, dan
              zijn ze even vol. Een dal in het midden: te smal. Een berg: te breed. Scheef naar rechts: te laag verwacht.
            - *midden*: de gemiddelde plaats; 0,50 is goed, daarboven is te laag verwacht. *kans*: hoe vaak tienden bij toeval zo ongelijk zijn of nog ongelijker (χ², getrokken). Een ster: minder dan één op duizend.


            """.ReplaceLineEndings("\n"));
        foreach (var size in examined.GroupBy(towns => towns.Youths))
        {
            foreach (var towns in size) Write(page, DutchText.Capital(towns.Scenario.Name), towns);
            List<ExaminedTowns> broken = [.. size.Where(towns => towns.Scenario != YearEndExamination.Scenarios[0])];
            if (broken.Count > 1) Write(page, "Alle breuken samen", broken[0] with { Forecasts = [.. broken.SelectMany(towns => towns.Forecasts)] });
            if (broken.Count > 0) Unwarned(page, [.. size.SelectMany(towns => towns.Forecasts)]);
        }

        return page.ToString();
    }

    /// <summary>How many of so many intervals of a level hold the truth, but for one time in a thousand.</summary>
    public static (int Low, int High) Band(int count, double level)
    {
        var chance = BinomialDistribution.Of(count, level);
        return ((int)chance.Quantile((1 - Certainty) / 2), (int)chance.Quantile((1 + Certainty) / 2));
    }

    /// <summary>An interval that does not hold where the page warned, misleads nobody.</summary>
    private static void Unwarned(StringBuilder page, List<ExaminedForecast> forecasts)
    {
        page.Append(CultureInfo.InvariantCulture, $"| niet gewaarschuwd, met en zonder breuk, {DutchText.Whole(forecasts.Count / YearEndExamination.Months.Count)} gemeenten | aantal | 50 % | 80 % | 90 % |\n|---|--:|--:|--:|--:|\n");
        foreach (var month in YearEndExamination.Months)
        {
            List<ExaminedForecast> sure = [.. forecasts.Where(each => each.AsOf.Month == month && !each.IsWarned)];
            page.Append(CultureInfo.InvariantCulture, $"| {Month(month)} | {sure.Count} | {string.Join(" | ", Levels.Select(level => sure.Count == 0 ? "–" : Held(sure, level)))} |\n");
        }

        page.Append('\n');
    }

    private static void Write(StringBuilder page, string name, ExaminedTowns towns)
    {
        var count = towns.In(YearEndExamination.Months[0]).Count;
        page.Append(CultureInfo.InvariantCulture, $"## {name}, {DutchText.Whole(towns.Youths)} jeugdigen\n\n{(count == 1 ? "1 gemeente" : $"{count} gemeenten")}.\n\n");
        page.Append("| bekend tot | fout | 50 % | 80 % | 90 % | genoeg | breedte | gewaarschuwd |\n|---|--:|--:|--:|--:|--:|--:|--:|\n");
        foreach (var month in YearEndExamination.Months)
        {
            var forecasts = towns.In(month);
            var held = string.Join(" | ", Levels.Select(level => Held(forecasts, level)));
            page.Append(CultureInfo.InvariantCulture, $"| {Month(month)} | {Error([.. forecasts.Select(each => each.Error)])} | {held} | {forecasts.Count(each => each.Place <= 0.9)} | {Percent(forecasts.Average(each => each.Width))} | {forecasts.Count(each => each.IsWarned)} |\n");
        }

        page.Append("\n| fout van de delen | late rekeningen en verrekeningen | lopende hulp | nieuwe hulp |\n|---|--:|--:|--:|\n");
        foreach (var month in YearEndExamination.Months)
        {
            var forecasts = towns.In(month);
            page.Append(CultureInfo.InvariantCulture, $"| {Month(month)} | {Error([.. forecasts.Select(each => each.Missed.Late)])} | {Error([.. forecasts.Select(each => each.Missed.Running)])} | {Error([.. forecasts.Select(each => each.Missed.Entries)])} |\n");
        }

        page.Append("\n| plaats van de uitkomst | beeld | tienden, laag tot hoog | midden | kans |\n|---|---|---|--:|--:|\n");
        foreach (var month in YearEndExamination.Months)
        {
            var places = OutcomePlaces.Of([.. towns.In(month).Select(each => each.Place)]);
            page.Append(CultureInfo.InvariantCulture, $"| {Month(month)} | {places.Picture} | {string.Join(" · ", places.Counts)} | {DutchText.Rounded((decimal)places.Mean, 2)} | {DutchText.Rounded((decimal)places.Chance, 3)}{(places.Chance < 1 - Certainty ? " *" : "")} |\n");
        }

        page.Append('\n');
    }

    private static string Held(IReadOnlyList<ExaminedForecast> forecasts, double level)
    {
        var (held, (low, high)) = (forecasts.Count(each => each.Holds(level)), Band(forecasts.Count, level));
        var band = level > 0.5 ? $" ({low}–{high})" : "";
        return held < low || held > high ? $"{held}{band} *" : $"{held}{band}";
    }

    private static string Month(int month) => DutchText.Day(new DateOnly(YearEndExamination.Year, month, DateTime.DaysInMonth(YearEndExamination.Year, month)));

    private static string Error(double[] errors) => $"{Percent(errors.Average())} · {Percent(Math.Sqrt(errors.Average(each => each * each)))}";

    private static string Percent(double share) => $"{DutchText.Rounded((decimal)(100 * share), 1)} %";
}
