namespace Roer.Care;

/// <summary>An amount of money in whole eurocents. Arithmetic is checked: an amount that does not fit is an error, never a wrong amount.</summary>
/// <param name="Cents">The amount in eurocents; negative is money that comes back.</param>
public readonly record struct Euro(long Cents) : IComparable<Euro>
{
    /// <summary>No money: a known amount of zero, never an unknown one.</summary>
    public static Euro Zero => default;

    /// <summary>The sum.</summary>
    public static Euro operator +(Euro left, Euro right) => new(checked(left.Cents + right.Cents));

    /// <summary>The difference.</summary>
    public static Euro operator -(Euro left, Euro right) => new(checked(left.Cents - right.Cents));

    /// <summary>The opposite amount.</summary>
    public static Euro operator -(Euro amount) => new(checked(-amount.Cents));

    /// <summary>The amount times a whole number.</summary>
    public static Euro operator *(Euro amount, long times) => new(checked(amount.Cents * times));

    /// <summary>Whether the left amount is smaller.</summary>
    public static bool operator <(Euro left, Euro right) => left.Cents < right.Cents;

    /// <summary>Whether the left amount is larger.</summary>
    public static bool operator >(Euro left, Euro right) => left.Cents > right.Cents;

    /// <summary>Whether the left amount is smaller or equal.</summary>
    public static bool operator <=(Euro left, Euro right) => left.Cents <= right.Cents;

    /// <summary>Whether the left amount is larger or equal.</summary>
    public static bool operator >=(Euro left, Euro right) => left.Cents >= right.Cents;

    /// <summary>Orders by amount.</summary>
    public int CompareTo(Euro other) => Cents.CompareTo(other.Cents);
}
