namespace Roer.Store;

/// <summary>The database refused what it was asked; the message is its own and names no value of a parameter that we bound.</summary>
public sealed class StoreException(string message, Exception? inner = null) : Exception(message, inner);
