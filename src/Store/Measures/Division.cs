using Roer.Care;

namespace Roer.Store.Measures;

/// <summary>What a row can be divided by, as the store has it: empty text and -1 mean unknown.</summary>
/// <param name="Form">The form of care.</param>
/// <param name="Neighbourhood">The CBS code of the neighbourhood on the first day.</param>
/// <param name="Age">The age on the first day, in whole years.</param>
/// <param name="TaskField">The Iv3 task field.</param>
/// <param name="LegalStatus">The legal status of the allocation.</param>
/// <param name="Referrer">Who referred.</param>
/// <param name="PaidBy">Which municipality pays: own, disputed, or a code.</param>
public sealed record Division(CareForm Form, string Neighbourhood, int Age, string TaskField, string LegalStatus, string Referrer, string PaidBy)
{
    /// <summary>The CBS code of the district that the neighbourhood lies in; empty when it is unknown.</summary>
    public string District => DistrictOf(Neighbourhood);

    /// <summary>The CBS code of the district of a neighbourhood; empty for a text that is no code.</summary>
    public static string DistrictOf(string neighbourhood) => neighbourhood.Length >= 8 ? string.Concat("WK", neighbourhood.AsSpan(2, 6)) : "";
}
