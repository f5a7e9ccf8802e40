using Roer.Care;

namespace Roer.Messages;

/// <summary>Moves facts into the intake that is given out, whose frame is known only then. The room they took is used again.</summary>
internal static class IntakeFacts
{
    public static void Move(Intake from, Intake to)
    {
        Move(from.Findings, to.Findings);
        Move(from.Children, to.Children);
        Move(from.Allocations, to.Allocations);
        Move(from.Starts, to.Starts);
        Move(from.Stops, to.Stops);
        Move(from.Claims, to.Claims);
        Move(from.ClaimLines, to.ClaimLines);
        Move(from.Answers, to.Answers);
        Move(from.RefusedLines, to.RefusedLines);
        Move(from.Replies, to.Replies);
        Move(from.ReplyCodes, to.ReplyCodes);
        Move(from.Requests, to.Requests);
        Move(from.GrantedRequests, to.GrantedRequests);
        Move(from.RequestAnswers, to.RequestAnswers);
        Move(from.Tariffs, to.Tariffs);
        Move(from.Products, to.Products);
        Move(from.Population, to.Population);
        Move(from.Residences, to.Residences);
        Move(from.KeyFigures, to.KeyFigures);
        Move(from.Tables, to.Tables);
    }

    private static void Move(SourceTables from, SourceTables to)
    {
        Move(from.Referrals, to.Referrals);
        Move(from.Contracts, to.Contracts);
        Move(from.OtherCosts, to.OtherCosts);
        Move(from.Ledger, to.Ledger);
        Move(from.Productions, to.Productions);
        Move(from.Reassessments, to.Reassessments);
        Move(from.Responsibilities, to.Responsibilities);
        Move(from.Budget, to.Budget);
        Move(from.Risks, to.Risks);
        Move(from.Reserves, to.Reserves);
        Move(from.StateContributions, to.StateContributions);
    }

    private static void Move<T>(List<T> from, List<T> to)
    {
        to.AddRange(from);
        from.Clear();
    }
}
