using Roer.Care;

namespace Roer.Tests.World;

/// <summary>A world made out of another one.</summary>
internal static class OtherWorld
{
    private const int Far = 1_000_000;

    /// <summary>The same messages about other children, allocations and claims.</summary>
    public static Intake Renumbered(Intake intake)
    {
        var other = Empty(intake, Far);
        other.Children.AddRange(intake.Children.Select(fact => fact with { Child = Other(fact.Child) }));
        other.Residences.AddRange(intake.Residences.Select(fact => fact with { Child = Other(fact.Child) }));
        other.Tables.Referrals.AddRange(intake.Tables.Referrals.Select(fact => fact with { Allocation = fact.Allocation + Far }));
        other.Tables.Responsibilities.AddRange(intake.Tables.Responsibilities.Select(fact => fact with { Child = Other(fact.Child) }));
        other.Allocations.AddRange(intake.Allocations.Select(fact => fact with { Child = Other(fact.Child), Number = fact.Number + Far }));
        other.Starts.AddRange(intake.Starts.Select(fact => fact with { Child = Other(fact.Child), Allocation = fact.Allocation + Far }));
        other.Stops.AddRange(intake.Stops.Select(fact => fact with { Child = Other(fact.Child), Allocation = fact.Allocation + Far }));
        other.Claims.AddRange(intake.Claims.Select(fact => fact with { Number = fact.Number + Far, Message = fact.Message + Far }));
        other.ClaimLines.AddRange(intake.ClaimLines.Select(fact => fact with
        {
            Child = Other(fact.Child),
            Allocation = fact.Allocation + Far,
            Claim = fact.Claim + Far,
            Reference = fact.Reference + Far,
        }));
        other.Answers.AddRange(intake.Answers.Select(fact => fact with { Number = fact.Number + Far, Message = fact.Message + Far }));
        other.RefusedLines.AddRange(intake.RefusedLines.Select(fact => fact with { Claim = fact.Claim + Far, Reference = fact.Reference + Far }));
        return other;
    }

    /// <summary>The same messages, so many days later.</summary>
    public static Intake Shifted(Intake intake, int days)
    {
        var other = Empty(intake, 0);
        other.Children.AddRange(intake.Children.Select(fact => fact with { Origin = Move(fact.Origin, days), BirthDate = fact.BirthDate.AddDays(days) }));
        other.Residences.AddRange(intake.Residences.Select(fact => fact with { Origin = Move(fact.Origin, days), FirstDay = fact.FirstDay.AddDays(days), LastDay = fact.LastDay?.AddDays(days) }));
        other.Allocations.AddRange(intake.Allocations.Select(fact => fact with
        {
            Origin = Move(fact.Origin, days),
            Decided = fact.Decided.AddDays(days),
            FirstDay = fact.FirstDay.AddDays(days),
            LastDay = fact.LastDay?.AddDays(days),
        }));
        other.Starts.AddRange(intake.Starts.Select(fact => Move(fact, days)));
        other.Stops.AddRange(intake.Stops.Select(fact => Move(fact, days)));
        other.Claims.AddRange(intake.Claims.Select(fact => fact with { Origin = Move(fact.Origin, days) }));
        other.ClaimLines.AddRange(intake.ClaimLines.Select(fact => fact with { Origin = Move(fact.Origin, days), FirstDay = fact.FirstDay.AddDays(days), LastDay = fact.LastDay.AddDays(days) }));
        other.Answers.AddRange(intake.Answers.Select(fact => fact with { Origin = Move(fact.Origin, days) }));
        other.RefusedLines.AddRange(intake.RefusedLines.Select(fact => fact with { Origin = Move(fact.Origin, days) }));
        other.Tariffs.AddRange(intake.Tariffs.Select(fact => fact with { Origin = Move(fact.Origin, days), FirstDay = fact.FirstDay.AddDays(days), LastDay = fact.LastDay?.AddDays(days) }));
        other.Products.AddRange(intake.Products.Select(fact => fact with { Origin = Move(fact.Origin, days), FirstDay = fact.FirstDay.AddDays(days), LastDay = fact.LastDay?.AddDays(days) }));
        Shift(intake.Tables, other.Tables, days);
        return other;
    }

    private static void Shift(SourceTables tables, SourceTables other, int days)
    {
        other.Referrals.AddRange(tables.Referrals.Select(fact => fact with { Origin = Move(fact.Origin, days) }));
        other.Responsibilities.AddRange(tables.Responsibilities.Select(fact => fact with { Origin = Move(fact.Origin, days), FirstDay = fact.FirstDay.AddDays(days), LastDay = fact.LastDay?.AddDays(days) }));
        other.Ledger.AddRange(tables.Ledger.Select(fact => fact with { Origin = Move(fact.Origin, days), Month = fact.Month.AddDays(days) }));
        other.OtherCosts.AddRange(tables.OtherCosts.Select(fact => fact with { Origin = Move(fact.Origin, days), FirstDay = fact.FirstDay.AddDays(days), LastDay = fact.LastDay.AddDays(days) }));
    }

    private static Intake Empty(Intake intake, long further) => new()
    {
        FileName = intake.FileName,
        Municipality = intake.Municipality,
        Known = intake.Known,
        Identity = intake.Identity with { Low = intake.Identity.Low + further },
        Content = intake.Content with { Low = intake.Content.Low + further },
    };

    private static Delivery Move(Delivery fact, int days) => fact with
    {
        Origin = Move(fact.Origin, days),
        AllocationFirstDay = fact.AllocationFirstDay?.AddDays(days),
        FirstDay = fact.FirstDay.AddDays(days),
        LastDay = fact.LastDay?.AddDays(days),
    };

    private static Origin Move(Origin origin, int days) => origin with { Known = origin.Known.AddDays(days) };

    private static Child Other(Child child) => new(child.Pseudonym + Far);
}
