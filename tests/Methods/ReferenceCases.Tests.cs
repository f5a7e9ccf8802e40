using System.Globalization;
using System.Text;
using Roer.Tests.World;

namespace Roer.Tests.Methods;

/// <summary>
/// The examination of the methods: every published number beside ours. One file of cases a field, listed here. The data lie outside the
/// repository (see <see cref="Repository.SharedOrSkip"/>); the tests beside each method hold small cases that always run.
/// </summary>
public sealed class ReferenceCasesTests
{
    private static readonly Func<IEnumerable<ReferenceCase>>[] All =
    [
        DistributionCases.All,
        LateClaimCases.All,
        SurvivalCases.All,
        DecompositionCases.All,
        ForecastCases.All,
        ReserveCases.All,
        SequenceCases.All,
        DisclosureCases.All,
    ];

    [Fact]
    public void Every_published_number_is_reproduced()
    {
        Repository.SharedOrSkip("reference");
        Assert.Empty(All.SelectMany(each => each()).Where(each => !each.Holds).Select(each => $"{each.Method} · {each.Case}: {each.Expected}, ours {each.Ours:R}"));
    }

    [Fact]
    public void The_page_of_methods_is_up_to_date()
    {
        Repository.SharedOrSkip("reference");
        var page = new StringBuilder("# Methods and their published numbers\n\nWritten by the tests (`ROER_SCHRIJF=1 ./test`); do not edit by hand. *Digits*: how many significant digits agree, of those printed and at most ten.\n");
        var methods = All.SelectMany(each => each()).GroupBy(each => each.Method).ToList();
        page.Append("\n| method | cases | with every printed digit | fewest digits |\n|---|--:|--:|--:|\n");
        foreach (var method in methods)
            page.Append(CultureInfo.InvariantCulture, $"| [{method.Key}](#{method.Key.ToLowerInvariant()}) | {method.Count()} | {method.Count(each => each.Digits == each.Printed)} | {method.Min(each => each.Digits)} |\n");
        foreach (var method in methods)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {method.Key}\n\n| case | expected | ours | digits |\n|---|--:|--:|--:|\n");
            foreach (var each in method)
                page.Append(CultureInfo.InvariantCulture, $"| {each.Case} | {each.Expected} | {each.OursText} | {each.Digits} |\n");
        }

        Golden.MatchesFile(page.ToString(), "docs/generated/methods.md");
    }
}
