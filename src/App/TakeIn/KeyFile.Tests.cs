using Roer.Tests.World;

namespace Roer.App.TakeIn;

public sealed class KeyFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Key => Path.Combine(_folder.Path, "pseudoniem.sleutel");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_key_is_made_once_and_read_ever_after()
    {
        var made = KeyFile.ReadOrMake(Key, isEmptyStore: true);
        Assert.Equal(32, made.Length);
        Assert.NotEqual(new byte[32], made);
        Assert.Equal(made, KeyFile.ReadOrMake(Key, isEmptyStore: true));
        Assert.Equal(made, KeyFile.ReadOrMake(Key, isEmptyStore: false));
        Assert.Single(Directory.EnumerateFiles(_folder.Path));
    }

    [Fact]
    public void Of_two_who_make_it_at_once_one_wins_and_both_read_the_same()
    {
        var keys = new byte[8][];
        Parallel.For(0, keys.Length, at => keys[at] = KeyFile.ReadOrMake(Key, isEmptyStore: true));
        Assert.All(keys, key => Assert.Equal(keys[0], key));
        Assert.Single(Directory.EnumerateFiles(_folder.Path));
    }

    [Fact]
    public void Without_its_key_a_store_that_has_data_takes_nothing_in()
    {
        Assert.Contains("reservekopie", Assert.Throws<UserErrorException>(() => KeyFile.ReadOrMake(Key, isEmptyStore: false)).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Key));
    }

    [Theory]
    [InlineData("")]
    [InlineData("geen sleutel")]
    [InlineData("00112233")]
    public void What_is_no_key_is_not_used_and_not_replaced(string text)
    {
        File.WriteAllText(Key, text);
        Assert.Throws<UserErrorException>(() => KeyFile.ReadOrMake(Key, isEmptyStore: true));
        Assert.Equal(text, File.ReadAllText(Key));
    }
}
