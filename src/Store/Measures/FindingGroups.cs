using System.Globalization;
using Roer.Care;
using Roer.Store.Findings;

namespace Roer.Store.Measures;

/// <summary>A number of findings of one rule that agree in all that they can be divided by.</summary>
/// <param name="Rule">The code of the rule.</param>
/// <param name="Severity">How bad they are.</param>
/// <param name="Provider">The provider; empty when that is unknown.</param>
/// <param name="Allocation">The allocation that they are about; empty when they are about a claim line or about something else.</param>
/// <param name="Product">The product of the claim lines; empty when there are none.</param>
/// <param name="Division">What else the claim lines can be divided by; empty when there are none.</param>
/// <param name="Number">How many.</param>
/// <param name="WithoutCents">How many of those touch no claimed euro that is known.</param>
public sealed record FindingGroup(
    string Rule, Severity Severity, string Provider, int? Allocation, string? Product, Division? Division, long Number, long WithoutCents)
{
    /// <summary>The form of the claim lines; unknown when there are none.</summary>
    public CareForm Form => Division?.Form ?? CareForm.Unknown;
}

/// <summary>Claim lines that the same rules touch.</summary>
/// <param name="Provider">The provider.</param>
/// <param name="Product">The product.</param>
/// <param name="Division">What else they can be divided by.</param>
/// <param name="Rules">The rules, each with its severity.</param>
/// <param name="Lines">How many lines.</param>
/// <param name="Cents">Their eurocents; a credit counts as much as a debit.</param>
public sealed record TouchedGroup(
    string Provider, string Product, Division Division, IReadOnlyList<(string Rule, Severity Severity)> Rules, long Lines, long Cents)
{
    /// <summary>The form of care.</summary>
    public CareForm Form => Division.Form;
}

/// <summary>
/// The findings of a period in groups, so that any filter and any division counts each euro once without asking the store again. A line
/// belongs to one group, whatever number of rules touch it.
/// </summary>
/// <param name="Numbers">How many findings.</param>
/// <param name="Touched">The claim lines that they touch.</param>
public sealed record FindingGroups(IReadOnlyList<FindingGroup> Numbers, IReadOnlyList<TouchedGroup> Touched)
{
    private static readonly Sql NumbersQuery = Sql.Of(typeof(FindingGroups), "FindingGroups.Numbers.sql");
    private static readonly Sql EurosQuery = Sql.Of(typeof(FindingGroups), "FindingGroups.Euros.sql");

    /// <summary>The findings of a period of care; those of which no care can be told may touch any period.</summary>
    public static FindingGroups Of(Vintage vintage, DateSpan period) => new(
        FindingTables.Read(vintage, NumbersQuery, Groups(), period.First, period.Last),
        FindingTables.Read(vintage, EurosQuery, TouchedLines(), period.First, period.Last));

    private static Func<Row, FindingGroup> Groups()
    {
        var divisions = new Divisions();
        return row => row.Boolean(4)
            ? new(row.Text(0), (Severity)row.Int32(1), row.Text(2), row.Int32OrNull(3), row.Text(5), divisions.Of(row, 6), row.Int64(13), row.Int64(14))
            : new(row.Text(0), (Severity)row.Int32(1), row.Text(2), row.Int32OrNull(3), null, null, row.Int64(13), row.Int64(14));
    }

    private static Func<Row, TouchedGroup> TouchedLines()
    {
        var known = new Dictionary<string, IReadOnlyList<(string, Severity)>>(StringComparer.Ordinal);
        var divisions = new Divisions();
        return row =>
        {
            var rules = row.Text(2);
            if (!known.TryGetValue(rules, out var list)) known[rules] = list = [.. rules.Split(' ').Select(RuleOf)];
            return new(row.Text(0), row.Text(1), divisions.Of(row, 3), list, row.Int64(10), row.Int64(11));
        };
    }

    /// <summary>Every division once, whatever the number of rows that share it.</summary>
    private sealed class Divisions
    {
        private readonly Dictionary<Division, Division> _known = [];

        public Division Of(Row row, int column)
        {
            var division = new Division(
                (CareForm)row.Int32(column), row.Text(column + 1), row.Int32(column + 2), row.Text(column + 3), row.Text(column + 4), row.Text(column + 5), row.Text(column + 6));
            if (_known.TryGetValue(division, out var known)) return known;
            return _known[division] = division;
        }
    }

    private static (string, Severity) RuleOf(string text)
    {
        var at = text.LastIndexOf('=');
        return (text[..at], (Severity)int.Parse(text.AsSpan(at + 1), CultureInfo.InvariantCulture));
    }
}
