using System.Globalization;
using Roer.Tests.World;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>Returns, stacking, handover, stepping up and what drives a difference, in worlds that a reader can count.</summary>
public sealed class CarePathWorldsTests
{
    private static readonly CarePath Question = new();

    /// <summary>
    /// Twenty end on 30 June 2024. Five begin again after 31 days and three after 184 days; the others are followed to the end of 2026. Two more go out
    /// of sight, and are no part of it.
    /// </summary>
    private static readonly DrawnStays.Drawn[] Returning =
    [
        .. Enumerable.Range(1, 20).Select(child => DrawnStays.Of($"k{child} 2024-01-10 2024-06-30")),
        .. Enumerable.Range(1, 5).Select(child => DrawnStays.Of($"k{child} 2024-07-31 2024-08-31")),
        .. Enumerable.Range(6, 3).Select(child => DrawnStays.Of($"k{child} 2024-12-31 2025-03-01")),
        DrawnStays.Of("weg1 2024-01-10 2024-06-30 35"), DrawnStays.Of("weg2 2024-01-10 2024-06-30 36"),
    ];

    /// <summary>Two of the five end once more in 2024, so there are 25 ends; of the five nobody begins again.</summary>
    [Theory]
    [InlineData("3", 20)]
    [InlineData("6", 20)]
    [InlineData("9", 32)]
    [InlineData("12", 32)]
    public void The_share_that_begins_again_is_that_of_all_ends_when_all_are_followed(string months, decimal share) =>
        Assert.Equal(share, Ask(Returning).Value($"opnieuw/{months}/opnieuw"));

    /// <summary>On 30 September 2024 nobody has been followed for longer than 92 days: what comes later is not known, and never zero.</summary>
    [Fact]
    public void Who_is_not_followed_so_long_says_nothing_of_later()
    {
        var answer = DrawnStays.World(Returning).Ask(World.ScopeOf("2024", "2024-09-30"), Question);
        Assert.Equal(20, answer.Value("opnieuw/3/opnieuw"));
        Assert.Equal((FigureState.Unknown, FigureState.Unknown), (answer.Figure("opnieuw/6/opnieuw").State, answer.Figure("nieuweStart12").State));
    }

    [Fact]
    public void A_youth_who_turns_eighteen_is_followed_no_longer()
    {
        var births = "kind | geboren\n" + string.Join('\n', Enumerable.Range(17, 4).Select(child => $"k{child} | 2006-08-01"));
        var answer = DrawnStays.World(Returning, births).Ask(World.ScopeOf("2024"), Question);
        Assert.Equal(13, answer.Value("opnieuw/12/gevolgd"));
        Assert.True(answer.Value("opnieuw/12/opnieuw") > Ask(Returning).Value("opnieuw/12/opnieuw"));
    }

    /// <summary>Anna has two at once and three in the year at three providers; Bram one; Cato's third begins after a year.</summary>
    [Fact]
    public void Stacking_counts_the_first_twelve_months()
    {
        var answer = Ask(
            DrawnStays.Of("Anna 2024-01-01 2024-06-30"), DrawnStays.Of("Anna 2024-03-01 2024-09-30") with { Provider = "B" }, DrawnStays.Of("Anna 2024-11-01 2024-11-30") with { Provider = "C", Code = "44A01" },
            DrawnStays.Of("Bram 2024-02-01 2024-03-01"), DrawnStays.Of("Cato 2024-01-01 2024-02-01"), DrawnStays.Of("Cato 2024-05-01 2024-06-01") with { Provider = "B" }, DrawnStays.Of("Cato 2025-02-01 2025-03-01") with { Provider = "C" });
        Assert.Equal((2, 1, 0), (answer.Value("stapeling/tegelijk-1/jeugdigen"), answer.Value("stapeling/tegelijk-2/jeugdigen"), answer.Value("stapeling/tegelijk-3/jeugdigen")));
        Assert.Equal((2, 1), (answer.Value("stapeling/hulpvormen-1/jeugdigen"), answer.Value("stapeling/hulpvormen-2/jeugdigen")));
        Assert.Equal((1, 1, 1), (answer.Value("stapeling/aanbieders-1/jeugdigen"), answer.Value("stapeling/aanbieders-2/jeugdigen"), answer.Value("stapeling/aanbieders-3/jeugdigen")));
        Assert.Equal((2, 44.5m, 2), (answer.Value("overdracht/A>B/jeugdigen"), answer.Value("overdracht/A>B/pauze"), answer.Value("overdracht/B>C/jeugdigen")));
    }

    /// <summary>Three years of ambulant help and one of stay: up once, down once, and once ambulant help beside the stay.</summary>
    [Fact]
    public void Stepping_up_and_down_is_counted_over_the_years_of_help()
    {
        var answer = Ask(
            DrawnStays.Of("Anna 2024-01-01 2024-12-31"), DrawnStays.Of("Anna 2025-01-01 2025-06-30") with { Code = "44A01", Provider = "B" },
            DrawnStays.Of("Bram 2024-01-01 2024-06-30") with { Code = "44A01", Provider = "B" }, DrawnStays.Of("Bram 2024-04-01 2024-12-31"));
        Assert.Equal((1, 1, 1, 0), (answer.Value("zwaarte/zwaarder/overgangen"), answer.Value("zwaarte/lichter/overgangen"), answer.Value("zwaarte/erbij/overgangen"), answer.Value("zwaarte/eraf/overgangen")));
        var days = 366 + 181 + 182 + 184;
        Assert.Equal(decimal.Round(36525m / days, 6), answer.Value("zwaarte/zwaarder/per100Jaar"));
        Assert.Equal((1, 1), (answer.Value("rangen/2>6/overgangen"), answer.Value("rangen/6>2/overgangen")));
        Assert.Equal(decimal.Round(36525m / (366 + 184), 6), answer.Value("rangen/2>6/per100Jaar"));
    }

    [Fact]
    public void A_pause_is_no_step_down()
    {
        var answer = Ask(DrawnStays.Of("Anna 2024-01-01 2024-02-01") with { Code = "44A01" }, DrawnStays.Of("Anna 2024-03-01 2024-04-01"));
        Assert.Equal((0, 0), (answer.Value("zwaarte/zwaarder/overgangen"), answer.Value("zwaarte/lichter/overgangen")));
        Assert.Equal(100, answer.Value("laterLichter"));
    }

    /// <summary>Another tool divided the flow by all flows of all steps, and took running care for stopped.</summary>
    [Fact]
    public void The_shares_of_a_step_are_of_the_youths_who_reach_it_and_running_is_not_done()
    {
        var table = Ask(Returning).Tables.Single(one => one.Id == "stromen");
        foreach (var step in table.Rows.GroupBy(row => row.Texts[2]))
            Assert.Equal(100, decimal.Round(step.Sum(row => row.Figures[1].Value!.Value), 3));
        var running = Ask(DrawnStays.Of("Anna 2024-01-10 2024-02-10"), DrawnStays.Of("Bram 2024-01-10"));
        Assert.Equal((1, 1), (running.Value("stromen/1:02>klaar/jeugdigen"), running.Value("stromen/1:02>loopt-nog/jeugdigen")));
    }

    [Fact]
    public void Small_edges_are_left_out_of_the_map_and_counted()
    {
        var many = Enumerable.Range(1, 200).Select(child => DrawnStays.Of($"k{child} 2024-01-10 2024-06-30")).ToList();
        DrawnStays.Drawn[] all = [.. many, DrawnStays.Of("Anna 2024-01-01 2024-02-01"), DrawnStays.Of("Anna 2024-03-01 2024-04-01") with { Code = "44A01" }];
        var (shown, whole) = (Ask(all), DrawnStays.World(all).Ask(World.ScopeOf("2024") with { Settings = [new Setting("rand", "0")] }, Question));
        Assert.DoesNotContain(shown.Tables.Single(table => table.Id == "kaart").Rows, row => row.Key == "02>14");
        Assert.Contains("2 kleine overgangen staan ook niet in de tabel. Dat raakt 1 jeugdigen", shown.Tables.Single(table => table.Id == "kaart").Notes[0], StringComparison.Ordinal);
        Assert.Equal((1, 1), (whole.Value("kaart/02>14/jeugdigen"), whole.Value("kaart/14>klaar/jeugdigen")));
    }

    /// <summary>Sixty end after one, sixty go on in stay: the two groups differ in everything but how they begin.</summary>
    [Fact]
    public void What_drives_a_difference_is_named_and_what_is_equal_is_not()
    {
        var groups = Enumerable.Range(1, 60).SelectMany(child => new[]
        {
            DrawnStays.Of($"a{child} 2024-01-10 2024-06-30"),
            DrawnStays.Of($"b{child} 2024-01-10 2024-06-30") with { Provider = "B" }, DrawnStays.Of($"b{child} 2024-07-01") with { Provider = "B", Code = "44A01" },
        });
        var answer = DrawnStays.World(groups).Ask(World.ScopeOf("2024") with { Settings = [new Setting("tegenover", "aanbieder=B")] }, Question);
        var table = answer.Tables.Single(one => one.Id == "verschil");
        Assert.Contains("meer verschil dan toeval", table.Message, StringComparison.OrdinalIgnoreCase);
        Assert.True(answer.Value("verschil/Wat volgt op ambulant/toeval") < 0.001m);
        Assert.Equal(FigureState.Unknown, answer.Figure("verschil/Eerste hulpvorm/toeval").State);
        Assert.Equal(["loopt nog", "100,0% (60)", "0,0% (0)"], table.Rows.Single(row => row.Key == "Einde van het pad").Texts);
    }

    [Theory]
    [InlineData("aanbieder", "A", 3)]
    [InlineData("hulpvorm", "14", 1)]
    [InlineData("beginvorm", "02", 3)]
    [InlineData("product", "45A04", 3)]
    [InlineData("wijk", "onbekend", 3)]
    public void The_first_table_divides_the_youths_as_was_asked(string per, string key, int youths)
    {
        var world = DrawnStays.World([DrawnStays.Of("Anna 2024-01-01 2024-02-01"), DrawnStays.Of("Bram 2024-01-01 2024-02-01"), DrawnStays.Of("Cato 2024-01-01 2024-02-01"), DrawnStays.Of("Cato 2024-03-01") with { Code = "44A01", Provider = "B" }]);
        var answer = world.Ask(World.ScopeOf("2024") with { Per = per }, Question);
        Assert.Equal(per, answer.Tables[0].Dimension);
        Assert.Equal(youths, answer.Value(string.Create(CultureInfo.InvariantCulture, $"per-{per}/{key}/jeugdigen")));
    }

    [Fact]
    public void What_changes_the_conclusion_is_said_first()
    {
        var alerts = DrawnStays.World(Returning).Ask(World.ScopeOf("2024", "2024-09-30") with { Settings = [new Setting("zonder-hulp", "ja")] }, Question).Alerts;
        Assert.Contains(alerts, alert => alert.Contains("Deze periode loopt nog", StringComparison.Ordinal));
        Assert.Contains(alerts, alert => alert.Contains("nog geen jaar", StringComparison.Ordinal));
        Assert.Contains(alerts, alert => alert.Contains("Hoeveel jeugdigen er wonen", StringComparison.Ordinal));
    }

    [Fact]
    public void A_cohort_that_is_empty_says_so()
    {
        var answer = Ask(DrawnStays.Of("Anna 2023-01-01 2024-02-01"));
        Assert.Equal((1, 0), (answer.Value("jeugdigen"), answer.Value("gevolgdeJeugdigen")));
        Assert.Contains("niemand", Assert.Single(answer.Sentences), StringComparison.Ordinal);
    }

    private static Answer Ask(params DrawnStays.Drawn[] lines) => DrawnStays.World(lines).Ask(World.ScopeOf("2024"), Question);
}
