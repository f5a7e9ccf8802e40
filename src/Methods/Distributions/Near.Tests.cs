using System.Globalization;

namespace Roer.Methods;

/// <summary>Equal to a share of the expected number, so that 10⁻³⁰⁰ is examined as strictly as 1.</summary>
internal static class Near
{
    public static void Equal(double expected, double actual, double share = 1e-10) =>
        Assert.True(Math.Abs(actual - expected) <= share * Math.Abs(expected), string.Create(CultureInfo.InvariantCulture, $"{expected:R} expected, {actual:R} found"));
}
