using System.Globalization;
using Roer.Care;

namespace Roer.Store;

/// <summary>
/// The national product list. Municipalities may use codes of their own, so this is the fallback and never more than that.
/// </summary>
public static class StandardProducts
{
    private static readonly Lazy<IReadOnlyList<StandardProduct>> Rows =
        new(() => [.. EmbeddedTable.Read(typeof(StandardProducts).Assembly, "jz21-producten.csv").Select(Product)]);

    /// <summary>Every product of the list, in its order.</summary>
    public static IReadOnlyList<StandardProduct> All => Rows.Value;

    /// <summary>
    /// The categories that tell by themselves that their products are no form of help, whatever code a municipality uses: transport,
    /// probation, protection and the preventive framework. Their product code is empty.
    /// </summary>
    public static IReadOnlyList<StandardProduct> Categories { get; } =
        [.. new[] { "42", "47", "48", "49" }.Select(category => new StandardProduct(category, "", "", FormOf(category, "")))];

    /// <summary>
    /// The form of care of a category and the list's dimension code. The code alone does not say: 11 is foster care in categories
    /// 43, 44 and 46, and a supervision order in 48.
    /// </summary>
    internal static CareForm FormOf(string category, string dimension) => category switch
    {
        "42" => CareForm.None,
        "47" => CareForm.Probation,
        "48" => CareForm.Protection,
        "49" => CareForm.PreventiveJustice,
        _ => HelpForm(dimension),
    };

    private static CareForm HelpForm(string dimension) =>
        int.TryParse(dimension, NumberStyles.None, CultureInfo.InvariantCulture, out var code)
        && Enum.IsDefined((CareForm)code) && ((CareForm)code).MakesTrajectory()
            ? (CareForm)code
            : CareForm.Unknown;

    private static StandardProduct Product(IReadOnlyDictionary<string, string> row) => new(
        row["productcategorie"], row["productcode"], row["omschrijving"], FormOf(row["productcategorie"], row["hulpvormdimensie"]));
}
