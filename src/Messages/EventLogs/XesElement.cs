namespace Roer.Messages;

/// <summary>What an element of XES is by its name; all that is not one of these is looked at only for its place.</summary>
internal enum XesElement
{
    Other,
    Log,
    Trace,
    Event,
}
