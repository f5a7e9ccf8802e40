namespace Roer.Questions.Parts;

/// <summary>The URL is the scope: links that keep it, change it or pin it.</summary>
public static class ScopeLinks
{
    /// <summary>The page of a question about a scope; without as-of date it means the latest.</summary>
    public static string Page(string slug, Scope scope) => $"/{slug}{Query(ScopeText.Write(scope))}";

    /// <summary>The page of another question with the scope kept; filters that it does not know are left out and the words say so.</summary>
    public static (string Href, string Words) Onward(Answer answer, string slug, string words)
    {
        var known = Shelf.Find(slug)?.Dimensions.Select(dimension => dimension.Name).ToHashSet(StringComparer.Ordinal) ?? [];
        var scope = answer.Scope;
        var left = scope.Filters.Select(filter => filter.Dimension).Where(dimension => !known.Contains(dimension)).Distinct().ToList();
        var kept = scope with
        {
            Filters = [.. scope.Filters.Where(filter => known.Contains(filter.Dimension))],
            Per = scope.Per is { } per && known.Contains(per) ? per : null,
            Settings = [.. scope.Settings.Where(setting => SettingText.Fits(setting, Shelf.Find(slug)))],
        };
        List<string> without = left.Count == 0 ? [] : [$"uw filter op {DutchText.List(left)}"];
        if (kept.Settings.Count < scope.Settings.Count) without.Add("uw instellingen");
        return (Page(slug, kept), without.Count == 0 ? words : $"{words} (zonder {DutchText.List(without)})");
    }

    /// <summary>The page behind a row: the scope of the answer, with what the row adds to it.</summary>
    public static (string Href, string Words) Behind(Answer answer, RowLink link)
    {
        var chosen = answer.Scope.Filters.Select(filter => filter.Dimension).ToHashSet(StringComparer.Ordinal);
        var scope = answer.Scope with
        {
            Filters = [.. answer.Scope.Filters, .. link.Filters.Where(filter => !chosen.Contains(filter.Dimension))],
            Per = link.Per ?? answer.Scope.Per,
            Settings = [.. answer.Scope.Settings.Where(setting => link.Settings.All(added => added.Name != setting.Name)), .. link.Settings],
        };
        var (href, words) = Onward(answer with { Scope = scope }, link.Slug, link.Words);
        return (link.Table is null ? href : $"{href}#{link.Table}", words);
    }

    /// <summary>The page of this answer, pinned: the same figures for ever.</summary>
    public static string Pinned(Answer answer) => $"/{answer.Question.Slug}{Query(PinnedPairs(answer))}";

    /// <summary>The answer as JSON.</summary>
    public static string Json(Answer answer) => $"/v1/vragen/{answer.Question.Slug}{Query(PinnedPairs(answer))}";

    /// <summary>The whole answer as a workbook.</summary>
    public static string Xlsx(Answer answer) => $"/v1/vragen/{answer.Question.Slug}{Query(PinnedPairs(answer).Append(new("formaat", "xlsx")))}";

    /// <summary>A table of the answer as CSV.</summary>
    public static string Csv(Answer answer, AnswerTable? table = null) => OfTable(answer, "csv", table);

    /// <summary>A table of the answer as Parquet.</summary>
    public static string Parquet(Answer answer, AnswerTable table) => OfTable(answer, "parquet", table);

    /// <summary>The page without one filter.</summary>
    public static string Without(Answer answer, Filter filter) =>
        Page(answer.Question.Slug, answer.Scope with { Filters = [.. answer.Scope.Filters.Where(kept => kept != filter)] });

    /// <summary>The page with one parameter back at its default.</summary>
    public static string Without(Answer answer, Setting setting) =>
        Page(answer.Question.Slug, answer.Scope with { Settings = [.. answer.Scope.Settings.Where(kept => kept != setting)] });

    /// <summary>The page with one filter more; empty when the question does not know the dimension or the filter is set.</summary>
    public static string? With(Answer answer, string? dimension, string key)
    {
        if (dimension is null || key.Length == 0 || answer.Question.Dimensions.All(known => known.Name != dimension)) return null;
        var filter = new Filter(dimension, key);
        return answer.Scope.Filters.Contains(filter)
            ? null
            : Page(answer.Question.Slug, answer.Scope with { Filters = [.. answer.Scope.Filters, filter] });
    }

    /// <summary>The page divided by another dimension.</summary>
    public static string Per(Answer answer, string dimension) => Page(answer.Question.Slug, answer.Scope with { Per = dimension });

    /// <summary>The page with a table sorted or turned to another page.</summary>
    public static string Viewed(Answer answer, TableView view)
    {
        var pairs = ScopeText.Write(answer.Scope).Concat(view.Write());
        return $"/{answer.Question.Slug}{Query(pairs)}#{view.Table}";
    }

    /// <summary>Names and values as a query.</summary>
    public static string Query(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var text = string.Join('&', pairs.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
        return text.Length == 0 ? "" : "?" + text;
    }

    private static string OfTable(Answer answer, string form, AnswerTable? table)
    {
        var pairs = PinnedPairs(answer).Append(new("formaat", form));
        return $"/v1/vragen/{answer.Question.Slug}{Query(table is null ? pairs : pairs.Append(new("tabel", table.Id)))}";
    }

    private static IEnumerable<KeyValuePair<string, string>> PinnedPairs(Answer answer)
    {
        var scope = answer.Scope.Stand is null && answer.Basis.Stand > 0 ? answer.Scope with { Stand = answer.Basis.Stand } : answer.Scope;
        return ScopeText.Write(scope, pinned: true);
    }
}
