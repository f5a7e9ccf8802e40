using System.Net;
using Roer.App.Serving;
using Roer.Messages.Sample;
using Roer.Store;
using Roer.Store.Measures;
using Roer.Tests.World;

namespace Roer.Tests.Journeys;

/// <summary>A page that was made before is given at once, as long as it would read the same. A kept page tells its age.</summary>
public sealed class KeptPagesTests(IntakeTown town) : IClassFixture<IntakeTown>, IDisposable
{
    private const string Page = "/waar-gaat-het-geld-heen?periode=2024";
    private readonly Site _site = new(town.Address);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("/?periode=2024&vergelijk=2023&gemeente=")]
    [InlineData(Page + "&hulpvorm=03&gemeente=")]
    public async Task A_page_is_kept_as_it_was_with_every_header_of_safety(string path)
    {
        using var first = await _site.GetAsync(path + Municipality.All(town.Store)[0].Code);
        using var again = await _site.GetAsync(path + Municipality.All(town.Store)[0].Code);
        Assert.Null(first.Headers.Age);
        Assert.NotNull(again.Headers.Age);
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(Stop), await again.Content.ReadAsByteArrayAsync(Stop));
        // The framework keeps a value that it knows as it writes it itself: "Allow" for "allow".
        foreach (var header in first.Headers.Where(header => header.Key is not ("Date" or "Transfer-Encoding"))) Assert.Equal(header.Value, again.Headers.GetValues(header.Key), StringComparer.OrdinalIgnoreCase);
        Assert.True(again.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Compressed_and_plain_pages_are_kept_apart()
    {
        await _site.TextAsync(Page + "&hulpvorm=02");
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Page + "&hulpvorm=02");
            request.Headers.AcceptEncoding.ParseAdd("br");
            using var packed = await _site.SendAsync(request);
            Assert.Equal(["br"], packed.Content.Headers.ContentEncoding);
        }
    }

    /// <summary>A program in the page asks for a part of it, and moves the address along; a reader without script gets the whole.</summary>
    [Fact]
    public async Task What_a_script_asks_is_kept_apart()
    {
        await _site.TextAsync(Page);
        using var request = new HttpRequestMessage(HttpMethod.Get, Page);
        request.Headers.Add("HX-Request", "true");
        using var asked = await _site.SendAsync(request);
        Assert.True(asked.Headers.Contains("HX-Push-Url"));
        using var plain = await _site.GetAsync(Page);
        Assert.False(plain.Headers.Contains("HX-Push-Url"));
    }

    [Fact]
    public async Task A_page_is_made_anew_when_something_is_taken_in()
    {
        var before = await _site.TextAsync(Page);
        await new TakeInDesk(town.Store, town.Data, TimeProvider.System).TakeInAsync([town.Waiting[0]], (_, _) => { }, Stop);
        using var after = await _site.GetAsync(Page);
        Assert.Null(after.Headers.Age);
        Assert.NotEqual(before, await after.Content.ReadAsStringAsync(Stop));
    }

    [Theory]
    [InlineData("/waar-gaat-het-geld-heen?periode=onzin", HttpStatusCode.BadRequest)]
    [InlineData("/bestaat-niet", HttpStatusCode.NotFound)]
    public async Task What_went_wrong_is_not_kept(string path, HttpStatusCode status)
    {
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var response = await _site.GetAsync(path);
            Assert.Equal((status, null), (response.StatusCode, response.Headers.Age));
        }
    }

    /// <summary>Two years, of which one is finished, and nobody who works out ahead what was expected of it.</summary>
    [Theory]
    [InlineData("/waar-eindigt-het-jaar?periode=2024")]
    [InlineData("/?periode=2024")]
    public async Task What_is_not_finished_is_not_kept(string path)
    {
        using var folder = new TemporaryFolder();
        var (messages, data) = (Path.Combine(folder.Path, "berichten"), Path.Combine(folder.Path, "gegevens"));
        SampleTown.Invent(new SampleOptions { Seed = 12, Youths = 25, Years = 3, FirstYear = 2022 }).WriteTo(messages);
        using var store = CareStore.Open(data);
        await new TakeInDesk(store, data, TimeProvider.System).TakeInAsync([messages], (_, _) => { }, Stop);
        await using var server = await WebServer.StartAsync(store, data, TimeProvider.System, new ServerSettings { WarmsUp = false });
        using var site = new Site(server.Address);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var response = await site.GetAsync(path);
            Assert.Equal((HttpStatusCode.OK, null), (response.StatusCode, response.Headers.Age));
        }

        Assert.Contains("nog niet klaar", await site.TextAsync("/waar-eindigt-het-jaar?periode=2024"), StringComparison.Ordinal);
    }

    /// <summary>Of a name that is there twice the last value counts.</summary>
    [Fact]
    public async Task The_order_of_two_values_of_one_name_matters()
    {
        var (one, other) = (Page + "&hulpvorm=02&hulpvorm=04", Page + "&hulpvorm=04&hulpvorm=02");
        await _site.TextAsync(one);
        using var response = await _site.GetAsync(other);
        Assert.Null(response.Headers.Age);
    }
}
