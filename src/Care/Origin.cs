namespace Roer.Care;

/// <summary>Where a fact stands in the file it came from, and whose it is.</summary>
/// <param name="Municipality">The municipality whose care it is, four digits as in the messages.</param>
/// <param name="Known">The day on which the fact became known outside: the signing date of the message header, or a CSV's <c>bekend_op</c>.</param>
/// <param name="Line">The line in the file, counted from 1.</param>
public readonly record struct Origin(string Municipality, DateOnly Known, int Line);
