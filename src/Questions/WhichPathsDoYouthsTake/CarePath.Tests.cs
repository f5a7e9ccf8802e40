using System.Globalization;
using Roer.Messages.Sample;
using Roer.Tests.World;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>Which paths youths take, in small worlds that a reader can count; and the whole answer for the invented municipality.</summary>
public sealed class CarePathTests
{
    private static readonly CarePath Question = new();

    /// <summary>Six youths: one done after one, one running, two who go on in stay, one who comes back after a pause, and one whose care had begun before.</summary>
    private static readonly DrawnStays.Drawn[] Six =
    [
        DrawnStays.Of("Anna 2024-01-10 2024-03-01"), DrawnStays.Of("Bram 2024-02-01"),
        DrawnStays.Of("Cato 2024-03-01 2024-06-30"), DrawnStays.Of("Cato 2024-07-01") with { Code = "44A01" },
        DrawnStays.Of("Daan 2024-03-01 2024-08-31") , DrawnStays.Of("Daan 2024-06-01 2024-09-30") with { Code = "44A01", Provider = "B" },
        DrawnStays.Of("Eva 2024-01-02 2024-02-01"), DrawnStays.Of("Eva 2024-05-01 2024-06-01"),
        DrawnStays.Of("Finn 2023-01-01 2024-05-01"),
    ];

    [Fact]
    public void Each_youth_who_began_in_the_period_has_one_path()
    {
        var answer = Ask(Six);
        Assert.Equal((6, 5, 9), (answer.Value("jeugdigen"), answer.Value("gevolgdeJeugdigen"), answer.Value("trajecten")));
        Assert.Equal(
            ["02>02+14>14>klaar", "02>02>klaar", "02>14>loopt-nog", "02>klaar", "02>loopt-nog"],
            answer.Tables.Single(table => table.Id == "paden").Rows.Select(row => row.Key).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("klaarNaEen", 20)]
    [InlineData("eersteLooptNog", 20)]
    [InlineData("uitBeeldNaEen", 0)]
    [InlineData("laterZwaarder", 40)]
    [InlineData("laterEvenZwaar", 20)]
    [InlineData("laterLichter", 0)]
    public void The_outcomes_of_the_first_help_add_up_to_all(string name, decimal share) => Assert.Equal(share, Ask(Six).Value(name));

    [Fact]
    public void Who_fell_away_is_told_with_the_reason()
    {
        var row = Ask(Six).Tables.Single(table => table.Id == "wie-niet").Rows.Single(one => one.Key == "begonnen");
        Assert.Equal((5, 1), (row.Figures[0].Value, row.Figures[1].Value));
        Assert.Contains("liep al", row.Texts[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Ongoing_care_is_a_first_step_of_its_own()
    {
        var answer = Ask(Six, "groep=in-hulp");
        Assert.Equal(6, answer.Value("gevolgdeJeugdigen"));
        Assert.Equal(1, answer.Value("paden/liep-al>02>klaar/jeugdigen"));
        Assert.Equal(1, answer.Value("stromen/1:liep-al>02/jeugdigen"));
        Assert.Equal(122, answer.Value("paden/liep-al>02>klaar/mediaanDagen"));
    }

    [Fact]
    public void A_pause_that_is_skipped_breaks_neither_step_nor_begin()
    {
        Assert.Equal(1, Ask(Six, "gat=90").Value("paden/02>klaar/jeugdigen") - Ask(Six).Value("paden/02>klaar/jeugdigen"));
        DrawnStays.Drawn[] back = [DrawnStays.Of("Gijs 2023-11-01 2023-12-20"), DrawnStays.Of("Gijs 2024-01-05 2024-02-01")];
        Assert.Equal((1, 0), (Ask(back).Value("gevolgdeJeugdigen"), Ask(back, "gat=28").Value("gevolgdeJeugdigen")));
    }

    [Fact]
    public void Youths_with_care_in_the_five_years_before_can_be_left_out()
    {
        DrawnStays.Drawn[] back = [DrawnStays.Of("Gijs 2021-11-01 2021-12-20"), DrawnStays.Of("Gijs 2024-01-05 2024-02-01"), DrawnStays.Of("Hugo 2018-01-01 2018-12-31"), DrawnStays.Of("Hugo 2024-02-01 2024-03-01")];
        Assert.Equal((2, 1), (Ask(back).Value("gevolgdeJeugdigen"), Ask(back, "herhaald=weglaten").Value("gevolgdeJeugdigen")));
        Assert.Equal(50, Ask(back).Value("herhaaldBeroep"));
        Assert.Equal(FigureState.Unknown, Ask(Six).Figure("herhaaldBeroep").State);
    }

    [Theory]
    [InlineData("7", "02>14>klaar")]
    [InlineData("0", "02>02+14>14>klaar")]
    public void A_short_step_goes_into_the_one_beside_it(string days, string path)
    {
        var answer = Ask([DrawnStays.Of("Anna 2024-01-10 2024-03-01"), DrawnStays.Of("Anna 2024-02-26 2024-09-01") with { Code = "44A01", Provider = "B" }], $"gladstrijken={days}");
        Assert.Equal(path, Assert.Single(answer.Tables.Single(table => table.Id == "paden").Rows).Key);
    }

    [Theory]
    [InlineData("31", "klaar")]
    [InlineData("35", "uit-beeld")]
    [InlineData("36", "uit-beeld")]
    public void Done_running_and_out_of_sight_are_kept_apart(string reason, string end)
    {
        var answer = Ask([DrawnStays.Of($"Anna 2024-01-10 2024-03-01 {reason}"), DrawnStays.Of("Bram 2024-01-10")]);
        Assert.Equal(1, answer.Value($"paden/02>{end}/jeugdigen"));
        Assert.Equal(1, answer.Value("paden/02>loopt-nog/jeugdigen"));
    }

    /// <summary>Cato goes on at once and Daan overlaps by 92 days; Eva pauses for 89 days.</summary>
    [Fact]
    public void The_map_has_pause_and_overlap_apart()
    {
        var answer = Ask(Six);
        Assert.Equal((2, 0, 50, 92), (answer.Value("kaart/02>14/jeugdigen"), answer.Value("kaart/02>14/pauze"), answer.Value("kaart/02>14/overlapAandeel"), answer.Value("kaart/02>14/overlap")));
        Assert.Equal((1, 89), (answer.Value("kaart/02>02/jeugdigen"), answer.Value("kaart/02>02/pauze")));
    }

    [Fact]
    public void Euros_follow_the_trajectory_that_had_begun()
    {
        var answer = DrawnStays.World([DrawnStays.Of("Anna 2024-01-10 2024-03-01"), DrawnStays.Of("Bram 2023-02-01")], """
            regel | toewijzing | van        | bedrag | kind | aanbieder
            r1    | 1          | 2024-01-01 | 100    | Anna | A
            r2    | 1          | 2024-02-01 | 50     | Anna | A
            r3    | 1          | 2025-02-01 | 7      | Anna | A
            r4    | 2          | 2024-02-01 | 30     | Bram | A
            r5    | 99         | 2024-02-01 | 3      | Bram | A
            """).Ask(World.ScopeOf("2024"), Question);
        Assert.Equal((157, 183, 157), (answer.Value("kostenPadenCent"), answer.Value("gedeclareerdCent"), answer.Value("paden/02>klaar/kostenCent")));
        Assert.Equal((150, 30, 3), (answer.Value("aansluiting/paden/gedeclareerdCent"), answer.Value("aansluiting/andere/gedeclareerdCent"), answer.Value("aansluiting/geen-traject/gedeclareerdCent")));
    }

    /// <summary>Anna's end was moved, Bram's new allocation adjoins, Cato simply ended as planned, and Daan stopped before.</summary>
    [Fact]
    public void An_extension_is_a_later_end_or_an_allocation_that_adjoins()
    {
        var answer = World.Of("""
            product | categorie | vorm
            45A04   | 45        | 2

            toewijzing | kind | aanbieder | product | van        | tot        | omvang         | besluit
            1          | Anna | A         | 45A04   | 2024-01-01 | 2024-06-30 | 1 uur per week | 2024-01-01
            1          | Anna | A         | 45A04   | 2024-01-01 | 2024-12-31 | 1 uur per week | 2024-06-01
            2          | Bram | A         | 45A04   | 2024-01-01 | 2024-06-30 | 1 uur per week | 2024-01-01
            3          | Bram | A         | 45A04   | 2024-07-01 | 2024-12-31 | 1 uur per week | 2024-06-01
            4          | Cato | A         | 45A04   | 2024-01-01 | 2024-06-30 | 1 uur per week | 2024-01-01
            5          | Daan | A         | 45A04   | 2024-01-01 | 2024-06-30 | 1 uur per week | 2024-01-01

            start | begin
            1     | 2024-01-01
            2     | 2024-01-01
            3     | 2024-07-01
            4     | 2024-01-01
            5     | 2024-01-01

            stop | begin      | eind       | reden
            5    | 2024-01-01 | 2024-03-31 | 31
            """).Ask(World.ScopeOf("2024"), Question);
        Assert.Equal((3, 2), (answer.Value("verlenging/02/bereikt"), answer.Value("verlenging/02/verlengd")));
        Assert.Equal(66.666667m, answer.Value("verlengd"));
    }

    [Fact]
    public void Two_groups_that_do_not_differ_may_differ_by_chance()
    {
        using var store = new WorldStore(DrawnStays.World(Six).Intakes);
        var scope = World.ScopeOf("2024");
        var same = store.Ask(scope with { Comparison = scope.Period }, Question);
        Assert.All(same.Tables.Single(table => table.Id == "verschil").Rows, row => Assert.Contains(row.Figures[3].Value, new decimal?[] { null, 100 }));
        var group = store.Ask(scope with { Settings = [new Setting("tegenover", "hulpvorm=14")] }, Question);
        Assert.Equal((2, 3), (group.Value("verschil/Welke paden/jeugdigenEerste"), group.Value("verschil/Welke paden/jeugdigenTweede")));
        var fault = Assert.Throws<ScopeException>(() => store.Ask(scope with { Settings = [new Setting("tegenover", "hulpvorm=13")] }, Question));
        Assert.Contains("Kies uit: 02, 14", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_filter_chooses_youths_and_keeps_their_whole_path()
    {
        using var store = new WorldStore(DrawnStays.World(Six).Intakes);
        var answer = store.Ask(World.ScopeOf("2024", "2026-12-31", "hulpvorm=14"), Question);
        Assert.Equal((2, 2), (answer.Value("jeugdigen"), answer.Value("gevolgdeJeugdigen")));
        Assert.Equal(1, answer.Value("paden/02>14>loopt-nog/jeugdigen"));
        Assert.Equal(0, store.Ask(World.ScopeOf("2024", "2026-12-31", "beginvorm=14"), Question).Value("gevolgdeJeugdigen"));
    }

    [Fact]
    public void Shares_may_be_of_all_youths_who_live_there()
    {
        var world = DrawnStays.World(Six, "inwoners   | jaar | leeftijd | aantal\nBU99980101 | 2024 | 10       | 500");
        Assert.Equal(0.2m, Ask(world, "zonder-hulp=ja").Value("paden/02>klaar/aandeel"));
        Assert.Equal(495, Ask(world, "zonder-hulp=ja").Value("paden/niet-gevolgd/jeugdigen"));
        Assert.Equal(FigureState.Unknown, Ask(DrawnStays.World(Six), "zonder-hulp=ja").Figure("paden/02>klaar/aandeel").State);
    }

    [Fact]
    public void Where_nothing_was_taken_in_nothing_is_known()
    {
        using var store = new WorldStore([]);
        var scope = World.ScopeOf("2024");
        var answer = store.Ask(scope with { Comparison = World.ScopeOf("2023").Period, Per = "verwijzer" }, Question);
        Assert.Equal((0, 0, 0), (answer.Value("trajecten"), answer.Value("jeugdigen"), answer.Value("gevolgdeJeugdigen")));
        Assert.Equal(FigureState.NotApplicable, answer.Figure("klaarNaEen").State);
        Assert.Contains("voor deze gemeente geen trajecten", Assert.Single(answer.Sentences), StringComparison.Ordinal);
    }

    [Fact]
    public void The_answer_is_the_one_that_was_read_and_agreed()
    {
        var options = new SampleOptions { Seed = 1, Youths = 300, Years = 3, FirstYear = 2023 };
        using var store = new WorldStore(SampleTown.Invent(options).Intakes());
        var answer = store.Ask(World.ScopeOf("2024", "2026-01-31") with { Municipality = options.Municipality, Comparison = World.ScopeOf("2023").Period }, Question);
        var about = string.Create(CultureInfo.InvariantCulture, $"De verzonnen gemeente van zaad {options.Seed}, {options.Youths} jeugdigen, {options.Years} jaar.");
        Golden.Matches($"# {Question.Asks}\n\n{about}\n\n{AnswerText.Tables(answer)}");
    }

    private static Answer Ask(IEnumerable<DrawnStays.Drawn> lines, params string[] settings) => Ask(DrawnStays.World(lines), settings);

    private static Answer Ask(World world, params string[] settings) => world.Ask(
        World.ScopeOf("2024") with { Settings = [.. settings.Select(setting => setting.Split('=')).Select(parts => new Setting(parts[0], parts[1]))] }, Question);
}
