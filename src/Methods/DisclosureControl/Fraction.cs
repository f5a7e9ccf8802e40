using System.Numerics;

namespace Roer.Methods.DisclosureControl;

/// <summary>An exact number: an attacker who computes exactly may not be answered with a rounding error.</summary>
internal readonly record struct Fraction
{
    private readonly BigInteger _top;
    private readonly BigInteger _belowLessOne;

    private Fraction(BigInteger top, BigInteger below)
    {
        var shared = BigInteger.GreatestCommonDivisor(top, below);
        if (below.Sign < 0) shared = -shared;
        _top = shared.IsOne ? top : top / shared;
        _belowLessOne = (shared.IsOne ? below : below / shared) - 1;
    }

    public static Fraction Zero => default;

    public static Fraction One { get; } = 1;

    public int Sign => _top.Sign;

    private BigInteger Below => _belowLessOne + 1;

    /// <summary>The largest whole number that is not larger.</summary>
    public BigInteger Floor => BigInteger.DivRem(_top, Below, out var rest) - (rest.Sign < 0 ? 1 : 0);

    /// <summary>The smallest whole number that is not smaller.</summary>
    public BigInteger Ceiling => -(-this).Floor;

    public static implicit operator Fraction(long whole) => new(whole, BigInteger.One);

    public static Fraction operator +(Fraction left, Fraction right) => left.Sign == 0
        ? right
        : right.Sign == 0 ? left : new((left._top * right.Below) + (right._top * left.Below), left.Below * right.Below);

    public static Fraction operator -(Fraction left, Fraction right) => left + -right;

    public static Fraction operator -(Fraction number) => new(-number._top, number.Below);

    public static Fraction operator *(Fraction left, Fraction right) =>
        left.Sign == 0 || right.Sign == 0 ? Zero : new(left._top * right._top, left.Below * right.Below);

    public static Fraction operator /(Fraction left, Fraction right) => new(left._top * right.Below, left.Below * right._top);

    public static bool operator <(Fraction left, Fraction right) => (left - right).Sign < 0;

    public static bool operator >(Fraction left, Fraction right) => (left - right).Sign > 0;
}
