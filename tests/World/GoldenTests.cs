namespace Roer.Tests.World;

public sealed class GoldenTests
{
    [Theory]
    [InlineData("a\nb\n", "a\nc\n", "differs in line 2:\n- b\n+ c")]
    [InlineData("a\n", "a\nb\n", "differs in line 2:\n- \n+ b")]
    [InlineData("a", "a\nb", "differs in line 2:\n- (no line)\n+ b")]
    [InlineData("", "a", "does not exist or is empty.")]
    public void The_first_line_that_differs_is_told(string committed, string actual, string told) =>
        Assert.Equal(told, Golden.FirstDifference(committed, actual));

    [Fact]
    public void A_text_that_was_never_committed_does_not_match()
    {
        Assert.SkipWhen(Repository.Renews, "Texts are being renewed.");
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Golden.MatchesFile("text", "tests/World/never.golden.md"));
    }
}
