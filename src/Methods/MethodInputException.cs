namespace Roer.Methods;

/// <summary>
/// Input on which a method has no meaningful answer. The message says what is wrong and what to change; nothing is repaired in silence,
/// and no method answers with a number that is not a number.
/// </summary>
/// <param name="fault">The kind of fault, for callers that act on it.</param>
/// <param name="parameter">The parameter that carries it.</param>
/// <param name="message">What is wrong and what to change, in one or two sentences.</param>
public sealed class MethodInputException(InputFault fault, string parameter, string message) : ArgumentException(message, parameter)
{
    /// <summary>The kind of fault.</summary>
    public InputFault Fault { get; } = fault;
}
