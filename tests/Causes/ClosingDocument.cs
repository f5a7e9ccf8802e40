using System.Globalization;
using System.Text;
using Roer.Messages.Sample;
using Roer.Questions.Parts;
using Roer.Questions.WhyDoCostsRise;

namespace Roer.Tests.Causes;

/// <summary>The second chapter of the page: whether the arithmetic split closes, and where it puts what was planted.</summary>
internal static class ClosingDocument
{
    public const string Heading = "## Sluit de rekenkundige splitsing op de cent?";

    public static string Of(SampleOptions town, int towns, IReadOnlyList<ClosedScenario> found)
    {
        var page = new StringBuilder(Heading);
        page.Append(CultureInfo.InvariantCulture, $"""


            Splitsing A van *Waarom stijgen de kosten?* op dezelfde geplante oorzaken: steeds {towns} gemeenten van {town.Youths} jeugdigen met hulp per jaar, met hun berichten, tabellen
            en late rekeningen. We tellen alles op wat hetzelfde moet zijn, op de cent: alle balken samen (het verschil in kosten), elke rij van elke verdeling (haar eigen verschil)
            en elke kolom (haar balk). Daarna kiezen we elke waarde van elke verdeling als filter, en tellen we binnen die keuze alles nog eens op.
            Verdelingen: {DutchText.List([.. CostRiseTables.Divisions.Select(dimension => dimension.Dimension.Name)])}.

            | geplant | niveau | sommen | niet gelijk | grootste verschil (cent) |
            |---|---|--:|--:|--:|

            """);
        foreach (var (scenario, level) in found.SelectMany(one => one.Levels.Select(level => (one.Scenario, level))))
            page.Append(CultureInfo.InvariantCulture, $"| {scenario.Name} | {level.Name} | {DutchText.Whole(level.Sums)} | {DutchText.Whole(level.Open)} | {DutchText.Whole(level.Largest)} |\n");
        page.Append("\n### Waar splitsing A de geplante oorzaak ziet\n\nHet gemiddelde verschil met dezelfde gemeenten zonder geplante oorzaak, in euro's, met één standaardfout.\n\n");
        page.Append(CultureInfo.InvariantCulture, $"| balk | {string.Join(" | ", found.Skip(1).Select(one => one.Scenario.Name))} |\n|---|{string.Concat(Enumerable.Repeat("--:|", found.Count - 1))}\n");
        string[] labels = [.. CostBars.Claims.Select(bar => bar.Label), "Overige kosten (geboekt)"];
        foreach (var (bar, label) in labels.Index())
            page.Append(CultureInfo.InvariantCulture, $"| {label} | {string.Join(" | ", found.Skip(1).Select(one => Planted(one.Bars, found[0].Bars, bar)))} |\n");
        return page.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>The seeds are the same with and without the cause, so that their differences are pairs.</summary>
    private static string Planted(IReadOnlyList<long[]> with, IReadOnlyList<long[]> without, int bar)
    {
        var differences = with.Zip(without, (one, other) => (one[bar] - other[bar]) / 100.0).ToList();
        var mean = differences.Average();
        var error = Math.Sqrt(differences.Sum(each => Math.Pow(each - mean, 2)) / Math.Max(1, differences.Count - 1) / differences.Count);
        return $"{CauseDocument.Euro(mean)} ± {CauseDocument.Euro(error)}";
    }
}
