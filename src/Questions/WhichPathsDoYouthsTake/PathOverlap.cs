using System.Numerics;
using Roer.Methods.Sequences;
using Roer.Questions.Parts;
using Roer.Questions.Parts.Paths;
using Roer.Store.Measures;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>Help side by side in the first year of a path.</summary>
internal static class PathOverlap
{
    private const int Year = 365;
    private const int Most = 3;

    /// <summary>What is counted: its key, and its words for one and for more.</summary>
    private static readonly (string Key, string One, string More)[] Kinds =
    [
        ("tegelijk", "1 traject tegelijk", "trajecten tegelijk"), ("hulpvormen", "1 hulpvorm", "verschillende hulpvormen"), ("aanbieders", "1 aanbieder", "verschillende aanbieders"),
    ];

    public static AnswerTable Stacking(CarePathCount count, string area)
    {
        var (youths, cents) = (new int[Kinds.Length, Most], new long[Kinds.Length, Most]);
        foreach (var path in count.Paths)
        {
            var first = FirstYear(path);
            for (var kind = 0; kind < Kinds.Length; kind++)
            {
                var number = Number(first, kind);
                youths[kind, number - 1]++;
                cents[kind, number - 1] += path.Cents;
            }
        }

        return new()
        {
            Id = "stapeling",
            Message = "Hoeveel hulp jeugdigen naast elkaar krijgen",
            Subtitle = $"Jeugdigen naar trajecten tegelijk, hulpvormen en aanbieders in de eerste 12 maanden van hun pad, {area}",
            RowHeader = "In de eerste 12 maanden",
            Columns = [new("jeugdigen", "Jeugdigen", Unit.Youths), new("aandeel", "Deel", Unit.Percent), new("kostenPerJeugdigeCent", "Kosten van het hele pad per jeugdige (€)", Unit.CentsEach)],
            Rows =
            [
                .. from kind in Enumerable.Range(0, Kinds.Length)
                   from number in Enumerable.Range(0, Most)
                   let found = youths[kind, number]
                   select new TableRow(
                       $"{Kinds[kind].Key}-{number + 1}", number == 0 ? Kinds[kind].One : $"{number + 1}{(number + 1 == Most ? " of meer" : "")} {Kinds[kind].More}",
                       [Figure.Of(found, Unit.Youths), count.Share(found), ShareFigures.Each(cents[kind, number], found)]),
            ],
            Notes = ["Per onderwerp staat elke jeugdige in één rij. Wie korter dan 12 maanden gevolgd is, telt mee met wat we zagen."],
        };
    }

    /// <summary>Whether a path stands in the row with this key.</summary>
    public static bool IsIn(FollowedPath path, string key) => Array.FindIndex(Kinds, kind => key.StartsWith(kind.Key + "-", StringComparison.Ordinal)) is >= 0 and var kind && key == $"{Kinds[kind].Key}-{Number(FirstYear(path), kind)}";

    /// <summary>The trajectories of a path that began in its first year.</summary>
    private static ReadOnlySpan<CareEpisode> FirstYear(FollowedPath path)
    {
        var number = 1;
        while (number < path.Episodes.Length && path.Episodes[number].Start < path.Start + Year) number++;
        return path.Episodes.AsSpan(0, number);
    }

    /// <summary>How many of a kind there are, three standing for more too.</summary>
    private static int Number(ReadOnlySpan<CareEpisode> first, int kind) =>
        first.Length == 1 ? 1 : Math.Min(Most, kind switch { 0 => Together(first), 1 => Forms(first), _ => Providers(first) });

    private static int Together(ReadOnlySpan<CareEpisode> episodes)
    {
        Span<int> starts = new int[episodes.Length], ends = new int[episodes.Length];
        for (var at = 0; at < episodes.Length; at++) (starts[at], ends[at]) = (episodes[at].Start, episodes[at].End);
        return Intervals.MostTogether(starts, ends);
    }

    private static int Forms(ReadOnlySpan<CareEpisode> episodes)
    {
        var forms = 0UL;
        foreach (var episode in episodes) forms |= FormSet.Of(episode.Form).Bits;
        return BitOperations.PopCount(forms);
    }

    private static int Providers(ReadOnlySpan<CareEpisode> episodes)
    {
        var number = 0;
        for (var at = 0; at < episodes.Length; at++)
        {
            var isNew = true;
            for (var before = 0; before < at; before++) isNew &= episodes[before].Provider != episodes[at].Provider;
            number += isNew ? 1 : 0;
        }

        return number;
    }
}
