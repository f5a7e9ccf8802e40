namespace Roer.App.Accounts;

/// <summary>Decisions that need no server: the journeys walk every route for every role.</summary>
public sealed class AccessTests
{
    private static readonly string[] Known = ["0034", "0363"];

    [Fact]
    public void Who_has_no_grant_is_refused_everything()
    {
        foreach (var need in Enum.GetValues<Need>()) Assert.NotNull(Access.Judge(new Reader("x", []), new Request(need, "kloppen-de-cijfers", []), Known).Refusal);
    }

    [Fact]
    public void What_the_gate_does_not_know_is_refused_whatever_the_role()
    {
        foreach (var role in Role.All) Assert.NotNull(Access.Judge(Somebody(role.Name), new Request((Need)99, null, []), Known).Refusal);
    }

    [Fact]
    public void Files_are_taken_in_by_who_may_for_every_municipality_that_there_is()
    {
        var request = new Request(Need.TakeIn, null, []);
        Assert.NotNull(Access.Judge(Somebody("beheer", "0034"), request, Known).Refusal);
        Assert.Null(Access.Judge(Somebody("beheer", "0034", "0363"), request, Known).Refusal);
        Assert.Null(Access.Judge(Somebody("analist"), request, Known).Refusal);
        Assert.NotNull(Access.Judge(Somebody("controller"), request, Known).Refusal);
    }

    [Fact]
    public void The_exact_role_goes_before_the_public_one_where_it_reaches()
    {
        var reader = new Reader("x", [.. Somebody("raad").Grants, .. Somebody("toegang", "0034").Grants]);
        Admission? Of(string slug, string municipality) => Access.Judge(reader, new Request(Need.Question, slug, [new("gemeente", municipality)]), Known).Admission;
        Assert.Equal(Questions.Audience.Internal, Of("hoe-lang-duurt-hulp", "0034")!.Audience);
        Assert.Equal(Questions.Audience.Public, Of("hoe-lang-duurt-hulp", "0363")!.Audience);
        Assert.Equal(Questions.Audience.Public, Of("waar-gaat-het-geld-heen", "0034")!.Audience);
    }

    [Fact]
    public void With_two_municipalities_one_must_be_named_and_only_the_own_are_told()
    {
        var refusal = Access.Judge(Somebody("beleid", "0034", "0363", "0518"), new Request(Need.Question, "kloppen-de-cijfers", []), [.. Known, "9999"]).Refusal!;
        Assert.Equal((400, "Geef een gemeente. U mag kiezen uit: 0034, 0363."), (refusal.Status, refusal.Detail));
        Assert.Null(Access.Judge(Somebody("beleid", "0034", "0363"), new Request(Need.Home, null, []), Known).Refusal);
        Assert.Equal(Refusal.NotYours, Access.Judge(Somebody("beleid", "0518"), new Request(Need.Home, null, []), Known).Refusal!.Detail);
    }

    private static Reader Somebody(string role, params string[] municipalities) =>
        new("x", [new Grant(Role.Find(role)!, municipalities.Length == 0 ? null : municipalities.ToHashSet(), new HashSet<string>())]);
}
