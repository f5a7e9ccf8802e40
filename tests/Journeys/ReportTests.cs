using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Roer.App.Report;
using Roer.App.Serving;
using Roer.Questions;
using Roer.Tests.World;

namespace Roer.Tests.Journeys;

/// <summary>A report, from the command line, the API and the web: one document that holds the answers and can be made again.</summary>
[Collection(TownJourneys.Name)]
public sealed class ReportTests(TakenInTown town) : IDisposable
{
    private const string Page = "/verslag";
    private const string Api = "/v1/verslag";
    private static readonly string[] Referring = ["aria-labelledby", "aria-describedby", "for", "data-grafiek", "data-breed"];
    private readonly Site _site = new(town.Address);
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Html => Path.Combine(_folder.Path, "verslag.html");

    private string Pdf => Path.Combine(_folder.Path, "verslag.pdf");

    public void Dispose()
    {
        _site.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(Page + "?omvang=volledig")]
    [InlineData(Api + "?omvang=volledig")]
    [InlineData(Api + "?omvang=volledig&formaat=druk")]
    public async Task Every_question_of_the_shelf_is_a_chapter_with_its_answer_its_definitions_and_its_basis(string path)
    {
        var page = await _site.PageAsync(path);
        var chapters = page.QuerySelectorAll("article.roer-chapter").SkipLast(1).ToList();
        Assert.Equal(Shelf.All.Select(question => question.Slug), chapters.Select(chapter => chapter.Id));
        foreach (var (chapter, question) in chapters.Zip(Shelf.All))
        {
            var answer = new AnswerDesk(town.Store).Ask(question, []);
            Assert.Equal(question.Asks, Assert.Single(chapter.QuerySelectorAll("h2")).TextContent);
            Assert.Equal(answer.Sentences, chapter.QuerySelectorAll(".roer-answer p").Select(sentence => sentence.TextContent));
            Assert.Equal(answer.Totals.Select(total => total.Name), chapter.QuerySelectorAll("[data-totaal]").Select(row => row.GetAttribute("data-totaal")!));
            Assert.Equal(["Hoe zeker is dit?", "Wat dit niet zegt", "Hoe is dit berekend?"], chapter.QuerySelectorAll("h3").Select(head => head.TextContent).TakeLast(3));
            Assert.Equal(answer.Basis.Findings.Count, chapter.QuerySelectorAll($"#{question.Slug}-bevindingen-titel ~ tbody tr").Length);
            // A report goes from hand to hand: it tells of no single message.
            foreach (var table in answer.Tables) Assert.Equal(table.Id == question.TableOfSingleMessages ? 0 : Math.Min(table.Rows.Count, 50), chapter.QuerySelectorAll($"[id='{question.Slug}-{table.Id}'] tbody tr").Length);
            Assert.Empty(chapter.QuerySelectorAll("form, [role=status], a[href^='/']"));
        }
    }

    [Theory]
    [InlineData(Page)]
    [InlineData(Api)]
    public async Task A_short_report_has_of_every_question_the_answer_one_table_and_how_sure_it_is(string path)
    {
        var page = await _site.PageAsync(path);
        foreach (var (chapter, question) in page.QuerySelectorAll("article.roer-chapter").SkipLast(1).Zip(Shelf.All))
        {
            var answer = new AnswerDesk(town.Store).Ask(question, []);
            var main = answer.Tables.First(table => table.Chart != ChartKind.None);
            Assert.Equal(answer.Sentences, chapter.QuerySelectorAll(".roer-answer p").Select(sentence => sentence.TextContent));
            Assert.Equal([main.Message, "Hoe zeker is dit?", "Wat dit niet zegt", "Hoe is dit berekend?"], chapter.QuerySelectorAll("h3").Select(head => head.TextContent));
            Assert.Equal(Math.Min(main.Rows.Count, 50), chapter.QuerySelectorAll($"[id='{question.Slug}-{main.Id}'] tbody tr").Length);
            Assert.Empty(chapter.QuerySelectorAll("[data-totaal]"));
        }
    }

    [Theory]
    [InlineData(Page)]
    [InlineData(Api)]
    [InlineData(Api + "?omvang=volledig")]
    public async Task Headings_nest_ids_are_unique_and_what_refers_to_an_id_finds_it(string path)
    {
        var page = await _site.PageAsync(path);
        Assert.Single(page.QuerySelectorAll("h1"));
        var levels = page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1] - '0').ToList();
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.First} is followed by h{pair.Second}."));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
        var named = page.All.SelectMany(element => Referring.Select(element.GetAttribute))
            .OfType<string>().SelectMany(text => text.Split(' '))
            .Concat(page.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]));
        Assert.Empty(named.Except(ids));
    }

    [Fact]
    public async Task The_cover_says_of_whom_when_and_by_what_it_is_and_lists_the_chapters()
    {
        var page = await _site.PageAsync($"{Api}?periode=2024&vergelijk=2023&vraag={Shelf.All[3].Slug}&vraag={Site.Slug}");
        var cover = page.QuerySelector("dl.roer-cover")!.TextContent;
        Assert.Equal("Verslag jeugdhulp · Gemeente Verzonnenstad", page.QuerySelector("h1")!.TextContent);
        foreach (var word in new[] { "Periode2024", "Vergeleken met2023", "(peildatum)", $"Stand{town.Store.LastIntake}", "verzonnen", "Gemaakt metRoer " })
            Assert.Contains(word, Regex.Replace(cover, @"\s*\n\s*", ""), StringComparison.Ordinal);
        Assert.Equal([Shelf.All[1].Asks, Shelf.All[3].Asks, "Zo maakt u dit verslag opnieuw"], page.QuerySelectorAll(".roer-contents a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task The_file_needs_nothing_else_and_runs_nothing()
    {
        var html = await _site.TextAsync(Api);
        var page = await Site.ReadAsync(html);
        Assert.Empty(page.QuerySelectorAll("script, form, iframe, img, object, link:not([href='data:,'])"));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name is "src" or "style" || attribute.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("[href]"), link => Assert.Matches("^(#|data:,|https://)", link.GetAttribute("href")));
        Assert.DoesNotMatch("url\\((?![\"']?data:)", page.QuerySelector("style")!.TextContent);
        Assert.DoesNotContain("@import", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("details"), details => Assert.True(details.HasAttribute("open")));
        using var response = await _site.GetAsync(Api);
        Assert.Equal(("attachment", "text/html"), (response.Content.Headers.ContentDisposition?.DispositionType, response.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task The_command_line_the_api_and_a_program_without_a_server_make_the_same_bytes()
    {
        var run = await RoerRun.OfAsync("verslag", Site.Slug, Shelf.All[0].Slug, "--gegevens", town.Data, "--periode", "2024", "--uit", Html);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var file = await File.ReadAllBytesAsync(Html, Stop);
        Assert.Equal(await _site.BytesAsync($"{Api}?vraag={Shelf.All[0].Slug}&vraag={Site.Slug}&periode=2024"), file);
        var report = AnsweredReport.Of([new("vraag", Shelf.All[0].Slug), new("vraag", Site.Slug), new("periode", "2024")], new AnswerDesk(town.Store));
        Assert.Equal(await ReportHtml.OfAsync(report, ReportHtml.File), file);
    }

    /// <summary>The command that the report itself gives is typed after more was taken in.</summary>
    [Fact]
    public async Task The_recorded_command_makes_the_same_bytes_after_more_was_taken_in()
    {
        var (messages, data) = (Path.Combine(_folder.Path, "berichten"), Path.Combine(_folder.Path, "gegevens"));
        Assert.Equal(0, (await RoerRun.OfAsync("voorbeeld", messages, "--jeugdigen", "25", "--jaren", "2")).ExitCode);
        var later = Path.Combine(_folder.Path, "later");
        Directory.CreateDirectory(later);
        foreach (var file in Directory.EnumerateFiles(messages, "JW323*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Where((_, at) => at % 2 == 0).ToList())
            File.Move(file, Path.Combine(later, Path.GetFileName(file)));
        Assert.Equal(0, (await RoerRun.OfAsync("inlezen", messages, "--gegevens", data)).ExitCode);
        Assert.Equal(0, (await RoerRun.OfAsync("verslag", "--gegevens", data, "--uit", Html)).ExitCode);
        var first = await File.ReadAllBytesAsync(Html, Stop);
        Assert.Equal(0, (await RoerRun.OfAsync("inlezen", later, "--gegevens", data)).ExitCode);

        var command = (await Site.ReadAsync(Encoding.UTF8.GetString(first))).QuerySelector("#opnieuw pre")!.TextContent;
        var words = command.Replace("MAP", data, StringComparison.Ordinal).Replace("verslag.html", Html, StringComparison.Ordinal).Split(' ');
        Assert.Equal("roer", words[0]);
        Assert.Equal(0, (await RoerRun.OfAsync(words[1..])).ExitCode);
        Assert.Equal(first, await File.ReadAllBytesAsync(Html, Stop));
        Assert.Equal(0, (await RoerRun.OfAsync("verslag", "--gegevens", data, "--uit", Html)).ExitCode);
        Assert.NotEqual(first, await File.ReadAllBytesAsync(Html, Stop));
    }

    [Fact]
    public async Task A_filter_holds_for_every_chapter()
    {
        var page = await _site.PageAsync($"{Page}?vraag={Site.Slug}&vraag={Shelf.All[0].Slug}&filter=hulpvorm%3D02");
        Assert.All(page.QuerySelectorAll("article .roer-scope"), line => Assert.Contains("Hulpvorm: ", line.TextContent, StringComparison.Ordinal));
        Assert.Contains("Hulpvorm: ", page.QuerySelector("dl.roer-cover")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?periode=ooit", HttpStatusCode.BadRequest, "'ooit'")]
    [InlineData("?vraag=onzin", HttpStatusCode.BadRequest, "'onzin'")]
    [InlineData("?onzin=1", HttpStatusCode.BadRequest, "'onzin'")]
    [InlineData("?omvang=lang", HttpStatusCode.BadRequest, "'lang'")]
    [InlineData("?gemeente=0000", HttpStatusCode.BadRequest, "0000")]
    public async Task What_is_wrong_with_a_selection_is_told_on_a_page_and_as_a_problem(string query, HttpStatusCode status, string word)
    {
        using var response = await _site.GetAsync(Page + query);
        Assert.Equal(status, response.StatusCode);
        var page = await Site.ReadAsync(await response.Content.ReadAsStringAsync(Stop));
        Assert.Contains(word, page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        using var problem = await _site.GetAsync(Api + query);
        Assert.Equal((status, "application/problem+json"), (problem.StatusCode, problem.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task Wrong_use_is_one_line_and_writes_nothing()
    {
        foreach (var (line, arguments) in new (string, string[])[]
        {
            ("'verslag.doc' eindigt niet op .html of .pdf. Kies een van de twee.\n", ["--uit", "verslag.doc"]),
            ("--uit ontbreekt. Geef --uit BESTAND. Zie: roer verslag --help\n", []),
            ($"De vraag 'onzin' staat niet op de plank. Kies uit: {string.Join(", ", Shelf.All.Select(known => known.Slug))}.\n", ["onzin", "--uit", Html]),
            ($"Ik kan '{Path.Combine(_folder.Path, "nergens", "x.html")}' niet schrijven. Controleer of de map bestaat en of het bestand niet open staat.\n", ["--uit", Path.Combine(_folder.Path, "nergens", "x.html")]),
        })
        {
            var run = await RoerRun.OfAsync(["verslag", "--gegevens", town.Data, .. arguments]);
            Assert.Equal((3, "", line), (run.ExitCode, run.Output, run.Error));
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task Without_a_browser_a_pdf_ends_with_4_and_one_line_that_says_what_to_install()
    {
        var run = await RoerRun.OfAsync(("ROER_CHROMIUM", "/nergens/chromium"), "verslag", "--gegevens", town.Data, "--uit", Pdf);
        Assert.Equal((4, ""), (run.ExitCode, run.Output));
        Assert.Equal("ROER_CHROMIUM wijst naar '/nergens/chromium', maar daar staat geen programma. Geef het pad van Chromium, Chrome of Edge.\n", run.Error);
        Assert.False(File.Exists(Pdf));
    }

    [Fact]
    public async Task A_pdf_is_tagged_in_dutch_has_the_charts_and_no_clock()
    {
        Assert.SkipUnless(Chromium.IsThere, "Chromium is missing. Install the Debian package chromium.");
        var again = Path.Combine(_folder.Path, "nog-eens.pdf");
        foreach (var target in new[] { Pdf, again })
        {
            var run = await RoerRun.OfAsync("verslag", Site.Slug, "--gegevens", town.Data, "--uit", target);
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
        }

        var text = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(Pdf, Stop));
        Assert.StartsWith("%PDF-", text, StringComparison.Ordinal);
        Assert.Matches(@"/MarkInfo\s*<<[^>]*/Marked true", text);
        Assert.Matches(@"/Lang\s*\(nl\)", text);
        Assert.Contains("/StructTreeRoot", text, StringComparison.Ordinal);
        Assert.Contains("/S /Figure", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/CreationDate", text, StringComparison.Ordinal);
        Assert.Equal(text, Encoding.Latin1.GetString(await File.ReadAllBytesAsync(again, Stop)));
    }
}
