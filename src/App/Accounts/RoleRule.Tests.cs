using System.Security.Claims;

namespace Roer.App.Accounts;

public sealed class RoleRuleTests
{
    private static readonly RoleRule Rule = new() { Claim = "groups", Value = "jeugd", Role = "aanbieder", Municipalities = ["0034", "claim:gemeente"], Providers = ["claim:agb"] };

    [Fact]
    public void Codes_come_from_the_settings_and_from_the_claims_of_the_person()
    {
        var grant = Rule.GrantTo(Person(("groups", "jeugd"), ("gemeente", "0363"), ("agb", "12345678"), ("agb", "87654321")))!;
        Assert.Equal(["0034", "0363"], grant.Municipalities!.Order(StringComparer.Ordinal));
        Assert.Equal(["12345678", "87654321"], grant.Providers.Order(StringComparer.Ordinal));
        Assert.True(grant.Reaches("0363"));
        Assert.False(grant.Reaches("0518"));
    }

    [Theory]
    [InlineData("groups", "JEUGD")]
    [InlineData("groups", "jeugd ")]
    [InlineData("groups", "jeugd,analist")]
    [InlineData("Jeugd", "groups")]
    [InlineData("role", "jeugd")]
    public void Only_the_very_claim_and_value_count(string claim, string value) =>
        Assert.Null(Rule.GrantTo(Person((claim, value), ("agb", "12345678"))));

    [Theory]
    [InlineData("*")]
    [InlineData("1234567")]
    [InlineData("12345678 ")]
    [InlineData("claim:agb")]
    [InlineData("１２３４５６７８")]
    public void A_claim_that_holds_no_code_grants_nothing(string code) =>
        Assert.Null(Rule.GrantTo(Person(("groups", "jeugd"), ("agb", code))));

    [Fact]
    public void A_star_in_a_claim_is_not_every_municipality()
    {
        var rule = new RoleRule { Value = "x", Role = "raad", Municipalities = ["claim:gemeente"] };
        Assert.Null(rule.GrantTo(Person((RoleRule.Group, "x"), ("gemeente", "*"))));
        Assert.Null((rule with { Municipalities = ["*"] }).GrantTo(Person((RoleRule.Group, "x")))!.Municipalities);
    }

    private static ClaimsPrincipal Person(params (string Type, string Value)[] claims) => new(new ClaimsIdentity(claims.Select(claim => new Claim(claim.Type, claim.Value)), "test"));
}
