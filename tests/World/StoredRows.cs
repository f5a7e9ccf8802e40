using System.Globalization;
using System.Reflection;
using Roer.Care;
using Roer.Store;

namespace Roer.Tests.World;

/// <summary>The rows of a table as text, and the rows that facts should have become, derived from the records by reflection.</summary>
public static class StoredRows
{
    /// <summary>The tables that files fill, with their columns.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<(string Name, string Type)>> Tables { get; } =
        CareStore.Schema.Statements
            .Where(statement => ColumnsOf(statement).Any(column => column.Name == "intake"))
            .ToDictionary(TableOf, ColumnsOf, StringComparer.Ordinal);

    /// <summary>The temporary tables of a vintage.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<(string Name, string Type)>> VintageTables { get; } =
        Vintage.Steps.SelectMany(step => step.Statements)
            .Where(statement => statement.Text.StartsWith("create temporary table", StringComparison.Ordinal))
            .ToDictionary(TableOf, ColumnsOf, StringComparer.Ordinal);

    /// <summary>All rows of a table, by file and line.</summary>
    public static IReadOnlyList<string> Read(CareStore store, string table)
    {
        var columns = Tables[table];
        var order = columns.Any(column => column.Name == "line") ? "intake, line" : "intake";
        var sql = new Sql(table, $"select {string.Join(", ", columns.Select(column => column.Name))} from {table} order by {order}");
        return store.Read(sql, row => string.Join(" | ", columns.Select((column, index) => Text(row, index, column.Type))));
    }

    /// <summary>All rows of a vintage's table, in the order of their text.</summary>
    public static IReadOnlyList<string> Read(Vintage vintage, string table)
    {
        var columns = VintageTables[table];
        var sql = new Sql(table, $"select {string.Join(", ", columns.Select(column => column.Name))} from {table}");
        var rows = vintage.Read(sql, row => string.Join(" | ", columns.Select((column, index) => Text(row, index, column.Type))));
        return [.. rows.Order(StringComparer.Ordinal)];
    }

    /// <summary>The row of a fact: its own values in the order of its record.</summary>
    public static string Expect(long intake, object fact, params string[] without)
    {
        var origin = (Origin?)fact.GetType().GetProperty("Origin")?.GetValue(fact);
        var line = fact is Finding finding ? finding.Line : origin!.Value.Line;
        var values = fact.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.Name is not ("Origin" or "Line") && !without.Contains(property.Name, StringComparer.Ordinal))
            .Select(property => Text(property.GetValue(fact)));
        IEnumerable<string> head = origin is { } from
            ? [Text(intake), Text(line), Text(from.Municipality), Text(from.Known)]
            : [Text(intake), Text(line)];
        return string.Join(" | ", head.Concat(values));
    }

    private static string Text(Row row, int column, string type) => row.IsNull(column) ? "∅" : type switch
    {
        "bigint" => Text(row.Int64(column)),
        "integer" => Text(row.Int32(column)),
        "boolean" => Text(row.Boolean(column)),
        "date" => Text(row.Date(column)),
        "timestamp" => Text(row.Timestamp(column)),
        _ => row.Text(column),
    };

    private static string Text(object? value) => value switch
    {
        null => "∅",
        Child child => Text(child.Pseudonym),
        Enum code => Text(Convert.ToInt32(code, CultureInfo.InvariantCulture)),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static string TableOf(SqlStatement statement) => statement.Text.Split('(')[0].Trim().Split(' ')[^1];

    private static IReadOnlyList<(string Name, string Type)> ColumnsOf(SqlStatement statement) =>
        [.. statement.Text.Split('\n')[1..^1].Select(line => line.Trim().TrimEnd(',').Split(' ')).Select(words => (words[0], words[1]))];
}
