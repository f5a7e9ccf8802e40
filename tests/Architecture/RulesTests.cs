namespace Roer.Tests.Architecture;

public sealed class RulesTests
{
    [Fact]
    public void The_list_of_exceptions_only_shrinks() =>
        Assert.True(Rules.Exceptions.Count == Rules.MostExceptions, $"There are {Rules.Exceptions.Count} exceptions; Rules.MostExceptions says {Rules.MostExceptions}.");

    [Fact]
    public void Every_exception_names_a_rule_and_gives_a_reason() => Assert.All(Rules.Exceptions, each =>
    {
        Assert.Contains(each.Rule, Rules.Names);
        Assert.True(each.Reason.Length >= 20, $"{each.Where}: '{each.Reason}' is not a reason.");
    });

    [Fact]
    public void An_offence_without_an_exception_breaks_its_rule() =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Rules.Hold("7.file", [new Offence("src/Care/NoSuchFile.cs", "is too long")]));
}
