using System.Globalization;
using Roer.Care;

namespace Roer.Questions.WhereDoesTheMoneyGo;

/// <summary>One way to divide the money: the key of a row on either side, and the mask by which the claims tell that they were divided so.</summary>
internal sealed record MoneyDimension(
    Dimension Dimension, string Header, int Mask, Func<AllocationRow, string> OfAllocation, Func<ClaimSums, string> OfClaims);

/// <summary>The ways to divide the money.</summary>
internal static class MoneyDimensions
{
    public const string Unknown = "onbekend";
    public const int All = 1023;
    public const int ProductAndUnit = 639;
    public const int Month = 1022;

    public static MoneyDimension Form { get; } = new(
        new("hulpvorm", "Hulpvorm"), "Hulpvorm", 511, row => FormKey(row.Division.Form), row => FormKey(row.Form));

    public static MoneyDimension Product { get; } = new(
        new("product", "Product"), "Product", 767, row => OrUnknown(row.Product), row => OrUnknown(row.Product));

    public static MoneyDimension Provider { get; } = new(
        new("aanbieder", "Aanbieder"), "Aanbieder (AGB-code)", 959, row => row.Provider, row => row.Provider);

    public static MoneyDimension Neighbourhood { get; } = new(
        new("buurt", "Buurt"), "Buurt (CBS-code)", 991, row => OrUnknown(row.Division.Neighbourhood), row => OrUnknown(row.Neighbourhood));

    public static MoneyDimension District { get; } = new(
        new("wijk", "Wijk"), "Wijk (CBS-code)", 1007, row => OrUnknown(DistrictOf(row.Division.Neighbourhood)), row => OrUnknown(row.District));

    public static MoneyDimension Age { get; } = new(
        new("leeftijd", "Leeftijd"), "Leeftijd", 1015, row => AgeKey(row.Division.Age), row => AgeKey(row.Age));

    public static MoneyDimension TaskField { get; } = new(
        new("taakveld", "Taakveld (Iv3)"), "Taakveld (Iv3)", 1019, row => OrUnknown(row.Division.TaskField), row => OrUnknown(row.TaskField));

    public static MoneyDimension LegalStatus { get; } = new(
        new("juridische-status", "Juridische status"), "Juridische status", 1021,
        row => OrUnknown(row.Division.LegalStatus), row => OrUnknown(row.LegalStatus));

    public static MoneyDimension Referrer { get; } = new(
        new("verwijzer", "Verwijzer"), "Verwijzer", All, _ => Unknown, _ => Unknown);

    public static IReadOnlyList<MoneyDimension> Every { get; } =
        [Form, Product, Provider, District, Neighbourhood, Age, TaskField, LegalStatus, Referrer];

    public static string FormKey(CareForm form) => OrUnknown(form.Code());

    public static string DistrictOf(string neighbourhood) => neighbourhood.Length >= 8 ? string.Concat("WK", neighbourhood.AsSpan(2, 6)) : "";

    private static string AgeKey(int age) => age < 0 ? Unknown : age.ToString(CultureInfo.InvariantCulture);

    private static string OrUnknown(string key) => key.Length == 0 ? Unknown : key;
}
