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
        Assert.Equal(answer.Sentences[0], page.QuerySelector(".roer-shelf-row p")!.TextContent);
    }
}
