using System.Globalization;
using System.Text;
using Roer.Messages.Sample;
using Roer.Questions.Parts;
using Roer.Questions.Parts.Causes;
using Roer.Questions.WhyDoCostsRise;

namespace Roer.Tests.Causes;

/// <summary>The second chapter of the page: whether the arithmetic split closes, and where it puts what was planted.</summary>
internal static class ClosingDocument
{
    public const string Heading = "## Sluit de rekenkundige splitsing op de cent?";

    public static string Of(SampleOptions town, (int Split, int Asked) towns, IReadOnlyList<ClosedScenario> found)
    {
        var page = new StringBuilder(Heading);
        page.Append(CultureInfo.InvariantCulture, $"""


            Splitsing A van *Waarom stijgen de kosten?* op dezelfde geplante oorzaken, bij gemeenten van {town.Youths} jeugdigen met hulp per jaar. We tellen alles op wat hetzelfde
            moet zijn, op de cent: alle balken samen (het verschil in kosten), elke rij van elke verdeling (haar eigen verschil) en elke kolom (haar balk). Daarna kiezen we elke
            waarde van elke verdeling, en tellen we binnen die keuze alles nog eens op.

            - *splitsing*: steeds {towns.Split} gemeenten, rechtstreeks uit hun trajecten en declaratieregels. Verdelingen: {DutchText.List([.. ArithmeticTown.Dimensions])}.
            - *hele vraag*: steeds {towns.Asked} gemeenten, uit hun berichten en tabellen, met late rekeningen. Verdelingen: {DutchText.List([.. CostRiseTables.Divisions.Select(dimension => dimension.Dimension.Name)])}.

            | geplant | wat | niveau | sommen | niet gelijk | grootste verschil (cent) |
            |---|---|---|--:|--:|--:|

            """);
        foreach (var one in found)
        {
            foreach (var (what, level) in one.Split.Select(level => ("splitsing", level)).Concat(one.Question.Select(level => ("hele vraag", level))))
                page.Append(CultureInfo.InvariantCulture, $"| {one.Scenario.Name} | {what} | {level.Name} | {DutchText.Whole(level.Sums)} | {DutchText.Whole(level.Open)} | {DutchText.Whole(level.Largest)} |\n");
        }

        page.Append("\n### Waar splitsing A de geplante oorzaak ziet\n\nHet gemiddelde verschil met dezelfde gemeenten zonder geplante oorzaak, in euro's, met één standaardfout.\n\n");
        page.Append(CultureInfo.InvariantCulture, $"| balk | {string.Join(" | ", found.Skip(1).Select(one => one.Scenario.Name))} |\n|---|{string.Concat(Enumerable.Repeat("--:|", found.Count - 1))}\n");
        var labels = CostBars.Claims.Select((bar, number) => number == CostBars.Youths ? CostBars.YouthsWithCare.Label : bar.Label);
        foreach (var (bar, label) in labels.Index().Where(label => label.Index is not (CostBars.Residents or CostBars.Shift)))
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
