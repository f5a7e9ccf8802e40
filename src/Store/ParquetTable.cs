using System.Globalization;
using Roer.Store.DuckDb;

namespace Roer.Store;

/// <summary>What a column of a Parquet file holds.</summary>
public enum ParquetType
{
    /// <summary>Text.</summary>
    Text = 1,

    /// <summary>Whole numbers of 64 bits.</summary>
    Whole = 2,

    /// <summary>Numbers with at most four decimals, exact.</summary>
    Exact = 3,
}

/// <summary>
/// A table as a Parquet file, written by DuckDB in a database in memory that is made for it alone: it can write files and holds nothing, while the store holds everything and can write none.
/// </summary>
/// <param name="Columns">The columns in their order; no two names may differ in capitals only.</param>
/// <param name="Rows">The values of each row as invariant text; empty is unknown.</param>
/// <param name="Facts">What is said of the whole, kept beside the columns.</param>
public sealed record ParquetTable(
    IReadOnlyList<(string Name, ParquetType Type)> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows, IReadOnlyList<KeyValuePair<string, string>> Facts)
{
    private static readonly StoreOptions Little = new() { Threads = 1, MemoryMegabytes = 128 };

    /// <summary>The bytes of the file.</summary>
    public byte[] Bytes()
    {
        var folder = Directory.CreateTempSubdirectory("roer-parquet-").FullName;
        try
        {
            var path = Path.Combine(folder, "tabel.parquet");
            using (var engine = DuckEngine.InMemory(Little))
            using (var connection = engine.Connect())
            {
                connection.Execute(new Sql("parquet table", $"create table written (place bigint, {string.Join(", ", Columns.Select((_, at) => $"c{Number(at)} varchar"))});"));
                Fill(connection);
                connection.Execute(new Sql("parquet file", $"copy (select {string.Join(", ", Columns.Select(Typed))} from written order by place) to {Quoted(path)} (format parquet, compression zstd, kv_metadata {{{string.Join(", ", Facts.Select(fact => $"{Quoted(fact.Key)}: {Quoted(fact.Value)}"))}}});"));
            }

            return File.ReadAllBytes(path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private void Fill(EngineConnection connection)
    {
        using var row = connection.Append("written");
        for (var at = 0; at < Rows.Count; at++)
        {
            row.Int64(at);
            foreach (var value in Rows[at]) row.TextOrNull(value);
            row.End();
        }

        row.Finish();
    }

    private static string Typed((string Name, ParquetType Type) column, int at)
    {
        var type = column.Type switch { ParquetType.Whole => "bigint", ParquetType.Exact => "decimal(18, 4)", _ => "varchar" };
        return $"cast(c{Number(at)} as {type}) as \"{column.Name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Number(int at) => at.ToString(CultureInfo.InvariantCulture);

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
