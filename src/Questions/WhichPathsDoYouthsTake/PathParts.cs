using Roer.Questions.Parts;
using Roer.Questions.Parts.Paths;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>A row of a table that a reader opened: only the youths who stand in it are left.</summary>
/// <param name="Table">The name of the table.</param>
/// <param name="Key">The key of the row.</param>
internal sealed record PathPart(string Table, string Key)
{
    public override string ToString() => $"{Table}/{Key}";
}

/// <summary>The rows that a reader opened, one in the other, and which rows can be opened.</summary>
internal static class PathParts
{
    public const string Parameter = "deel";
    private const int MostLetters = 200;

    /// <summary>For each table that can be opened: whether a path stands in a row, by the settings, what is known and the key of the row.</summary>
    private static readonly Dictionary<string, Func<(CarePathFacts Facts, CarePathSettings Settings), string, Func<FollowedPath, bool>>> Tables = new(StringComparer.Ordinal)
    {
        ["stromen"] = (_, key) => path => PathFlow.IsIn(path, key),
        ["paden"] = (_, key) => path => PathVariant.KeyOf(path.States, path.End) == key,
        ["trajecten-na-elkaar"] = (_, key) => path => PathVariant.KeyOf(path.Trajectories, path.End) == key,
        ["kaart"] = (_, key) => path => PathMap.IsIn(path, key),
        ["einde"] = (_, key) => path => WayWords.Every.First(way => way.Way == path.Last.Way).Key == key,
        ["stapeling"] = (_, key) => path => PathOverlap.IsIn(path, key),
        ["overdracht"] = (_, key) => path => PathHandover.IsIn(path, key),
        ["gewenst-pad"] = (by, key) => Wished(by.Settings, fit => WishedPathTables.KeyOf(fit) == key),
        ["afwijkingen"] = (by, key) => Wished(by.Settings, fit => WishedPathTables.DeviationOf(fit) == key),
        ["regels"] = (by, key) => Judged(by.Settings.Rules, "regels", PathRuleText.Read).FirstOrDefault(rule => rule.Text == key) is { } rule
            ? path => rule.Judge([path], by.Facts.AsOf) is [(_, WishOutcome.Differs)]
            : throw new ScopeException(Parameter, $"Er is geen regel '{key}'. Geef hem ook bij de instelling regels."),
        ["geld-per-aanbieder"] = (by, key) => path => path.Episodes.Any(episode => PathMoney.ProviderOf(episode) == key),
        ["geld-per-product"] = (by, key) => path => path.Episodes.Any(episode => PathMoney.ProductsOf(episode, by.Facts) == key),
    };

    /// <summary>The rows of a text: <c>paden/02&gt;klaar; overdracht/A&gt;B</c>.</summary>
    /// <exception cref="ScopeException">A row is of no table that can be opened.</exception>
    public static IReadOnlyList<PathPart> Read(string text) => [.. text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().Select(Part)];

    /// <summary>The paths that stand in all of the rows.</summary>
    public static IReadOnlyList<FollowedPath> Keep(IReadOnlyList<FollowedPath> paths, CarePathFacts facts, CarePathSettings settings)
    {
        var left = paths;
        foreach (var part in settings.Parts)
        {
            var isIn = Tables[part.Table]((facts, settings), part.Key);
            left = [.. left.Where(isIn)];
        }

        return left;
    }

    /// <summary>The table with a link at every row that holds youths; a table that cannot be opened stays as it is.</summary>
    public static AnswerTable Linked(AnswerTable table, CarePathSettings settings, string slug) =>
        Tables.ContainsKey(table.Id) ? table with { Rows = [.. Linked(table, string.Concat(settings.Parts.Select(part => $"{part};")) + table.Id + "/", settings, slug)] } : table;

    private static IEnumerable<TableRow> Linked(AnswerTable table, string opened, CarePathSettings settings, string slug)
    {
        var already = settings.Parts.Where(part => part.Table == table.Id).Select(part => part.Key).ToHashSet();
        foreach (var row in table.Rows)
        {
            var isLink = row.Figures[0].Value is > 0 && row.Key != CarePathTables.NotFollowed && opened.Length + row.Key.Length <= MostLetters
                && !already.Contains(row.Key) && !row.Key.Contains(';', StringComparison.Ordinal);
            yield return isLink ? row with { Behind = new RowLink(slug, "Bekijk deze jeugdigen") { Settings = [new(Parameter, opened + row.Key)] } } : row;
        }
    }

    private static PathPart Part(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 1 || slash == text.Length - 1 || !Tables.ContainsKey(text[..slash]))
            throw new ScopeException(Parameter, $"Ik begrijp het deel '{text}' niet. Schrijf tabel/rij, zoals paden/02>klaar, met een van de tabellen: {string.Join(", ", Tables.Keys)}.");
        return new PathPart(text[..slash], text[(slash + 1)..]);
    }

    private static Func<FollowedPath, bool> Wished(CarePathSettings settings, Func<WishedPathFit, bool> isIn)
    {
        var judge = Judged(settings.Wished, "gewenst", text => new WishedPathJudge(WishedPathText.Read(text)));
        return path => isIn(judge.Of(path));
    }

    private static T Judged<T>(string text, string parameter, Func<string, T> read) =>
        text.Length > 0 ? read(text) : throw new ScopeException(Parameter, $"Dit deel hoort bij de instelling {parameter}. Geef die ook.");
}
