using System.Net;
using Microsoft.AspNetCore.Routing;
using Roer.App.Accounts;
using Roer.Questions;
using Roer.Tests.World;

namespace Roer.Tests.Journeys;

/// <summary>Every route for every role: who may see what, within which bounds, and what is told of the rest.</summary>
[Collection(SignedInJourneys.Name)]
public sealed class AccessTests(SignedInTown town)
{
    private const string Here = "gemeente=" + SignedInTown.Mine;
    private const string Elsewhere = "gemeente=" + SignedInTown.Theirs;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Roles => [.. Role.All.Select(role => role.Name)];

    [Fact]
    public void Every_route_of_the_server_says_what_it_needs() => Assert.Empty(
        from endpoint in Routes()
        where RouteNeeds.Of(endpoint) is null
        select endpoint.RoutePattern.RawText);

    [Fact]
    public void A_route_that_is_not_in_the_table_needs_more_than_anybody_has()
    {
        Assert.Null(RouteNeeds.Of(new RouteEndpoint(_ => Task.CompletedTask, Microsoft.AspNetCore.Routing.Patterns.RoutePatternFactory.Parse("/nieuw"), 0, null, null)));
        Assert.Null(RouteNeeds.Of(null));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Every_route_opens_for_whom_the_table_of_roles_says_and_for_nobody_else(string name)
    {
        var role = Role.Find(name)!;
        using var visitor = await SignedInAsync(name);
        foreach (var endpoint in Routes())
        {
            var need = RouteNeeds.Of(endpoint)!.Value;
            foreach (var slug in need == Need.Question ? Shelf.All.Select(question => question.Slug) : [""])
            {
                if (need is Need.Nothing or Need.TakeIn) continue;
                var path = Path(endpoint, slug) + (need == Need.Findings && role.IsOfProvider ? $"?{Here}&reden=herstel" : need == Need.Findings ? $"?{Here}&aantal=1&reden=herstel" : need is Need.SignedIn or Need.CommandLine ? "" : $"?{Here}&periode=2024");
                using var response = await visitor.SendAsync(new HttpMethod(MethodOf(endpoint)), path, ("Origin", town.Address.GetLeftPart(UriPartial.Authority)));
                Assert.True(MustOpen(role, need, slug) == response.StatusCode is not (HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized), $"{name} {path}: {response.StatusCode}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Another_municipality_is_refused_on_every_route_as_one_that_does_not_exist(string name)
    {
        using var visitor = await SignedInAsync(name);
        foreach (var path in new[] { "/", "/waar-gaat-het-geld-heen", "/kloppen-de-cijfers", "/v1/vragen/hoe-lang-duurt-hulp", "/v1/bevindingen", "/verslag", "/v1/verslag" })
        {
            if (path == "/" && Role.Find(name)!.Audience is null) continue;
            foreach (var sneak in new[] { "{0}", Here + "&{0}", "{0}&" + Here, "Gemeente" })
            {
                var (theirs, nowhere) = (await HeardAsync(visitor, path, Sneaked(sneak, SignedInTown.Theirs)), await HeardAsync(visitor, path, Sneaked(sneak, "9876")));
                Assert.Equal(HttpStatusCode.Forbidden, theirs.Status);
                Assert.Equal(theirs, nowhere);
            }
        }
    }

    [Fact]
    public async Task Without_a_municipality_the_own_one_is_meant_and_no_other_is_named()
    {
        using var visitor = await SignedInAsync("beleid");
        Assert.Contains($"\"{SignedInTown.Mine}\"", await visitor.TextAsync("/v1/vragen/waar-gaat-het-geld-heen?periode=2024"), StringComparison.Ordinal);
        Assert.DoesNotContain(SignedInTown.Theirs, await visitor.TextAsync("/?periode=2024"), StringComparison.Ordinal);
        using var regional = await SignedInAsync("regio");
        Assert.Contains(SignedInTown.Theirs, await regional.TextAsync("/"), StringComparison.Ordinal);
        using var theirs = await regional.GetAsync($"/v1/vragen/waar-gaat-het-geld-heen?{Elsewhere}");
        Assert.Equal(HttpStatusCode.OK, theirs.StatusCode);
    }

    [Fact]
    public async Task A_provider_gets_only_the_list_of_its_own_findings()
    {
        using var visitor = await SignedInAsync("aanbieder");
        var own = await visitor.TextAsync("/v1/bevindingen?reden=herstel");
        Assert.StartsWith("bevindingen;gemeente 9901", own, StringComparison.Ordinal);
        Assert.Equal(own, await visitor.TextAsync($"/v1/bevindingen?{Here}&aanbieder={town.OwnProvider}&formaat=verzendlijst&reden=herstel"));
        foreach (var query in new[] { $"aanbieder={town.OtherProvider}", $"Aanbieder={town.OtherProvider}", $"aanbieder={town.OwnProvider}&aanbieder={town.OtherProvider}", "formaat=json", "formaat=csv", "aanbieder=12345678", Elsewhere })
        {
            using var refused = await visitor.GetAsync($"/v1/bevindingen?{query}&reden=herstel");
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }

        var start = await Site.ReadAsync(await visitor.TextAsync("/"));
        Assert.Equal([$"/v1/bevindingen?gemeente=9901&aanbieder={town.OwnProvider}&formaat=verzendlijst"], start.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
    }

    [Theory]
    [InlineData("raad")]
    [InlineData("onderzoeker")]
    public async Task Who_sees_what_is_public_sees_the_same_as_everybody(string name)
    {
        using var visitor = await SignedInAsync(name);
        var seen = await visitor.TextAsync($"/v1/vragen/waar-gaat-het-geld-heen?{Here}&periode=2023");
        Assert.Contains("\"verborgen\"", seen, StringComparison.Ordinal);
        using var filtered = await visitor.GetAsync($"/v1/vragen/waar-gaat-het-geld-heen?{Here}&periode=2023&aanbieder={town.OwnProvider}");
        Assert.Equal(HttpStatusCode.BadRequest, filtered.StatusCode);
        using var exact = await SignedInAsync("controller");
        Assert.DoesNotContain("\"verborgen\"", await exact.TextAsync($"/v1/vragen/waar-gaat-het-geld-heen?{Here}&periode=2023"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("analist", true)]
    [InlineData("controller", false)]
    [InlineData("contract", true)]
    [InlineData("toegang", true)]
    public async Task A_table_of_single_messages_is_for_who_may_see_trajectories_and_says_why(string name, bool sees)
    {
        const string Single = "bevinding-voor-bevinding";
        const string Asked = "gemeente=9901&periode=2024";
        using var visitor = await SignedInAsync(name);
        foreach (var (path, because) in new[] { ("/kloppen-de-cijfers", true), ("/v1/vragen/kloppen-de-cijfers", true), ("/v1/vragen/kloppen-de-cijfers", false), ("/v1/verslag", true) })
        {
            var before = LookLog.Read(town.Data).Looks.Count;
            var text = await visitor.TextAsync($"{path}?{Asked}{(path == "/v1/verslag" ? "&vraag=kloppen-de-cijfers&omvang=volledig" : because ? "&reden=controle" : "")}");
            var shows = sees && because && path != "/v1/verslag";
            Assert.Equal(shows, text.Contains(path[1] == 'v' ? $"\"{Single}\"" : $"<section id=\"{Single}\"", StringComparison.Ordinal));
            var looks = LookLog.Read(town.Data).Looks.Skip(before).Select(look => (look.Who, look.What, look.About, look.Why));
            Assert.Equal(shows ? [(name, "bevindingen", $"vraag=kloppen-de-cijfers {Asked.Replace('&', ' ')}", "controle")] : [], looks);
        }

        foreach (var (why, status) in new[] { ("", HttpStatusCode.BadRequest), ("&reden=zomaar", HttpStatusCode.BadRequest), ("&reden=controle", sees ? HttpStatusCode.OK : HttpStatusCode.BadRequest) })
        {
            using var table = await visitor.GetAsync($"/v1/vragen/kloppen-de-cijfers?{Asked}&formaat=csv&tabel={Single}{why}");
            Assert.Equal(status, table.StatusCode);
        }
    }

    /// <summary>From the page by its link to the reason, and back at the table; sorting it keeps the reason and is another look.</summary>
    [Fact]
    public async Task The_page_leads_to_single_messages_by_way_of_the_reason()
    {
        using var visitor = await SignedInAsync("analist");
        var page = await Site.ReadAsync(await visitor.TextAsync($"/kloppen-de-cijfers?{Here}&periode=2024"));
        var link = page.QuerySelector("section[aria-labelledby='inzage-kop'] a")!.GetAttribute("href")!;
        using var asked = await visitor.GetAsync(link, ("Accept", "text/html"));
        Assert.Equal(HttpStatusCode.BadRequest, asked.StatusCode);
        var form = (await Site.ReadAsync(await asked.Content.ReadAsStringAsync(Stop))).QuerySelector("main form")!;
        Assert.Equal("/kloppen-de-cijfers#bevinding-voor-bevinding", form.GetAttribute("action"));
        var filled = string.Join('&', form.QuerySelectorAll("input").Select(field => $"{field.GetAttribute("name")}={field.GetAttribute("value")}"));
        var before = LookLog.Read(town.Data).Looks.Count;
        var shown = await Site.ReadAsync(await visitor.TextAsync($"/kloppen-de-cijfers?{filled}&reden=herstel"));
        Assert.Null(shown.QuerySelector("section[aria-labelledby='inzage-kop']"));
        var sort = shown.QuerySelector("#bevinding-voor-bevinding thead a")!.GetAttribute("href")!;
        using var sorted = await visitor.GetAsync(sort);
        Assert.Equal(HttpStatusCode.OK, sorted.StatusCode);
        Assert.Equal(["herstel", "herstel"], LookLog.Read(town.Data).Looks.Skip(before).Select(look => look.Why));
        using var other = await SignedInAsync("controller");
        Assert.DoesNotContain("inzage-kop", await other.TextAsync($"/kloppen-de-cijfers?{Here}&periode=2024"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_holds_only_the_questions_of_the_role()
    {
        using var visitor = await SignedInAsync("toegang");
        var chapters = await Site.ReadAsync(await visitor.TextAsync($"/v1/verslag?{Here}&periode=2024"));
        string[] allowed = ["kloppen-de-cijfers", "welke-paden-lopen-jeugdigen", "hoe-lang-duurt-hulp"];
        Assert.Equal(
            Shelf.All.Where(question => allowed.Contains(question.Slug)).Select(question => question.Asks),
            chapters.QuerySelectorAll("h1, h2, h3").Select(title => title.TextContent.Trim()).Where(title => Shelf.All.Any(question => question.Asks == title)));
        var page = await Site.ReadAsync(await visitor.TextAsync($"/verslag?{Here}&periode=2024"));
        Assert.Equal(Shelf.All.Select(question => question.Slug).Where(allowed.Contains), page.QuerySelectorAll("input[name=vraag]").Select(box => box.GetAttribute("value")));
        using var refused = await visitor.GetAsync($"/verslag?{Here}&vraag=waar-gaat-het-geld-heen&vraag=kloppen-de-cijfers");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task Trajectories_are_shown_with_a_reason_only_and_the_look_is_in_the_log()
    {
        using var visitor = await SignedInAsync("toegang");
        using var asked = await visitor.GetAsync($"/v1/bevindingen?{Here}&regel=9338");
        Assert.Equal(HttpStatusCode.BadRequest, asked.StatusCode);
        Assert.Contains("Geef met 'reden' waarom u kijkt", await asked.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        using var form = await visitor.GetAsync($"/v1/bevindingen?{Here}&regel=9338&reden=zomaar", ("Accept", "text/html"));
        var page = await Site.ReadAsync(await form.Content.ReadAsStringAsync(Stop));
        Assert.Equal(["gemeente", "regel", "reden"], page.QuerySelectorAll("main form [name]").Select(field => field.GetAttribute("name")));
        var before = LookLog.Read(town.Data).Looks.Count;
        using var shown = await visitor.GetAsync($"/v1/bevindingen?{Here}&regel=9338&reden=betrokkene");
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        var history = LookLog.Read(town.Data);
        var look = history.Looks[before];
        Assert.Equal(("toegang", "toegang", "bevindingen", "gemeente=9901 regel=9338", "betrokkene", "127.0.0.1"), (look.Who, look.Role, look.What, look.About, look.Why, look.From));
        Assert.Null(history.Broken);
        Assert.Equal(before + 1, history.Looks.Count);
    }

    [Fact]
    public async Task What_a_request_says_cannot_pass_for_another_line_of_the_log()
    {
        using var visitor = await SignedInAsync("analist");
        var before = LookLog.Read(town.Data).Looks.Count;
        using var shown = await visitor.GetAsync($"/v1/bevindingen?{Here}&regel=x%0A%7B%22zegel%22:%22x%22%7D%1B[2J%E2%80%AE&reden=controle");
        Assert.Equal(HttpStatusCode.BadRequest, shown.StatusCode);
        var history = LookLog.Read(town.Data);
        Assert.Equal((before + 1, null), (history.Looks.Count, history.Broken));
        var listed = await RoerRun.OfAsync("beheer", "inzagen", "--gegevens", town.Data);
        Assert.Equal((0, ""), (listed.ExitCode, listed.Error));
        Assert.Equal(history.Looks.Count + 1, listed.Output.TrimEnd('\n').Split('\n').Length);
        Assert.DoesNotContain('\u001b', listed.Output);
    }

    private static bool MustOpen(Role role, Need need, string slug) => need switch
    {
        Need.SignedIn or Need.Home => true,
        Need.Question => role.Questions.Contains(slug),
        Need.Report => role.Questions.Count > 0,
        Need.Findings => role.SeesTrajectories,
        _ => false,
    };

    private static string Path(RouteEndpoint endpoint, string slug) => endpoint.RoutePattern.RawText!.Replace("{slug}", slug, StringComparison.Ordinal).Replace("{*path}", "/geen/adres", StringComparison.Ordinal);

    private static string MethodOf(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Routing.IHttpMethodMetadata>()?.HttpMethods[0] ?? "GET";

    private static string Sneaked(string sneak, string code) => sneak == "Gemeente" ? $"Gemeente={code}" : string.Format(null, sneak, $"gemeente={code}");

    private static async Task<(HttpStatusCode Status, string Text)> HeardAsync(Visitor visitor, string path, string query)
    {
        using var response = await visitor.GetAsync($"{path}?{query}&reden=herstel");
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Stop));
    }

    private IEnumerable<RouteEndpoint> Routes() => town.Server.Routes.OfType<RouteEndpoint>();

    private async Task<Visitor> SignedInAsync(string name)
    {
        var visitor = new Visitor(town.Address);
        (await visitor.SignInAsync(name)).Dispose();
        return visitor;
    }
}
