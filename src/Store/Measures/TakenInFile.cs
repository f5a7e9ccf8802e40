using Roer.Care;

namespace Roer.Store.Measures;

/// <summary>A file that was offered, as the store knows it.</summary>
/// <param name="Number">Its number in the store.</param>
/// <param name="FileName">The name under which it was offered, safe to show.</param>
/// <param name="Kind">What kind of file it is, as in <see cref="Care.Intake.Kind"/>.</param>
/// <param name="Municipality">The municipality; empty for a refused file that does not tell.</param>
/// <param name="Provider">The provider on the other side of the message.</param>
/// <param name="Known">The day on which the message became known; empty for a CSV and for a refused file.</param>
/// <param name="Refused">Whether it was refused.</param>
/// <param name="TakenIn">When it was taken in, in UTC.</param>
public sealed record TakenInFile(
    long Number, string FileName, string? Kind, string? Municipality, string? Provider, DateOnly? Known, bool Refused, DateTime TakenIn)
{
    private static readonly Sql Files = Sql.Of(typeof(TakenInFile), "TakenInFiles.sql");
    private static readonly Sql Rows = Sql.Of(typeof(TakenInFile), "TakenInRows.sql");
    private static readonly Sql Told = Sql.Of(typeof(TakenInFile), "TakenInFindings.sql");
    private static readonly Sql Refusals = Sql.Of(typeof(TakenInFile), "TakenInReasons.sql");

    /// <summary>How many facts it told.</summary>
    public long Facts { get; init; }

    /// <summary>How many findings it had when it came in, worst first.</summary>
    public IReadOnlyList<(Severity Severity, long Number)> Findings { get; init; } = [];

    /// <summary>Its withdrawal, with the number and the moment of that; empty when it was not withdrawn.</summary>
    public (long Number, Withdrawal Said, DateTime TakenIn)? Withdrawn { get; init; }

    /// <summary>The last files, the latest first.</summary>
    /// <param name="store">The store.</param>
    /// <param name="last">The highest number that counts.</param>
    /// <param name="most">How many files at most.</param>
    public static IReadOnlyList<TakenInFile> All(CareStore store, long last, int most)
    {
        var files = store.Read(Files, FileOf, last, most);
        if (files.Count == 0)
            return [];
        var (from, to) = (files[^1].Number, files[0].Number);
        var facts = store.Read(Rows, row => (Number: row.Int64(0), Facts: row.Int64(1)), from, to).ToDictionary(row => row.Number, row => row.Facts);
        var findings = store.Read(Told, row => (Number: row.Int64(0), Severity: (Severity)row.Int32(1), Findings: row.Int64(2)), from, to).ToLookup(row => row.Number, row => (row.Severity, row.Findings));
        return [.. files.Select(file => file with { Facts = facts.GetValueOrDefault(file.Number), Findings = [.. findings[file.Number]] })];
    }

    /// <summary>The file with that number; empty when there is none.</summary>
    public static TakenInFile? Of(CareStore store, long number) => All(store, number, 1) is [var file] && file.Number == number ? file : null;

    /// <summary>Why it was refused: lines of the file, 0 for the whole, with a sentence.</summary>
    public static IReadOnlyList<(int Line, string Sentence)> Reasons(CareStore store, long number, int most) =>
        store.Read(Refusals, row => (row.Int32(0), row.Text(1)), number, most);

    private static TakenInFile FileOf(Row row) => new(
        row.Int64(0), row.Text(1), row.TextOrNull(2), row.TextOrNull(3), row.TextOrNull(4), row.DateOrNull(5), row.Boolean(6), row.Timestamp(7))
    {
        Withdrawn = row.IsNull(8) ? null : (row.Int64(8), new Withdrawal(row.Int64(0), row.Date(9), row.Text(10), row.Text(11)), row.Timestamp(12)),
    };
}
