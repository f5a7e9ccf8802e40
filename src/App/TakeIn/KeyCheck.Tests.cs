using Roer.Tests.World;

namespace Roer.App.TakeIn;

public sealed class KeyCheckTests
{
    [Fact]
    public void Another_key_for_the_same_data_is_refused_and_the_first_stays_good()
    {
        using var folder = new TemporaryFolder();
        KeyCheck.Hold(folder.Path, 12, "a.sleutel");
        KeyCheck.Hold(folder.Path, 12, "a.sleutel");
        var fault = Assert.Throws<UserErrorException>(() => KeyCheck.Hold(folder.Path, 13, "b.sleutel"));
        Assert.Contains("b.sleutel", fault.Message, StringComparison.Ordinal);
        Assert.Contains("reservekopie", fault.Message, StringComparison.Ordinal);
        KeyCheck.Hold(folder.Path, 12, "a.sleutel");
        Assert.Single(Directory.EnumerateFiles(folder.Path));
    }
}
