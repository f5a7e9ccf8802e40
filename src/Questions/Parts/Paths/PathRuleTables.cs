namespace Roer.Questions.Parts.Paths;

/// <summary>How many paths keep each rule, how many break it, and what those cost.</summary>
internal static class PathRuleTables
{
    public const string Id = "regels";

    public static AnswerTable Of(IReadOnlyList<FollowedPath> paths, (string Text, DateOnly AsOf) rules, string area)
    {
        var judged = PathRuleText.Read(rules.Text).Select(rule => (rule.Text, Paths: rule.Judge(paths, rules.AsOf))).ToList();
        var breaking = judged.SelectMany(rule => rule.Paths.Where(one => one.Outcome == WishOutcome.Differs).Select(one => one.Path)).ToHashSet();
        return new()
        {
            Id = Id,
            Message = paths.Count == 0 ? "Houden paden zich aan de regels?" : $"{DutchText.Percent(breaking.Count * 100m / paths.Count, 0)} van de paden breekt een regel",
            Subtitle = $"Gevolgde jeugdigen voor wie de regel geldt, en wie hem breekt, {area}",
            RowHeader = "Regel",
            Columns =
            [
                new("jeugdigen", "Breekt de regel (jeugdigen)", Unit.Youths), new("geldt", "De regel geldt voor (jeugdigen)", Unit.Youths), new("aandeel", "Deel dat breekt", Unit.Percent),
                new("totNuToe", "Tot nu toe niet gebroken, pad niet af (jeugdigen)", Unit.Youths), new("kostenCent", "Kosten van wie breekt (€)", Unit.Cents),
                new("kostenPerJeugdigeCent", "Kosten per jeugdige (€)", Unit.CentsEach), PathEuros.Column,
            ],
            Rows = [.. judged.Select(rule => Row(rule.Text, rule.Text, rule.Paths))],
            TotalRow = Row("totaal", "Een of meer regels gebroken",
                [.. paths.Select(path => (path, breaking.Contains(path) ? WishOutcome.Differs : path.End == PathEnd.Done ? WishOutcome.Follows : WishOutcome.SoFar))]),
            Notes =
            [
                "We toetsen de trajecten, in de volgorde waarin ze beginnen; beginnen ze op dezelfde dag, dan eerst wat het eerst eindigt. Dagen tellen van het einde van het ene tot het begin van het andere.",
                "Een regel over wat na of bij hulp hoort, geldt alleen voor wie die hulp kreeg. Wat nog kan komen, breekt een regel niet zolang hulp loopt.",
                PathEuros.Note,
            ],
        };
    }

    private static TableRow Row(string key, string label, IReadOnlyList<(FollowedPath Path, WishOutcome Outcome)> judged)
    {
        var breaking = judged.Where(one => one.Outcome == WishOutcome.Differs).Select(one => one.Path).ToList();
        var cents = breaking.Sum(path => path.Cents);
        return new(key, label,
        [
            Figure.Of(breaking.Count, Unit.Youths), Figure.Of(judged.Count, Unit.Youths), ShareFigures.Estimated(breaking.Count, judged.Count),
            Figure.Of(judged.Count(one => one.Outcome == WishOutcome.SoFar), Unit.Youths), Figure.Of(cents, Unit.Cents), ShareFigures.Each(cents, breaking.Count), PathEuros.Difference(judged),
        ]);
    }
}
