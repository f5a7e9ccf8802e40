namespace Roer.Methods.LateClaims;

/// <summary>
/// Residuals to draw from with replacement, each with exactly equal chance (Lemire 2019). Each 64 bits give two draws of 32: this is where a
/// bootstrap spends its time.
/// </summary>
internal sealed class ResidualPool(double[] residuals, RandomSource random)
{
    private const int Half = 32;

    private readonly ulong _count = (ulong)residuals.Length;
    private readonly uint _threshold = (uint)((1UL << Half) % (ulong)residuals.Length);
    private ulong _bits;
    private bool _spare;

    public double Draw()
    {
        unchecked
        {
            while (true)
            {
                _bits = _spare ? _bits >> Half : random.Bits();
                _spare = !_spare;
                var product = (uint)_bits * _count;
                if ((uint)product >= _threshold) return residuals[(int)(product >> Half)];
            }
        }
    }
}
