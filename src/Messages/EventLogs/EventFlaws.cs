namespace Roer.Messages;

/// <summary>What was missing or wrong in a log that was read all the same, as counts.</summary>
/// <param name="WithoutName">Events without a name of their activity.</param>
/// <param name="WithoutTime">Events that tell no time.</param>
/// <param name="UnreadableTime">Events with a time that is not one.</param>
/// <param name="StartAfterEnd">Events with a start after their end; they count from their end.</param>
/// <param name="EmptyCases">Cases without events.</param>
/// <param name="OutsideCase">Events outside a case, and rows without a case; they are left out.</param>
/// <param name="UnevenRows">Rows of a CSV with another number of cells than the header.</param>
public sealed record EventFlaws(int WithoutName, int WithoutTime, int UnreadableTime, int StartAfterEnd, int EmptyCases, int OutsideCase, int UnevenRows);
