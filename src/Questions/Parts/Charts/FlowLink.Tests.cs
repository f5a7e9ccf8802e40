namespace Roer.Questions.Parts.Charts;

/// <summary>The links of a drawing of steps, held against counting drawn youths one by one.</summary>
public sealed class FlowLinkTests
{
    /// <summary>The states that one youth goes through, and how it ends.</summary>
    private sealed record Walk(IReadOnlyList<string> States, string End);

    [Theory]
    [InlineData(5, 8)]
    [InlineData(2, 8)]
    [InlineData(1, 2)]
    [InlineData(5, 1)]
    [InlineData(20, 20)]
    public void Links_are_those_of_counting_youths_one_by_one(int steps, int states)
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var walks = Draw(seed);
            var kept = Kept(walks, states);
            var slow = walks.SelectMany(walk => Steps(walk, steps, key => kept.Contains(key) ? key : FlowLink.Rest)).CountBy(key => key);
            var found = FlowLink.Of(Table(walks), steps, states);
            Assert.Equal(slow.ToDictionary(one => one.Key, one => (decimal)one.Value), found.ToDictionary(link => $"{link.Step}:{link.From}>{link.To}", link => link.Count));
        }
    }

    [Fact]
    public void Whoever_begins_comes_out_once_and_what_comes_into_a_node_goes_out()
    {
        for (var seed = 100; seed < 160; seed++)
        {
            var walks = Draw(seed);
            var links = FlowLink.Of(Table(walks), 1 + (seed % 6), 1 + (seed % 9));
            Assert.Equal(walks.Count, links.Where(link => link.Step == 1).Sum(link => link.Count));
            Assert.Equal(walks.Count, links.Where(link => link.IsEnd).Sum(link => link.Count));
            foreach (var node in FlowNode.Of(links).Where(node => node.Depth > 0 && FlowLink.Place(node.Key) < 0))
                Assert.Equal(links.Where(link => link.Target == node.Name).Sum(link => link.Count), links.Where(link => link.Source == node.Name).Sum(link => link.Count));
        }
    }

    [Fact]
    public void Links_stand_by_step_then_by_state_with_the_ends_after_the_states()
    {
        var links = FlowLink.Of(Table([new(["11", "02"], "klaar"), new(["11"], "uit-beeld"), new(["02"], "loopt-nog"), new(["02"], "klaar"), new(["02", "11"], "klaar")]), 5, 8);
        Assert.Equal(
            ["1·02 > 2·11", "1·02 > klaar", "1·02 > loopt-nog", "1·11 > 2·02", "1·11 > uit-beeld", "2·02 > klaar", "2·11 > klaar"],
            links.Select(link => $"{link.Source} > {link.Target}"));
    }

    /// <summary>Three states where two may be shown: the one met most at one step stays, the other two are a rest at every step.</summary>
    [Fact]
    public void A_rest_bears_one_name_and_is_no_end()
    {
        var links = FlowLink.Of(Table([new(["02", "11"], "klaar"), new(["02"], "klaar"), new(["11", "14"], "klaar")]), 5, 2);
        Assert.Equal(
            ["1·02 > 2·overige-paden 1", "1·02 > klaar 1", "1·overige-paden > 2·overige-paden 1", "2·overige-paden > klaar 2"],
            links.Select(link => $"{link.Source} > {link.Target} {link.Count}"));
        Assert.Equal(["Overige paden"], links.Where(link => link.From == FlowLink.Rest).Select(link => link.FromLabel).Distinct());
    }

    /// <summary>Of a hundred, states of one or two at the second step are a rest there; a state that is small alone keeps its name, and so does one that is small only later.</summary>
    [Fact]
    public void States_that_few_come_through_are_a_rest_at_that_step()
    {
        List<Walk> walks = [.. Enumerable.Repeat(new Walk(["02"], "klaar"), 90), .. Enumerable.Repeat(new Walk(["11", "02"], "klaar"), 6), new(["11", "11"], "klaar"), new(["02", "14"], "klaar"), new(["02", "04"], "loopt-nog"), new(["14"], "klaar")];
        Assert.Equal(
            ["1·02 > 2·overige-paden 2", "1·02 > klaar 90", "1·11 > 2·02 6", "1·11 > 2·overige-paden 1", "1·14 > klaar 1", "2·02 > klaar 6", "2·overige-paden > klaar 2", "2·overige-paden > loopt-nog 1"],
            FlowLink.Of(Table(walks), 5, 8, 2).Select(link => $"{link.Source} > {link.Target} {link.Count}"));
    }

    [Fact]
    public void However_small_states_may_be_whoever_begins_comes_out()
    {
        for (var seed = 200; seed < 240; seed++)
        {
            var walks = Draw(seed);
            var links = FlowLink.Of(Table(walks), 1 + (seed % 6), 1 + (seed % 9), seed % 40);
            Assert.Equal(walks.Count, links.Where(link => link.Step == 1).Sum(link => link.Count));
            Assert.Equal(walks.Count, links.Where(link => link.IsEnd).Sum(link => link.Count));
        }
    }

    [Fact]
    public void A_link_that_is_hidden_or_zero_is_not_drawn_and_the_summary_tells_of_the_hidden_one()
    {
        var table = Table([new(["02"], "klaar"), new(["11"], "klaar")]);
        var hidden = table with { Rows = [table.Rows[0], table.Rows[1] with { Figures = [new Figure { Unit = Unit.Youths, State = FigureState.Hidden }] }, Row("1:14>klaar", 0)] };
        Assert.Equal(["1·02"], FlowLink.Of(hidden, 5, 8).Select(link => link.Source));
        Assert.EndsWith("Eén verborgen of onbekende verbinding is niet getekend.", ChartSummary.Of(hidden), StringComparison.Ordinal);
    }

    [Fact]
    public void A_few_among_many_are_not_said_to_be_none_at_all()
    {
        var table = Table([.. Enumerable.Repeat(new Walk(["02"], "klaar"), 500), new(["02"], "uit-beeld")]);
        Assert.EndsWith("uit-beeld (1, <1%).", ChartSummary.Of(table), StringComparison.Ordinal);
    }

    private static List<Walk> Draw(int seed)
    {
        var random = new Random(seed);
        string[] states = [.. Enumerable.Range(0, random.Next(1, 14)).Select(number => $"{number:00}")];
        return
        [
            .. Enumerable.Range(0, random.Next(1, 40)).Select(_ =>
                new Walk([.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => states[Math.Min(random.Next(states.Length), random.Next(states.Length))])], FlowLink.Ends[random.Next(3)])),
        ];
    }

    /// <summary>The states met most often at any one step; of equal ones the first. One place is for the rest, when there is one.</summary>
    private static HashSet<string> Kept(List<Walk> walks, int states)
    {
        var most = walks.SelectMany(walk => walk.States).Distinct()
            .OrderByDescending(state => Enumerable.Range(0, 8).Max(step => walks.Count(walk => walk.States.ElementAtOrDefault(step) == state)))
            .ThenBy(state => state, StringComparer.Ordinal).ToList();
        return [.. most.Count <= states ? most : most.Take(states - 1)];
    }

    private static IEnumerable<string> Steps(Walk walk, int steps, Func<string, string> name)
    {
        for (var step = 1; step <= Math.Min(steps, walk.States.Count); step++)
        {
            var to = step == walk.States.Count ? walk.End : step == steps ? FlowLink.Onward : name(walk.States[step]);
            yield return $"{step}:{name(walk.States[step - 1])}>{to}";
        }
    }

    private static AnswerTable Table(List<Walk> walks) => new()
    {
        Id = "t",
        Message = "",
        Subtitle = "",
        RowHeader = "",
        TextColumns = [new("van", "Van"), new("naar", "Naar")],
        Columns = [new("jeugdigen", "Jeugdigen", Unit.Youths)],
        Rows = [.. walks.SelectMany(walk => Steps(walk, int.MaxValue, key => key)).CountBy(key => key).Select(one => Row(one.Key, one.Value))],
        Chart = ChartKind.Sankey,
        Charted = ["jeugdigen"],
    };

    private static TableRow Row(string key, int count) =>
        new(key, key, [Figure.Of(count, Unit.Youths)]) { Texts = [key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..key.IndexOf('>', StringComparison.Ordinal)], key[(key.IndexOf('>', StringComparison.Ordinal) + 1)..]] };
}
