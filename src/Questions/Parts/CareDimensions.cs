using System.Collections.Immutable;
using System.Globalization;
using Roer.Care;
using Roer.Store.Measures;

namespace Roer.Questions.Parts;

/// <summary>One way to divide care and its money: the key of a row by its product, its provider and its division.</summary>
internal sealed record CareDimension(Dimension Dimension, string Header, Func<string, string, Division, string> Of);

/// <summary>The ways to divide claims, allocations and trajectories.</summary>
internal static class CareDimensions
{
    public const string Unknown = "onbekend";
    public const string Own = "eigen";
    public const string Disputed = "betwist";

    public static CareDimension Form { get; } = new(new("hulpvorm", "Hulpvorm"), "Hulpvorm", (_, _, division) => FormKey(division.Form));

    public static CareDimension Product { get; } = new(new("product", "Product"), "Product", (product, _, _) => OrUnknown(product));

    public static CareDimension Provider { get; } = new(new("aanbieder", "Aanbieder"), "Aanbieder (AGB-code)", (_, provider, _) => provider);

    public static CareDimension Neighbourhood { get; } = new(
        new("buurt", "Buurt"), "Buurt (CBS-code)", (_, _, division) => OrUnknown(division.Neighbourhood));

    public static CareDimension District { get; } = new(
        new("wijk", "Wijk"), "Wijk (CBS-code)", (_, _, division) => OrUnknown(DistrictOf(division.Neighbourhood)));

    public static CareDimension Age { get; } = new(new("leeftijd", "Leeftijd"), "Leeftijd", (_, _, division) => AgeKey(division.Age));

    public static CareDimension TaskField { get; } = new(
        new("taakveld", "Taakveld (Iv3)"), "Taakveld (Iv3)", (_, _, division) => OrUnknown(division.TaskField));

    public static CareDimension LegalStatus { get; } = new(
        new("juridische-status", "Juridische status"), "Juridische status", (_, _, division) => OrUnknown(division.LegalStatus));

    public static CareDimension Referrer { get; } = new(
        new("verwijzer", "Verwijzer"), "Verwijzer", (_, _, division) => OrUnknown(division.Referrer));

    public static CareDimension Payer { get; } = new(
        new("wie-betaalt", "Wie betaalt"), "Wie betaalt", (_, _, division) => PayerKey(division.PaidBy));

    public static ImmutableArray<CareDimension> Every { get; } =
        [Form, Product, Provider, District, Neighbourhood, Age, TaskField, LegalStatus, Referrer, Payer];

    public static string FormKey(CareForm form) => OrUnknown(form.Code());

    public static string DistrictOf(string neighbourhood) => Division.DistrictOf(neighbourhood);

    /// <summary>The key of who pays, as the store has it: another municipality keeps its code.</summary>
    public static string PayerKey(string paidBy) => paidBy switch { "own" => Own, "disputed" => Disputed, _ => OrUnknown(paidBy) };

    public static string TaskFieldKey(string taskField) => OrUnknown(taskField);

    private static string AgeKey(int age) => age < 0 ? Unknown : age.ToString(CultureInfo.InvariantCulture);

    private static string OrUnknown(string key) => key.Length == 0 ? Unknown : key;
}
