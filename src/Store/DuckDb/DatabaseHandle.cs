using System.Runtime.InteropServices;

namespace Roer.Store.DuckDb;

/// <summary>An open database; the file is released when the last connection of it is gone as well.</summary>
internal sealed class DatabaseHandle : SafeHandle
{
    internal DatabaseHandle(nint database)
        : base(0, ownsHandle: true) => SetHandle(database);

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        Native.duckdb_close(ref handle);
        return true;
    }
}
