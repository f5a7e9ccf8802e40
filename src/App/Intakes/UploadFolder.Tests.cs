using System.Text;
using Roer.Tests.World;

namespace Roer.App.Intakes;

public sealed class UploadFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("JW323.xml", "JW323.xml")]
    [InlineData("../../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\ik\\tarieven.csv", "tarieven.csv")]
    [InlineData("client 999990019.xml", "client xxxxxxxxx.xml")]
    [InlineData("a\u202Elmx.exe", "a_lmx.exe")]
    [InlineData("<script>alert(1)</script>.xml", "script_.xml")]
    [InlineData("een\0twee\r\n.csv", "een_twee__.csv")]
    [InlineData("...", "bestand")]
    [InlineData("/", "bestand")]
    [InlineData(" x.xml. ", "x.xml")]
    public void A_name_keeps_what_a_disk_and_a_screen_can_bear(string given, string safe) => Assert.Equal(safe, UploadFolder.SafeName(given));

    [Fact]
    public void A_name_without_end_keeps_its_begin_and_its_kind()
    {
        var name = UploadFolder.SafeName($"{new string('a', 5000)}.zip");
        Assert.InRange(name.Length, 10, 121);
        Assert.EndsWith(".zip", name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_of_one_name_lie_apart_and_all_go_with_the_folder()
    {
        using (var waiting = UploadFolder.In(_folder.Path))
        {
            var (one, other) = (await waiting.SaveAsync("a.xml", Of("een"), 100, Stop), await waiting.SaveAsync("a.xml", Of("twee"), 100, Stop));
            Assert.Equal(("een", "twee"), (await File.ReadAllTextAsync(one, Stop), await File.ReadAllTextAsync(other, Stop)));
            Assert.Equal("Ik kan 'a.xml' niet lezen.", waiting.WithoutPlace($"Ik kan '{other}' niet lezen."));
            if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(one));
        }

        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories));
    }

    /// <summary>What comes is counted over all files together, whatever the request said of its length.</summary>
    [Fact]
    public async Task More_than_may_come_is_refused_at_the_byte_too_many()
    {
        using var waiting = UploadFolder.In(_folder.Path);
        await waiting.SaveAsync("a.xml", Of("12345"), 10, Stop);
        await waiting.SaveAsync("b.xml", Of("12345"), 10, Stop);
        var fault = await Assert.ThrowsAsync<UploadException>(() => waiting.SaveAsync("c.xml", Of("1"), 10, Stop));
        Assert.Equal(413, fault.Status);
    }

    [Fact]
    public void Where_no_folder_can_be_made_that_is_told()
    {
        var file = Path.Combine(_folder.Path, "bestand");
        File.WriteAllText(file, "geen map");
        Assert.Equal(507, Assert.Throws<UploadException>(() => UploadFolder.In(file)).Status);
    }

    [Fact]
    public async Task What_a_killed_server_left_behind_goes_when_the_next_one_starts()
    {
        var waiting = UploadFolder.In(_folder.Path);
        await waiting.SaveAsync("a.xml", Of("een"), 100, Stop);
        UploadFolder.CleanUp(_folder.Path);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
        UploadFolder.CleanUp(_folder.Path);
    }

    private static MemoryStream Of(string text) => new(Encoding.UTF8.GetBytes(text));
}
