namespace Roer.Tests.World;

/// <summary>A folder for one test, gone afterwards.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("roer-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
