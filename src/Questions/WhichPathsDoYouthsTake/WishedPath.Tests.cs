using Roer.Questions.Parts.Paths;
using Roer.Tests.World;

namespace Roer.Questions.WhichPathsDoYouthsTake;

/// <summary>Wished-for paths: how they are read, and how paths are held against them, in worlds that a reader can count.</summary>
public sealed class WishedPathTests
{
    private static readonly DrawnStays.Drawn[] Five =
    [
        DrawnStays.Of("Anna 2024-01-10 2024-03-01"), DrawnStays.Of("Bram 2024-02-01"),
        DrawnStays.Of("Cato 2024-03-01 2024-06-30"), DrawnStays.Of("Cato 2024-07-01") with { Code = "44A01" },
        DrawnStays.Of("Daan 2024-03-01 2024-08-31"), DrawnStays.Of("Daan 2024-06-01 2024-09-30") with { Code = "44A01", Provider = "B" },
        DrawnStays.Of("Eva 2024-01-02 2024-02-01"), DrawnStays.Of("Eva 2024-05-01 2024-06-01"),
    ];

    [Theory]
    [InlineData("ambulant → klaar")]
    [InlineData("ambulant->klaar")]
    [InlineData("02 > KLAAR")]
    [InlineData("  Ambulant  >  klaar  ")]
    public void Arrows_names_and_codes_may_be_written_in_more_ways(string text)
    {
        var path = Assert.Single(WishedPathText.Read(text));
        Assert.Equal([FormSet.Of(Care.CareForm.Ambulant).Bits, WishedPath.CodeOf(PathEnd.Done)], path.Steps.Select(step => Assert.Single(step.States!)));
    }

    [Fact]
    public void Marks_and_bounds_are_read()
    {
        var paths = WishedPathText.Read("licht: voorveld → wijkteam? → ambulant|daghulp (≤ 180 dagen) → *; zwaar: ambulant+verblijf (≥ 2 weken) → uit beeld");
        Assert.Equal(["licht", "zwaar"], paths.Select(path => path.Name));
        Assert.Equal([true, false], paths.Select(path => path.HasUnseen));
        Assert.Equal([true, false, false, true], paths[0].Steps.Select(step => step.IsOptional));
        Assert.Equal((2, 180, true), (paths[0].Steps[1].States!.Count, paths[0].Steps[1].AtMost, paths[0].Steps[2].IsAnything));
        Assert.Equal(("ambulant + verblijf", 14), (WishedPath.LabelOf(paths[1].Steps[0]), paths[1].Steps[0].AtLeast));
    }

    [Theory]
    [InlineData("(< 3 weken)", null, 20)]
    [InlineData("(> 1 dag)", 2, null)]
    [InlineData("(<= 6 maanden)", null, 183)]
    [InlineData("(>= 1 jaar)", 365, null)]
    public void Bounds_are_days(string bound, int? least, int? most)
    {
        var step = WishedPathText.Read($"ambulant {bound} -> daghulp > klaar")[0].Steps[0];
        Assert.Equal((least, most), (step.AtLeast, step.AtMost));
    }

    [Theory]
    [InlineData(";", "Het gewenste pad is leeg. Schrijf bijvoorbeeld: ambulant → klaar.")]
    [InlineData("ambulant → → klaar", "In 'ambulant → → klaar' staat een pijl zonder stap ervoor of erna. Schrijf bijvoorbeeld: ambulant → klaar.")]
    [InlineData("voorveld", "Het voorveld staat niet in de berichten. Schrijf ook een stap die we wel zien. Schrijf bijvoorbeeld: ambulant → klaar.")]
    [InlineData("klaar → ambulant", "In 'klaar → ambulant' komt er na het einde nog een stap. Zet klaar, loopt nog of uit beeld als laatste.")]
    [InlineData("ambulant (180)", "Ik begrijp '(180)' niet. Schrijf bijvoorbeeld: ambulant (≤ 180 dagen).")]
    [InlineData("* (≤ 3 dagen)", "Bij * hoort geen aantal dagen. Zet het bij een hulpvorm.")]
    [InlineData("klaar (≤ 3 dagen)", "Bij 'klaar' hoort geen aantal dagen. Zet het bij een hulpvorm.")]
    [InlineData("ambulant|klaar", "'ambulant|klaar' is hulp of een einde. Schrijf dat als twee paden met een ; ertussen.")]
    [InlineData(": ambulant", "Voor de dubbele punt hoort een naam. Schrijf bijvoorbeeld: licht: ambulant → klaar.")]
    [InlineData("a: ambulant; a: daghulp", "Twee gewenste paden heten 'a'. Geef elk pad een eigen naam.")]
    public void What_cannot_be_read_is_one_line_that_says_what_to_write(string text, string message)
    {
        var fault = Assert.Throws<ScopeException>(() => WishedPathText.Read(text));
        Assert.Equal(("gewenst", message), (fault.Parameter, fault.Message));
    }

    [Fact]
    public void An_unknown_step_and_too_many_paths_are_told()
    {
        Assert.StartsWith("Ik ken de stap 'ambulante' niet. Kies uit: wijkteam, ambulant, ", Assert.Throws<ScopeException>(() => WishedPathText.Read("ambulante → klaar")).Message, StringComparison.Ordinal);
        Assert.Equal(20, WishedPathText.Read(string.Join(';', Enumerable.Range(1, 20).Select(number => $"{number}: ambulant"))).Count);
        Assert.StartsWith("U gaf 21 gewenste paden.", Assert.Throws<ScopeException>(() => WishedPathText.Read(string.Join(';', Enumerable.Range(1, 21).Select(number => $"{number}: ambulant")))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_follows_differs_or_cannot_be_told_yet()
    {
        var answer = Ask(Five, "ambulant → klaar");
        Assert.Equal((1, 1, 3), (answer.Value("gewenst-pad/volgens/jeugdigen"), answer.Value("gewenst-pad/tot-nu-toe/jeugdigen"), answer.Value("gewenst-pad/anders/jeugdigen")));
        var table = answer.Tables.Single(one => one.Id == "gewenst-pad");
        Assert.Equal("20% liep een gewenst pad, 60% liep anders", table.Message);
        Assert.Equal("Van de jeugdigen past 20% helemaal en 20% tot nu toe; van de euro's 0% en 0%. Van alle stappen past 56%.", table.Notes[0]);
        Assert.Equal(FigureState.Unknown, answer.Figure("gewenst-pad/anders/verschilCent").State);
    }

    [Fact]
    public void Each_youth_who_differs_stands_at_the_first_deviation()
    {
        var rows = Ask(Five, "ambulant → klaar").Tables.Single(one => one.Id == "afwijkingen").Rows;
        Assert.Equal(
            ["Ambulant + verblijf kwam erbij", "Ambulant kwam erbij", "Verblijf in plaats van klaar"], rows.Select(row => row.Label).Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.Equal(1, row.Figures[0].Value));
    }

    [Fact]
    public void A_bound_counts_the_days_of_a_step()
    {
        var answer = Ask(Five, "ambulant (≤ 40 dagen) → klaar");
        Assert.Equal(0, answer.Value("gewenst-pad/volgens/jeugdigen"));
        Assert.Contains(answer.Tables.Single(one => one.Id == "afwijkingen").Rows, row => row.Label == "Ambulant duurde langer dan 40 dagen");
        Assert.Equal(1, Ask(Five, "ambulant (≤ 52 dagen) → klaar").Value("gewenst-pad/volgens/jeugdigen"));
    }

    [Fact]
    public void Of_more_wished_paths_the_nearest_one_counts()
    {
        var answer = Ask(Five, "kort: ambulant → klaar; terug: ambulant → ambulant → klaar; op: ambulant → * → verblijf");
        Assert.Equal((3, 2, 0), (answer.Value("gewenst-pad/volgens/jeugdigen"), answer.Value("gewenst-pad/tot-nu-toe/jeugdigen"), answer.Value("gewenst-pad/anders/jeugdigen")));
    }

    [Fact]
    public void The_paths_that_were_taken_conform_to_themselves_and_the_parts_are_all()
    {
        var variants = Ask(Five, "ambulant").Tables.Single(table => table.Id == "paden").Rows;
        foreach (var variant in variants)
            Assert.True(Ask(Five, variant.Key).Value("gewenst-pad/volgens/jeugdigen") >= variant.Figures[0].Value);
        var all = Ask(Five, string.Join(';', variants.Select(variant => variant.Key))).Tables.Single(table => table.Id == "gewenst-pad");
        Assert.Equal([5, 0, 0], all.Rows.Select(row => row.Figures[0].Value!.Value));
        Assert.Equal(all.TotalRow!.Figures[0].Value, all.Rows.Sum(row => row.Figures[0].Value));
    }

    [Fact]
    public void What_deviation_costs_has_an_interval_from_ten_youths_on()
    {
        var lines = Enumerable.Range(0, 24).Select(child => DrawnStays.Of($"k{child} 2024-01-{(child % 20) + 1:00} 2024-{(child % 2 == 0 ? "03" : "09")}-01"));
        var answer = Ask([.. lines], "ambulant (≤ 100 dagen) → klaar");
        Assert.Equal((12, 12), (answer.Value("gewenst-pad/volgens/jeugdigen"), answer.Value("gewenst-pad/anders/jeugdigen")));
        Assert.Equal(Unit.CentsEach, answer.Figure("gewenst-pad/anders/verschilCent").Unit);
    }

    [Fact]
    public void Nobody_to_hold_against_it_is_said_and_not_a_fault() =>
        Assert.Equal(0, DrawnStays.World(Five).Ask(World.ScopeOf("2019") with { Settings = [new("gewenst", "ambulant")] }, new CarePath()).Value("gewenst-pad/volgens/jeugdigen"));

    [Fact]
    public void The_voorveld_is_not_in_the_messages_and_the_answer_says_so() =>
        Assert.Contains(Ask(Five, "voorveld → ambulant → klaar").Tables.Single(table => table.Id == "gewenst-pad").Notes, note => note.StartsWith("Het voorveld staat niet in de berichten.", StringComparison.Ordinal));

    private static Answer Ask(IReadOnlyList<DrawnStays.Drawn> lines, string wished) =>
        DrawnStays.World(lines).Ask(World.ScopeOf("2024") with { Settings = [new("gewenst", wished)] }, new CarePath());
}
