using Roer.Care;

namespace Roer.Messages;

/// <summary>Moves facts into the intake that is given out, whose frame is known only then.</summary>
internal static class IntakeFacts
{
    public static void Move(Intake from, Intake to)
    {
        to.Findings.AddRange(from.Findings);
        to.Children.AddRange(from.Children);
        to.Allocations.AddRange(from.Allocations);
        to.Starts.AddRange(from.Starts);
        to.Stops.AddRange(from.Stops);
        to.Claims.AddRange(from.Claims);
        to.ClaimLines.AddRange(from.ClaimLines);
        to.Answers.AddRange(from.Answers);
        to.RefusedLines.AddRange(from.RefusedLines);
        to.Tariffs.AddRange(from.Tariffs);
        to.Products.AddRange(from.Products);
        to.Population.AddRange(from.Population);
        to.Residences.AddRange(from.Residences);
        to.KeyFigures.AddRange(from.KeyFigures);
    }
}
