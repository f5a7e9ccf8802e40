using Roer.Methods;
using Roer.Methods.Survival;

namespace Roer.Questions.HowLongDoesHelpLast;

/// <summary>What goes with longer or shorter help, all else equal: Cox by Efron, clustered by child, each provider with a rhythm of its own.</summary>
internal static class DurationDrivers
{
    private const int FewestEnds = 10;
    private const double AgeStep = 5;
    private const double Doubt = 0.05;

    public static AnswerTable Of(DurationCount count, string area)
    {
        var rows = Rows(count);
        return new()
        {
            Id = "invloeden",
            Message = rows.Count == 0 ? "Er is te weinig om te zien wat samengaat met de duur" : "Wat samengaat met sneller of langzamer eindigen",
            Subtitle = $"Hoeveel keer zo snel hulp eindigt als de rest gelijk is (1 = even snel), {area}",
            RowHeader = "Kenmerk",
            TextColumns = [new("controle", "Blijft dit gelijk tijdens de hulp?")],
            Columns =
            [
                new("trajecten", "Trajecten", Unit.Trajectories), new("keerZoSnel", "Keer zo snel geëindigd", Unit.Times),
                new("toeval", "Kans op zo'n verschil door toeval", Unit.Percent),
            ],
            Rows = rows,
            Notes =
            [
                "Boven 1 eindigt hulp sneller, onder 1 langzamer. We vergelijken binnen dezelfde aanbieder. Dit zegt niet dat het kenmerk de oorzaak is.",
                $"Een kenmerk telt mee bij ten minste {FewestEnds} geëindigde trajecten met en zonder dat kenmerk, bij aanbieders die beide hebben.",
                "Verandert de verhouding tijdens de hulp, dan is het getal een gemiddelde over de hele duur.",
            ],
        };
    }

    private static IReadOnlyList<TableRow> Rows(DurationCount count)
    {
        var rows = DriverRows.Of(count);
        var features = Features(count, rows);
        if (features.Count == 0) return [];
        try
        {
            var spells = Spells.OfDays(rows.Column(one => one.Entry), rows.Column(one => one.Exit), rows.Column(one => one.Way is null ? 0 : 1)).WithClusters(rows.Children);
            var fit = Cox.Fit(spells, [.. features.Select(feature => new CoxCovariate(feature.Key, feature.Values))], rows.Providers, new CoxOptions(CoxTies.Efron, 1e-9, 30));
            var check = ProportionalHazards.Of(fit, TimeTransform.KaplanMeier);
            return [.. features.Select((feature, at) => Row(feature, fit.Coefficients[at], check.Columns[at]))];
        }
        catch (MethodInputException)
        {
            // Too few endings, or features that cannot be told apart: there is no estimate, and the table says so.
            return [];
        }
    }

    private static TableRow Row(Feature feature, CoxCoefficient coefficient, CoxTest check)
    {
        var (low, high) = coefficient.Interval(StayCurve.LevelShare);
        var times = Figure.Of(StayCurve.Round(Math.Exp(coefficient.Estimate)), Unit.Times) with
        {
            Interval = new Interval(StayCurve.Round(Math.Exp(low)), StayCurve.Round(Math.Exp(high)), StayCurve.Level, "Cox, met een robuuste marge per jeugdige."),
        };
        return new(feature.Key, feature.Label, [Figure.Of(feature.Number, Unit.Trajectories), times, Figure.Of(StayCurve.Round(coefficient.PValue * 100), Unit.Percent)])
        {
            Texts = [check.PValue < Doubt ? "Nee, de verhouding verandert" : "Geen teken dat het verandert"],
        };
    }

    /// <summary>Age at the start, and each form and referrer against the one with most trajectories.</summary>
    private static List<Feature> Features(DurationCount count, DriverRows rows)
    {
        if (rows.Ended < FewestEnds) return [];
        List<Feature> features = [new("leeftijd-5-jaar", "5 jaar ouder bij het begin", rows.Count, Array.ConvertAll(rows.DaysOld, days => days / (365.25 * AgeStep)))];
        foreach (var dimension in new[] { DurationDimensions.Form, DurationDimensions.Referrer })
        {
            var codes = rows.FirstKeys(count.Kept, dimension);
            var keys = count.Columns[dimension].Keys;
            string Words(int code) => DurationDimensions.Label(dimension, keys[code], count.Facts.ProductNames);
            var sizes = codes.CountBy(code => code).OrderByDescending(pair => pair.Value).ThenBy(pair => keys[pair.Key], StringComparer.Ordinal).ToList();
            foreach (var (code, number) in sizes.Skip(1))
            {
                var (with, without) = rows.EndsToCompare(codes, code);
                if (with < FewestEnds || without < FewestEnds) continue;
                features.Add(new(
                    $"{dimension.Dimension.Name}-{keys[code]}", $"{dimension.Dimension.Label}: {Words(code)} (tegenover {Words(sizes[0].Key)})", number,
                    Array.ConvertAll(codes, each => each == code ? 1.0 : 0.0)));
            }
        }

        return features;
    }

    private sealed record Feature(string Key, string Label, int Number, double[] Values);
}
