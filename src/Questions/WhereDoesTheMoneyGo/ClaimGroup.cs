using Roer.Care;
using Roer.Store;
using Roer.Store.Measures;

namespace Roer.Questions.WhereDoesTheMoneyGo;

/// <summary>What claim lines have in common: all that they can be divided by. Texts are numbers in <see cref="ClaimTexts"/>.</summary>
internal readonly record struct ClaimGroup(
    long Child, CareForm Form, int Age, bool IsAllocated, int Product, int Unit, int Provider, int Neighbourhood, int TaskField, int LegalStatus, int Referrer, int PaidBy);

/// <summary>The texts of the claim lines of a period, each once.</summary>
internal sealed class ClaimTexts
{
    public TextCodes Products { get; } = new();

    public TextCodes Units { get; } = new();

    public TextCodes Providers { get; } = new();

    public TextCodes Neighbourhoods { get; } = new();

    public TextCodes TaskFields { get; } = new();

    public TextCodes LegalStatuses { get; } = new();

    public TextCodes Referrers { get; } = new();

    public TextCodes Payers { get; } = new();

    public ClaimGroup Group(Row row) => new(
        row.Int64(0), (CareForm)row.Int32(1), row.Int32(2), row.Boolean(3), row.Code(4, Products), row.Code(5, Units), row.Code(6, Providers),
        row.Code(7, Neighbourhoods), row.Code(8, TaskFields), row.Code(9, LegalStatuses),
        row.Code(14, Referrers), row.Code(15, Payers));

    public Division Division(ClaimGroup group) => new(
        group.Form, Neighbourhoods.Texts[group.Neighbourhood], group.Age, TaskFields.Texts[group.TaskField], LegalStatuses.Texts[group.LegalStatus],
        Referrers.Texts[group.Referrer], Payers.Texts[group.PaidBy]);
}
