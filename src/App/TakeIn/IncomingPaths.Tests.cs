using Roer.Tests.World;

namespace Roer.App.TakeIn;

public sealed class IncomingPathsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Of_a_folder_the_xml_and_csv_files_are_taken_in_an_order_that_is_always_the_same()
    {
        Make("b/2.xml", "b/10.XML", "a.csv", "b/lees mij.txt", "Z.xml");
        var paths = IncomingPaths.Of([_folder.Path]);
        Assert.Equal(["Z.xml", "a.csv", "b/10.XML", "b/2.xml"], paths.Files.Select(file => Path.GetRelativePath(_folder.Path, file.Place).Replace('\\', '/')));
        Assert.Equal(1, paths.Skipped);
    }

    [Fact]
    public void In_an_archive_each_file_is_one_and_the_rest_is_counted()
    {
        Make("map/lees mij.txt");
        using (var archive = System.IO.Compression.ZipFile.Open(Path.Combine(_folder.Path, "map", "juli.ZIP"), System.IO.Compression.ZipArchiveMode.Create))
        {
            foreach (var name in new[] { "b.xml", "a/c.csv", "foto.png" }) archive.CreateEntry(name);
        }

        var paths = IncomingPaths.Of([_folder.Path]);
        Assert.Equal(["map/juli.ZIP/a/c.csv", "map/juli.ZIP/b.xml"], paths.Files.Select(file => Path.GetRelativePath(_folder.Path, file.Place).Replace('\\', '/')));
        Assert.Equal(2, paths.Skipped);
    }

    [Fact]
    public void A_file_that_is_named_is_always_taken()
    {
        Make("bericht.txt");
        Assert.Single(IncomingPaths.Of([Path.Combine(_folder.Path, "bericht.txt")]).Files);
    }

    [Fact]
    public void A_path_that_does_not_exist_is_told_before_anything_is_read()
    {
        Make("a.xml");
        var fault = Assert.Throws<UserErrorException>(() => IncomingPaths.Of([_folder.Path, Path.Combine(_folder.Path, "weg")]));
        Assert.Contains("bestaat niet", fault.Message, StringComparison.Ordinal);
    }

    private void Make(params string[] names)
    {
        foreach (var name in names)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder.Path, name))!);
            File.WriteAllText(Path.Combine(_folder.Path, name), "");
        }
    }
}
