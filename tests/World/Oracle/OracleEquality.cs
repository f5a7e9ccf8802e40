using System.Globalization;
using Roer.Care;
using Roer.Questions;

namespace Roer.Tests.World.Oracle;

/// <summary>Asserts that the answers of a store are those of the oracle, figure by figure.</summary>
internal static class OracleEquality
{
    private const int Shown = 40;

    private static readonly HashSet<string> Judged =
    [
        "toegewezenCent", "gestartCent", "geleverdCent", "gedeclareerdCent", "toegekendCent", "afgewezenCent", "nogNietBeantwoordCent", "jeugdigen", "trajecten",
        "trajectenBegonnen", "trajectenBeeindigd", "zorgdagen", "jeugdigenMetMaatregel", "toewijzingen", "toewijzingenOpenEinde", "toewijzingenZonderTarief",
        "zonderToewijzingCent", "eenheden", "betaaldCent", "grootboekCent", "betaaldMinToegekendCent", "grootboekMinBetaaldCent", "grootboekMinToegekendCent",
        "overigeKostenCent", "overigeKostenVerwachtCent", "geboektCent", "nogVerwachtCent", "grootboekMinGeboektCent",
    ];

    public static void Holds(WorldStore store, IEnumerable<Scope> scopes)
    {
        var intakes = store.Numbered.ToLookup(each => each.File.Municipality);
        var differences = scopes.SelectMany(scope => Differences(store, [.. intakes[scope.Municipality]], scope)).Take(Shown).ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private static IEnumerable<string> Differences(WorldStore store, IReadOnlyCollection<(long Number, Intake File)> intakes, Scope scope)
    {
        var told = AnswerFigures.Of(store.Ask(scope));
        var counted = MoneyOracle.Answer(intakes, scope);
        foreach (var name in told.Keys.Where(name => Judged.Contains(name.Split('/')[^1])).Union(counted.Keys.Where(name => IsTold(name, told))))
        {
            var isCounted = counted.TryGetValue(name, out var mine);
            var isAlike = isCounted ? told.TryGetValue(name, out var theirs) && mine == theirs : IsQuietMonth(name, told[name], scope);
            if (isAlike) continue;
            var filters = string.Join(' ', scope.Filters.Select(filter => $"{filter.Dimension}={filter.Value}"));
            yield return $"{scope.Municipality} {scope.Period.Text} peildatum {scope.AsOf:yyyy-MM-dd} stand {scope.Stand} {filters}: {name} is {told.GetValueOrDefault(name)}, counted {mine}";
        }
    }

    /// <summary>A month for which nothing was claimed has a row too: 0, or unknown when it is still to come.</summary>
    private static bool IsQuietMonth(string name, decimal? value, Scope scope) =>
        name.Split('/') is ["per-maand", var month, _] && value == (DateOnly.ParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture) > scope.AsOf ? null : 0m);

    /// <summary>Whether the answer has the column: a table does not show all that the oracle counts, yet may leave out no row.</summary>
    private static bool IsTold(string name, SortedDictionary<string, decimal?> told)
    {
        var table = name.Split('/')[0];
        return told.ContainsKey(name) || (Judged.Contains(name.Split('/')[^1]) && name.EndsWith("/gedeclareerdCent", StringComparison.Ordinal) && told.Keys.Any(key => key.StartsWith(table, StringComparison.Ordinal)));
    }
}
