using System.Globalization;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>How youths go from step to step: at most five steps and twelve states, and at the end done, running or out of sight.</summary>
internal static class PathFlow
{
    private const int MostSteps = 5;
    private const int MostStates = 12;
    private const string Other = "anders";
    private const string Onward = "verder";

    public static AnswerTable Of(CarePathCount count, string area)
    {
        var shown = Shown(count.Paths);
        var links = new Dictionary<(int Step, string From, string To), int>();
        foreach (var path in count.Paths) Add(links, path, shown);
        var atStep = links.GroupBy(link => link.Key.Step).ToDictionary(group => group.Key, group => group.Sum(link => link.Value));
        return new()
        {
            Id = "stromen",
            Message = CarePathWords.Headline(count),
            Subtitle = $"Jeugdigen van stap naar stap, aantal en deel van wie bij die stap is, {area}",
            RowHeader = "Overgang",
            TextColumns = [new("van", "Van"), new("naar", "Naar"), new("stap", "Stap")],
            Columns = [new("jeugdigen", "Jeugdigen", Unit.Youths), new("aandeelVanStap", "Deel van deze stap", Unit.Percent), new("aandeel", "Deel van alle jeugdigen", Unit.Percent)],
            Rows =
            [
                .. links.OrderBy(link => link.Key.Step).ThenByDescending(link => link.Value).ThenBy(link => link.Key.From, StringComparer.Ordinal).ThenBy(link => link.Key.To, StringComparer.Ordinal)
                    .Select(link => Row(link.Key, link.Value, atStep[link.Key.Step], count)),
            ],
            Notes =
            [
                $"Een stap is de hulp die tegelijk loopt. Wat bij ten hoogste {MostStates} soorten stappen niet past, heet andere combinatie. Na stap {MostSteps} staat verder.",
                "Loopt nog en uit beeld zijn geen klaar. Uit beeld is: 18 geworden, verhuisd, of alleen administratief beëindigd.",
            ],
        };
    }

    private static void Add(Dictionary<(int Step, string From, string To), int> links, FollowedPath path, IReadOnlySet<PathState> shown)
    {
        var states = path.States;
        for (var step = 0; step < Math.Min(states.Count, MostSteps); step++)
        {
            var to = step + 1 == states.Count ? path.End.Key() : step + 1 == MostSteps ? Onward : KeyOf(states[step + 1], shown);
            var key = (step + 1, KeyOf(states[step], shown), to);
            links[key] = links.GetValueOrDefault(key) + 1;
        }
    }

    private static TableRow Row((int Step, string From, string To) link, int youths, int atStep, CarePathCount count)
    {
        var step = link.Step.ToString(CultureInfo.InvariantCulture);
        var (from, to) = (Label(link.From), Label(link.To));
        return new($"{step}:{link.From}>{link.To}", $"Stap {step}: {from} → {to.ToLowerInvariant()}", [Figure.Of(youths, Unit.Youths), CarePathCount.Part(youths, atStep), count.Share(youths)])
        {
            Texts = [from, to, step],
        };
    }

    /// <summary>The states that most youths have at some step; equally frequent ones by their key.</summary>
    private static HashSet<PathState> Shown(IReadOnlyList<FollowedPath> paths) =>
    [
        .. paths.SelectMany(path => path.States.Take(MostSteps).Distinct()).GroupBy(state => state)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Key, StringComparer.Ordinal).Take(MostStates - 1).Select(group => group.Key),
    ];

    private static string KeyOf(PathState state, IReadOnlySet<PathState> shown) => shown.Contains(state) ? state.Key : Other;

    private static string Label(string key) => key switch
    {
        Other => "Andere combinatie",
        Onward => "Verder",
        _ when Enum.GetValues<PathEnd>().Any(end => end.Key() == key) => Capital(Enum.GetValues<PathEnd>().First(end => end.Key() == key).Label()),
        _ => PathState.OfKey(key).Label,
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
