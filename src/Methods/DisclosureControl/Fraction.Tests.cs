using System.Numerics;

namespace Roer.Methods.DisclosureControl;

public sealed class FractionTests
{
    [Fact]
    public void It_adds_takes_off_multiplies_and_divides_exactly()
    {
        Fraction third = (Fraction)1 / 3, half = (Fraction)1 / 2;
        Assert.Equal((Fraction)5 / 6, third + half);
        Assert.Equal((Fraction)(-1) / 6, third - half);
        Assert.Equal((Fraction)1 / 6, third * half);
        Assert.Equal((Fraction)2 / 3, third / half);
        Assert.Equal(Fraction.One, third + third + third);
    }

    [Fact]
    public void Nothing_at_all_is_0() => Assert.Equal((Fraction)0, default(Fraction));

    [Theory]
    [InlineData(7, 2, 3, 4)]
    [InlineData(-7, 2, -4, -3)]
    [InlineData(6, 2, 3, 3)]
    [InlineData(7, -2, -4, -3)]
    public void Floor_and_ceiling_are_the_whole_numbers_on_either_side(long top, long below, long floor, long ceiling)
    {
        var fraction = (Fraction)top / below;
        Assert.Equal((new BigInteger(floor), new BigInteger(ceiling)), (fraction.Floor, fraction.Ceiling));
    }

    [Fact]
    public void It_knows_which_is_larger()
    {
        Assert.True((Fraction)1 / 3 < (Fraction)1 / 2);
        Assert.True((Fraction)(-1) / 3 > (Fraction)(-1) / 2);
        Assert.Equal(-1, ((Fraction)1 / -2).Sign);
    }
}
