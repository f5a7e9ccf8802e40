using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>A provider of the invented town and its habits.</summary>
internal sealed class InventedProvider
{
    /// <summary>The place of the first of those that mainly give ambulant care; they are the last of all.</summary>
    public const int FirstAmbulant = 24;

    public required int Index { get; init; }

    /// <summary>The AGB code, in the invented range 99000101 and up.</summary>
    public required string Code { get; init; }

    /// <summary>How much of the care it draws, before scaling.</summary>
    public required double Size { get; init; }

    public required IReadOnlyList<CareForm> Forms { get; init; }

    /// <summary>Whether it is one of the providers that municipalities contract together, nationally.</summary>
    public bool IsNational { get; init; }

    /// <summary>Whether it claims a quarter at once.</summary>
    public bool BillsByQuarter { get; init; }

    /// <summary>Whether it claims a fixed share of what was allocated and settles with what was delivered after the year.</summary>
    public bool Settles { get; init; }

    /// <summary>Whether some of its start and stop messages leave out the allocation number.</summary>
    public bool OmitsNumbers { get; init; }

    /// <summary>The months in which it takes no new youths.</summary>
    public DateSpan? AdmissionStop { get; init; }

    /// <summary>The chance that a month is claimed in the next month.</summary>
    public required double Promptness { get; init; }

    /// <summary>The chance that a stop is never reported.</summary>
    public required double ForgetsStops { get; init; }

    /// <summary>The day of the month on which it claims.</summary>
    public required int ClaimDay { get; init; }

    /// <summary>Its price against the general tariff; 1 for most.</summary>
    public required double PriceFactor { get; init; }

    public bool Admits(CareForm form, bool national, DateOnly day) =>
        IsNational == national && Forms.Contains(form) && !(AdmissionStop is { } stop && stop.Contains(day));
}
