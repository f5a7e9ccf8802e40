using Roer.Methods.Comparisons;
using Roer.Methods.Sequences;
using Roer.Questions.Parts;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>How many paths are as wished, what those and the others cost, and where the others first differ.</summary>
internal static class WishedPathTables
{
    private const int Level = 90;
    private const int Fewest = 10;

    private static readonly (WishOutcome Outcome, string Key, string Label)[] Outcomes =
    [
        (WishOutcome.Follows, "volgens", "Volgens een gewenst pad"), (WishOutcome.SoFar, "tot-nu-toe", "Tot nu toe volgens een gewenst pad"), (WishOutcome.Differs, "anders", "Anders gelopen"),
    ];

    public static IEnumerable<AnswerTable> Of(CarePathCount count, string area)
    {
        var wishes = WishedPathText.Read(count.Settings.Wished);
        var fits = WishedPathFit.Of(count.Paths, wishes);
        yield return Whole(fits, wishes, area);
        yield return First(fits, area);
    }

    private static AnswerTable Whole(IReadOnlyList<WishedPathFit> fits, IReadOnlyList<WishedPath> wishes, string area) => new()
    {
        Id = "gewenst-pad",
        Message = Judged(fits) is { Count: > 0 } judged
            ? $"{Share(judged.Count(fit => fit.Outcome == WishOutcome.Follows), judged.Count)} van de jeugdigen liep een gewenst pad"
            : "Lopen jeugdigen het gewenste pad?",
        Subtitle = $"Gevolgde jeugdigen naast {(wishes.Count == 1 ? "het gewenste pad" : "het gewenste pad dat het meest lijkt")}, {area}",
        RowHeader = "Hoe het pad liep",
        Columns =
        [
            new("jeugdigen", "Jeugdigen", Unit.Youths), new("aandeel", "Deel", Unit.Percent), new("kostenCent", "Kosten (€)", Unit.Cents),
            new("kostenPerJeugdigeCent", "Kosten per jeugdige (€)", Unit.CentsEach), new("verschilCent", "Verschil met volgens pad, per jeugdige (€)", Unit.CentsEach),
        ],
        Rows = [.. Outcomes.Select(outcome => Row(outcome.Key, outcome.Label, [.. fits.Where(fit => fit.Outcome == outcome.Outcome)], fits.Count,
            outcome.Outcome == WishOutcome.Differs ? Difference(fits) : Figure.NotApplicable(Unit.CentsEach)))],
        TotalRow = Row("totaal", "Alle gevolgde jeugdigen", fits, fits.Count, Figure.NotApplicable(Unit.CentsEach)),
        Notes = [.. Notes(fits, wishes)],
    };

    private static AnswerTable First(IReadOnlyList<WishedPathFit> fits, string area)
    {
        var differing = fits.Where(fit => fit.Outcome == WishOutcome.Differs).ToList();
        return new()
        {
            Id = "afwijkingen",
            Message = "Waar paden het eerst anders lopen",
            Subtitle = $"Jeugdigen die anders liepen, naar de eerste afwijking van het gewenste pad dat het meest lijkt, {area}",
            RowHeader = "Eerste afwijking",
            TextColumns = [new("pad", "Gewenst pad")],
            Columns =
            [
                new("jeugdigen", "Jeugdigen", Unit.Youths), new("aandeel", "Deel van wie anders liep", Unit.Percent), new("kostenCent", "Kosten (€)", Unit.Cents),
                new("kostenPerJeugdigeCent", "Kosten per jeugdige (€)", Unit.CentsEach), new("verschilCent", "Verschil met volgens pad, per jeugdige (€)", Unit.CentsEach),
            ],
            Rows =
            [
                .. differing.GroupBy(fit => (fit.Wish.Name, Words: Words(fit, fit.Deviations[0])))
                    .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Name, StringComparer.Ordinal).ThenBy(group => group.Key.Words, StringComparer.Ordinal)
                    .Select(group => Row($"{group.Key.Name}: {group.Key.Words}", group.Key.Words, [.. group], differing.Count, Difference([.. fits.Where(fit => fit.Outcome == WishOutcome.Follows), .. group])) with
                    {
                        Texts = [group.Key.Name],
                    }),
            ],
            Notes = ["Elke jeugdige staat in één rij: die van de eerste afwijking. Wat er daarna anders ging, telt hier niet mee."],
        };
    }

    private static List<WishedPathFit> Judged(IReadOnlyList<WishedPathFit> fits) => [.. fits.Where(fit => fit.Outcome != WishOutcome.SoFar)];

    private static TableRow Row(string key, string label, IReadOnlyList<WishedPathFit> fits, int all, Figure difference)
    {
        var cents = fits.Sum(fit => fit.Path.Cents);
        return new(key, label, [Figure.Of(fits.Count, Unit.Youths), ShareFigures.Part(fits.Count, all), Figure.Of(cents, Unit.Cents), ShareFigures.Each(cents, fits.Count), difference]);
    }

    /// <summary>Euros per youth of those who went another way minus of those who went as wished; unknown with fewer than ten of either.</summary>
    private static Figure Difference(IReadOnlyList<WishedPathFit> fits)
    {
        double[] Cents(WishOutcome outcome) => [.. fits.Where(fit => fit.Outcome == outcome).Select(fit => (double)fit.Path.Cents)];
        var (differing, following) = (Cents(WishOutcome.Differs), Cents(WishOutcome.Follows));
        if (Math.Min(differing.Length, following.Length) < Fewest || MeanDifference.Of(differing, following, Level / 100.0) is not { } found) return Figure.Unknown(Unit.CentsEach);
        return Figure.Of(Round(found.Difference), Unit.CentsEach) with
        {
            Interval = new Interval(Round(found.Low), Round(found.High), Level, "Verschil van twee gemiddelden met ongelijke spreiding (Welch)."),
        };
    }

    private static decimal Round(double cents) => decimal.Round((decimal)cents, 6);

    private static IEnumerable<string> Notes(IReadOnlyList<WishedPathFit> fits, IReadOnlyList<WishedPath> wishes)
    {
        var judged = Judged(fits);
        if (judged.Count > 0)
        {
            var following = judged.Where(fit => fit.Outcome == WishOutcome.Follows).ToList();
            yield return $"Van wie we kunnen beoordelen, past {Share(following.Count, judged.Count)} van de jeugdigen, "
                + $"{Share(judged.Sum(fit => (long)fit.StepsAsWished), judged.Sum(fit => (long)fit.Path.States.Count))} van de stappen en {Share(following.Sum(fit => fit.Path.Cents), judged.Sum(fit => fit.Path.Cents))} van de euro's.";
        }

        yield return "Tot nu toe: het pad past, maar loopt nog of is uit beeld. Of het echt zo eindigt, weten we niet.";
        yield return "Een verschil in kosten zegt niet dat afwijken meer of minder kost. Het kunnen andere jeugdigen zijn. Bij minder dan 10 jeugdigen staat er onbekend.";
        if (wishes.Any(wish => wish.HasUnseen)) yield return "Het voorveld staat niet in de berichten. Dat deel van het gewenste pad toetsen we niet.";
    }

    private static string Share(long part, long whole) => whole == 0 ? "0%" : DutchText.Percent(part * 100m / whole, 0);

    private static string Words(WishedPathFit fit, PatternDeviation deviation)
    {
        var step = deviation.Step < fit.Path.States.Count ? fit.Path.States[deviation.Step].Label : Capital(fit.Path.End.Label());
        var wanted = deviation.Wanted < 0 ? null : fit.Wish.Steps[deviation.Wanted];
        return deviation.Kind switch
        {
            DeviationKind.Extra => $"{step} kwam erbij",
            DeviationKind.Missing => $"{Capital(WishedPath.LabelOf(wanted!))} ontbrak",
            DeviationKind.Other => $"{step} in plaats van {WishedPath.LabelOf(wanted!)}",
            DeviationKind.TooLong => $"{step} duurde langer dan {DutchText.Whole(wanted!.AtMost!.Value)} dagen",
            _ => $"{step} duurde korter dan {DutchText.Whole(wanted!.AtLeast!.Value)} dagen",
        };
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
