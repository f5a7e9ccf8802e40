namespace Roer.Care;

/// <summary>Says that a file should not have been taken in. It is a fact like every other: what was known before it stays as it was.</summary>
/// <param name="Intake">The number under which the file was taken in.</param>
/// <param name="Known">The day from which on the file does not count: on an earlier as-of date it still does.</param>
/// <param name="Reason">Why, in words that tell nothing of a person.</param>
/// <param name="Author">Who says so.</param>
public sealed record Withdrawal(long Intake, DateOnly Known, string Reason, string Author);
