using Roer.Messages.Sample;
using Roer.Store.Findings;
using Roer.Tests.World;

namespace Roer.Store;

/// <summary>What a statement says that it needs, it needs: without a row of those tables it gives none, so that leaving it out changes nothing.</summary>
public sealed class NeedsTests
{
    private static readonly SampleOptions Town = new() { Seed = 3, Youths = 150, Years = 2, FirstYear = 2023 };
    private static readonly SqlStatement Begin = SqlStatement.Split("begin transaction")[0];
    private static readonly SqlStatement Rollback = SqlStatement.Split("rollback")[0];

    private static List<SqlStatement> Statements => [.. Vintage.Steps.Concat(FindingTables.Steps).SelectMany(step => step.Statements)];

    [Fact]
    public void Without_what_it_needs_a_statement_adds_no_row_and_with_it_most_do()
    {
        var (checkedNeeds, filling) = (0, 0);
        var tables = new DerivedTables((vintage, connection) =>
        {
            object?[] given = [vintage.Municipality, vintage.AsOf, vintage.Stand];
            // The derivation drops it in the end.
            foreach (var open in Statements.Where(one => one.Makes == "now_open_line" || one.Fills == "now_open_line")) connection.Execute(open, given);
            foreach (var statement in Statements.Where(one => one.Needs.Count > 0))
            {
                filling += AddedWithout([], statement, connection, given) > 0 ? 1 : 0;
                foreach (var need in statement.Needs)
                {
                    Assert.True(AddedWithout(need, statement, connection, given) == 0, $"Without {string.Join(" and ", need)}: {statement.Text}");
                    checkedNeeds++;
                }
            }
        });
        using var store = new WorldStore(SampleTown.Invent(Town).Intakes());
        var vintage = store.Store.At(Town.Municipality, new DateOnly(2099, 12, 31), null);
        FindingTables.Prepare(vintage, CancellationToken.None);
        vintage.Read(tables, new Sql("one", "select 1"), row => row.Int32(0), []);
        Assert.True(checkedNeeds > 80, $"{checkedNeeds} needs.");
        Assert.True(filling > 40, $"Only {filling} statements added a row.");
    }

    /// <summary>A name that no table has would never be empty, and one that is looked at when it is not looked for neither.</summary>
    [Fact]
    public void Every_table_that_is_needed_is_made_before_or_looked_at()
    {
        var looked = Sql.Of(typeof(Vintage), "EmptyTables.sql").Text;
        var made = new HashSet<string>();
        foreach (var statement in Statements)
        {
            Assert.All(statement.Needs.SelectMany(need => need), table => Assert.True(made.Contains(table) || looked.Contains($"'{table}' as name where not exists (select 1 from {table})", StringComparison.Ordinal), table));
            if (statement.Makes is { } name) made.Add(name);
        }
    }

    [Fact]
    public void A_store_with_nothing_in_it_has_every_table_of_a_vintage()
    {
        using var store = new WorldStore([]);
        var vintage = store.Store.At(World.Municipality, new DateOnly(2026, 12, 31), null);
        FindingTables.Prepare(vintage, CancellationToken.None);
        Assert.All(StoredRows.VintageTables.Keys, table => Assert.Empty(StoredRows.Read(vintage, table)));
        Assert.Empty(vintage.Read(new Sql("findings", "select rule from now_finding"), row => row.Text(0)));
    }

    private static long AddedWithout(IReadOnlyList<string> tables, SqlStatement statement, EngineConnection connection, object?[] given)
    {
        connection.Execute(Begin, []);
        foreach (var table in tables) connection.Execute(SqlStatement.Split($"delete from {table}")[0], []);
        var added = connection.Execute(statement, given);
        connection.Execute(Rollback, []);
        return added;
    }
}
