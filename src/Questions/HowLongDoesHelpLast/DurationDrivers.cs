using Roer.Methods;
using Roer.Methods.Survival;

namespace Roer.Questions.HowLongDoesHelpLast;

/// <summary>What goes with longer or shorter help, all else equal: Cox by Efron, clustered by child, each provider with a rhythm of its own.</summary>
internal static class DurationDrivers
{
    private const double FewestEnds = 10;
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
        var seen = count.Exposures.Where(one => count.Columns.Birth(one.Stay) is not null).ToList();
        var features = Features(count, seen);
        if (features.Count == 0) return [];
        try
        {
            var providers = Codes(seen.Select(one => count.Columns.Trajectory(one.Stay).Provider));
            var spells = Spells.OfDays([.. seen.Select(one => one.Entry)], [.. seen.Select(one => one.Exit)], [.. seen.Select(one => one.Way is null ? 0 : 1)])
                .WithClusters(Codes(seen.Select(one => count.Columns.Trajectory(one.Stay).Child)));
            var fit = Cox.Fit(spells, [.. features.Select(feature => new CoxCovariate(feature.Key, feature.Values))], providers, new CoxOptions(CoxTies.Efron, 1e-9, 30));
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
    private static List<Feature> Features(DurationCount count, List<Exposure> seen)
    {
        if (seen.Count(one => one.Way is not null) < FewestEnds) return [];
        List<Feature> features = [new("leeftijd-5-jaar", "5 jaar ouder bij het begin", seen.Count, [.. seen.Select(one => AgeOf(count.Columns, one.Stay))])];
        foreach (var dimension in new[] { DurationDimensions.Form, DurationDimensions.Referrer })
        {
            var keys = seen.Select(one => FirstKey(count.Kept, one.Stay, dimension)).ToList();
            var sizes = keys.CountBy(key => key).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).ToList();
            foreach (var (key, number) in sizes.Skip(1))
            {
                var values = keys.Select(each => each == key ? 1.0 : 0.0).ToArray();
                if (!CanBeTold(count.Columns, seen, values)) continue;
                string Words(string value) => DurationDimensions.Label(dimension, value, count.Facts.ProductNames);
                features.Add(new($"{dimension.Dimension.Name}-{key}", $"{dimension.Dimension.Label}: {Words(key)} (tegenover {Words(sizes[0].Key)})", number, values));
            }
        }

        return features;
    }

    /// <summary>Whether enough ended with and without it, at providers that have both: elsewhere there is nothing to compare.</summary>
    private static bool CanBeTold(StayColumns columns, List<Exposure> seen, double[] values)
    {
        var rows = seen.Zip(values).GroupBy(pair => columns.Trajectory(pair.First.Stay).Provider)
            .Where(provider => provider.Select(pair => pair.Second).Distinct().Count() > 1)
            .SelectMany(provider => provider).Where(pair => pair.First.Way is not null).ToList();
        var with = rows.Sum(pair => pair.Second);
        return with >= FewestEnds && rows.Count - with >= FewestEnds;
    }

    private static string FirstKey(KeptStays kept, int stay, DurationDimension dimension)
    {
        var codes = new List<int>();
        kept.CodesOf(stay, dimension, codes);
        return codes.Select(code => kept.Columns[dimension].Keys[code]).Order(StringComparer.Ordinal).First();
    }

    private static double AgeOf(StayColumns columns, int stay) =>
        (columns.Trajectory(stay).Days.First.DayNumber - columns.Birth(stay)!.Value.DayNumber) / (365.25 * AgeStep);

    private static int[] Codes<T>(IEnumerable<T> values) where T : notnull
    {
        var codes = new Dictionary<T, int>();
        return [.. values.Select(value => codes.TryGetValue(value, out var code) ? code : codes[value] = codes.Count)];
    }

    private sealed record Feature(string Key, string Label, int Number, double[] Values);
}
