using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Roer.App;
using Roer.Tests.World;

namespace Roer.Tests.Journeys;

/// <summary>The national rules for the design of an API, in our own words: over its description, and over what it really answers.</summary>
[Collection(TownJourneys.Name)]
public sealed partial class ApiRulesTests(TakenInTown town) : IDisposable
{
    // Not a list of reports but the one document that is made of what is asked.
    private static readonly string[] Singular = ["verslag"];

    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];

    private readonly Site _site = new(town.Address);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task The_description_says_who_keeps_it_under_which_licence_and_which_version()
    {
        var info = (await DescriptionAsync()).GetProperty("info");
        Assert.Equal(Product.ApiVersion, info.GetProperty("version").GetString());
        Assert.Matches(SemanticVersion(), Product.ApiVersion);
        Assert.NotEqual("", info.GetProperty("contact").GetProperty("name").GetString());
        Assert.Contains($"url: \"{info.GetProperty("contact").GetProperty("url").GetString()}\"", Repository.Read("publiccode.yml"), StringComparison.Ordinal);
        Assert.Equal("EUPL-1.2", info.GetProperty("license").GetProperty("identifier").GetString());
        Assert.Contains("CHANGELOG", info.GetProperty("description").GetString(), StringComparison.Ordinal);
    }

    /// <summary>It stands at the root of the API, and any page may read it; nothing else of the API may be read from elsewhere.</summary>
    [Fact]
    public async Task The_description_is_open_to_every_page_and_nothing_else_is()
    {
        using var description = await _site.GetAsync("/v1/openapi.json");
        Assert.Equal("*", description.Headers.GetValues("Access-Control-Allow-Origin").Single());
        foreach (var path in new[] { "/v1/vragen", "/v1/innames", "/", Site.Api() })
        {
            using var other = await _site.GetAsync(path);
            Assert.False(other.Headers.Contains("Access-Control-Allow-Origin"), path);
        }
    }

    /// <summary>Nouns in Dutch, small letters with hyphens, the version first, no slash or kind of file at the end, keys in camel case.</summary>
    [Fact]
    public async Task Addresses_and_keys_have_one_form()
    {
        foreach (var (path, _, operation) in await OperationsAsync())
        {
            Assert.Matches(Address(), path);
            var collection = path.Split('/')[2];
            Assert.True(collection.EndsWith("en", StringComparison.Ordinal) || collection.EndsWith('s') || Singular.Contains(collection), $"{path} is not a plural.");
            foreach (var parameter in Parameters(operation))
            {
                Assert.Matches(Key(), parameter.GetProperty("name").GetString());
                Assert.NotEqual("", parameter.GetProperty("description").GetString());
                Assert.DoesNotMatch(Personal(), parameter.GetProperty("name").GetString());
            }
        }
    }

    [Fact]
    public async Task Only_standard_methods_are_used_and_each_says_what_it_does_and_how_it_ends()
    {
        foreach (var (path, method, operation) in await OperationsAsync())
        {
            Assert.Contains(method, Methods);
            Assert.NotEqual("", operation.GetProperty("summary").GetString());
            var responses = operation.GetProperty("responses").EnumerateObject().ToList();
            Assert.Contains(responses, response => response.Name.StartsWith('2'));
            foreach (var response in responses.Where(response => response.Name[0] == '4'))
                Assert.Equal((path, "application/problem+json"), (path, Assert.Single(response.Value.GetProperty("content").EnumerateObject()).Name));
            Assert.DoesNotContain(responses, response => English().IsMatch(response.Value.GetProperty("description").GetString()!));
            if (Parameters(operation).Exists(parameter => parameter.GetProperty("in").GetString() == "path")) Assert.Contains(responses, response => response.Name == "404");
            if (Parameters(operation).Exists(parameter => parameter.GetProperty("in").GetString() == "query")) Assert.Contains(responses, response => response.Name == "400");
        }
    }

    /// <summary>What a reader can ask is what the description says: an unknown key is refused by name.</summary>
    [Fact]
    public async Task Every_key_of_the_description_is_known_and_others_are_refused()
    {
        foreach (var (path, _, operation) in (await OperationsAsync()).Where(one => one.Method == "get" && !one.Path.Contains('{', StringComparison.Ordinal) && Parameters(one.Operation).Count > 0))
        {
            using var refused = await _site.GetAsync($"{path}?onzin=1");
            Assert.Equal((path, HttpStatusCode.BadRequest), (path, refused.StatusCode));
            foreach (var parameter in Parameters(operation).Where(parameter => parameter.GetProperty("name").GetString() is "gemeente" or "aantal" or "voor"))
            {
                using var wrong = await _site.GetAsync($"{path}?{parameter.GetProperty("name").GetString()}=x");
                var problem = JsonDocument.Parse(await wrong.Content.ReadAsStringAsync(Stop)).RootElement;
                Assert.Contains(problem.GetProperty("invalidParams").EnumerateArray(), fault => fault.GetProperty("name").GetString() == parameter.GetProperty("name").GetString());
            }
        }
    }

    public static TheoryData<string, string, int> Answers => new()
    {
        { "GET", "/v1/vragen", 200 },
        { "GET", "/v1/openapi.json", 200 },
        { "GET", "/v1/vragen/", 404 },
        { "GET", "/v1/vragen/waar-gaat-het-geld-heen/", 404 },
        { "GET", "/v1/", 404 },
        { "GET", "/v1/onzin", 404 },
        { "GET", "/v1/innames/0", 404 },
        { "GET", "/v1/vragen/waar-gaat-het-geld-heen?periode=ooit", 400 },
        { "DELETE", "/v1/vragen", 405 },
        { "OPTIONS", "/v1/vragen", 405 },
        { "PATCH", "/v1/verslag", 405 },
        { "GET", "/v1/intrekkingen", 405 },
        { "PUT", "/v1/intrekkingen", 405 },
    };

    /// <summary>Every answer bears the version and the headers that keep it safe, keeps no state, and says what is wrong as a problem.</summary>
    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Every_answer_keeps_the_rules(string method, string path, int status)
    {
        using var response = await _site.SendAsync(new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative)));
        Assert.Equal(status, (int)response.StatusCode);
        string Header(string name) => string.Join(", ", response.Headers.TryGetValues(name, out var values) ? values : []);
        Assert.Equal(Product.ApiVersion, Header("API-Version"));
        Assert.Equal("no-store", Header("Cache-Control"));
        Assert.Contains("frame-ancestors 'none'", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.StartsWith("max-age=", Header("Strict-Transport-Security"), StringComparison.Ordinal);
        Assert.Equal(("nosniff", "DENY"), (Header("X-Content-Type-Options"), Header("X-Frame-Options")));
        Assert.False(response.Headers.Contains("Set-Cookie"));
        if (status == 405) Assert.Equal(path == "/v1/intrekkingen" ? "POST" : "GET, HEAD", string.Join(", ", response.Content.Headers.Allow));
        if (status < 400) return;
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Stop)).RootElement;
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.NotEqual("", problem.GetProperty("title").GetString());
        Assert.NotEqual("", problem.GetProperty("detail").GetString());
    }

    /// <summary>The kind that is asked for comes back: by the header, and by the key that goes before it.</summary>
    [Theory]
    [InlineData("", "application/json", "application/json")]
    [InlineData("", "text/csv", "text/csv")]
    [InlineData("", "text/html, */*", "application/json")]
    [InlineData("", "application/json;q=0.1, text/csv", "text/csv")]
    [InlineData("formaat=csv", "application/json", "text/csv")]
    [InlineData("formaat=json", "text/csv", "application/json")]
    public async Task The_kind_that_is_asked_for_comes_back(string query, string accept, string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Site.Api(query), UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await _site.SendAsync(request);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
    }

    /// <summary>Days without a time, moments with one and with their zone.</summary>
    [Fact]
    public async Task Days_and_moments_are_written_as_the_rules_say()
    {
        var answer = JsonDocument.Parse(await _site.TextAsync(Site.Api())).RootElement;
        foreach (var name in new[] { "van", "totEnMet", "peildatum" }) Assert.Matches(Day(), answer.GetProperty("bereik").GetProperty(name).GetString());
        var intake = JsonDocument.Parse(await _site.TextAsync("/v1/innames?aantal=1")).RootElement.GetProperty("innames")[0];
        Assert.Matches(Moment(), intake.GetProperty("ingelezenOp").GetString());
        foreach (var (_, schema) in (await DescriptionAsync()).GetProperty("components").GetProperty("schemas").EnumerateObject().Select(one => (one.Name, one.Value)))
        {
            foreach (var property in schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().ToList() : [])
            {
                if (property.Name.EndsWith("atum", StringComparison.Ordinal) || property.Name == "bekendOp") Assert.Equal("date", property.Value.GetProperty("format").GetString());
                if (property.Name is "ingelezenOp" or "vastgelegdOp") Assert.Equal("date-time", property.Value.GetProperty("format").GetString());
            }
        }
    }

    private async Task<JsonElement> DescriptionAsync() => JsonDocument.Parse(await _site.TextAsync("/v1/openapi.json")).RootElement;

    private async Task<List<(string Path, string Method, JsonElement Operation)>> OperationsAsync() =>
        [.. (await DescriptionAsync()).GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(method => (path.Name, method.Name, method.Value)))];

    private static List<JsonElement> Parameters(JsonElement operation) => operation.TryGetProperty("parameters", out var parameters) ? [.. parameters.EnumerateArray()] : [];

    [GeneratedRegex(@"^/v1(/([a-z0-9]+(-[a-z0-9]+)*|\{[a-z][a-zA-Z0-9]*\}))+$")]
    private static partial Regex Address();

    [GeneratedRegex("^[a-z][a-zA-Z0-9]*$")]
    private static partial Regex Key();

    [GeneratedRegex("bsn|naam|geboorte", RegexOptions.IgnoreCase)]
    private static partial Regex Personal();

    [GeneratedRegex(@"^\d+\.\d+\.\d+$")]
    private static partial Regex SemanticVersion();

    [GeneratedRegex("Request|Found|Created|OK|Conflict|Forbidden")]
    private static partial Regex English();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}$")]
    private static partial Regex Day();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$")]
    private static partial Regex Moment();
}
