namespace Roer.Messages.Sample;

/// <summary>An error that was planted, as it should be found.</summary>
/// <param name="Rule">The code of the rule that it breaks.</param>
/// <param name="File">The name of the file.</param>
/// <param name="Line">The line in the file, from 1; 0 when it touches the whole file or no line can be told.</param>
/// <param name="Element">The element or column to mend; empty when none can be told.</param>
/// <param name="Cents">The claimed eurocents that it touches; empty when it touches none.</param>
/// <param name="Follows">Why another planted error brings this one with it, in Dutch; empty for what was planted for its own sake.</param>
public sealed record PlantedError(string Rule, string File, int Line, string? Element, long? Cents, string? Follows);
