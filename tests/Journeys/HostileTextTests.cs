using System.Globalization;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using Microsoft.Playwright;
using Roer.App.Serving;
using Roer.Questions;
using Roer.Tests.World;

namespace Roer.Tests.Journeys;

/// <summary>What somebody wrote in a table of the municipality runs nowhere: not on a page, in a chart, a report, a terminal or a spreadsheet.</summary>
[Collection(AttackedJourneys.Name)]
public sealed class HostileTextTests(AttackedTown town, Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private const string Scope = "gemeente=" + AttackedTown.Attacked + "&periode=2024";
    private static readonly NumberFormatInfo Comma = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "" };
    private readonly Site _site = new(town.Address);

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Nothing_that_was_imported_becomes_an_element_an_attribute_or_a_script_of_a_page()
    {
        var seen = 0;
        foreach (var path in Pages().Append($"/v1/verslag?omvang=volledig&{Scope}"))
        {
            var html = await _site.TextAsync(path);
            var page = await Site.ReadAsync(html);
            Assert.All(page.QuerySelectorAll("script"), script => Assert.True(script.HasAttribute("src") || script.GetAttribute("type") == "application/json", $"{path}: {script.OuterHtml}"));
            Assert.Empty(page.QuerySelectorAll("img, iframe, object, embed, svg[onload], textarea"));
            Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
            Assert.DoesNotContain(page.QuerySelectorAll("[href], [src], [action]").SelectMany(Addresses), address => address.StartsWith("javascript", StringComparison.OrdinalIgnoreCase));
            foreach (var script in page.QuerySelectorAll("script[type='application/json']")) JsonDocument.Parse(script.TextContent).Dispose();
            if (page.Body!.TextContent.Contains(AttackedTown.Mark, StringComparison.Ordinal)) seen++;
        }

        Assert.True(seen > 3, "The attacks never reached a page.");
    }

    [Fact]
    public async Task Json_is_json_and_never_taken_for_a_page()
    {
        var seen = false;
        foreach (var slug in Shelf.All.Select(question => question.Slug).Select(slug => $"vragen/{slug}?{Scope}").Append($"bevindingen?gemeente={AttackedTown.Attacked}&aantal=1000"))
        {
            using var response = await _site.GetAsync("/v1/" + slug);
            Assert.Equal(("application/json", "nosniff"), (response.Content.Headers.ContentType!.MediaType, response.Headers.GetValues("X-Content-Type-Options").Single()));
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            JsonDocument.Parse(text).Dispose();
            seen |= text.Contains("<script>", StringComparison.Ordinal);
        }

        Assert.True(seen, "The attacks never reached the API.");
    }

    [Fact]
    public async Task No_cell_of_a_csv_is_a_formula_and_every_number_is_a_number()
    {
        List<string> addresses = [$"/v1/bevindingen?gemeente={AttackedTown.Attacked}&formaat=csv", $"/v1/bevindingen?gemeente={AttackedTown.Attacked}&formaat=verzendlijst"];
        foreach (var question in Shelf.All)
        {
            foreach (var table in new AnswerDesk(town.Store).Ask(question, [new("gemeente", AttackedTown.Attacked), new("periode", "2024"), new("vergelijk", "2023")]).Tables)
                addresses.Add($"/v1/vragen/{question.Slug}?{Scope}&vergelijk=2023&formaat=csv&tabel={table.Id}");
        }

        var (seen, negative) = (0, 0);
        foreach (var address in addresses)
        {
            foreach (var cell in Cells(Encoding.UTF8.GetString(await _site.BytesAsync(address)).TrimStart('\uFEFF')))
            {
                if (cell.Contains(AttackedTown.Mark, StringComparison.Ordinal)) seen++;
                var isNumber = decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, Comma, out var value);
                if (isNumber && value < 0) negative++;
                Assert.False(!isNumber && cell.TrimStart().FirstOrDefault() is '=' or '+' or '-' or '@' or '\t' or '\r', $"{address}: {cell}");
            }
        }

        Assert.True(seen > 5 && negative > 0, $"{seen} attacks and {negative} negative numbers seen.");
    }

    [Fact]
    public async Task What_a_terminal_shows_has_no_signs_that_steer_it_and_no_lines_of_others()
    {
        var text = await _site.TextAsync($"/v1/vragen/{Site.Slug}?{Scope}&per=product&formaat=tekst") + await _site.TextAsync($"/v1/bevindingen?gemeente={AttackedTown.Attacked}&formaat=tekst");
        Assert.Contains(AttackedTown.Mark, text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, letter => letter != '\n' && (char.IsControl(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.Format));
        Assert.DoesNotContain(text.Split('\n'), line => line.StartsWith("=1+1;", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_attack_runs_in_a_browser_not_even_when_a_chart_is_pointed_at()
    {
        var context = await chromium.OrSkip().NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        var page = await context.NewPageAsync();
        foreach (var path in Pages())
        {
            await page.GotoAsync(new Uri(town.Address, path).ToString(), new() { WaitUntil = WaitUntilState.Load });
            foreach (var chart in await page.Locator(".roer-chart svg").AllAsync())
            {
                var box = await chart.BoundingBoxAsync();
                for (var part = 1; box is not null && part < 8; part++) await chart.HoverAsync(new() { Position = new() { X = box.Width * part / 8, Y = box.Height / 2 }, Force = true });
            }

            Assert.False(await page.EvaluateAsync<bool>("'attacked' in window"), path);
        }
    }

    private static IEnumerable<string> Pages()
    {
        yield return $"/?gemeente={AttackedTown.Attacked}";
        yield return $"/verslag?omvang=volledig&{Scope}";
        foreach (var question in Shelf.All)
        {
            yield return $"/{question.Slug}?{Scope}";
            foreach (var dimension in question.Dimensions) yield return $"/{question.Slug}?{Scope}&per={dimension.Name}";
        }
    }

    private static IEnumerable<string> Addresses(IElement element) =>
        new[] { element.GetAttribute("href"), element.GetAttribute("src"), element.GetAttribute("action") }.OfType<string>();

    /// <summary>The cells as a spreadsheet reads them.</summary>
    private static List<string> Cells(string csv)
    {
        var (cells, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var letter in csv)
        {
            if (letter == '"') quoted = !quoted;
            else if (!quoted && letter is ';' or '\n')
            {
                cells.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
            }
            else cell.Append(letter);
        }

        return cells;
    }
}
