namespace Roer.Care;

/// <summary>Whether a risk costs money once or every year. The number is the one in the store.</summary>
public enum RiskTerm
{
    /// <summary>The table names a term that does not exist, or none.</summary>
    Unknown = 0,

    /// <summary>Once it happens it costs money every year (structureel).</summary>
    Structural = 1,

    /// <summary>It costs money in the year in which it happens (incidenteel).</summary>
    Incidental = 2,
}

/// <summary>
/// A risk of the municipality's register: what may happen to the money for youth care beside its usual course. The version known last of a code holds;
/// a risk that has gone is told again with a chance of zero.
/// </summary>
/// <param name="Origin">Where the fact stands.</param>
/// <param name="Code">The code by which the register knows the risk.</param>
/// <param name="Name">What may happen. Never about a person.</param>
/// <param name="ChanceBasisPoints">The chance that it happens within a year, in hundredths of a percent, 0 to 10,000; empty means not estimated.</param>
/// <param name="LowCents">What it costs in the year in which it happens, at the least, in eurocents; a windfall is negative.</param>
/// <param name="LikelyCents">What it most likely costs, in eurocents.</param>
/// <param name="HighCents">What it costs at the most, in eurocents.</param>
/// <param name="Term">Whether it costs money once or every year.</param>
/// <param name="Owner">The role of who watches over it, never a person; empty means nobody, or that the cell seemed to name a person.</param>
/// <param name="FirstYear">The first calendar year in which it may happen.</param>
/// <param name="LastYear">The last calendar year in which it may happen; empty means until further notice.</param>
/// <param name="TaskField">The Iv3 taakveld; empty means youth care as a whole.</param>
/// <param name="Mitigation">What is done about it; empty means nothing told. Never about a person.</param>
/// <param name="Source">Who says so.</param>
public sealed record RegisteredRisk(
    Origin Origin,
    string Code,
    string Name,
    int? ChanceBasisPoints,
    long LowCents,
    long LikelyCents,
    long HighCents,
    RiskTerm Term,
    string? Owner,
    int FirstYear,
    int? LastYear,
    string? TaskField,
    string? Mitigation,
    string Source);
