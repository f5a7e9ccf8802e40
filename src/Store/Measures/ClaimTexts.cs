namespace Roer.Store.Measures;

/// <summary>The texts of the claim lines of a period, each once; empty text means unknown.</summary>
public sealed class ClaimTexts
{
    /// <summary>Product codes.</summary>
    public TextCodes Products { get; } = new();

    /// <summary>Units.</summary>
    public TextCodes Units { get; } = new();

    /// <summary>AGB codes of providers.</summary>
    public TextCodes Providers { get; } = new();

    /// <summary>CBS codes of neighbourhoods.</summary>
    public TextCodes Neighbourhoods { get; } = new();

    /// <summary>Iv3 task fields.</summary>
    public TextCodes TaskFields { get; } = new();

    /// <summary>Legal statuses.</summary>
    public TextCodes LegalStatuses { get; } = new();

    /// <summary>Referrers.</summary>
    public TextCodes Referrers { get; } = new();

    /// <summary>Who pays.</summary>
    public TextCodes Payers { get; } = new();

    /// <summary>What a group can be divided by, in words of the store.</summary>
    public Division Division(ClaimGroup group) => new(
        group.Form, Neighbourhoods.Texts[group.Neighbourhood], group.Age, TaskFields.Texts[group.TaskField], LegalStatuses.Texts[group.LegalStatus],
        Referrers.Texts[group.Referrer], Payers.Texts[group.PaidBy]);

    internal ClaimGroup Group(Row row) => new(
        row.Int64(0), (Care.CareForm)row.Int32(1), row.Int32(2), row.Boolean(3), row.Code(4, Products), row.Code(5, Units), row.Code(6, Providers),
        row.Code(7, Neighbourhoods), row.Code(8, TaskFields), row.Code(9, LegalStatuses),
        row.Code(14, Referrers), row.Code(15, Payers));
}
