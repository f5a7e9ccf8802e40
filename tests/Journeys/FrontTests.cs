using System.Net;
using Roer.App;
using Roer.App.Accounts;
using Roer.App.Serving;
using Roer.Questions;
using Roer.Tests.World;

namespace Roer.Tests.Journeys;

/// <summary>A server behind a proxy, its limits, what it refuses to listen on, and what it finds wrong with its settings.</summary>
[Collection(SignedInJourneys.Name)]
public sealed class FrontTests(SignedInTown town)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_trusted_proxy_says_who_asks_and_nothing_else_does()
    {
        var settings = town.Settings(oidc: false);
        using var folder = new TemporaryFolder();
        await using var server = await ServeAsync(folder, settings);
        using var visitor = new Visitor(server.Address);
        using var nobody = await visitor.GetAsync("/");
        Assert.Equal(HttpStatusCode.Unauthorized, nobody.StatusCode);
        using var known = await visitor.GetAsync("/v1/bevindingen?reden=controle&aantal=1", ("X-Remote-User", "jan"), ("X-Remote-Groups", "iets, jeugd-toegang"), ("X-Forwarded-For", "evil, 10.1.2.3"));
        Assert.Equal(HttpStatusCode.OK, known.StatusCode);
        var look = Assert.Single(LookLog.Read(folder.Path).Looks);
        Assert.Equal(("jan", "toegang", "10.1.2.3"), (look.Who, look.Role, look.From));
        foreach (var (name, groups) in new[] { ("jan", ""), ("jan", "jeugd-onzin"), ("jan", "JEUGD-TOEGANG") })
        {
            using var without = await visitor.GetAsync("/v1/vragen", ("X-Remote-User", name), ("X-Remote-Groups", groups));
            Assert.Equal(HttpStatusCode.Forbidden, without.StatusCode);
        }

        using var two = await visitor.GetAsync("/v1/vragen", ("X-Remote-User", "jan"), ("X-Remote-User", "piet"), ("X-Remote-Groups", "jeugd-toegang"));
        Assert.Equal(HttpStatusCode.Unauthorized, two.StatusCode);
    }

    [Fact]
    public async Task The_header_of_a_proxy_from_another_address_is_refused()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServeAsync(folder, town.Settings(oidc: false) with { Trusted = ["10.9.8.7"] });
        using var visitor = new Visitor(server.Address);
        foreach (var header in new[] { "X-Remote-User", "X-Remote-Groups", "x-remote-user" })
        {
            using var forged = await visitor.GetAsync("/v1/vragen", (header, "jeugd-analist"));
            Assert.Equal(HttpStatusCode.Forbidden, forged.StatusCode);
        }

        using var moved = await visitor.GetAsync("/", ("X-Forwarded-For", "10.9.8.7"), ("X-Remote-User", "jan"));
        Assert.Equal(HttpStatusCode.Forbidden, moved.StatusCode);
    }

    [Fact]
    public async Task The_token_of_the_command_line_does_not_work_through_a_proxy()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServeAsync(folder, town.Settings(oidc: false));
        using var visitor = new Visitor(server.Address);
        var token = ("Authorization", $"Bearer {ServerFile.Read(folder.Path)!.Token}");
        using var direct = await visitor.GetAsync("/intern/leeft", token);
        Assert.Equal(HttpStatusCode.NoContent, direct.StatusCode);
        foreach (var from in new[] { "10.1.2.3", "127.0.0.1" })
        {
            using var through = await visitor.GetAsync("/intern/leeft", token, ("X-Forwarded-For", from));
            Assert.Equal(HttpStatusCode.Unauthorized, through.StatusCode);
        }
    }

    [Fact]
    public async Task Who_asks_too_much_is_told_to_wait_and_others_are_helped()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServeAsync(folder, town.Settings(oidc: false));
        using var visitor = new Visitor(server.Address);
        async Task<HttpResponseMessage> Ask(string name, string path) => await visitor.GetAsync(path, ("X-Remote-User", name), ("X-Remote-Groups", "jeugd-beleid"));
        var refused = 0;
        for (var turn = 0; turn < RateLimits.ReaderRequests + 200 && refused == 0; turn++)
        {
            using var response = await Ask("jan", "/v1/vragen");
            if (response.StatusCode != HttpStatusCode.TooManyRequests) continue;
            refused = turn;
            Assert.Equal(TimeSpan.FromSeconds(RateLimits.Wait), response.Headers.RetryAfter!.Delta);
            Assert.Contains("Even wachten", await response.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }

        Assert.InRange(refused, RateLimits.ReaderRequests, RateLimits.ReaderRequests + 199);
        // A little comes back every second, so the first ones may get through.
        var statuses = new List<HttpStatusCode>();
        while (statuses.LastOrDefault() != HttpStatusCode.TooManyRequests && statuses.Count < 200)
        {
            using var page = await Ask("jan", "/onzin");
            Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
            statuses.Add(page.StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        using var other = await Ask("piet", "/v1/vragen");
        using var style = await visitor.GetAsync("/stijl/roer.css");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (other.StatusCode, style.StatusCode));
    }

    [Fact]
    public async Task Many_strangers_of_one_address_are_told_to_wait()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServeAsync(folder, town.Settings(oidc: true));
        using var visitor = new Visitor(server.Address);
        foreach (var path in new[] { "/v1/vragen", "/aanmelden/terug" })
        {
            var status = HttpStatusCode.OK;
            for (var turn = 0; turn < RateLimits.AddressRequests + 200 && status != HttpStatusCode.TooManyRequests; turn++)
            {
                using var response = await visitor.GetAsync(path);
                status = response.StatusCode;
            }

            Assert.Equal(HttpStatusCode.TooManyRequests, status);
        }
    }

    [Fact]
    public async Task The_own_address_is_that_of_the_settings_whatever_a_header_says()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServeAsync(folder, town.Settings(oidc: true) with { Address = new Uri("https://roer.example") });
        using var visitor = new Visitor(server.Address);
        using var challenge = await visitor.GetAsync("/aanmelden", ("Host", "roer.example"), ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Proto", "http"));
        Assert.Contains(Uri.EscapeDataString("https://roer.example/aanmelden/terug"), challenge.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.All(challenge.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.Equal("max-age=31536000", challenge.Headers.GetValues("Strict-Transport-Security").Single());
        using var elsewhere = await visitor.GetAsync("/aanmelden", ("Host", "evil.example"));
        Assert.Equal(HttpStatusCode.MisdirectedRequest, elsewhere.StatusCode);
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    public async Task On_every_address_it_is_also_reached_on_this_computer_by_the_command_line(string address)
    {
        using var folder = new TemporaryFolder();
        var settings = new ServerSettings { Address = IPAddress.Parse(address), SignIn = town.Settings(oidc: true) with { Address = new Uri("https://roer.example") } };
        await using var server = await WebServer.StartAsync(town.Store, folder.Path, TimeProvider.System, settings);
        Assert.True(server.Address.IsLoopback);
        using var found = await RunningServer.FindAsync(folder.Path);
        Assert.NotNull(found);
        Assert.Equal([IPAddress.Loopback, IPAddress.Parse("10.0.0.1")], new ServerSettings { Address = IPAddress.Parse("10.0.0.1") }.Addresses);
    }

    [Fact]
    public async Task A_provider_of_identities_that_does_not_answer_is_told()
    {
        using var folder = new TemporaryFolder();
        var settings = town.Settings(oidc: true);
        await using var server = await ServeAsync(folder, settings with { Oidc = settings.Oidc! with { Issuer = new Uri("http://127.0.0.1:9") } });
        using var visitor = new Visitor(server.Address);
        using var asked = await visitor.GetAsync("/aanmelden");
        Assert.Equal("/aanmelden/mislukt", asked.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("10.0.0.1")]
    [InlineData("::")]
    public async Task Without_sign_in_nothing_listens_beyond_this_computer(string address)
    {
        var run = await RoerRun.OfAsync("web", "--gegevens", town.Data, "--luister", address);
        Assert.Equal((5, "", "Zonder --aanmelden luistert Roer alleen op deze computer zelf. Geef --aanmelden, of laat --luister weg.\n"), (run.ExitCode, run.Output, run.Error));
        var plain = new ServerSettings { Address = IPAddress.Parse(address), SignIn = town.Settings(oidc: true) };
        Assert.Contains("versleuteld", Assert.Throws<NotSafeException>(plain.MustBeSafe).Message, StringComparison.Ordinal);
        (plain with { SignIn = plain.SignIn! with { Address = new Uri("https://roer.example") } }).MustBeSafe();
        (plain with { Address = IPAddress.Loopback, SignIn = null }).MustBeSafe();
    }

    [Theory]
    [InlineData("""{"rollen":[]}""", "Geef 'oidc' of 'proxy'")]
    [InlineData("""{"proxy":{},"oidc":{"uitgever":"https://x","toepassing":"x","geheim":"x"},"rollen":[]}""", "Geef 'oidc' of 'proxy'")]
    [InlineData("""{"oidc":{"uitgever":"http://inloggen.example","toepassing":"x","geheim":"x"},"rollen":[]}""", "'uitgever' moet een adres met https")]
    [InlineData("""{"oidc":{"uitgever":"https://x","toepassing":"x","geheim":""},"rollen":[]}""", "mogen niet leeg")]
    [InlineData("""{"adres":"http://roer.example","proxy":{},"rollen":[]}""", "'adres' moet een adres met https")]
    [InlineData("""{"adres":"https://roer.example/roer","proxy":{},"rollen":[]}""", "zonder pad")]
    [InlineData("""{"proxy":{},"vertrouwd":["roer"],"rollen":[]}""", "'roer' bij 'vertrouwd' is geen IP-adres")]
    [InlineData("""{"proxy":{},"rollen":[]}""", "Zonder 'rollen' mag niemand iets zien")]
    [InlineData("""{"proxy":{},"sessie":{"stilMinuten":0},"rollen":[]}""", "minstens 1")]
    [InlineData("""{"proxy":{},"rollen":[{"waarde":"x","rol":"baas","gemeenten":["*"]}]}""", "De rol 'baas' bestaat niet. Kies uit: analist, controller")]
    [InlineData("""{"proxy":{},"rollen":[{"waarde":"","rol":"raad","gemeenten":["*"]}]}""", "mogen niet leeg zijn")]
    [InlineData("""{"proxy":{},"rollen":[{"waarde":"x","rol":"raad","gemeenten":[]}]}""", "heeft geen 'gemeenten'")]
    [InlineData("""{"proxy":{},"rollen":[{"waarde":"x","rol":"raad","gemeenten":["34"]}]}""", "past alleen een code van vier cijfers")]
    [InlineData("""{"proxy":{},"rollen":[{"waarde":"x","rol":"aanbieder","gemeenten":["*"]}]}""", "'aanbieders' hoort bij de rol 'aanbieder'")]
    [InlineData("""{"proxy":{},"rollen":[{"waarde":"x","rol":"raad","gemeenten":["*"],"aanbieders":["12345678"]}]}""", "'aanbieders' hoort bij de rol 'aanbieder'")]
    [InlineData("""{"proxy":{},"rollen":[{"waarde":"x","rol":"aanbieder","gemeenten":["*"],"aanbieders":["1"]}]}""", "past alleen een AGB-code")]
    [InlineData("""{"proxy":{},"rolen":[]}""", "niet te lezen als instellingen")]
    [InlineData("""{"oidc":{"uitgever":"https://x","toepassing":"x","geheim":"attacked"}""", "niet te lezen als instellingen")]
    [InlineData("null", "niet te lezen als instellingen")]
    public void Settings_that_cannot_be_are_told_in_one_line(string text, string told)
    {
        using var folder = new TemporaryFolder();
        Write(folder, text);
        var fault = Assert.Throws<UserErrorException>(() => SignInSettings.Read(folder.Path)).Message;
        Assert.Contains(told, fault, StringComparison.Ordinal);
        Assert.DoesNotContain("attacked", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_that_others_can_read_or_that_are_not_there_are_refused()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("is '", Assert.Throws<UserErrorException>(() => SignInSettings.Read(folder.Path)).Message, StringComparison.Ordinal);
        Write(folder, """{"proxy":{},"rollen":[{"waarde":"x","rol":"raad","gemeenten":["*"]}]}""");
        Assert.Single(SignInSettings.Read(folder.Path).Roles);
        if (OperatingSystem.IsWindows()) return;
        foreach (var mode in new[] { UnixFileMode.GroupRead, UnixFileMode.OtherRead, UnixFileMode.GroupWrite })
        {
            File.SetUnixFileMode(SignInSettings.PathFor(folder.Path), UnixFileMode.UserRead | UnixFileMode.UserWrite | mode);
            Assert.Contains("chmod 600", Assert.Throws<UserErrorException>(() => SignInSettings.Read(folder.Path)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_settings_in_the_guide_can_be_read()
    {
        var guide = Repository.Read("docs/guide/aanmelden.md");
        using var folder = new TemporaryFolder();
        Write(folder, guide.Split("```json\n")[1].Split("```")[0]);
        Assert.Equal(["analist", "controller", "aanbieder"], SignInSettings.Read(folder.Path).Roles.Select(rule => rule.Role));
        Assert.All(Role.All, role => Assert.Contains($"`{role.Name}`", guide, StringComparison.Ordinal));
        Assert.All(Looking.Reasons, reason => Assert.Contains($"`{reason.Code}`", guide, StringComparison.Ordinal));
        Assert.All(Role.All.SelectMany(role => role.Questions), slug => Assert.NotNull(Shelf.Find(slug)));
    }

    private static void Write(TemporaryFolder folder, string text)
    {
        var path = SignInSettings.PathFor(folder.Path);
        File.WriteAllText(path, text);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    /// <summary>Another server over the same store, with a folder of its own for what it writes.</summary>
    private Task<WebServer> ServeAsync(TemporaryFolder folder, SignInSettings settings) =>
        WebServer.StartAsync(town.Store, folder.Path, TimeProvider.System, new ServerSettings { SignIn = settings });
}
