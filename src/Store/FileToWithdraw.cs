using Roer.Care;

namespace Roer.Store;

/// <summary>What has to be known of a file to withdraw it.</summary>
internal sealed record FileToWithdraw(Identity Identity, Identity Content, bool Refused, string Municipality, bool Withdrawn)
{
    private static readonly Sql File = Sql.Of(typeof(FileToWithdraw), "FileToWithdraw.sql");

    /// <summary>The file with a number; empty when there is none.</summary>
    public static FileToWithdraw? Find(EngineConnection connection, long number) => connection.Read(File, Of, number) is [var file] ? file : null;

    private static FileToWithdraw Of(Row row) => new(
        new Identity(row.Int64(0), row.Int64(1)), new Identity(row.Int64(2), row.Int64(3)), row.Boolean(4), row.TextOrNull(5) ?? "", row.Boolean(6));
}
