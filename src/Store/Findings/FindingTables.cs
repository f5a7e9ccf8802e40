using System.Globalization;
using Roer.Care;

namespace Roer.Store.Findings;

/// <summary>
/// The findings of a vintage: <c>now_finding</c> with a row a finding, and <c>now_touched_line</c> with a row for each claim line that a
/// finding touches. They are derived when a question first asks and never stored, so that they do not depend on the order of arrival.
/// </summary>
public static class FindingTables
{
    private static readonly DateOnly FirstDeadline = new(2014, 1, 1);

    private static readonly (Sql Facts, Sql Lines) Start = (File("FindingFacts.sql"), File("FindingLines.sql"));

    private static readonly (Sql Volumes, Sql Prices) Weighed = (File("VolumesToJudge.sql"), File("PricesToWeigh.sql"));

    private static readonly Sql[] Rest =
    [
        .. new[]
        {
            "LineMarks.sql", "MarkedLine.sql", "FindingsOfClaims.sql", "FindingsOfAllocations.sql", "FindingsOfReports.sql", "FindingsOfAnswers.sql",
            "FindingsOfTables.sql", "NowFinding.sql",
        }.Select(File),
    ];

    private static readonly DerivedTables Tables = new(Make);

    /// <summary>Every statement that makes the tables, in order.</summary>
    internal static IEnumerable<Sql> Steps => [Start.Facts, Start.Lines, .. Rest];

    /// <summary>Runs a query over the vintage's tables and those of the findings.</summary>
    public static IReadOnlyList<T> Read<T>(Vintage vintage, Sql sql, Func<Row, T> map, params ReadOnlySpan<object?> parameters) =>
        vintage.Read(Tables, sql, map, parameters);

    /// <summary>Makes the tables now, for who asks later; stops soon when asked to.</summary>
    /// <exception cref="OperationCanceledException">It had to stop; who asks later has them made.</exception>
    public static void Prepare(Vintage vintage, CancellationToken stop) => vintage.Prepare(Tables, stop);

    /// <summary>Whether the findings of a vintage are there, so that nobody has to wait for them.</summary>
    public static bool ArePrepared(Vintage vintage) => vintage.Has(Tables);

    private static void Make(Vintage vintage, EngineConnection connection)
    {
        Execute(Start.Facts, vintage, connection);
        Execute(Start.Lines, vintage, connection);
        FillRules(connection);
        FillDeadlines(connection, vintage.AsOf);
        FillEndReasons(connection);
        FillMunicipalities(connection);
        FillPrices(connection, vintage.AsOf);
        FillExcess(connection);
        foreach (var step in Rest)
            Execute(step, vintage, connection);
    }

    private static void Execute(Sql sql, Vintage vintage, EngineConnection connection) =>
        connection.Execute(sql, vintage.Municipality, vintage.AsOf, vintage.Stand);

    private static void FillRules(EngineConnection connection)
    {
        using var row = connection.Append("now_rule");
        foreach (var rule in Rules.All)
        {
            row.Text(rule.Code).Int32((int)rule.Severity).Date(rule.FirstDay).Date(rule.LastDay ?? new DateOnly(9999, 12, 31))
                .TextOrNull(rule.Elements.Count > 0 ? rule.Elements[0] : null).TextOrNull(rule == Rules.Find(rule.Code) ? null : rule.Sentence).End();
        }

        row.Finish();
    }

    /// <summary>Terms of three, five and ten working days (OP090, OP271, OP272, OP274, OP090x4). Messages know of no care to come.</summary>
    private static void FillDeadlines(EngineConnection connection, DateOnly asOf)
    {
        using var row = connection.Append("now_deadline");
        var (working, next) = (new List<DateOnly>(), 0);
        for (var day = FirstDeadline.AddDays(1); working.Count < 10 || working[^10] <= asOf; day = day.AddDays(1))
        {
            if (WorkingDays.Is(day)) working.Add(day);
        }

        for (var day = FirstDeadline; day <= asOf; day = day.AddDays(1))
        {
            while (working[next] <= day) next++;
            row.Date(day).Date(working[next + 2]).Date(working[next + 4]).Date(working[next + 9]).End();
        }

        row.Finish();
    }

    private static void FillEndReasons(EngineConnection connection)
    {
        using var row = connection.Append("now_end_reason");
        foreach (var reason in EmbeddedTable.Read(typeof(FindingTables).Assembly, "jz588-reden-beeindiging.csv"))
            row.Text(reason["code"]).Date(DateOnly.ParseExact(reason["geldig_vanaf"], "yyyy-MM-dd", CultureInfo.InvariantCulture)).End();
        row.Finish();
    }

    private static void FillMunicipalities(EngineConnection connection)
    {
        using var row = connection.Append("now_municipality");
        foreach (var municipality in EmbeddedTable.Read(typeof(FindingTables).Assembly, "cbs-gemeenten.csv"))
            row.Text(municipality["gemeente"]).End();
        row.Finish();
    }

    private static void FillPrices(EngineConnection connection, DateOnly asOf)
    {
        var counts = connection.Read(Weighed.Prices, row => new PriceCount(row.Text(0), row.Text(1), row.Int64(2), row.Int64(3)));
        var euros = connection.Read(File("EuroUnits.sql"), row => (row.Text(0), row.Int64OrNull(1)));
        var prices = UsualPrice.Of(counts).ToList();
        if (prices.Count + euros.Count == 0) return;
        using var row = connection.Append("now_price");
        foreach (var price in prices)
            row.Text(price.Product).Text(price.Unit).Int64(price.Cents).End();
        foreach (var (product, cents) in euros)
            row.Text(product).Text("83").Int64(cents ?? Parameter.On("eenheid-83-cent", asOf)).End();
        row.Finish();
    }

    private static void FillExcess(EngineConnection connection)
    {
        var excesses = VolumeSuspect.Judge(connection.Read(Weighed.Volumes, VolumeSuspect.Read)).ToList();
        if (excesses.Count == 0) return;
        using var row = connection.Append("now_excess");
        foreach (var excess in excesses)
            row.Int32(excess.Allocation).Date(excess.Days.First).Date(excess.Days.Last).Int64(excess.Most).End();
        row.Finish();
    }

    private static Sql File(string name) => Sql.Of(typeof(FindingTables), name);
}
