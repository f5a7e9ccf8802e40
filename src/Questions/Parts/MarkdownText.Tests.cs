namespace Roer.Questions.Parts;

public sealed class MarkdownTextTests
{
    [Fact]
    public void Headings_begin_at_the_level_of_the_page() =>
        Assert.Equal("<h3 class=\"utrecht-heading-3\">Vraag</h3>\n<h4 class=\"utrecht-heading-4\">Deel</h4>\n", MarkdownText.ToHtml("# Vraag\n\n## Deel\n"));

    [Fact]
    public void A_paragraph_may_run_over_lines() =>
        Assert.Equal("<p class=\"utrecht-paragraph\">Een zin die doorloopt.</p>\n", MarkdownText.ToHtml("Een zin\ndie doorloopt.\n"));

    [Fact]
    public void Emphasis_code_and_links_are_kept() => Assert.Equal(
        "<p class=\"utrecht-paragraph\"><strong>vet</strong>, <em>schuin</em>, <code>a*b*</code> en <a class=\"utrecht-link\" href=\"https://voorbeeld.nl\">hier</a></p>\n",
        MarkdownText.ToHtml("**vet**, *schuin*, `a*b*` en [hier](https://voorbeeld.nl)"));

    [Fact]
    public void A_list_ends_where_the_items_end() => Assert.Equal(
        "<ul class=\"utrecht-unordered-list\">\n<li>een die doorloopt</li>\n<li>twee</li>\n</ul>\n<p class=\"utrecht-paragraph\">Klaar</p>\n",
        MarkdownText.ToHtml("- een\n  die doorloopt\n- twee\n\nKlaar"));

    [Fact]
    public void A_table_has_headers_and_rows()
    {
        var html = MarkdownText.ToHtml("| a | b |\n|---|--:|\n| 1 | 2 |\n");
        Assert.Contains("<th scope=\"col\" class=\"utrecht-table__header-cell\">a</th>", html, StringComparison.Ordinal);
        Assert.Contains("<tr><td class=\"utrecht-table__cell\">1</td><td class=\"utrecht-table__cell\">2</td></tr>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("---", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](https://a.nl\" onclick=\"b)")]
    [InlineData("`<b>`")]
    [InlineData("# <img src=x onerror=y>")]
    [InlineData("| <i> |\n|---|\n| <u> |")]
    public void No_html_or_script_passes_through(string text)
    {
        var html = MarkdownText.ToHtml(text);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript", html, StringComparison.Ordinal);
        Assert.DoesNotContain("\" onclick", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_explanation_of_every_question_is_rendered_without_markdown_left()
    {
        foreach (var question in Shelf.All)
        {
            var html = MarkdownText.ToHtml(question.Explanation);
            Assert.DoesNotContain("**", html, StringComparison.Ordinal);
            Assert.DoesNotContain("\n#", html, StringComparison.Ordinal);
            Assert.DoesNotContain("\n- ", html, StringComparison.Ordinal);
        }
    }
}
