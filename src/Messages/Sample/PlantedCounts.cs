namespace Roer.Messages.Sample;

/// <summary>How many irregularities were put in on purpose.</summary>
public sealed class PlantedCounts
{
    /// <summary>Starts of care that are never reported.</summary>
    public int MissingStarts { get; set; }

    /// <summary>Starts reported more than a week late.</summary>
    public int LateStarts { get; set; }

    /// <summary>Starts reported with a wrong day and withdrawn.</summary>
    public int WithdrawnStarts { get; set; }

    /// <summary>Ends of care that are never reported.</summary>
    public int MissingStops { get; set; }

    /// <summary>Pauses: a stop with reason 20 and a new start.</summary>
    public int Pauses { get; set; }

    /// <summary>Allocations that were never meant (reason 13).</summary>
    public int DeletedAllocations { get; set; }

    /// <summary>Claim lines sent later than the month after the care.</summary>
    public int LateLines { get; set; }

    /// <summary>Months of care that nobody claimed before the final date.</summary>
    public int NeverClaimedLines { get; set; }

    /// <summary>Claim lines that were credited and claimed anew.</summary>
    public int Corrections { get; set; }

    /// <summary>Claim lines that were credited and not claimed anew.</summary>
    public int Cancellations { get; set; }

    /// <summary>Corrections that settle a year of fixed claims with what was delivered.</summary>
    public int Settlements { get; set; }

    /// <summary>Claim lines that an answer refused.</summary>
    public int RefusedLines { get; set; }

    /// <summary>Claim lines on an allocation number that does not exist.</summary>
    public int UnknownAllocations { get; set; }

    /// <summary>Claims refused as a whole.</summary>
    public int RefusedClaims { get; set; }

    /// <summary>Claims without an answer.</summary>
    public int UnansweredClaims { get; set; }

    /// <summary>Messages of which the reply rejects something.</summary>
    public int RejectedMessages { get; set; }

    /// <summary>Requests that are refused.</summary>
    public int RefusedRequests { get; set; }

    /// <summary>Refused requests for which another municipality should pay (woonplaatsbeginsel).</summary>
    public int RequestsPaidElsewhere { get; set; }

    /// <summary>Requests that are looked into first.</summary>
    public int RequestsLookedInto { get; set; }

    /// <summary>Requests without an allocation or refusal on the last day.</summary>
    public int UnansweredRequests { get; set; }

    /// <summary>Messages written twice; always 0.</summary>
    public int Duplicates { get; set; }
}
