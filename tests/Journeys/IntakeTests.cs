using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using Roer.App.Intakes;
using Roer.Questions.Parts;
using Roer.Tests.World;

namespace Roer.Tests.Journeys;

/// <summary>Taking files in by the browser and taking them back, as a reader without script and a program meet it.</summary>
public sealed class IntakeTests(IntakeTown town) : IClassFixture<IntakeTown>, IDisposable
{
    private const string Money = "waar-gaat-het-geld-heen";
    private readonly Site _site = new(town.Address);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _site.Dispose();

    /// <summary>The journey without script: choose, send, read what became of it, withdraw, send again.</summary>
    [Fact]
    public async Task A_file_is_taken_in_withdrawn_and_taken_in_again_without_script()
    {
        var path = town.Waiting[0];
        var (before, stand) = (await ClaimedAsync(), town.Store.LastIntake);
        var page = await SendAsync(path);
        Assert.Equal("Uitkomst · Bestanden innemen · Roer", page.Title);
        Assert.Contains("Ingelezen.", page.QuerySelector(".roer-upload")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Bevindingen bij gemeente", page.QuerySelector(".roer-found")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("/kloppen-de-cijfers?gemeente=", page.QuerySelector(".roer-found p:last-child a")!.GetAttribute("href"), StringComparison.Ordinal);
        var link = page.QuerySelector(".roer-upload a")!.GetAttribute("href")!;
        Assert.Equal($"/innemen/{stand + 1}", link);
        Assert.Equal(Path.GetFileName(path), page.QuerySelector("#inname-overzicht tbody th")!.TextContent.Trim());
        var with = await ClaimedAsync();
        Assert.NotEqual(before, with);

        Assert.Contains("al bekend als inname", (await SendAsync(path)).QuerySelector(".roer-upload")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(stand + 1, town.Store.LastIntake);

        using var withdrawn = await WithdrawAsync(link, "twee keer verstuurd");
        Assert.Equal((HttpStatusCode.Found, link), (withdrawn.StatusCode, withdrawn.Headers.Location!.ToString()));
        var one = await _site.PageAsync(link);
        Assert.Contains("twee keer verstuurd", one.QuerySelector(".roer-alert")!.TextContent, StringComparison.Ordinal);
        Assert.Null(one.QuerySelector("form"));
        Assert.Equal(before, await ClaimedAsync());
        Assert.Equal(with, await ClaimedAsync($"&stand={(stand + 1).ToString(CultureInfo.InvariantCulture)}"));

        var again = await SendAsync(path);
        Assert.Contains("van hetzelfde bestand was ingetrokken", again.QuerySelector(".roer-upload")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(with, await ClaimedAsync());
    }

    [Fact]
    public async Task A_refused_file_tells_why_and_changes_no_figure()
    {
        var before = await ClaimedAsync();
        var page = await SendAsync(("kapot.xml", Encoding.UTF8.GetBytes("<Bericht><nergens/></Bericht>")));
        Assert.Contains("geweigerd", page.QuerySelector(".roer-upload")!.TextContent, StringComparison.Ordinal);
        var link = page.QuerySelector(".roer-upload a")!.GetAttribute("href")!;
        var one = await _site.PageAsync(link);
        Assert.Contains("Waarom is dit bestand geweigerd?", one.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(one.QuerySelector("form"));
        using var withdrawn = await WithdrawAsync(link, "dat kan niet");
        Assert.Equal(HttpStatusCode.BadRequest, withdrawn.StatusCode);
        Assert.Equal(before, await ClaimedAsync());
    }

    [Fact]
    public async Task Of_an_archive_every_file_is_told()
    {
        using var archive = new MemoryStream();
        await using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var path in town.Waiting.Skip(2).Take(3)) await zip.CreateEntryFromFileAsync(path, Path.GetFileName(path), Stop);
            await using var text = await zip.CreateEntry("lees mij.txt").OpenAsync(Stop);
            await text.WriteAsync("hallo"u8.ToArray(), Stop);
        }

        var page = await SendAsync(("september.zip", archive.ToArray()));
        Assert.Contains("3 bestanden: 3 ingelezen, 0 al bekend, 0 geweigerd, 1 overgeslagen", page.QuerySelector(".roer-upload")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, page.QuerySelectorAll(".roer-upload li a").Length);
        Assert.All(page.QuerySelectorAll(".roer-upload li a"), link => Assert.StartsWith("september.zip/JW323", link.TextContent, StringComparison.Ordinal));
    }

    /// <summary>Hostile names stay text, and a service number in one is masked wherever it shows.</summary>
    [Theory]
    [InlineData("<img src=x onerror=alert(1)>.xml")]
    [InlineData("../../../../../../../../tmp/uitbraak.xml")]
    [InlineData("client 999990019.xml")]
    [InlineData("omgekeerd\u202Elmx.csv")]
    public async Task A_hostile_name_harms_nothing(string name)
    {
        var page = await SendAsync((name, Encoding.UTF8.GetBytes("geen bericht " + name)));
        var html = page.DocumentElement.OuterHtml + await _site.TextAsync("/innemen") + await _site.TextAsync("/v1/innames");
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("999990019", html, StringComparison.Ordinal);
        Assert.DoesNotContain("\u202E", html, StringComparison.Ordinal);
        Assert.DoesNotContain("ingekomen", html, StringComparison.Ordinal);
        Assert.False(File.Exists("/tmp/uitbraak.xml"));
        MustBeClean();
    }

    [Fact]
    public async Task A_form_without_a_file_is_told_what_to_do()
    {
        using var response = await PostAsync();
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("Kies eerst een of meer bestanden", await response.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        MustBeClean();
    }

    [Fact]
    public async Task Too_much_is_refused_before_it_is_read()
    {
        var (status, all) = await RawRequest.SendAsync(town.Address,
            $"POST /innemen HTTP/1.1\r\nHost: {town.Address.Authority}\r\nConnection: close\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: {Uploads.MostBytes + 1}\r\n\r\n");
        Assert.Equal("HTTP/1.1 413 Payload Too Large", status);
        Assert.Contains("hoogstens 1.024 MB", all, StringComparison.Ordinal);
        MustBeClean();
    }

    /// <summary>A request that breaks off leaves neither a file nor a fact.</summary>
    [Theory]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"bestanden\"; filename=\"a.xml\"\r\n\r\nhalf")]
    [InlineData("multipart/form-data; boundary=x", "onzin")]
    [InlineData("multipart/form-data", "--x--\r\n")]
    [InlineData("text/plain", "hallo")]
    public async Task Half_a_request_changes_nothing(string type, string body)
    {
        var stand = town.Store.LastIntake;
        var (status, _) = await RawRequest.SendAsync(town.Address,
            $"POST /innemen HTTP/1.1\r\nHost: {town.Address.Authority}\r\nConnection: close\r\nContent-Type: {type}\r\nContent-Length: {body.Length}\r\n\r\n{body}");
        Assert.Equal("HTTP/1.1 400 Bad Request", status);
        Assert.Equal(stand, town.Store.LastIntake);
        MustBeClean();
    }

    /// <summary>Another website that has a reader's browser send something is refused, everywhere where something changes.</summary>
    [Theory]
    [InlineData("/innemen", "Origin", "https://elders.example")]
    [InlineData("/innemen", "Origin", "null")]
    [InlineData("/innemen/1", "Origin", "http://127.0.0.1:1")]
    [InlineData("/v1/intrekkingen", "Sec-Fetch-Site", "cross-site")]
    [InlineData("/v1/intrekkingen", "Sec-Fetch-Site", "same-site")]
    [InlineData("/intern/inlezen", "Origin", "https://elders.example")]
    public async Task A_request_from_another_website_is_refused(string path, string header, string value)
    {
        var stand = town.Store.LastIntake;
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = Form(("a.xml", "x"u8.ToArray())) };
        request.Headers.Add(header, value);
        using var response = await _site.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("andere website", await response.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(stand, town.Store.LastIntake);
    }

    [Fact]
    public async Task A_request_from_our_own_page_is_taken()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/innemen") { Content = Form(("eigen.xml", "x"u8.ToArray())) };
        request.Headers.Add("Origin", town.Address.GetLeftPart(UriPartial.Authority));
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var response = await _site.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_withdrawal_that_is_wrong_is_told_beside_what_was_filled_in()
    {
        using var response = await WithdrawAsync("/innemen/1", "over 999990019", "2999-01-01");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await Site.ReadAsync(await response.Content.ReadAsStringAsync(Stop));
        Assert.StartsWith("Fout: ", page.Title, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("[role=alert] li").Length);
        Assert.Equal("2999-01-01", page.QuerySelector("#veld-bekendOp")!.GetAttribute("value"));
        using var unknown = await WithdrawAsync("/innemen/999999", "bestaat niet");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        using var multipart = await _site.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/innemen/1") { Content = Form(("a.xml", "x"u8.ToArray())) });
        Assert.Equal(HttpStatusCode.BadRequest, multipart.StatusCode);
    }

    /// <summary>The API: the list, one of it, and a withdrawal with all ways in which it can end.</summary>
    [Fact]
    public async Task The_api_lists_and_withdraws()
    {
        await SendAsync(town.Waiting[6]);
        var list = JsonDocument.Parse(await _site.TextAsync("/v1/innames?aantal=2")).RootElement;
        Assert.Equal(2, list.GetProperty("innames").GetArrayLength());
        var file = list.GetProperty("innames")[0];
        var number = file.GetProperty("nummer").GetInt64();
        Assert.Equal(("JW323", "telt mee", JsonValueKind.Null), (file.GetProperty("soort").GetString(), file.GetProperty("status").GetString(), file.GetProperty("intrekking").ValueKind));
        Assert.Equal(list.GetProperty("volgende").GetInt64(), list.GetProperty("innames")[1].GetProperty("nummer").GetInt64());

        using var done = await SayAsync($$"""{"inname":{{number}},"reden":"verkeerd bestand","bekendOp":"2024-06-01"}""");
        Assert.Equal((HttpStatusCode.Created, $"/v1/innames/{number}"), (done.StatusCode, done.Headers.Location!.ToString()));
        var said = JsonDocument.Parse(await _site.TextAsync($"/v1/innames/{number}")).RootElement;
        Assert.Equal(await done.Content.ReadAsStringAsync(Stop), await _site.TextAsync($"/v1/innames/{number}"));
        Assert.Equal(("ingetrokken", "2024-06-01"), (said.GetProperty("status").GetString(), said.GetProperty("intrekking").GetProperty("bekendOp").GetString()));

        foreach (var (body, status) in new[]
        {
            ($$"""{"inname":{{number}},"reden":"nog een keer"}""", HttpStatusCode.Conflict),
            ("""{"inname":999999,"reden":"bestaat niet"}""", HttpStatusCode.NotFound),
            ("""{"inname":"een","reden":""}""", HttpStatusCode.BadRequest), ("[]", HttpStatusCode.BadRequest), ("{", HttpStatusCode.BadRequest),
        })
        {
            using var response = await SayAsync(body);
            Assert.Equal((body, status, "application/problem+json"), (body, response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        }

        using var plain = await _site.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/v1/intrekkingen") { Content = new StringContent("inname=1") });
        Assert.Equal(HttpStatusCode.BadRequest, plain.StatusCode);
        using var nothing = await _site.GetAsync("/v1/innames/999999");
        Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
        using var wrong = await _site.GetAsync("/v1/innames?voor=x&aantal=0&onzin=1");
        Assert.Equal(3, JsonDocument.Parse(await wrong.Content.ReadAsStringAsync(Stop)).RootElement.GetProperty("invalidParams").GetArrayLength());
    }

    /// <summary>The command line says the same with a server and without.</summary>
    [Fact]
    public async Task The_command_line_lists_and_withdraws()
    {
        await SendAsync(town.Waiting[8]);
        var number = town.Store.LastIntake.ToString(CultureInfo.InvariantCulture);
        var json = await RoerRun.OfAsync("innames", "--gegevens", town.Data, "--json", "--aantal", "3");
        Assert.Equal(await _site.TextAsync("/v1/innames?aantal=3"), json.Output);
        var run = await RoerRun.OfAsync("intrekken", number, "--gegevens", town.Data, "--reden", "proef", "--bekend-op", "2024-07-01");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal($"Inname {DutchText.Whole(long.Parse(number, CultureInfo.InvariantCulture))} is ingetrokken. Vanaf peildatum 1 juli 2024 telt het bestand niet meer mee. Stand: {DutchText.Whole(town.Store.LastIntake)}.\n", run.Output);
        Assert.Equal(3, (await RoerRun.OfAsync("intrekken", number, "--gegevens", town.Data, "--reden", "proef")).ExitCode);
        Assert.Contains("; ingetrokken\n    ingetrokken op", (await RoerRun.OfAsync("innames", "--gegevens", town.Data)).Output, StringComparison.Ordinal);
    }

    private async Task<string> ClaimedAsync(string more = "")
    {
        var answer = JsonDocument.Parse(await _site.TextAsync($"/v1/vragen/{Money}?periode=2024{more}")).RootElement;
        return answer.GetProperty("totalen").GetRawText() + answer.GetProperty("bereik").GetProperty("peildatum");
    }

    private void MustBeClean()
    {
        var waiting = Path.Combine(town.Data, "ingekomen");
        if (Directory.Exists(waiting)) Assert.Empty(Directory.EnumerateFileSystemEntries(waiting));
    }

    private async Task<IDocument> SendAsync(string path) => await SendAsync((Path.GetFileName(path), await File.ReadAllBytesAsync(path, Stop)));

    private async Task<IDocument> SendAsync((string Name, byte[] Content) file)
    {
        using var response = await PostAsync(file);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        MustBeClean();
        return await Site.ReadAsync(await response.Content.ReadAsStringAsync(Stop));
    }

    private async Task<HttpResponseMessage> PostAsync(params (string Name, byte[] Content)[] files)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/innemen") { Content = Form(files) };
        return await _site.SendAsync(request);
    }

    private Task<HttpResponseMessage> SayAsync(string json) =>
        _site.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/v1/intrekkingen") { Content = new StringContent(json, Encoding.UTF8, "application/json") });

    private Task<HttpResponseMessage> WithdrawAsync(string path, string reason, string known = "") => _site.SendAsync(
        new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([new("reden", reason), new("bekendOp", known)]) });

    private static MultipartFormDataContent Form(params (string Name, byte[] Content)[] files)
    {
        var form = new MultipartFormDataContent();
        if (files.Length == 0) form.Add(new StringContent(""), "iets");
        foreach (var (name, content) in files)
        {
            var part = new ByteArrayContent(content);
            part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "\"bestanden\"", FileNameStar = name };
            form.Add(part);
        }

        return form;
    }
}
