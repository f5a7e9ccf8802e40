namespace Roer.Questions.Parts.Paths;

/// <summary>How many paths are as wished, what those and the others cost, and where the others first differ.</summary>
internal static class WishedPathTables
{
    private static readonly (WishOutcome Outcome, string Key, string Label)[] Outcomes =
    [
        (WishOutcome.Follows, "volgens", "Volgens een gewenst pad"), (WishOutcome.SoFar, "tot-nu-toe", "Tot nu toe volgens een gewenst pad"), (WishOutcome.Differs, "anders", "Anders gelopen"),
    ];

    public static IEnumerable<AnswerTable> Of(IReadOnlyList<FollowedPath> paths, string wished, string area)
    {
        var wishes = WishedPathText.Read(wished);
        var judge = new WishedPathJudge(wishes);
        IReadOnlyList<WishedPathFit> fits = [.. paths.Select(judge.Of)];
        yield return Whole(fits, wishes, area);
        yield return First(fits, area);
    }

    /// <summary>The row of the first table in which a path stands.</summary>
    public static string KeyOf(WishedPathFit fit) => Outcomes.First(one => one.Outcome == fit.Outcome).Key;

    /// <summary>The row of the second table in which a path stands; empty when it does not differ.</summary>
    public static string DeviationOf(WishedPathFit fit) => fit.Outcome == WishOutcome.Differs ? $"{fit.Wish.Name}: {fit.FirstDeviation}" : "";

    private static AnswerTable Whole(IReadOnlyList<WishedPathFit> fits, IReadOnlyList<WishedPath> wishes, string area) => new()
    {
        Id = "gewenst-pad",
        Message = fits.Count == 0 ? "Lopen jeugdigen het gewenste pad?" : $"{Part(fits, WishOutcome.Follows)} liep een gewenst pad, {Part(fits, WishOutcome.Differs)} liep anders",
        Subtitle = $"Gevolgde jeugdigen naast {(wishes.Count == 1 ? "het gewenste pad" : "het gewenste pad dat het meest lijkt")}, {area}",
        RowHeader = "Hoe het pad liep",
        Columns =
        [
            new("jeugdigen", "Jeugdigen", Unit.Youths), new("aandeel", "Deel", Unit.Percent), new("kostenCent", "Kosten (€)", Unit.Cents),
            new("kostenPerJeugdigeCent", "Kosten per jeugdige (€)", Unit.CentsEach), PathEuros.Column,
        ],
        Rows = [.. Outcomes.Select(outcome => Row(outcome.Key, outcome.Label, [.. fits.Where(fit => fit.Outcome == outcome.Outcome)], fits.Count,
            outcome.Outcome == WishOutcome.Differs ? Difference(fits) : Figure.NotApplicable(Unit.CentsEach)))],
        TotalRow = Row("totaal", "Alle gevolgde jeugdigen", fits, fits.Count, Figure.NotApplicable(Unit.CentsEach)),
        Notes = [.. Notes(fits, wishes)],
    };

    private static AnswerTable First(IReadOnlyList<WishedPathFit> fits, string area)
    {
        var differing = fits.Where(fit => fit.Outcome == WishOutcome.Differs).ToList();
        var following = PathEuros.OfOver(fits.Where(fit => fit.Outcome == WishOutcome.Follows).Select(fit => fit.Path));
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
                new("kostenPerJeugdigeCent", "Kosten per jeugdige (€)", Unit.CentsEach), PathEuros.Column,
            ],
            Rows =
            [
                .. differing.GroupBy(fit => (fit.Wish.Name, Words: fit.FirstDeviation))
                    .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Name, StringComparer.Ordinal).ThenBy(group => group.Key.Words, StringComparer.Ordinal)
                    .Select(group => Row(DeviationOf(group.First()), group.Key.Words, [.. group], differing.Count, PathEuros.Difference(PathEuros.OfOver(group.Select(fit => fit.Path)), following)) with
                    {
                        Texts = [group.Key.Name],
                    }),
            ],
            Notes = ["Elke jeugdige staat in één rij: die van de eerste afwijking. Wat er daarna anders ging, telt hier niet mee."],
        };
    }

    private static string Part(IReadOnlyList<WishedPathFit> fits, WishOutcome outcome) => Share(fits.Count(fit => fit.Outcome == outcome), fits.Count);

    private static TableRow Row(string key, string label, IReadOnlyList<WishedPathFit> fits, int all, Figure difference)
    {
        var cents = fits.Sum(fit => fit.Path.Cents);
        return new(key, label, [Figure.Of(fits.Count, Unit.Youths), ShareFigures.Part(fits.Count, all), Figure.Of(cents, Unit.Cents), ShareFigures.Each(cents, fits.Count), difference]);
    }

    private static Figure Difference(IReadOnlyList<WishedPathFit> fits) => PathEuros.Difference(fits.Select(fit => (fit.Path, fit.Outcome)));

    // A path that differs is seen at once and one that follows only when it is over: a share of those who are judged would be too low.
    private static IEnumerable<string> Notes(IReadOnlyList<WishedPathFit> fits, IReadOnlyList<WishedPath> wishes)
    {
        if (fits.Count > 0)
        {
            string Euros(WishOutcome outcome) => Share(fits.Where(fit => fit.Outcome == outcome).Sum(fit => fit.Path.Cents), fits.Sum(fit => fit.Path.Cents));
            yield return $"Van de jeugdigen past {Part(fits, WishOutcome.Follows)} helemaal en {Part(fits, WishOutcome.SoFar)} tot nu toe; van de euro's {Euros(WishOutcome.Follows)} en {Euros(WishOutcome.SoFar)}. "
                + $"Van alle stappen past {Share(fits.Sum(fit => (long)fit.StepsAsWished), fits.Sum(fit => (long)fit.Path.States.Length))}.";
        }

        yield return "Tot nu toe: het pad past, maar loopt nog of is uit beeld. Of het echt zo eindigt, weten we niet.";
        yield return PathEuros.Note;
        if (wishes.Any(wish => wish.HasUnseen)) yield return "Het voorveld staat niet in de berichten. Dat deel van het gewenste pad toetsen we niet.";
    }

    private static string Share(long part, long whole) => whole == 0 ? "0%" : DutchText.Percent(part * 100m / whole, 0);
}
