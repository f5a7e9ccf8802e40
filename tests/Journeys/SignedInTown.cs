using System.Net;
using System.Text.Json;
using Roer.App.Accounts;
using Roer.App.Serving;
using Roer.Messages.Sample;
using Roer.Store;
using Roer.Tests.World;

namespace Roer.Tests.Journeys;

/// <summary>Two invented municipalities on a server that people sign in to, and the provider of identities that knows them.</summary>
public sealed class SignedInTown : IAsyncLifetime
{
    public const string Mine = "9901";
    public const string Theirs = "9902";

    private static readonly string[] OwnOnly = [Mine];
    private static readonly string[] Every = ["*"];
    private static readonly string[] ThisComputer = ["127.0.0.1"];

    private readonly TemporaryFolder _folder = new();

    /// <summary>Somebody of every role, all of one municipality; and who has none, and who has it of both.</summary>
    private static readonly Dictionary<string, string[]> People =
        Role.All.ToDictionary(role => role.Name, role => new[] { $"jeugd-{role.Name}" }).Append(new("niemand", ["iets-anders"])).Append(new("regio", ["jeugd-regio"])).ToDictionary();

    public string Data => Path.Combine(_folder.Path, "gegevens");

    public Uri Address => Server.Address;

    /// <summary>A provider with findings in the own municipality, and the one whose person signs in.</summary>
    public string OwnProvider { get; private set; } = "";

    public string OtherProvider { get; private set; } = "";

    internal MovedClock Clock { get; } = new();

    internal IdentityProvider Provider { get; private set; } = null!;

    internal CareStore Store { get; private set; } = null!;

    internal WebServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Store = CareStore.Open(Data);
        foreach (var (municipality, seed) in new[] { (Mine, 4), (Theirs, 8) })
        {
            var messages = Path.Combine(_folder.Path, municipality);
            SampleTown.Invent(new SampleOptions { Seed = seed, Youths = 30, Years = 2, FirstYear = 2023, Municipality = municipality }).WriteTo(messages);
            await new TakeInDesk(Store, Data, TimeProvider.System).TakeInAsync([messages], (_, _) => { }, CancellationToken.None);
        }

        var providers = Store.Read(new Sql("providers", $"select provider from allocation_version where municipality = '{Mine}' group by provider order by count(*) desc, provider"), row => row.Text(0));
        (OwnProvider, OtherProvider) = (providers[0], providers[1]);
        Provider = await IdentityProvider.StartAsync(People);
        Server = await WebServer.StartAsync(Store, Data, Clock, new ServerSettings { SignIn = Settings(oidc: true) });
    }

    /// <summary>The settings of the server, written and read as a person would.</summary>
    internal SignInSettings Settings(bool oidc)
    {
        var claim = oidc ? "groups" : "groep";
        var file = SignInSettings.PathFor(Data);
        var rules = Role.All.Select(role => new { claim, waarde = $"jeugd-{role.Name}", rol = role.Name, gemeenten = OwnOnly, aanbieders = role.IsOfProvider ? [OwnProvider] : Array.Empty<string>() })
            .Append(new { claim, waarde = "jeugd-regio", rol = "beleid", gemeenten = Every, aanbieders = Array.Empty<string>() });
        object settings = oidc
            ? new { oidc = new { uitgever = Provider.Address, toepassing = IdentityProvider.Client, geheim = IdentityProvider.Secret }, rollen = rules }
            : new { proxy = new { }, vertrouwd = ThisComputer, rollen = rules };
        File.WriteAllText(file, JsonSerializer.Serialize(settings));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return SignInSettings.Read(Data);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await Provider.DisposeAsync();
        Store.Dispose();
        _folder.Dispose();
    }
}

/// <summary>The journeys that share the server that people sign in to.</summary>
[CollectionDefinition(Name)]
public sealed class SignedInJourneys : ICollectionFixture<SignedInTown>
{
    public const string Name = "A town that people sign in to";
}

/// <summary>A clock that a test can put forward.</summary>
internal sealed class MovedClock : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;
}

/// <summary>Somebody with a browser of his own: cookies, and redirects followed by hand so that a test can look at each.</summary>
internal sealed class Visitor(Uri address) : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private HttpClient? _client;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public CookieCollection Cookies => _cookies.GetCookies(address);

    private HttpClient Client => _client ??= new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = _cookies, UseProxy = false }) { BaseAddress = address };

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, headers);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, path));
        foreach (var (name, value) in headers) Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        return await Client.SendAsync(request, Stop);
    }

    public void Plant(Cookie cookie) => _cookies.Add(address, new Cookie(cookie.Name, cookie.Value));

    /// <summary>Goes as far as the provider sends back: the address to come back to, not yet followed.</summary>
    public async Task<Uri> ToTheWayBackAsync(string who, string path = "/")
    {
        using var first = await GetAsync(path);
        var signIn = first.Headers.Location!.ToString();
        using var challenge = await GetAsync(signIn.StartsWith('/') ? signIn : "/aanmelden");
        using var provider = await GetAsync($"{challenge.Headers.Location}&persoon={who}");
        return provider.Headers.Location!;
    }

    /// <summary>Signs in; what the server answered on the way back.</summary>
    public async Task<HttpResponseMessage> SignInAsync(string who, string path = "/") => await GetAsync((await ToTheWayBackAsync(who, path)).ToString());

    public async Task<string> TextAsync(string path)
    {
        using var response = await GetAsync(path);
        return await response.Content.ReadAsStringAsync(Stop);
    }

    public void Dispose() => _client?.Dispose();
}
