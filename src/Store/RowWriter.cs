namespace Roer.Store;

/// <summary>Appends rows to one table, a value at a time in the order of its columns. Rows count once <see cref="Finish"/> returned.</summary>
internal abstract class RowWriter : IDisposable
{
    public abstract RowWriter Int64(long value);

    public abstract RowWriter Int32(int value);

    public abstract RowWriter Boolean(bool value);

    public abstract RowWriter Date(DateOnly value);

    public abstract RowWriter Timestamp(DateTime value);

    public abstract RowWriter Text(string value);

    public abstract RowWriter Null();

    /// <summary>Ends the row; every column must have had its value.</summary>
    public abstract void End();

    /// <summary>Hands the last rows over. Without it, disposing drops what was not handed over.</summary>
    public abstract void Finish();

    public abstract void Dispose();

    public RowWriter Int64(long? value) => value is { } known ? Int64(known) : Null();

    public RowWriter Int32(int? value) => value is { } known ? Int32(known) : Null();

    public RowWriter Date(DateOnly? value) => value is { } known ? Date(known) : Null();

    public RowWriter TextOrNull(string? value) => value is null ? Null() : Text(value);
}
