namespace Roer.Care;

/// <summary>The price of one unit of a product, agreed for a run of days.</summary>
/// <param name="Origin">Where the fact stands.</param>
/// <param name="Product">The product code.</param>
/// <param name="Provider">The provider's AGB code; empty means every provider that has no tariff of its own.</param>
/// <param name="Unit">WJ756. For unit 83 the tariff states what one unit means: 100 when a unit is a euro, 1 when it is a cent.</param>
/// <param name="FirstDay">The first day on which it holds.</param>
/// <param name="LastDay">The last day on which it holds; empty means until further notice.</param>
/// <param name="TariffCents">The price of one unit in eurocents.</param>
/// <param name="Source">Who says so.</param>
public sealed record Tariff(
    Origin Origin, string Product, string? Provider, string Unit, DateOnly FirstDay, DateOnly? LastDay, int TariffCents, string Source);

/// <summary>What the municipality's dictionary says of a product.</summary>
/// <param name="Origin">Where the fact stands.</param>
/// <param name="Category">The product category; empty when the code alone decides.</param>
/// <param name="Product">The product code; empty describes the category as a whole.</param>
/// <param name="Description">What people call it.</param>
/// <param name="Form">The form of care; see <see cref="CareForm"/>.</param>
/// <param name="TaskField">The Iv3 taakveld; empty means unknown.</param>
/// <param name="Successor">The product code that replaces it; empty when there is none.</param>
/// <param name="FirstDay">The first day on which this holds.</param>
/// <param name="LastDay">The last day on which this holds; empty means until further notice.</param>
/// <param name="Source">Who says so.</param>
public sealed record ProductMeaning(
    Origin Origin,
    string? Category,
    string Product,
    string Description,
    CareForm Form,
    string? TaskField,
    string? Successor,
    DateOnly FirstDay,
    DateOnly? LastDay,
    string Source);

/// <summary>A number of residents.</summary>
/// <param name="Origin">Where the fact stands.</param>
/// <param name="Neighbourhood">The CBS code of the neighbourhood, as <c>BU00340101</c>.</param>
/// <param name="Year">The year; the count is of 1 January.</param>
/// <param name="Age">Age in whole years.</param>
/// <param name="Residents">The number of residents.</param>
/// <param name="Source">Who says so.</param>
public sealed record Population(Origin Origin, string Neighbourhood, int Year, int Age, int Residents, string Source);

/// <summary>Where a child lived.</summary>
/// <param name="Origin">Where the fact stands.</param>
/// <param name="Child">The child.</param>
/// <param name="Neighbourhood">The CBS code of the neighbourhood.</param>
/// <param name="FirstDay">The first day there.</param>
/// <param name="LastDay">The last day there; empty means until further notice.</param>
/// <param name="Source">Who says so.</param>
public sealed record Residence(Origin Origin, Child Child, string Neighbourhood, DateOnly FirstDay, DateOnly? LastDay, string Source);

/// <summary>A row of the CBS key figures of districts and neighbourhoods.</summary>
/// <param name="Origin">Where the fact stands.</param>
/// <param name="Region">The CBS code, as <c>GM0034</c>, <c>WK003401</c> or <c>BU00340101</c>.</param>
/// <param name="Kind">What the region is: <c>Gemeente</c>, <c>Wijk</c> or <c>Buurt</c>.</param>
/// <param name="Name">The name of the region.</param>
/// <param name="Year">The year of the figures.</param>
/// <param name="Residents">The number of residents; empty means not published.</param>
/// <param name="YouthsWithCare">Youths with care in natura; empty means suppressed or not yet published, never zero.</param>
/// <param name="YouthsWithCarePerMille">Their share of residents up to 22 years, in tenths of a percent; empty means suppressed or not yet published.</param>
public sealed record KeyFigure(
    Origin Origin, string Region, string Kind, string Name, int Year, int? Residents, int? YouthsWithCare, int? YouthsWithCarePerMille);
