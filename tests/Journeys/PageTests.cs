using System.Net;
using Roer.App.Serving;
using Roer.Questions;

namespace Roer.Tests.Journeys;

/// <summary>The pages, read without script.</summary>
[Collection(TownJourneys.Name)]
public sealed class PageTests(TakenInTown town) : IDisposable
{
    private readonly Site _site = new(town.Address);

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_wrong_scope_gives_a_page_that_says_what_to_do_and_keeps_what_was_typed()
    {
        using var response = await _site.GetAsync($"/{Site.Slug}?periode=ooit");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await Site.ReadAsync(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.StartsWith("Fout:", page.Title, StringComparison.Ordinal);
        Assert.Contains("'ooit'", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("ooit", page.QuerySelector("input[name=periode]")!.GetAttribute("value"));
    }

    public static TheoryData<string> Slugs => [.. Shelf.All.Select(question => question.Slug)];

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task The_page_gives_the_whole_answer_without_script(string slug)
    {
        var page = await _site.PageAsync($"/{slug}");
        var answer = new AnswerDesk(town.Store).Ask(Shelf.Find(slug)!, []);
        Assert.Equal(answer.Question.Asks, Assert.Single(page.QuerySelectorAll("h1")).TextContent);
        Assert.Equal(answer.Sentences, page.QuerySelectorAll(".roer-answer p").Select(sentence => sentence.TextContent));
        Assert.Equal("nl", page.DocumentElement.GetAttribute("lang"));
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]):not([type='application/json'])"));
        foreach (var table in answer.Tables)
        {
            var section = page.GetElementById(table.Id)!;
            Assert.Equal(Math.Min(table.Rows.Count, 50), section.QuerySelectorAll("tbody tr").Length);
            if (section.QuerySelector("[data-grafiek]") is not null) Assert.True(section.QuerySelector("details")!.HasAttribute("open"));
        }

        Assert.Equal(["Hoe zeker is dit?", "Wat dit niet zegt"], page.QuerySelectorAll("h2").Select(head => head.TextContent).Where(text => text is "Hoe zeker is dit?" or "Wat dit niet zegt"));
        Assert.Contains("Verzonnen gegevens", page.QuerySelector(".roer-invented")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_permanent_link_gives_the_same_figures()
    {
        var page = await _site.PageAsync($"/{Site.Slug}");
        var link = page.QuerySelectorAll("#deel-kop ~ ul a").Single(anchor => anchor.TextContent.Contains("die niet meer verandert", StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.Contains("peildatum=", link, StringComparison.Ordinal);
        Assert.Contains("stand=", link, StringComparison.Ordinal);
        var pinned = await _site.PageAsync(link);
        Assert.Equal(page.QuerySelector("#totalen tbody")!.TextContent, pinned.QuerySelector("#totalen tbody")!.TextContent);
    }

    [Fact]
    public async Task A_filter_stands_as_a_link_that_removes_it()
    {
        var page = await _site.PageAsync($"/{Site.Slug}?hulpvorm=02&periode=2024");
        var link = Assert.Single(page.QuerySelectorAll(".roer-filters a"));
        Assert.StartsWith("Verwijder filter Hulpvorm:", link.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("hulpvorm", link.GetAttribute("href")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_was_left_empty_leads_to_the_short_address()
    {
        using var response = await _site.GetAsync($"/{Site.Slug}?gemeente=9901&periode=2024&vergelijk=&peildatum=");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal($"/{Site.Slug}?gemeente=9901&periode=2024", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_table_can_be_sorted_by_a_link()
    {
        var page = await _site.PageAsync($"/{Site.Slug}?tabel=per-hulpvorm&sorteer=gedeclareerdCent.oplopend");
        var sorted = page.QuerySelector("th[aria-sort=ascending]");
        Assert.NotNull(sorted);
    }

    [Fact]
    public async Task Home_answers_every_question_of_the_shelf()
    {
        var page = await _site.PageAsync("/");
        Assert.Equal(Shelf.All.Select(question => question.Asks), page.QuerySelectorAll(".roer-shelf-row a").Select(link => link.TextContent));
        var answer = new AnswerDesk(town.Store).Ask(Shelf.All[0], []);
        Assert.Equal(answer.Sentences[0], page.QuerySelector(".roer-shelf-answer")!.TextContent);
    }

    [Fact]
    public async Task Home_leads_to_a_report_about_what_is_set_there()
    {
        var link = (await _site.PageAsync("/?periode=2023")).QuerySelectorAll("a[href^='/verslag']").Single().GetAttribute("href")!;
        Assert.Equal("/verslag?gemeente=9901&periode=2023", link);
        Assert.Equal(Shelf.All.Count + 1, (await _site.PageAsync(link)).QuerySelectorAll("article").Length);
    }

    [Fact]
    public async Task Home_says_of_each_question_what_stands_out_and_whether_it_can_be_trusted()
    {
        var page = await _site.PageAsync("/");
        var more = page.QuerySelectorAll(".roer-shelf-more").Select(line => line.TextContent).ToList();
        Assert.Equal(Shelf.All.Count, more.Count);
        Assert.All(more, line => Assert.Matches("[Ff]out", line));
        Assert.NotEmpty(page.QuerySelectorAll("svg.roer-trend[aria-hidden=true] polyline"));
        var alerts = Shelf.All.SelectMany(question => new AnswerDesk(town.Store).Ask(question, []).Alerts).Distinct().Take(3).ToList();
        Assert.Equal(Math.Max(1, alerts.Count), page.QuerySelectorAll("section[aria-labelledby=aandacht-kop] :is(li, p)").Length);
        Assert.All(alerts, alert => Assert.Contains(alert, page.Body!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Home_asks_every_question_about_the_period_and_day_that_are_set_there()
    {
        var page = await _site.PageAsync("/?periode=2023&peildatum=2024-06-30");
        Assert.Equal(["2023"], page.QuerySelectorAll("input[name=periode]").Select(input => input.GetAttribute("value")));
        Assert.All(page.QuerySelectorAll(".roer-shelf-link"), link =>
            Assert.Matches(@"\?gemeente=9901&periode=2023(&vergelijk=2022)?&peildatum=2024-06-30$", link.GetAttribute("href")));
        Assert.Equal(
            new AnswerDesk(town.Store).Ask(Shelf.All[1], [new("periode", "2023"), new("peildatum", "2024-06-30")]).Sentences[0],
            page.QuerySelectorAll(".roer-shelf-answer")[1].TextContent);
    }

    [Theory]
    [InlineData("/?periode=onzin", HttpStatusCode.BadRequest, "periode")]
    [InlineData("/?hulpvorm=02", HttpStatusCode.BadRequest, "hulpvorm")]
    [InlineData("/?gemeente=9999", HttpStatusCode.NotFound, "9999")]
    public async Task Home_says_what_is_wrong_with_a_selection(string path, HttpStatusCode status, string word)
    {
        using var response = await _site.GetAsync(path);
        Assert.Equal(status, response.StatusCode);
        var page = await Site.ReadAsync(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains(word, page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_field_of_home_leads_to_the_short_address()
    {
        using var response = await _site.GetAsync("/?gemeente=9901&periode=&vergelijk=&peildatum=");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/?gemeente=9901", response.Headers.Location?.OriginalString);
    }
}
