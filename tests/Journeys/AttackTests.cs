using System.Net;
using System.Text;
using Roer.App.Serving;
using Roer.App.TakeIn;
using Roer.Questions;
using Roer.Tests.World;

namespace Roer.Tests.Journeys;

/// <summary>The list of an outsider: what somebody who can reach the server, or who sends a link to somebody who can, tries first.</summary>
[Collection(AttackedJourneys.Name)]
public sealed class AttackTests(AttackedTown town) : IDisposable
{
    private const string Me = AttackedTown.Other;
    private readonly Site _site = new(town.Address);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Climbing => [.. Names.SelectMany(place => Climbs.Select(climb => place + climb))];

    private static string[] Names => ["/", "/stijl/", "/v1/", "/v1/vragen/", "/v1/verslag/", "/verslag/", "/intern/"];

    private static string[] Climbs =>
    [
        "../../../../etc/passwd", "..%2f..%2f..%2f..%2fetc%2fpasswd", "%2e%2e/%2e%2e/%2e%2e/etc/passwd", "..%5c..%5cwindows%5cwin.ini", "..\\..\\server.json", "../server.json",
        "....//....//server.json", "%252e%252e%252fserver.json", "pseudoniem.sleutel", "roer.duckdb", "roer.css%00.js", "..;/server.json", "/etc/passwd", "%c0%ae%c0%ae/etc/passwd", "file:///etc/passwd",
    ];

    public void Dispose() => _site.Dispose();

    [Theory]
    [MemberData(nameof(Climbing))]
    public async Task No_name_in_an_address_leads_to_a_file(string target)
    {
        var (status, all) = await RawRequest.GetAsync(town.Address, target);
        Assert.Matches("^HTTP/1.1 (400|404) ", status);
        Assert.DoesNotContain("root:", all, StringComparison.Ordinal);
        Assert.DoesNotContain("\"token\"", all, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/verslag?vraag={0}")]
    [InlineData("/v1/verslag?vraag={0}")]
    [InlineData("/v1/verslag?formaat={0}")]
    [InlineData("/v1/vragen/kloppen-de-cijfers?formaat={0}")]
    [InlineData("/v1/vragen/kloppen-de-cijfers?formaat=csv&tabel={0}")]
    [InlineData("/v1/vragen/kloppen-de-cijfers?per={0}")]
    [InlineData("/v1/bevindingen?aanbieder={0}")]
    [InlineData("/v1/bevindingen?regel={0}")]
    public async Task No_name_in_a_query_leads_to_a_file(string path)
    {
        foreach (var climb in Climbs)
        {
            using var response = await _site.GetAsync($"{string.Format(null, path, Uri.EscapeDataString(climb))}&gemeente={Me}");
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.DoesNotContain("root:", await response.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }
    }

    /// <summary>The answers about one municipality, with and without another one in the same store. Both have one key: resampling goes in the order of the pseudonyms.</summary>
    [Fact]
    public async Task Another_municipality_in_the_store_changes_nothing_and_cannot_be_reached_by_a_filter()
    {
        using var folder = new TemporaryFolder();
        var data = Path.Combine(folder.Path, "alleen");
        Directory.CreateDirectory(data);
        File.Copy(KeyFile.PathFor(town.Data), KeyFile.PathFor(data));
        Assert.Equal(2, (await RoerRun.OfAsync("inlezen", town.Unreadable, AttackedTown.Invented(folder.Path), "--gegevens", data)).ExitCode);
        using var alone = Roer.Store.CareStore.Open(data);
        var theirs = new AnswerDesk(town.Store).Ask(Shelf.Find(Site.Slug)!, [new("gemeente", AttackedTown.Attacked), new("periode", "2024")]);
        foreach (var question in Shelf.All)
        {
            foreach (var filter in question.Dimensions.SelectMany(dimension => Values(theirs, dimension.Name).Select(value => $"{dimension.Name}={value}")).Prepend(""))
            {
                List<KeyValuePair<string, string>> given = [new("gemeente", Me), new("periode", "2024"), new("filter", filter)];
                Assert.Equal(Said(new AnswerDesk(alone), question, given), Said(new AnswerDesk(town.Store), question, given));
            }
        }
    }

    [Theory]
    [InlineData("gemeente=9902&gemeente=9901")]
    [InlineData("gemeente=9902%27%20or%20%271%27=%271")]
    [InlineData("gemeente=1234")]
    [InlineData("gemeente=9902%00")]
    [InlineData("gemeente=9902,9901")]
    [InlineData("gemeente=%25")]
    [InlineData("gemeente=*")]
    [InlineData("gemeente=9902%0A9901")]
    [InlineData("gemeente=%EF%BC%99%EF%BC%99%EF%BC%90%EF%BC%92")]
    [InlineData("gemeente=9902&Gemeente=9901")]
    [InlineData("gemeente=9902&filter=gemeente%3D9901")]
    public async Task One_answer_is_about_one_municipality_that_was_named_plainly(string query)
    {
        foreach (var path in new[] { $"/{Site.Slug}", $"/v1/vragen/{Site.Slug}", "/v1/bevindingen", "/verslag", "/v1/verslag" })
        {
            using var response = await _site.GetAsync($"{path}?{query}");
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("' or '1'='1")]
    [InlineData("02'; drop table claim; --")]
    [InlineData("%")]
    [InlineData("<script>attacked</script>")]
    [InlineData("\u0000")]
    [InlineData("x\r\nX-Attacked: 1")]
    [InlineData("${jndi:ldap://x}")]
    public async Task A_value_is_only_ever_a_value(string value)
    {
        var before = await _site.BytesAsync($"/v1/vragen/{Site.Slug}?gemeente={Me}&periode=2024");
        foreach (var name in new[] { "filter", "hulpvorm", "aanbieder", "product", "periode", "vergelijk", "peildatum", "stand", "per", "tabel", "sorteer", "pagina", "formaat", "instelling", "x" })
        {
            var given = Uri.EscapeDataString(name == "filter" ? $"hulpvorm={value}" : value);
            foreach (var path in new[] { $"/{Site.Slug}", $"/v1/vragen/{Site.Slug}", "/verslag", "/" })
            {
                using var response = await _site.GetAsync($"{path}?gemeente={Me}&{name}={given}");
                Assert.True((int)response.StatusCode < 500, $"{path} {name}: {response.StatusCode}");
                Assert.False(response.Headers.Contains("X-Attacked"));
                if (response.Content.Headers.ContentType?.MediaType != "text/html") continue;
                var page = await Site.ReadAsync(await response.Content.ReadAsStringAsync(Stop));
                Assert.DoesNotContain(page.QuerySelectorAll("script"), script => script.TextContent.Contains("attacked", StringComparison.Ordinal));
            }
        }

        Assert.Equal(before, await _site.BytesAsync($"/v1/vragen/{Site.Slug}?gemeente={Me}&periode=2024"));
    }

    [Theory]
    [InlineData("/?gemeente=9902&periode=2024%0d%0aX-Attacked:%201&vergelijk=")]
    [InlineData("/waar-gaat-het-geld-heen?gemeente=9902&hulpvorm=02%0d%0aX-Attacked:%201&vergelijk=")]
    [InlineData("/waar-gaat-het-geld-heen?gemeente=9902&periode=ooit%0d%0aX-Attacked:%201")]
    [InlineData("//evil.example/?vergelijk=")]
    [InlineData("/%2f%2fevil.example?vergelijk=")]
    [InlineData("/\\evil.example?vergelijk=")]
    [InlineData("/?gemeente=9902&vergelijk=&periode=//evil.example")]
    public async Task A_redirect_stays_here_and_no_value_becomes_a_header(string target)
    {
        foreach (var header in new[] { "X-None: 1", "HX-Request: true" })
        {
            var (_, all) = await RawRequest.GetAsync(town.Address, target, header);
            var headers = all.Split("\r\n\r\n")[0].Split("\r\n").Skip(1).Select(line => line.Split(": ", 2)).ToLookup(pair => pair[0], pair => pair[^1], StringComparer.OrdinalIgnoreCase);
            Assert.Empty(headers["X-Attacked"]);
            Assert.All(headers["Location"].Concat(headers["HX-Redirect"]).Concat(headers["HX-Push-Url"]), address => Assert.Matches("^/([^/\\\\]|$)", address));
        }
    }

    [Fact]
    public async Task What_is_too_large_is_refused_and_the_next_reader_is_helped()
    {
        var many = string.Concat(Enumerable.Range(0, 700).Select(number => $"&x{number}=1"));
        foreach (var (target, headers) in new (string, string[])[]
        {
            ($"/{Site.Slug}?gemeente={Me}{many}", []),
            ($"/{Site.Slug}?gemeente={Me}&aanbieder={new string('9', 7000)}", []),
            ($"/{Site.Slug}?gemeente={Me}{string.Concat(Enumerable.Range(0, 400).Select(number => $"&hulpvorm={number}"))}", []),
            ($"/verslag?gemeente={Me}{string.Concat(Enumerable.Repeat("&vraag=kloppen-de-cijfers", 300))}", []),
            ($"/welke-paden-lopen-jeugdigen?gemeente={Me}&gewenst={string.Concat(Enumerable.Repeat("%28%3E", 1200))}", []),
            ($"/welke-paden-lopen-jeugdigen?gemeente={Me}&gewenst={string.Concat(Enumerable.Repeat("ambulant%3E", 650))}klaar", []),
            ($"/{Site.Slug}?gemeente={Me}&tabel=per-aanbieder&pagina=99999999999999999999", []),
            ($"/{Site.Slug}?gemeente={Me}&periode=0001-01..9999-12", []),
            ($"/{Site.Slug}?gemeente={Me}&periode=1900-01..2199-12&vergelijk=1900-01..2199-12", []),
            ($"/{Site.Slug}?x={new string('a', 100_000)}", []),
            ("/" + new string('a', 100_000), []),
            ("/", [$"X-Long: {new string('a', 100_000)}"]),
            ("/", [.. Enumerable.Range(0, 500).Select(number => $"X-{number}: 1")]),
        })
        {
            var (status, _) = await RawRequest.GetAsync(town.Address, target, headers);
            Assert.Matches("^(HTTP/1.1 (200|400|404|414|431) .*)?$", status);
        }

        var post = await RawRequest.SendAsync(town.Address, $"POST /v1/vragen HTTP/1.1\r\nHost: {town.Address.Authority}\r\nConnection: close\r\nContent-Length: 99999999999\r\n\r\nx");
        Assert.Matches("^(HTTP/1.1 4.*)?$", post.Status);
        Assert.NotEmpty(await _site.BytesAsync("/v1/vragen"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/waar-gaat-het-geld-heen")]
    [InlineData("/verslag")]
    [InlineData("/v1/vragen")]
    [InlineData("/v1/verslag")]
    [InlineData("/v1/bevindingen")]
    [InlineData("/v1/openapi.json")]
    [InlineData("/stijl/roer.css")]
    public async Task Nothing_can_be_changed_and_nothing_is_echoed(string path)
    {
        foreach (var method in new[] { "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "ATTACKED" })
        {
            var (status, all) = await RawRequest.SendAsync(town.Address, $"{method} {path} HTTP/1.1\r\nHost: {town.Address.Authority}\r\nX-Secret: attacked\r\nX-HTTP-Method-Override: GET\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            Assert.StartsWith("HTTP/1.1 405 ", status, StringComparison.Ordinal);
            Assert.DoesNotContain("attacked", all, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("evil.example:80")]
    [InlineData("127.0.0.1@evil.example")]
    [InlineData("localhost.")]
    [InlineData("")]
    [InlineData("2130706433")]
    public async Task Only_this_machine_by_its_own_names_is_answered(string host)
    {
        var (status, all) = await RawRequest.SendAsync(town.Address, $"GET /?gemeente={Me} HTTP/1.1\r\nHost: {host}\r\nX-Forwarded-Host: {town.Address.Authority}\r\nConnection: close\r\n\r\n");
        Assert.Matches("^HTTP/1.1 (400|421) ", status);
        Assert.DoesNotContain("<h1", all, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-Forwarded-Host: evil.example")]
    [InlineData("X-Forwarded-For: 10.0.0.1")]
    [InlineData("X-Forwarded-Proto: https")]
    [InlineData("X-Forwarded-Prefix: /evil")]
    [InlineData("Forwarded: host=evil.example;proto=https")]
    [InlineData("X-Original-URL: /intern/leeft")]
    [InlineData("X-Rewrite-URL: /intern/leeft")]
    [InlineData("Origin: http://evil.example")]
    [InlineData("Cookie: gemeente=9901")]
    public async Task A_forged_header_changes_no_byte(string header)
    {
        foreach (var target in new[] { $"/?gemeente={Me}", $"/?gemeente={Me}&vergelijk=", $"/verslag?gemeente={Me}&vraag={Site.Slug}", "/v1/openapi.json" })
            Assert.Equal(await HeardAsync(target, null), await HeardAsync(target, header));
    }

    /// <summary>Who asks first makes the page that is kept for the next. The address says the municipality as often as no other test does, so that each page is made for who forges.</summary>
    [Fact]
    public async Task A_forged_header_is_in_no_page_that_is_kept()
    {
        var times = 2;
        foreach (var header in new[] { "X-Forwarded-Host: evil.example", "X-Forwarded-Prefix: /evil", "Forwarded: host=evil.example;proto=https", "X-Original-URL: /intern/leeft", "Origin: http://evil.example", "Cookie: gemeente=9901" })
        {
            var target = $"/?{string.Join('&', Enumerable.Repeat($"gemeente={Me}", times++))}";
            var forged = await HeardAsync(target, header);
            Assert.Equal(forged, await HeardAsync(target, null));
            Assert.DoesNotContain("evil", forged, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Bearer ")]
    [InlineData("Bearer x")]
    [InlineData("Basic eDp4")]
    [InlineData("")]
    public async Task Without_the_token_nothing_is_taken_in(string authorization)
    {
        var (status, _) = await RawRequest.SendAsync(town.Address,
            $"POST {InternalEndpoints.TakeIn} HTTP/1.1\r\nHost: {town.Address.Authority}\r\nAuthorization: {authorization}\r\nConnection: close\r\nContent-Length: 14\r\n\r\n[\"/etc/passwd\"]");
        Assert.StartsWith("HTTP/1.1 401 ", status, StringComparison.Ordinal);
    }

    /// <summary>A server of its own: what a request says must not come on its terminal or in its log, not even when the request is broken.</summary>
    [Fact]
    public async Task Nothing_that_a_request_says_reaches_the_log()
    {
        using var folder = new TemporaryFolder();
        var (messages, data) = (Path.Combine(folder.Path, "berichten"), Path.Combine(folder.Path, "gegevens"));
        Assert.Equal(0, (await RoerRun.OfAsync("voorbeeld", messages, "--jeugdigen", "3", "--jaren", "1")).ExitCode);
        Assert.Equal(0, (await RoerRun.OfAsync("inlezen", messages, "--gegevens", data)).ExitCode);
        using var server = RoerRun.Start(["web", "--gegevens", data, "--poort", "0"]);
        try
        {
            var address = new Uri((await server.StandardOutput.ReadLineAsync(Stop))!.Split(' ')[1]);
            foreach (var target in new[] { "/%0a%1b[31mattacked", "/v1/vragen/x%0aattacked", "/?periode=%0aattacked%1b[2J", "/verslag?vraag=%0d%0aattacked", "/v1/verslag?formaat=%0aattacked" })
                Assert.Matches("^HTTP/1.1 4", (await RawRequest.GetAsync(address, target, "User-Agent: attacked")).Status);
            await RawRequest.SendAsync(address, "attacked\r\n\r\n");
        }
        finally
        {
            server.Kill(entireProcessTree: true);
        }

        var said = await server.StandardOutput.ReadToEndAsync(Stop) + await server.StandardError.ReadToEndAsync(Stop);
        Assert.DoesNotContain("attacked", said, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', said);
    }

    [Fact]
    public async Task Wrong_use_stays_one_line_whatever_was_typed()
    {
        foreach (var word in new[] { "x\nalles is goed", "x\u001b[2J", "x\u202Eattacked" })
        {
            var run = await RoerRun.OfAsync("vraag", word, "--gegevens", town.Data);
            Assert.Equal(3, run.ExitCode);
            Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
            Assert.DoesNotContain(run.Error.TrimEnd('\n'), letter => char.IsControl(letter) || letter == '\u202E');
        }
    }

    private static IEnumerable<string> Values(Answer answer, string dimension) => (answer.Options.GetValueOrDefault(dimension) ?? []).Take(2).Select(option => option.Key);

    // The number of the last intake differs, and nothing else may.
    private static string Said(AnswerDesk desk, Question question, List<KeyValuePair<string, string>> given)
    {
        try
        {
            var answer = desk.Ask(question, given);
            return Encoding.UTF8.GetString(App.Api.AnswerJson.Of(answer with { Basis = answer.Basis with { Stand = 0 } }));
        }
        catch (ScopeFaultsException faults)
        {
            return faults.Message;
        }
    }

    /// <summary>Everything that comes back but the moment.</summary>
    /// <summary>All that the server said, but for the day, capitals in headers and how it is sent: a page that was kept has an age and a length, one that is made now has not.</summary>
    private async Task<string> HeardAsync(string target, string? header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, target);
        if (header?.Split(": ", 2) is [var name, var value]) Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        using var response = await _site.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync(Stop);
        (response.Headers.Date, response.Headers.Age, response.Headers.TransferEncodingChunked, response.Content.Headers.ContentLength) = (null, null, null, null);
        return $"{response.StatusCode}\n{$"{response.Headers}{response.Content.Headers}".ToUpperInvariant()}\n{text}";
    }
}
