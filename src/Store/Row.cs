using System.Diagnostics.CodeAnalysis;

namespace Roer.Store;

/// <summary>
/// One row of a result, valid only while it is being mapped. Columns count from 0. A number may come from any whole-number column that
/// holds it; dates, moments, text and truth values only from their own. Nothing else is read: fractions are computed in C#.
/// </summary>
[SuppressMessage("Naming", "CA1716", Justification = "Named for the column type, as ADO.NET does; there is no Visual Basic caller.")]
[SuppressMessage("Naming", "CA1720", Justification = "Named for the column type, as ADO.NET does.")]
public abstract class Row
{
    private protected Row()
    {
    }

    public abstract bool IsNull(int column);

    public abstract long Int64(int column);

    public abstract bool Boolean(int column);

    public abstract DateOnly Date(int column);

    /// <summary>A moment without a zone, to the microsecond.</summary>
    public abstract DateTime Timestamp(int column);

    public abstract string Text(int column);

    /// <summary>The number of a text, without making a string of one that was met before.</summary>
    public virtual int Code(int column, TextCodes codes) => codes.Of(Text(column));

    public int Int32(int column) => checked((int)Int64(column));

    public long? Int64OrNull(int column) => IsNull(column) ? null : Int64(column);

    public int? Int32OrNull(int column) => IsNull(column) ? null : Int32(column);

    public bool? BooleanOrNull(int column) => IsNull(column) ? null : Boolean(column);

    public DateOnly? DateOrNull(int column) => IsNull(column) ? null : Date(column);

    public DateTime? TimestampOrNull(int column) => IsNull(column) ? null : Timestamp(column);

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);
}
