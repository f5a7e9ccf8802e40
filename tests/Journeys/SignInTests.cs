using System.Net;
using Microsoft.IdentityModel.Tokens;
using Roer.App.Accounts;
using Roer.App.Serving;
using Roer.Tests.World;

namespace Roer.Tests.Journeys;

/// <summary>Signing in and out, and what somebody tries who wants in as another.</summary>
[Collection(SignedInJourneys.Name)]
public sealed class SignInTests(SignedInTown town) : IDisposable
{
    private readonly Visitor _visitor = new(town.Address);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        town.Provider.Forge = draft => draft;
        town.Clock.Ahead = TimeSpan.Zero;
        _visitor.Dispose();
    }

    [Fact]
    public async Task Who_signs_in_comes_back_to_the_page_and_is_named_on_it()
    {
        using var asked = await _visitor.GetAsync("/waar-gaat-het-geld-heen?periode=2024");
        Assert.Equal("/aanmelden?terug=%2Fwaar-gaat-het-geld-heen%3Fperiode%3D2024", asked.Headers.Location!.ToString());
        using var back = await _visitor.SignInAsync("controller", "/waar-gaat-het-geld-heen?periode=2024");
        Assert.Equal("/waar-gaat-het-geld-heen?periode=2024", back.Headers.Location!.ToString());
        var page = await Site.ReadAsync(await _visitor.TextAsync("/waar-gaat-het-geld-heen?periode=2024"));
        Assert.Equal("Waar gaat het geld heen?", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Aangemeld: controller (controller)", page.QuerySelector(".roer-reader")!.TextContent);
    }

    /// <summary>Two people ask for the same page: each is named on his own.</summary>
    [Fact]
    public async Task A_page_with_somebodys_name_is_kept_for_nobody()
    {
        const string Page = "/waar-gaat-het-geld-heen?periode=2024";
        using var other = new Visitor(town.Address);
        (await _visitor.SignInAsync("controller", Page)).Dispose();
        (await other.SignInAsync("beleid", Page)).Dispose();
        foreach (var (visitor, name) in new[] { (_visitor, "controller"), (other, "beleid"), (_visitor, "controller") })
        {
            using var response = await visitor.GetAsync(Page);
            Assert.Null(response.Headers.Age);
            Assert.Contains($"Aangemeld: {name} ({name})", (await Site.ReadAsync(await response.Content.ReadAsStringAsync(Stop))).QuerySelector(".roer-reader")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_cookie_of_a_session_is_out_of_reach_of_scripts_and_of_other_sites()
    {
        using var back = await _visitor.SignInAsync("beleid");
        var cookie = Assert.Single(back.Headers.GetValues("Set-Cookie"), one => one.StartsWith("roer=", StringComparison.Ordinal) && !one.StartsWith("roer=;", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("__Host-roer", new SignIn(town.Settings(oidc: true) with { Address = new Uri("https://roer.example") }, TimeProvider.System).CookieName);
    }

    [Fact]
    public async Task Without_a_session_a_page_leads_to_signing_in_and_the_api_says_so()
    {
        foreach (var path in new[] { "/", "/verslag", "/onzin", "/innemen" })
        {
            using var page = await _visitor.GetAsync(path);
            Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
            Assert.StartsWith("/aanmelden?terug=", page.Headers.Location!.ToString(), StringComparison.Ordinal);
        }

        foreach (var path in new[] { "/v1/vragen", "/v1/vragen/kloppen-de-cijfers", "/v1/bevindingen", "/v1/verslag", "/intern/leeft" })
        {
            using var api = await _visitor.GetAsync(path);
            Assert.Equal((HttpStatusCode.Unauthorized, "application/problem+json"), (api.StatusCode, api.Content.Headers.ContentType!.MediaType));
        }

        foreach (var path in new[] { "/stijl/roer.css", "/v1/openapi.json", "/afgemeld" })
        {
            using var open = await _visitor.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, open.StatusCode);
        }
    }

    [Fact]
    public async Task Signing_out_ends_the_session_also_for_who_kept_the_cookie()
    {
        (await _visitor.SignInAsync("beleid")).Dispose();
        var kept = _visitor.Cookies["roer"]!;
        using var signedOut = await _visitor.SendAsync(HttpMethod.Post, "/afmelden", ("Origin", town.Address.GetLeftPart(UriPartial.Authority)));
        Assert.Equal("/afgemeld", signedOut.Headers.Location!.ToString());
        using var thief = new Visitor(town.Address);
        thief.Plant(kept);
        foreach (var visitor in new[] { _visitor, thief })
        {
            using var after = await visitor.GetAsync("/v1/vragen");
            Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
        }
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(31, false)]
    public async Task A_session_ends_when_nothing_is_asked_for_half_an_hour(int minutes, bool stays)
    {
        (await _visitor.SignInAsync("beleid")).Dispose();
        town.Clock.Ahead = TimeSpan.FromMinutes(minutes);
        using var after = await _visitor.GetAsync("/v1/vragen");
        Assert.Equal(stays, after.StatusCode == HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_session_ends_after_eight_hours_however_busy_it_is()
    {
        (await _visitor.SignInAsync("beleid")).Dispose();
        for (var minutes = 0; minutes < 480; minutes += 20)
        {
            town.Clock.Ahead = TimeSpan.FromMinutes(minutes);
            using var during = await _visitor.GetAsync("/v1/vragen");
            Assert.Equal(HttpStatusCode.OK, during.StatusCode);
        }

        town.Clock.Ahead = TimeSpan.FromMinutes(481);
        using var after = await _visitor.GetAsync("/v1/vragen");
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
    }

    [Fact]
    public async Task A_session_that_was_planted_before_is_not_the_session_after_signing_in()
    {
        using var attacker = new Visitor(town.Address);
        (await attacker.SignInAsync("raad")).Dispose();
        var planted = attacker.Cookies["roer"]!;
        _visitor.Plant(planted);
        (await _visitor.GetAsync("/aanmelden")).Dispose();
        using var challenge = await _visitor.GetAsync("/aanmelden");
        using var provider = await _visitor.GetAsync($"{challenge.Headers.Location}&persoon=analist");
        (await _visitor.GetAsync(provider.Headers.Location!.ToString())).Dispose();
        Assert.NotEqual(planted.Value, _visitor.Cookies["roer"]!.Value);
        Assert.DoesNotContain("analist", await attacker.TextAsync("/?gemeente=9901"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_way_back_that_was_begun_in_another_browser_or_used_before_leads_nowhere()
    {
        var back = (await _visitor.ToTheWayBackAsync("analist")).ToString();
        using var other = new Visitor(town.Address);
        await MustFailAsync(other, back);
        using var first = await _visitor.GetAsync(back);
        Assert.Equal("/", first.Headers.Location!.ToString());
        await MustFailAsync(_visitor, back);
        await MustFailAsync(_visitor, back.Replace("state=", "state=x", StringComparison.Ordinal));
        await MustFailAsync(_visitor, "/aanmelden/terug?error=access_denied&state=x");
        await MustFailAsync(_visitor, "/aanmelden/terug");
    }

    public static TheoryData<string> Forgeries => ["nobody signed it", "signed with a secret", "signed by another", "by another issuer", "for another", "past", "to come", "of another sign-in", "without a nonce", "about nobody", "to two, given to another"];

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task A_token_that_cannot_be_believed_signs_nobody_in(string forgery)
    {
        var now = DateTime.UtcNow;
        town.Provider.Forge = draft => forgery switch
        {
            "nobody signed it" => draft with { Key = null },
            "signed with a secret" => draft with { Key = new SigningCredentials(new SymmetricSecurityKey(new byte[64]) { KeyId = "1" }, SecurityAlgorithms.HmacSha256) },
            "signed by another" => draft with { Key = new SigningCredentials(IdentityProvider.NewKey($"{town.Provider.KeyNumber}"), SecurityAlgorithms.RsaSha256) },
            "by another issuer" => draft with { Issuer = "https://evil.example" },
            "for another" => draft with { Audience = "other" },
            "past" => draft with { From = now.AddHours(-2), Until = now.AddMinutes(-3) },
            "to come" => draft with { From = now.AddMinutes(5), Until = now.AddHours(1) },
            "of another sign-in" => draft with { Nonce = "older" },
            "without a nonce" => draft with { Nonce = null },
            "about nobody" => Without(draft, "sub"),
            _ => With(draft, "azp", "other"),
        };
        await MustFailAsync(_visitor, (await _visitor.ToTheWayBackAsync("analist")).ToString());
        using var after = await _visitor.GetAsync("/v1/vragen");
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
    }

    [Fact]
    public async Task A_new_key_of_the_provider_is_fetched_when_it_is_needed()
    {
        (await _visitor.SignInAsync("beleid")).Dispose();
        town.Provider.RotateKey();
        using var visitor = new Visitor(town.Address);
        using var back = await visitor.SignInAsync("beleid");
        Assert.Equal("/", back.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("/verslag?vraag=kloppen-de-cijfers", "/verslag?vraag=kloppen-de-cijfers")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("/a\\..\\evil", "/")]
    [InlineData("/a\r\nSet-Cookie: x=y", "/")]
    [InlineData("\t/evil", "/")]
    [InlineData("evil.example", "/")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    public void After_signing_in_one_stays_on_this_server(string? asked, string goes) => Assert.Equal(goes, SignInEndpoints.Here(asked));

    [Fact]
    public async Task A_role_that_nobody_gave_sees_a_page_that_says_so_and_can_sign_out()
    {
        (await _visitor.SignInAsync("niemand")).Dispose();
        using var refused = await _visitor.GetAsync("/");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        var page = await Site.ReadAsync(await refused.Content.ReadAsStringAsync(Stop));
        Assert.Equal("Geen toegang", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("nog geen rol", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/afmelden", page.QuerySelector("form.roer-sign-out")!.GetAttribute("action"));
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("X-Nothing", "1")]
    public async Task Another_site_cannot_have_a_browser_change_something(string header, string value)
    {
        (await _visitor.SignInAsync("beleid")).Dispose();
        using var forged = await _visitor.SendAsync(HttpMethod.Post, "/afmelden", (header, value));
        Assert.Equal(HttpStatusCode.Forbidden, forged.StatusCode);
        using var still = await _visitor.GetAsync("/v1/vragen");
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
    }

    [Theory]
    [InlineData("X-Forwarded-Host")]
    [InlineData("X-Forwarded-Proto")]
    [InlineData("X-Remote-User")]
    [InlineData("X-Original-URL")]
    [InlineData("Forwarded")]
    public async Task A_header_signs_nobody_in_and_moves_no_address(string header)
    {
        using var forged = await _visitor.GetAsync("/v1/vragen", (header, "analist"));
        Assert.Equal(HttpStatusCode.Unauthorized, forged.StatusCode);
        using var challenge = await _visitor.GetAsync("/aanmelden", (header, "evil.example"));
        Assert.Contains(Uri.EscapeDataString($"{town.Address}aanmelden/terug"), challenge.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_line_of_this_computer_needs_no_sign_in()
    {
        var run = await RoerRun.OfAsync("vraag", "waar-gaat-het-geld-heen", "--gegevens", town.Data, "--gemeente", SignedInTown.Theirs, "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var token = ServerFile.Read(town.Data)!.Token;
        using var own = await _visitor.GetAsync("/intern/leeft", ("Authorization", $"Bearer {token}"));
        Assert.Equal(HttpStatusCode.NoContent, own.StatusCode);
    }

    private static TokenDraft With(TokenDraft draft, string claim, object value)
    {
        draft.Claims[claim] = value;
        return draft;
    }

    private static TokenDraft Without(TokenDraft draft, string claim)
    {
        draft.Claims.Remove(claim);
        return draft;
    }

    private static async Task MustFailAsync(Visitor visitor, string back)
    {
        using var refused = await visitor.GetAsync(back);
        Assert.Equal((HttpStatusCode.Redirect, "/aanmelden/mislukt"), (refused.StatusCode, refused.Headers.Location?.ToString()));
        using var page = await visitor.GetAsync("/aanmelden/mislukt");
        Assert.Equal(HttpStatusCode.Unauthorized, page.StatusCode);
        Assert.Contains("Aanmelden is niet gelukt", await page.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }
}
