using Roer.Care;

namespace Roer.Store.Measures;

/// <summary>What is not known of a claim line.</summary>
[Flags]
public enum ClaimGaps
{
    /// <summary>Everything is known.</summary>
    None = 0,

    /// <summary>The product is neither in the municipality's dictionary nor in the national list.</summary>
    Product = 1,

    /// <summary>No dictionary says which form of care it is.</summary>
    Form = 2,

    /// <summary>Nobody told who referred to its allocation.</summary>
    Referrer = 4,

    /// <summary>Where the child lived.</summary>
    Neighbourhood = 8,

    /// <summary>When the child was born.</summary>
    BirthDate = 16,
}

/// <summary>Claim lines of one provider, product, form and care month that fared alike, summed. Debit is positive, credit negative.</summary>
/// <param name="Provider">The provider's AGB code.</param>
/// <param name="Category">The product category.</param>
/// <param name="Product">The product code.</param>
/// <param name="Form">The form of care on the first day of the product period.</param>
/// <param name="Month">The month in which the product period begins: 12 × year + month − 1.</param>
public readonly record struct ClaimedMonth(string Provider, string Category, string Product, CareForm Form, int Month)
{
    private const int GrantedState = 1;
    private const int RefusedState = 2;
    private static readonly Sql Query = Sql.Of(typeof(ClaimedMonth), "ClaimedMonth.sql");

    public required int State { get; init; }

    public required bool IsAllocated { get; init; }

    public required ClaimGaps Gaps { get; init; }

    public required long Lines { get; init; }

    public required long Cents { get; init; }

    public bool IsGranted => State == GrantedState;

    public bool IsRefused => State == RefusedState;

    public bool IsAnswered => IsGranted || IsRefused;

    /// <summary>The first day of the month.</summary>
    public DateOnly FirstDay => new(Month / 12, (Month % 12) + 1, 1);

    /// <summary>The number of the month of a day, as <see cref="Month"/> counts.</summary>
    public static int NumberOf(DateOnly day) => (day.Year * 12) + day.Month - 1;

    /// <summary>All that the vintage knows of claims.</summary>
    public static IReadOnlyList<ClaimedMonth> All(Vintage vintage) => vintage.Memo(typeof(ClaimedMonth), () =>
    {
        var texts = new TextCodes();
        return vintage.Read(Query, row => new ClaimedMonth(Text(row, 0, texts), Text(row, 1, texts), Text(row, 2, texts), (CareForm)row.Int32(3), row.Int32(4))
        {
            State = row.Int32(5),
            IsAllocated = row.Boolean(6),
            Gaps = (ClaimGaps)row.Int32(7),
            Lines = row.Int64(8),
            Cents = row.Int64(9),
        });
    });

    private static string Text(Row row, int column, TextCodes texts) => texts.Texts[row.Code(column, texts)];
}
