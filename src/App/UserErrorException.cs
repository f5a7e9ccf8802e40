namespace Roer.App;

/// <summary>Wrong use: one clear Dutch line and its own exit code, never a trace.</summary>
public sealed class UserErrorException(string message) : Exception(message);
