using Roer.Messages.Sample;
using Roer.Store.Measures;

namespace Roer.Tests.World;

/// <summary>How well a rule finds what was planted. A place is a line of a file, or a file where no line can be told.</summary>
/// <param name="Rule">The code of the rule.</param>
/// <param name="Planted">The places where it was broken on purpose.</param>
/// <param name="Followed">How many of these follow from another error.</param>
/// <param name="Hit">How many of the planted places were found.</param>
/// <param name="Extra">Places found that were not planted.</param>
/// <param name="PlantedCents">The euros that the planted errors touch.</param>
/// <param name="FoundCents">The euros that the findings touch.</param>
internal sealed record RuleScore(string Rule, int Planted, int Followed, int Hit, IReadOnlyList<string> Extra, long PlantedCents, long FoundCents)
{
    /// <summary>Of what was planted, the share that was found.</summary>
    public decimal Recall => Planted == 0 ? 1 : (decimal)Hit / Planted;

    /// <summary>Of what was found, the share that was planted.</summary>
    public decimal Precision => Hit + Extra.Count == 0 ? 1 : (decimal)Hit / (Hit + Extra.Count);

    /// <summary>Planted errors of which the element or the euros were told otherwise.</summary>
    public required IReadOnlyList<string> ToldOtherwise { get; init; }

    public static RuleScore Of(string rule, IReadOnlyList<PlantedError> planted, IReadOnlyList<FindingRow> found)
    {
        var hits = planted.Select(error => (Error: error, Finding: found.FirstOrDefault(finding => IsAt(finding, error)))).Where(hit => hit.Finding is not null).ToList();
        var extra = found.Where(finding => !planted.Any(error => IsAt(finding, error))).Select(finding => $"{finding.File}:{finding.Line}").Distinct().ToList();
        return new RuleScore(
            rule, planted.Count, planted.Count(error => error.Follows is not null), hits.Count, extra,
            planted.Sum(error => error.Cents ?? 0), found.Sum(finding => finding.Cents ?? 0))
        {
            ToldOtherwise = [.. hits.Where(hit => hit.Error.Cents != hit.Finding!.Cents || !IsElement(hit.Error, hit.Finding)).Select(hit => $"{hit.Error}: {hit.Finding!.Element} {hit.Finding.Cents}")],
        };
    }

    private static bool IsAt(FindingRow finding, PlantedError error) =>
        finding.File == error.File && (error.Line == 0 || finding.Line == error.Line);

    private static bool IsElement(PlantedError error, FindingRow finding) => error.Element is null || error.Element == finding.Element;
}
