using Roer.Questions;
using Roer.Tests.World;

namespace Roer.App.Serving;

public sealed class ReleaseLedgerTests : IDisposable
{
    private static readonly Release One = new()
    {
        Question = "waar-gaat-het-geld-heen",
        Municipality = "9901",
        Year = 2025,
        AsOf = new DateOnly(2026, 1, 31),
        Stand = 7,
        Figures = new Dictionary<string, decimal?> { ["jeugdigen"] = 65, ["per-wijk/WK990101/jeugdigen"] = null },
    };

    private readonly TemporaryFolder _folder = new();

    private string Path => ReleaseLedger.PathFor(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_released_is_known_to_the_next_program()
    {
        Open().Add(One);
        var known = Assert.Single(Open().Of(One));
        Assert.True(known.IsSame(One));
        Assert.Empty(Open().Of(One with { Year = 2024 }));
    }

    [Fact]
    public void The_same_again_is_one_line_and_the_rest_is_added_behind()
    {
        var ledger = Open();
        ledger.Add(One);
        var before = File.ReadAllText(Path);
        ledger.Add(One);
        Assert.Equal(before, File.ReadAllText(Path));
        ledger.Add(One with { Stand = 8 });
        Assert.StartsWith(before, File.ReadAllText(Path), StringComparison.Ordinal);
        Assert.Equal([7, 8], Open().Of(One).Select(release => release.Stand));
    }

    /// <summary>A line goes to the disk before its answer goes out: half a line is of an answer that nobody saw. Every place to break off is tried.</summary>
    [Fact]
    public void After_a_kill_half_a_last_line_is_gone_and_whole_lines_are_there()
    {
        var ledger = Open();
        ledger.Add(One);
        var first = new FileInfo(Path).Length;
        ledger.Add(One with { Stand = 8 });
        var whole = File.ReadAllBytes(Path);
        for (var length = first; length < whole.Length; length += 7)
        {
            File.WriteAllBytes(Path, whole[..(int)length]);
            Assert.Equal([7], Open().Of(One).Select(release => release.Stand));
            Open().Add(One with { Stand = 9 });
            Assert.Equal([7, 9], Open().Of(One).Select(release => release.Stand));
        }
    }

    [Fact]
    public void A_damaged_line_stops_the_public_version_with_what_to_do()
    {
        Open().Add(One);
        File.WriteAllText(Path, "onzin\n" + File.ReadAllText(Path));
        Assert.Contains("reservekopie", Assert.Throws<UserErrorException>(Open).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_who_runs_the_program_can_read_it()
    {
        Open().Add(One);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    private ReleaseLedger Open() => new(_folder.Path, TimeProvider.System);
}
