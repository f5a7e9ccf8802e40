using Roer.App.Serving;
using Roer.Questions;
using Roer.Questions.Parts;
using Roer.Questions.Parts.Charts;

namespace Roer.Tests.Journeys;

/// <summary>The drawings of every question about the invented municipality: what holds for all of them.</summary>
[Collection(TownJourneys.Name)]
public sealed class ChartTests(TakenInTown town)
{
    public static TheoryData<string> Slugs => [.. Shelf.All.Select(question => question.Slug)];

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Every_drawing_has_room_words_and_columns_and_stands_still(string slug)
    {
        foreach (var table in Drawn(slug))
        {
            Assert.Subset(table.Columns.Select(column => column.Name).ToHashSet(), table.Charted.ToHashSet());
            Assert.EndsWith(".", ChartSummary.Of(table).TrimEnd(), StringComparison.Ordinal);
            if (ChartOption.Of(table) is not { } option) continue;
            Assert.True(ChartOption.Height(table) > 0);
            Assert.True(option["animation"] is not { } moves || !(bool)moves);
            Assert.DoesNotContain("NaN", option.ToJsonString(), StringComparison.Ordinal);
            if (option["roerNarrow"] is not { } narrow) continue;
            Assert.True(narrow["height"] is not { } height || (int)height > 0);
            if (narrow["option"]?["series"] is { } series) Assert.Equal((string?)option["series"]![0]!["type"], (string?)series[0]!["type"]);
        }
    }

    /// <summary>Steps and maps are drawn from what the rows say and not from where they stand; nobody who begins gets lost on the way.</summary>
    [Fact]
    public void Steps_and_maps_do_not_depend_on_the_order_of_rows_and_steps_lose_nobody()
    {
        var tables = Shelf.All.SelectMany(question => Drawn(question.Slug)).Where(table => table.Chart is ChartKind.Sankey or ChartKind.ProcessMap).ToList();
        Assert.Contains(tables, table => table.Chart == ChartKind.Sankey);
        Assert.Contains(tables, table => table.Chart == ChartKind.ProcessMap);
        foreach (var table in tables)
            Assert.Equal(ChartOption.Of(table)?.ToJsonString(), ChartOption.Of(table with { Rows = [.. table.Rows.Reverse()] })?.ToJsonString());
        foreach (var links in tables.Where(table => table.Chart == ChartKind.Sankey).Select(table => FlowLink.Of(table, SankeyOption.MostSteps, SankeyOption.MostStates)))
            Assert.Equal(links.Where(link => link.Step == 1).Sum(link => link.Count), links.Where(link => link.IsEnd).Sum(link => link.Count));
    }

    /// <summary>Waterfalls lead from the first total to the last, to the cent, and what is stacked is everything.</summary>
    [Theory]
    [MemberData(nameof(Slugs))]
    public void Bars_lead_to_the_last_total_and_areas_are_a_hundred_percent(string slug)
    {
        foreach (var table in Drawn(slug))
        {
            var columns = ChartOption.Columns(table);
            if (table.Chart == ChartKind.Waterfall && table.Rows.All(row => row.Figures[columns[0]].Value is not null))
                Assert.Equal(table.Rows[^1].Figures[columns[0]].Value, table.Rows.SkipLast(1).Sum(row => row.Figures[columns[0]].Value));
            if (table.Chart != ChartKind.Stacked) continue;
            foreach (var row in table.Rows.Where(row => columns.All(column => row.Figures[column].Value is not null)))
                Assert.Equal(100m, Math.Round(columns.Sum(column => row.Figures[column].Value!.Value), 3));
        }
    }

    private IEnumerable<AnswerTable> Drawn(string slug) => new AnswerDesk(town.Store)
        .Ask(Shelf.Find(slug)!, [new("periode", "2024"), new("vergelijk", "2023")]).Tables.Where(table => table.Chart != ChartKind.None);
}
