namespace Roer.App;

/// <summary>Another program that is needed is not there or does not work: one clear Dutch line that says what to do, and an exit code of its own.</summary>
public sealed class ProgramMissingException(string message) : Exception(message);
