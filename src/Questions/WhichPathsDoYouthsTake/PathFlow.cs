using System.Globalization;
using Roer.Questions.Parts;
using Roer.Questions.Parts.Paths;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>How youths go from step to step, and at the end to done, running or out of sight.</summary>
internal static class PathFlow
{
    public static AnswerTable Of(CarePathCount count, string area)
    {
        var links = new Dictionary<(int Step, FormSet From, FormSet? To, PathEnd End), int>();
        foreach (var variant in count.Variants)
        {
            foreach (var link in Links(variant.States, variant.End)) links[link] = links.GetValueOrDefault(link) + variant.Youths;
        }

        var atStep = links.GroupBy(link => link.Key.Step).ToDictionary(group => group.Key, group => group.Sum(link => link.Value));
        return new()
        {
            Id = "stromen",
            Message = CarePathWords.Headline(count),
            Subtitle = $"Jeugdigen van stap naar stap, aantal en deel van alle gevolgde jeugdigen, {area}",
            RowHeader = "Overgang",
            TextColumns = [new("van", "Van"), new("naar", "Naar"), new("stap", "Stap")],
            Columns = [new("jeugdigen", "Jeugdigen", Unit.Youths), new("aandeelVanStap", "Deel van deze stap", Unit.Percent), new("aandeel", "Deel van alle jeugdigen", Unit.Percent)],
            Rows =
            [
                .. links.Select(link => Row(link.Key, link.Value, atStep[link.Key.Step], count))
                    .OrderBy(row => row.Step).ThenByDescending(row => row.Row.Figures[0].Value).ThenBy(row => row.Row.Key, StringComparer.Ordinal).Select(row => row.Row),
            ],
            Notes =
            [
                "Een stap is de hulp die tegelijk loopt. Na elkaar dezelfde hulp betekent: er zat een tijd zonder hulp tussen.",
                .. CarePathWords.StepsAndTrajectories(count, links.Where(link => link.Key is { Step: 1, To: null, End: PathEnd.Done }).Sum(link => link.Value)),
                "Bij klaar staat iedereen die klaar is, ook na meer dan één traject. Loopt nog en uit beeld zijn geen klaar. Uit beeld is: 18 geworden, verhuisd, of alleen administratief beëindigd.",
            ],
            Chart = ChartKind.Sankey,
            Charted = ["jeugdigen"],
        };
    }

    /// <summary>Whether a path stands in the row with this key.</summary>
    public static bool IsIn(FollowedPath path, string key) => Links(path.States, path.End).Any(link => KeyOf(link) == key);

    private static IEnumerable<(int Step, FormSet From, FormSet? To, PathEnd End)> Links(FormSet[] states, PathEnd end) =>
        states.Select((state, at) => at + 1 < states.Length ? (at + 1, state, states[at + 1], default(PathEnd)) : (at + 1, state, (FormSet?)null, end));

    private static (int Step, TableRow Row) Row((int Step, FormSet From, FormSet? To, PathEnd End) link, int youths, int atStep, CarePathCount count)
    {
        var step = link.Step.ToString(CultureInfo.InvariantCulture);
        var label = link.To?.Label ?? link.End.Label();
        return (link.Step, new(KeyOf(link), $"Stap {step}: {link.From.Label} → {label.ToLowerInvariant()}",
            [Figure.Of(youths, Unit.Youths), ShareFigures.Part(youths, atStep), count.Share(youths)], Provisional: link.To is null && link.End == PathEnd.Running)
        {
            Texts = [link.From.Label, label, step],
        });
    }

    private static string KeyOf((int Step, FormSet From, FormSet? To, PathEnd End) link) => string.Create(CultureInfo.InvariantCulture, $"{link.Step}:{link.From.Key}>{link.To?.Key ?? link.End.Key()}");
}
