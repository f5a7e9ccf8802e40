using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Roer.App.Api;
using Roer.App.Report;
using Roer.App.Serving;
using Roer.Methods.DisclosureControl;
using Roer.Questions;
using Roer.Questions.Parts;
using Roer.Store;
using Roer.Tests.World;

namespace Roer.Tests.Journeys;

/// <summary>Everything that a server for everybody gives away, walked through and attacked with the exact figures in hand.</summary>
public sealed partial class PublicTests(PublicTown town) : IClassFixture<PublicTown>, IDisposable
{
    private static readonly string[] Divisions = ["hulpvorm", "wijk", "leeftijd", "taakveld"];
    private readonly Site _site = new(town.Address);
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Refused =>
    [
        "periode=2024-K1", "periode=2024-03", "periode=2023-07..2024-06", "vergelijk=2023", "filter=hulpvorm%3D02", "hulpvorm=02", "wijk=onbekend", "aanbieder=99000101", "per=aanbieder",
        "per=product", "per=buurt", "peildatum=2024-06-30", "stand=1", "instelling=x%3D1",
    ];

    public void Dispose()
    {
        _site.Dispose();
        _folder.Dispose();
    }

    /// <summary>Counts of 1 to 7, the amounts that are hidden and the names of providers: in no page, chart, attribute, table, CSV, JSON or text.</summary>
    [Fact]
    public async Task No_way_out_holds_a_small_count_a_hidden_amount_or_a_provider()
    {
        var needles = Secrets().ToList();
        Assert.True(needles.Count > 100, $"Only {needles.Count} secrets to look for.");
        foreach (var route in Routes())
        {
            var body = await ReadAsync(route);
            foreach (var (secret, what) in needles) Assert.False(body.Contains(secret, StringComparison.Ordinal), $"{route} holds {secret}: {what}");
            Assert.DoesNotMatch(FewYouths(), body);
        }
    }

    /// <summary>Taking files in and taking them back are not there at all, and nothing on a page or in the description leads to them.</summary>
    [Fact]
    public async Task Nothing_can_be_taken_in_or_back()
    {
        foreach (var path in new[] { "/innemen", "/innemen/1", "/innemen/bevindingen?van=1&tot=2", "/v1/innames", "/v1/innames/1", "/v1/intrekkingen" })
        {
            using var read = await _site.GetAsync(path);
            Assert.Equal((path, HttpStatusCode.NotFound), (path, read.StatusCode));
            using var written = await _site.SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent("{}", Encoding.UTF8, "application/json") });
            Assert.Equal((path, HttpStatusCode.MethodNotAllowed), (path, written.StatusCode));
        }

        Assert.DoesNotContain("innemen", await _site.TextAsync("/"), StringComparison.Ordinal);
        Assert.DoesNotContain("innames", await _site.TextAsync("/v1/openapi.json"), StringComparison.Ordinal);
        var run = await RoerRun.OfAsync("innames", "--gegevens", town.Data);
        Assert.Equal((3, "Op deze gegevens draait een server voor iedereen. Stop die eerst.\n"), (run.ExitCode, run.Error));
    }

    /// <summary>Nothing was worked out for it, so there is nothing to hide; it says why, and what is public.</summary>
    [Fact]
    public async Task A_question_of_which_nothing_is_public_says_why_and_names_no_figure()
    {
        foreach (var question in Shelf.All.Where(question => !question.IsPublic))
        {
            Assert.NotEmpty(DisclosureWords.WhyNot(question));
            var page = await _site.PageAsync($"/{question.Slug}?periode=2024");
            Assert.All(DisclosureWords.WhyNot(question), sentence => Assert.Contains(sentence, page.Body!.TextContent, StringComparison.Ordinal));
            Assert.Empty(page.QuerySelectorAll("[data-totaal], table, a[download]"));
            Assert.DoesNotContain("Kies een andere periode", page.Body!.TextContent, StringComparison.Ordinal);
            Assert.Contains(Shelf.Find(Site.Slug)!.Asks, page.Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_public_home_says_what_is_shown_and_what_not_and_offers_no_comparison()
    {
        var home = await _site.PageAsync("/");
        Assert.Contains("Wat ziet u hier wel en niet?", home.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Van de andere vragen zijn geen cijfers openbaar", home.Body.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("geen fouten", home.Body.TextContent, StringComparison.Ordinal);
        Assert.Empty(home.QuerySelectorAll("input[name=vergelijk]"));
    }

    /// <summary>A link to a filter or to a division that is not public would be refused.</summary>
    [Fact]
    public async Task No_link_of_a_public_page_is_refused()
    {
        HashSet<string> links = [];
        foreach (var path in Shelf.All.Select(question => $"/{question.Slug}?periode=2024").Prepend("/"))
            links.UnionWith((await _site.PageAsync(path)).QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!));
        Assert.True(links.Count > 20, $"Only {links.Count} links.");
        foreach (var link in links)
        {
            using var response = await _site.GetAsync(link);
            Assert.Equal((link, HttpStatusCode.OK), (link, response.StatusCode));
        }
    }

    /// <summary>What the gate is given for everybody is the exact answer, only less of it.</summary>
    [Fact]
    public void What_may_become_public_is_as_the_municipality_itself_sees_it()
    {
        var question = Shelf.Find(Site.Slug)!;
        foreach (var year in PublicTown.Years)
        {
            foreach (var per in Divisions)
            {
                var exact = new AnswerDesk(town.Store).Ask(question, [new("periode", year.ToString(CultureInfo.InvariantCulture)), new("per", per)]);
                var part = question.ForPublic(town.Store.At(exact.Scope.Municipality, exact.Scope.AsOf, exact.Scope.Stand), exact.Scope).Exact;
                Assert.Equal(exact.Totals, part.Totals);
                var whole = exact with { Tables = [.. exact.Tables.Where(table => Divisions.Any(division => table.Id == $"per-{division}"))] };
                Assert.Equal(AnswerText.Tables(whole with { Alerts = [], Sentences = [], Basis = part.Basis }), AnswerText.Tables(part));
                Assert.Equal(whole.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Figures), part.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Figures));
            }
        }
    }

    [Fact]
    public async Task Parquet_is_refused()
    {
        using var response = await _site.GetAsync($"/v1/vragen/{Site.Slug}?periode=2024&formaat=parquet");
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.DoesNotContain("parquet", await _site.TextAsync($"/{Site.Slug}?periode=2024"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Every_count_is_hidden_zero_or_a_five_of_at_least_ten()
    {
        var (hidden, shown) = (0, 0);
        foreach (var (_, _, value) in (await PublishedAsync()).Where(cell => cell.Column == "jeugdigen"))
        {
            Assert.True(value is null or 0 || (value >= 10 && value % 5 == 0), $"{value}");
            if (value is null) hidden++;
            else shown++;
        }

        Assert.True(hidden >= 10 && shown >= 10, $"{hidden} hidden and {shown} shown say too little.");
    }

    /// <summary>Nobody looked at these figures before: the report itself makes them public, and its fixed link then holds.</summary>
    [Fact]
    public async Task A_report_may_be_the_first_that_shows_figures_and_its_link_shows_them_again()
    {
        using var store = await PublicTown.TakenInAsync(_folder.Path);
        var desk = AnswerDesk.For(Audience.Public, store, _folder.Path, TimeProvider.System);
        var report = AnsweredReport.Of([new("periode", "2023")], desk);
        Assert.All(report.Answers, answer => Assert.Equal(Audience.Public, answer.Audience));
        Assert.Equal($"{store.LastIntake}", report.Query["stand"]);
        var again = AnsweredReport.Of(report.Query.Pairs, desk);
        Assert.Equal(await ReportHtml.OfAsync(report, ReportHtml.File), await ReportHtml.OfAsync(again, ReportHtml.File));
        var never = Assert.Throws<ScopeFaultsException>(() => AnsweredReport.Of([new("periode", "2024"), new("peildatum", "2024-06-30")], desk));
        Assert.Equal("peildatum", Assert.Single(never.Faults).Parameter);
    }

    [Fact]
    public async Task The_command_line_makes_the_public_report_and_not_beside_a_server_of_the_municipality_itself()
    {
        var target = Path.Combine(_folder.Path, "verslag.html");
        var run = await RoerRun.OfAsync("verslag", Site.Slug, "--gegevens", town.Data, "--periode", "2024", "--openbaar", "--uit", target);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var html = await File.ReadAllTextAsync(target, TestContext.Current.CancellationToken);
        foreach (var (secret, what) in Secrets()) Assert.False(html.Contains(secret, StringComparison.Ordinal), $"It holds {secret}: {what}");
        Assert.Contains("verborgen", html, StringComparison.Ordinal);

        var data = Path.Combine(_folder.Path, "gegevens");
        using var store = CareStore.Open(data);
        await using var server = await WebServer.StartAsync(store, data, 0, TimeProvider.System);
        var refused = await RoerRun.OfAsync("verslag", "--gegevens", data, "--openbaar", "--uit", target);
        Assert.Equal((3, "Op deze gegevens draait een server voor de gemeente zelf. Stop die, of start hem met --openbaar.\n"), (refused.ExitCode, refused.Error));
    }

    [Fact]
    public async Task On_the_page_a_hidden_figure_is_called_hidden_and_has_no_value()
    {
        var page = await _site.PageAsync($"/{Site.Slug}?periode=2024&per=leeftijd");
        var hidden = page.QuerySelectorAll("[data-totaal]").Where(row => !row.HasAttribute("data-waarde")).ToList();
        Assert.NotEmpty(hidden);
        Assert.All(hidden, row => Assert.Contains("verborgen", row.TextContent, StringComparison.Ordinal));
        Assert.Contains("openbare versie", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("input[name=vergelijk], input[name=aanbieder], input[type=checkbox]"));
        Assert.DoesNotContain("Hoe zeker is dit?", page.Body.TextContent, StringComparison.Ordinal);
    }

    /// <summary>All tables of a year together, with every total: what the linear programs leave of each hidden count and amount.</summary>
    [Fact]
    public async Task An_attacker_who_computes_exactly_keeps_wide_intervals()
    {
        foreach (var year in PublicTown.Years)
        {
            var published = (await PublishedAsync(year)).ToDictionary(cell => Release.Name(cell.Column, cell.Cell), cell => cell.Value);
            var (exact, who) = Exact(year);
            Assert.True(Attack("jeugdigen", published, exact, who) >= 5);
            Assert.True(Attack(who.Money, published, exact, who) >= 5);
        }
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_table_of_other_youths_is_refused_on_page_and_api_and_says_why(string query)
    {
        foreach (var path in new[] { $"/{Site.Slug}?{query}", Site.Api(query), Site.Api($"{query}&formaat=csv") })
        {
            using var response = await _site.GetAsync(path);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("?formaat=csv")]
    [InlineData("?formaat=tekst&regel=9338")]
    [InlineData("?formaat=verzendlijst")]
    public async Task Findings_are_not_for_everybody(string query)
    {
        using var response = await _site.GetAsync("/v1/bevindingen" + query);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("niet openbaar", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_line_gets_the_same_bytes_and_no_findings()
    {
        var run = await RoerRun.OfAsync("vraag", Site.Slug, "--gegevens", town.Data, "--openbaar", "--periode", "2024", "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(await _site.TextAsync(Site.Api("periode=2024")), run.Output);
        var findings = await RoerRun.OfAsync("bevindingen", "--gegevens", town.Data);
        Assert.Equal((3, ""), (findings.ExitCode, findings.Output));
    }

    [Fact]
    public async Task Everything_that_was_shown_is_in_the_register()
    {
        var published = (await PublishedAsync(2024)).ToList();
        var remembered = new ReleaseLedger(town.Data, TimeProvider.System);
        var (exact, who) = Exact(2024);
        var release = Assert.Single(remembered.Of(Release.Of(Disclosure.Pass(exact, Audience.Public, who))));
        Assert.All(published, cell => Assert.Equal(cell.Value, AnswerJson.Value(release.Figures[Release.Name(cell.Column, cell.Cell)], Unit.Percent)));
    }

    /// <summary>Attacks one column; tells how many hidden cells it tried in vain.</summary>
    private static int Attack(string column, Dictionary<string, decimal?> published, Answer exact, Contributors who)
    {
        var cells = DisclosureCells.Of(exact, who, column)!;
        decimal?[] shown = [.. cells.Names.Select(name => published[Release.Name(column, name)])];
        var zeroIsHidden = cells.Values.Where((value, at) => value == 0 && shown[at] is null).Any();
        var attack = IntervalAttack.On([.. cells.Values.Select((value, at) => Known((column, zeroIsHidden), value, shown[at]))], cells.Sums);
        var tried = 0;
        for (var at = 0; at < shown.Length; at++)
        {
            var (bounds, value) = (attack.Bounds(at), cells.Values[at]);
            Assert.True(bounds.Holds(value));
            if (column == "jeugdigen" ? !DisclosureCounts.IsFew(value) : DisclosureRules.IsSafe(who.Of(cells.Names[at]))) continue;
            Assert.Null(shown[at]);
            var isNarrow = column == "jeugdigen"
                ? bounds.Count < DisclosureRules.FewestPossible
                : bounds.Low > Math.Max(value - DisclosureMoney.Margin(value), 0) || bounds.High < value + DisclosureMoney.Margin(value);
            Assert.False(isNarrow, $"{column}, {cells.Names[at]}: {value} in {bounds}");
            tried++;
        }

        return tried;
    }

    /// <summary>What a route gives as text; of a workbook all its parts.</summary>
    private async Task<string> ReadAsync(string route)
    {
        var bytes = await _site.BytesAsync(route);
        if (bytes is not [(byte)'P', (byte)'K', ..]) return Encoding.UTF8.GetString(bytes);
        await using var workbook = new ZipArchive(new MemoryStream(bytes));
        var parts = workbook.Entries.Select(part => new StreamReader(part.Open()).ReadToEnd());
        return string.Join('\n', parts);
    }

    private IEnumerable<string> Routes()
    {
        yield return "/";
        yield return "/v1/vragen";
        foreach (var question in Shelf.All)
        {
            foreach (var year in PublicTown.Years)
            {
                yield return $"/{question.Slug}?periode={year}";
                foreach (var form in new[] { "json", "csv", "tekst", "xlsx" }) yield return $"/v1/vragen/{question.Slug}?periode={year}&formaat={form}";
            }
        }

        foreach (var path in new[] { "/verslag", "/v1/verslag" })
        {
            yield return $"{path}?periode=2024";
            yield return $"{path}?periode=2024&omvang=volledig";
        }

        foreach (var division in Divisions)
        {
            yield return $"/{Site.Slug}?periode=2024&per={division}";
            yield return $"/{Site.Slug}?periode=2024&tabel=per-{division}&sorteer=gedeclareerdCent";
            yield return Site.Api($"periode=2024&per={division}&formaat=tekst");
            yield return Site.Api($"periode=2024&formaat=csv&tabel=per-{division}");
        }
    }

    private (Answer Exact, Contributors Who) Exact(int year)
    {
        var question = Shelf.Find(Site.Slug)!;
        var answer = new AnswerDesk(town.Store).Ask(question, [new("periode", year.ToString(CultureInfo.InvariantCulture))]);
        return (answer, question.ForPublic(town.Store.At(answer.Scope.Municipality, answer.Scope.AsOf, answer.Scope.Stand), answer.Scope).Who);
    }

    /// <summary>Long enough to be no other number by chance: hidden cents, as a number and as Dutch euros, and the codes of providers.</summary>
    private IEnumerable<(string Secret, string What)> Secrets()
    {
        foreach (var year in PublicTown.Years)
        {
            var (exact, who) = Exact(year);
            var cells = DisclosureCells.Of(exact, who, who.Money)!;
            foreach (var (value, at) in cells.Values.Select((value, at) => (value, at)).Where(cell => cell.value > 1_000_000 && !DisclosureRules.IsSafe(who.Of(cells.Names[cell.at]))))
            {
                yield return (value.ToString(CultureInfo.InvariantCulture), $"{cells.Names[at]}");
                yield return (DutchText.EuroTable(value), $"{cells.Names[at]}");
            }

            foreach (var provider in exact.Tables.Single(table => table.Id == "per-aanbieder").Rows) yield return (provider.Key, "a provider");
            foreach (var total in exact.Totals.Where(total => total.Name is not ("gedeclareerdCent" or "jeugdigen") && total.Figure.Value > 100_000))
                yield return (total.Figure.Value!.Value.ToString("0", CultureInfo.InvariantCulture), total.Name);
        }
    }

    private async Task<IReadOnlyList<(string Column, CellName Cell, decimal? Value)>> PublishedAsync(int year = 2024)
    {
        var json = JsonDocument.Parse(await _site.BytesAsync(Site.Api($"periode={year}"))).RootElement;
        List<(string, CellName, decimal?)> cells = [.. json.GetProperty("totalen").EnumerateObject().Select(total => (total.Name, CellName.Total, Number(total.Value)))];
        foreach (var table in json.GetProperty("tabellen").EnumerateArray())
        {
            foreach (var row in table.GetProperty("rijen").EnumerateArray())
                cells.AddRange(row.GetProperty("waarden").EnumerateObject().Select(cell => (cell.Name, new CellName(table.GetProperty("id").GetString()!, row.GetProperty("sleutel").GetString()!), Number(cell.Value))));
        }

        return cells;
    }

    private static decimal? Number(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.GetDecimal();

    /// <summary>As much as an attacker may believe: which hidden counts are small, and that amounts are 0 or more.</summary>
    private static CellBounds Known((string Name, bool ZeroIsHidden) column, long exact, decimal? shown) => (column.Name, shown) switch
    {
        ("jeugdigen", { } value) => CountRounding.Behind((long)value),
        ("jeugdigen", null) => exact > CountRounding.MostHidden ? new(CountRounding.MostHidden + 1, null) : new(column.ZeroIsHidden ? 0 : 1, CountRounding.MostHidden),
        (_, { } value) => CellBounds.Exactly((long)value),
        _ => new(0, null),
    };

    [GeneratedRegex(@"(?<![\d.,])[1-7] (jeugdigen?|kinderen|kind|trajecten|traject)\b")]
    private static partial Regex FewYouths();
}
