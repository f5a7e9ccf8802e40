using Roer.Methods.Sequences;

namespace Roer.Tests.Methods;

/// <summary>Sequences: paths are words, so the page says 1 where they are equal.</summary>
internal static class SequenceCases
{
    public static IEnumerable<ReferenceCase> All() =>
        from row in EraPathTests.Published
        let data = row.Data
        let path = EraPathTests.Path(data.Item3, EraPathTests.Options(data.Item2))
        select new ReferenceCase(nameof(EraPath), $"TreatmentPatterns test {data.Item1}, {data.Item2}: path {data.Item4.Replace("|", " twice ", StringComparison.Ordinal)} equals ours (1 is yes)", "1", path == data.Item4 ? 1 : 0);
}
