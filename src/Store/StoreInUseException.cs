namespace Roer.Store;

/// <summary>Another process, or another store in this one, has the folder open.</summary>
public sealed class StoreInUseException(string folder, Exception? inner = null) : Exception($"The store in {folder} is in use.", inner)
{
    public string Folder { get; } = folder;
}
