namespace Roer.Methods.DisclosureControl;

/// <summary>
/// Who made a total how large, and whether it tells too much of one of them (Hundepool and others, Statistical Disclosure Control, 2012, ch. 4).
/// A negative contribution counts by its size: what was taken back is told as much as what was given.
/// </summary>
public sealed class Contributions
{
    private readonly decimal[] _sizes;

    private Contributions(decimal[] sizes)
    {
        _sizes = sizes;
        Total = sizes.Sum();
    }

    /// <summary>The number of those who contributed anything but 0.</summary>
    public int Count => _sizes.Length;

    /// <summary>The sum of the sizes.</summary>
    public decimal Total { get; }

    /// <summary>The largest size; 0 when there is none.</summary>
    public decimal Largest => Count > 0 ? _sizes[0] : 0;

    /// <summary>The contributions, one for each contributor, in any order.</summary>
    public static Contributions Of(IEnumerable<decimal> contributions) =>
        new([.. contributions.Select(Math.Abs).Where(size => size > 0).OrderDescending()]);

    /// <summary>The share in percent that the largest so many have; empty when nothing was contributed.</summary>
    public decimal? ShareOfLargest(int many) => Total == 0 ? null : _sizes.Take(many).Sum() * 100 / Total;

    /// <summary>
    /// The p % rule: the second largest, who takes their own part off the total, comes within this many percent of the largest one. Lower
    /// tells more; a total is sensitive when it lies below the p of the rule. Empty when nothing was contributed.
    /// </summary>
    public decimal? Closeness => Total == 0 ? null : (Total - _sizes.Take(2).Sum()) * 100 / Largest;

    /// <summary>Whether the total tells the largest one to within p percent; a total of nobody tells nothing.</summary>
    public bool IsWithin(decimal percent) => Closeness < percent;

    /// <summary>The (n,k) rule: whether the largest n have more than k percent.</summary>
    public bool IsDominated(int many, decimal percent) => ShareOfLargest(many) > percent;
}
