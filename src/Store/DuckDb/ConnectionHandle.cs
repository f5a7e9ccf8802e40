using System.Runtime.InteropServices;

namespace Roer.Store.DuckDb;

/// <summary>A connection, with the temporary tables and the transaction that are its own.</summary>
internal sealed class ConnectionHandle : SafeHandle
{
    internal ConnectionHandle(nint connection)
        : base(0, ownsHandle: true) => SetHandle(connection);

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        Native.duckdb_disconnect(ref handle);
        return true;
    }
}
