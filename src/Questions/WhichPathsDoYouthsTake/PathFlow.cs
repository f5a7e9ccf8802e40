using System.Globalization;
using Roer.Methods.Sequences;
using Roer.Questions.Parts;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>How youths go from step to step: at most five steps and twelve states, and at the end done, running or out of sight.</summary>
internal static class PathFlow
{
    private const int MostSteps = 5;
    private const int MostStates = 12;
    private static readonly (string Key, string Label) Other = ("anders", "Andere combinatie");
    private static readonly (string Key, string Label) Onward = ("verder", "Verder");

    public static AnswerTable Of(CarePathCount count, string area)
    {
        var shown = StepFlow.MostFrequent(count.Paths.Select(path => path.States), MostSteps, MostStates - 1, Comparer<FormSet>.Default);
        var links = StepFlow.Of(count.Paths.Select(path => (path.States, EndOf(path.End))), MostSteps, shown);
        var atStep = links.GroupBy(link => link.Step).ToDictionary(group => group.Key, group => group.Sum(link => link.Count));
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
                .. links.Select(link => (link, Row: Row(link, atStep[link.Step], count)))
                    .OrderBy(one => one.link.Step).ThenByDescending(one => one.link.Count).ThenBy(one => one.Row.Key, StringComparer.Ordinal).Select(one => one.Row),
            ],
            Notes =
            [
                $"Een stap is de hulp die tegelijk loopt. Wat bij ten hoogste {MostStates} soorten stappen niet past, heet andere combinatie. Na stap {MostSteps} staat verder.",
                "Loopt nog en uit beeld zijn geen klaar. Uit beeld is: 18 geworden, verhuisd, of alleen administratief beëindigd.",
            ],
        };
    }

    private static TableRow Row(StepLink<FormSet> link, int atStep, CarePathCount count)
    {
        var step = link.Step.ToString(CultureInfo.InvariantCulture);
        var (from, to) = (NameOf(link.From), link.IsBeyond ? Onward : link.IsEnd ? NameOf((PathEnd)link.To!.Value.Bits) : NameOf(link.To));
        return new($"{step}:{from.Key}>{to.Key}", $"Stap {step}: {from.Label} → {to.Label.ToLowerInvariant()}", [Figure.Of(link.Count, Unit.Youths), CarePathCount.Part(link.Count, atStep), count.Share(link.Count)])
        {
            Texts = [from.Label, to.Label, step],
        };
    }

    /// <summary>An end in the place of a state; a link says itself that it is one.</summary>
    private static FormSet EndOf(PathEnd end) => new((ulong)end);

    private static (string Key, string Label) NameOf(FormSet? state) => state is { } known ? (known.Key, known.Label) : Other;

    private static (string Key, string Label) NameOf(PathEnd end) => (end.Key(), char.ToUpperInvariant(end.Label()[0]) + end.Label()[1..]);
}
