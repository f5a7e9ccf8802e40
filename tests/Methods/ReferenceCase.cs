using System.Globalization;

namespace Roer.Tests.Methods;

/// <summary>One published or independently computed number, and ours.</summary>
/// <param name="Method">The method, as its type is named.</param>
/// <param name="Case">Data set and quantity, with where the number was printed.</param>
/// <param name="Expected">The number as the source prints it, so that its digits say how exact it is.</param>
/// <param name="Ours">What the method gives.</param>
/// <param name="Tolerance">
/// The largest difference allowed, relative to the expected number. 0 asks for every printed digit: half a unit of the last.
/// </param>
internal sealed record ReferenceCase(string Method, string Case, string Expected, double Ours, double Tolerance = 0)
{
    private const int MostDigits = 10;

    public bool Holds => Math.Abs(Ours - Value) <= (Tolerance == 0 ? HalfUnit * 1.000001 : Tolerance * Math.Max(Math.Abs(Value), double.Epsilon));

    /// <summary>How many significant digits the source prints, at most ten.</summary>
    public int Printed => Math.Min(Significant(Expected), MostDigits);

    /// <summary>How many significant digits agree, at most those printed and at most ten.</summary>
    public int Digits
    {
        get
        {
            if (Math.Abs(Ours - Value) <= HalfUnit * 1.000001) return Printed;
            return Value == 0 ? 0 : Math.Clamp((int)Math.Floor(-Math.Log10(2 * Math.Abs(Ours - Value) / Math.Abs(Value))), 0, Printed);
        }
    }

    /// <summary>Ours, to as many digits as were printed.</summary>
    public string OursText => Math.Abs(Ours).ToString($"G{Math.Min(Significant(Expected), MostDigits)}", CultureInfo.InvariantCulture) is var text && Ours < 0 ? $"-{text}" : text;

    private double Value => double.Parse(Expected, CultureInfo.InvariantCulture);

    private double HalfUnit
    {
        get
        {
            var (mantissa, exponent) = Split(Expected);
            var point = mantissa.IndexOf('.', StringComparison.Ordinal);
            var decimals = point < 0 ? 0 : mantissa.Length - point - 1;
            return 0.5 * Math.Pow(10, exponent - decimals);
        }
    }

    private static int Significant(string text) =>
        Math.Max(1, Split(text).Mantissa.TrimStart('-', '+', '0', '.').Count(char.IsAsciiDigit));

    private static (string Mantissa, int Exponent) Split(string text)
    {
        var mark = text.IndexOfAny(['e', 'E']);
        return mark < 0 ? (text, 0) : (text[..mark], int.Parse(text[(mark + 1)..], CultureInfo.InvariantCulture));
    }
}
