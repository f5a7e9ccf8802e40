using System.Globalization;
using System.Text;
using Roer.Messages.Sample;
using Roer.Questions.Parts;
using Roer.Tests.World;

namespace Roer.Tests.Causes;

/// <summary>The examination as a page that people can read.</summary>
internal static class CauseDocument
{
    public static string Of(SampleOptions town, (int Lives, int TrueLives) size, (int Low, int High) band, IReadOnlyList<(CauseScenario Scenario, (IReadOnlyList<ExaminedBar> Bars, double NewOrEnded) Found)> found)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            # Vindt de splitsing in oorzaken wat er is veranderd?

            Dit bestand is geschreven door de tests (`ROER_ONDERZOEK=1 ./test -class "*CauseExamination*"`); verander het niet met de hand. Alle gegevens zijn verzonnen.

            We verzinnen een gemeente met {town.Youths} jeugdigen met hulp per jaar. Vanaf {town.FirstYear + 2} planten we een oorzaak. Dezelfde gemeente leeft {size.Lives} keer: steeds
            andere kinderen, dezelfde aanbieders en prijzen. Elke keer vergelijken we {town.FirstYear + 1} met {town.FirstYear + 2}. De waarheid kennen we: dezelfde splitsing van wat de
            gemeente gemiddeld te zien geeft, uit {size.TrueLives} andere levens. De marge van elke balk belooft 90 %: in ongeveer 90 van de 100 levens ligt de waarheid erin. Bij toeval
            tellen we {band.Low} tot en met {band.High} keer (99 %).

            - *waar*: de waarheid in euro's. Zij komt ook uit levens en heeft daarom zelf een kleine fout (±, één standaardfout).
            - *gevonden*: het gemiddelde van de {size.Lives} schattingen; *spreiding*: hun standaardafwijking.
            - *raak*: in hoeveel levens de waarheid binnen de marge ligt. Een ster: buiten {band.Low}–{band.High}.

            """).Append('\n');
        Planted(page, found);
        foreach (var (scenario, (bars, apart)) in found)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {DutchText.Capital(scenario.Name)}\n\nNieuwe en gestopte producten, een balk apart: {Euro(apart)}.\n\n");
            page.Append("| balk | waar (€) | ± | gevonden (€) | spreiding (€) | raak |\n|---|--:|--:|--:|--:|--:|\n");
            foreach (var bar in bars)
                page.Append(CultureInfo.InvariantCulture, $"| {bar.Name} | {Euro(bar.Truth)} | {Euro(bar.TruthError)} | {Euro(bar.Mean)} | {Euro(bar.Deviation)} | {bar.Covered}{(bar.Covered < band.Low || bar.Covered > band.High ? " *" : "")} |\n");
        }

        return page.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>Writes one of the two chapters of the page and leaves the other as it is.</summary>
    public static void Renew(string chapter, bool isClosing)
    {
        var path = Repository.PathOf("docs/generated/oorzaken.md");
        var page = File.ReadAllText(path);
        var at = page.IndexOf(ClosingDocument.Heading, StringComparison.Ordinal);
        var (causes, closing) = at < 0 ? (page, "") : (page[..at], page[at..]);
        File.WriteAllText(path, isClosing ? $"{causes.TrimEnd()}\n\n{chapter}" : $"{chapter.TrimEnd()}\n\n{closing}".TrimEnd() + "\n");
    }

    private static void Planted(StringBuilder page, IReadOnlyList<(CauseScenario Scenario, (IReadOnlyList<ExaminedBar> Bars, double NewOrEnded) Found)> found)
    {
        page.Append("## Wat de geplante oorzaak doet\n\nHet verschil met de levens waarin niets is geplant, in euro's: waar · gevonden.\n\n");
        page.Append(CultureInfo.InvariantCulture, $"| geplant | {string.Join(" | ", found[0].Found.Bars.Select(bar => bar.Name))} | nieuwe producten |\n|---|{string.Concat(Enumerable.Repeat("--:|", found[0].Found.Bars.Count + 1))}\n");
        foreach (var (scenario, (bars, apart)) in found.Skip(1))
        {
            var cells = bars.Zip(found[0].Found.Bars, (bar, none) => $"{Euro(bar.Truth - none.Truth)} · {Euro(bar.Mean - none.Mean)}");
            page.Append(CultureInfo.InvariantCulture, $"| {scenario.Name} | {string.Join(" | ", cells)} | {Euro(apart - found[0].Found.NewOrEnded)} |\n");
        }
    }

    public static string Euro(double euros) => DutchText.Whole((long)Math.Round(euros / 100) * 100);
}
