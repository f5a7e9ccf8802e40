using System.Text.Json.Nodes;

namespace Roer.Questions.Parts.Charts;

public sealed class SankeyOptionTests
{
    private static readonly AnswerTable Flows = Table(
        ("1:02>klaar", 60), ("1:02>02", 30), ("1:14>02", 10), ("2:02>klaar", 25), ("2:02>loopt-nog", 15));

    [Fact]
    public void The_same_state_at_another_step_is_another_node_so_there_is_no_cycle()
    {
        var series = Series(Flows);
        Assert.Equal(["1·02", "1·14", "2·02", "klaar", "loopt-nog"], series["data"]!.AsArray().Select(node => (string?)node!["name"]));
        Assert.Equal([0, 0, 1, 2, 2], series["data"]!.AsArray().Select(node => (int)node!["depth"]!));
        Assert.All(series["links"]!.AsArray(), link => Assert.NotEqual((string?)link!["source"], (string?)link["target"]));
    }

    [Fact]
    public void A_node_bears_its_number_and_its_share_of_all_who_began()
    {
        var words = Series(Flows)["data"]!.AsArray().Select(node => (string?)node!["label"]!["formatter"]);
        Assert.Equal(["Vorm 02 90 (90%)", "Vorm 14 10 (10%)", "Vorm 02 40 (40%)", "Eind klaar 85 (85%)", "Eind loopt-nog\n15 (15%)"], words);
    }

    [Fact]
    public void What_comes_in_goes_out_and_all_come_to_an_end()
    {
        var links = FlowLink.Of(Wide(14), SankeyOption.MostSteps, SankeyOption.MostStates);
        Assert.Equal(links.Where(link => link.Step == 1).Sum(link => link.Count), links.Where(link => link.IsEnd).Sum(link => link.Count));
        foreach (var node in links.Where(link => link.Step > 1).Select(link => link.Source).Distinct())
            Assert.Equal(links.Where(link => link.Target == node).Sum(link => link.Count), links.Where(link => link.Source == node).Sum(link => link.Count));
    }

    [Fact]
    public void What_is_more_than_eight_states_or_five_steps_goes_together()
    {
        var nodes = FlowNode.Of(FlowLink.Of(Wide(14), SankeyOption.MostSteps, SankeyOption.MostStates));
        Assert.Equal(6, nodes.Max(node => node.Depth) + 1);
        Assert.True(nodes.Where(node => node.Depth < 5).GroupBy(node => node.Depth).Max(column => column.Count()) <= SankeyOption.MostStates);
        Assert.Contains(nodes, node => node.Key == FlowLink.Rest);
        Assert.Contains(nodes, node => node.Key == FlowLink.Onward);
        Assert.Contains("Overige paden", ChartSummary.Of(Wide(14)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_does_not_depend_on_the_order_of_the_rows() =>
        Assert.Equal(ChartOption.Of(Flows)!.ToJsonString(), ChartOption.Of(Flows with { Rows = [.. Flows.Rows.Reverse()] })!.ToJsonString());

    [Fact]
    public void A_state_keeps_the_colour_of_its_heaviest_form()
    {
        Assert.Equal(ChartColours.OfState("14"), ChartColours.OfState("02+14"));
        Assert.Equal(["#003967", "#CA3101"], Series(Flows)["data"]!.AsArray().Take(2).Select(node => (string?)node!["itemStyle"]!["color"]));
    }

    [Fact]
    public void The_drawing_stands_still()
    {
        var series = Series(Flows);
        Assert.Equal((false, 0), ((bool)series["draggable"]!, (int)series["layoutIterations"]!));
    }

    [Fact]
    public void The_summary_tells_where_they_begin_and_where_they_come_out() => Assert.Equal(
        "De meesten van de 100 beginnen met Vorm 02 (90, 90%) en Vorm 14 (10, 10%). Ze komen uit bij Eind klaar (85, 85%) en Eind loopt-nog (15, 15%).",
        ChartSummary.Of(Flows));

    private static JsonNode Series(AnswerTable table) => ChartOption.Of(table)!["series"]![0]!;

    // Sixty youths, each with another run of seven states.
    private static AnswerTable Wide(int states)
    {
        var links = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        for (var youth = 0; youth < 60; youth++)
        {
            for (var step = 1; step <= 7; step++)
            {
                var to = step == 7 ? "klaar" : $"{20 + ((youth * (step + 1)) % states)}";
                var key = $"{step}:{20 + ((youth * step) % states)}>{to}";
                links[key] = links.GetValueOrDefault(key) + 1;
            }
        }

        return Table([.. links.Select(link => (link.Key, link.Value))]);
    }

    private static AnswerTable Table(params (string Key, decimal Count)[] links) => new()
    {
        Id = "t",
        Message = "",
        Subtitle = "",
        RowHeader = "",
        TextColumns = [new("van", "Van"), new("naar", "Naar")],
        Columns = [new("jeugdigen", "Jeugdigen", Unit.Youths)],
        Rows = [.. links.Select(link => new TableRow(link.Key, link.Key, [Figure.Of(link.Count, Unit.Youths)])
        {
            Texts = [Label(link.Key[2..link.Key.IndexOf('>', StringComparison.Ordinal)]), Label(link.Key[(link.Key.IndexOf('>', StringComparison.Ordinal) + 1)..])],
        })],
        Chart = ChartKind.Sankey,
        Charted = ["jeugdigen"],
    };

    private static string Label(string key) => char.IsDigit(key[0]) ? $"Vorm {key}" : $"Eind {key}";
}
