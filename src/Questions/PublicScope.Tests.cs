using Roer.Questions.WhereDoesTheMoneyGo;
using Roer.Tests.World;

namespace Roer.Questions;

public sealed class PublicScopeTests
{
    private static readonly MoneyFlow Money = new();

    [Theory]
    [InlineData("vergelijk")]
    [InlineData("filter")]
    [InlineData("instelling")]
    [InlineData("hulpvorm")]
    [InlineData("aanbieder")]
    public void What_would_make_another_table_of_the_same_youths_is_refused_by_its_name(string name) =>
        Assert.Equal(name, Assert.Throws<ScopeException>(() => PublicScope.Check([new(name, "x")], Money)).Parameter);

    [Fact]
    public void A_municipality_a_year_and_a_pinned_moment_may_be_asked() =>
        PublicScope.Check([new("gemeente", "9901"), new("periode", "2025"), new("peildatum", "2026-01-31"), new("stand", "3"), new("per", "wijk"), new("vergelijk", "")], Money);

    [Theory]
    [InlineData("2025-K1")]
    [InlineData("2025-H2")]
    [InlineData("2025-03")]
    [InlineData("2024-07..2025-06")]
    [InlineData("2024-01..2025-12")]
    public void A_period_that_is_no_year_is_refused(string period) =>
        Assert.Equal("periode", Assert.Throws<ScopeException>(() => PublicScope.Check(World.ScopeOf(period), Money)).Parameter);

    [Fact]
    public void A_year_written_as_its_months_is_a_year() => PublicScope.Check(World.ScopeOf("2025-01..2025-12"), Money);

    [Theory]
    [InlineData("aanbieder")]
    [InlineData("buurt")]
    [InlineData("product")]
    public void What_names_a_provider_or_a_neighbourhood_is_no_division(string dimension)
    {
        var fault = Assert.Throws<ScopeException>(() => PublicScope.Check(World.ScopeOf("2025") with { Per = dimension }, Money));
        Assert.Equal("per", fault.Parameter);
        Assert.EndsWith("Kies uit: hulpvorm, wijk, leeftijd, taakveld.", fault.Message, StringComparison.Ordinal);
    }
}
