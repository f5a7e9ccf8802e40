using System.Globalization;

namespace Roer.Care;

/// <summary>
/// The catalogue of rules, from <c>data/regels</c>: the set of a release, and then for each later year a file that holds only what is
/// new, changed or ended.
/// </summary>
public static class Rules
{
    private const string Folder = "regels/";

    private static readonly Lazy<IReadOnlyList<Rule>> Catalogue = new(() => Compose(
        typeof(Rules).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => EmbeddedTable.Read(typeof(Rules).Assembly, name))));

    /// <summary>Every version of every rule, by code and first day.</summary>
    public static IReadOnlyList<Rule> All => Catalogue.Value;

    /// <summary>The latest version of a rule; <see langword="null"/> when no rule has the code.</summary>
    public static Rule? Find(string code) => All.LastOrDefault(rule => rule.Code == code);

    /// <summary>The version of a rule that holds on a day; <see langword="null"/> when none does.</summary>
    public static Rule? On(string code, DateOnly day) => All.FirstOrDefault(rule => rule.Code == code && rule.HoldsOn(day));

    /// <summary>
    /// The rules of some sets, the earliest first. A row with a known code takes over from the version before it on its own first day and
    /// keeps what it leaves empty; a row that names only an end ends that version.
    /// </summary>
    internal static IReadOnlyList<Rule> Compose(IEnumerable<IEnumerable<IReadOnlyDictionary<string, string>>> sets)
    {
        var versions = new SortedDictionary<string, List<Rule>>(StringComparer.Ordinal);
        foreach (var row in sets.SelectMany(set => set))
        {
            if (!versions.TryGetValue(row["code"], out var known)) versions[row["code"]] = known = [];
            Add(known, row);
        }

        return [.. versions.Values.SelectMany(known => known)];
    }

    private static void Add(List<Rule> known, IReadOnlyDictionary<string, string> row)
    {
        var (first, last) = (DayOrNull(row["geldig_van"]), DayOrNull(row["geldig_tot"]));
        var before = known.Count > 0 ? known[^1] : null;
        if (first is null)
        {
            if (before is null || last is null) throw new InvalidOperationException($"Rule {row["code"]} has no first day.");
            known[^1] = before with { LastDay = last };
            return;
        }

        if (before is not null)
        {
            if (first <= before.FirstDay) throw new InvalidOperationException($"Rule {row["code"]} has two versions on {first:yyyy-MM-dd}.");
            if (!(before.LastDay < first)) known[^1] = before with { LastDay = first.Value.AddDays(-1) };
        }

        known.Add(Version(row, before, first.Value, last));
    }

    private static Rule Version(IReadOnlyDictionary<string, string> row, Rule? before, DateOnly first, DateOnly? last) => new(
        row["code"],
        Or(row["naam"], before?.Name),
        row["ernst"].Length == 0 && before is not null ? before.Severity : SeverityOf(row["ernst"]),
        first,
        last,
        row["velden"].Length == 0 && before is not null ? before.Elements : row["velden"].Split(' ', StringSplitOptions.RemoveEmptyEntries),
        Or(row["zin"], before?.Sentence),
        row["wie"].Length == 0 && before is not null ? before.Mender : MenderOf(row["wie"]),
        row["grondslag"].Length == 0 && before is not null ? before.Euros : EurosOf(row["grondslag"]),
        Or(row["bron"], before?.Source));

    private static string Or(string cell, string? before) => cell.Length == 0 && before is not null ? before : cell;

    private static Severity SeverityOf(string word) => word switch
    {
        "opmerking" => Severity.Note,
        "waarschuwing" => Severity.Warning,
        "fout" => Severity.Error,
        "weigering" => Severity.Refusal,
        _ => throw new InvalidOperationException($"'{word}' is no severity."),
    };

    private static RuleMender MenderOf(string word) => word switch
    {
        "aanbieder" => RuleMender.Provider,
        "gemeente" => RuleMender.Municipality,
        "beide" => RuleMender.Both,
        _ => throw new InvalidOperationException($"'{word}' mends nothing."),
    };

    private static RuleEuros EurosOf(string word) => word switch
    {
        "geen" => RuleEuros.None,
        "gedeclareerd" => RuleEuros.Claimed,
        "toegewezen" => RuleEuros.Allocated,
        _ => throw new InvalidOperationException($"'{word}' is no amount."),
    };

    private static DateOnly? DayOrNull(string cell) =>
        cell.Length == 0 ? null : DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
