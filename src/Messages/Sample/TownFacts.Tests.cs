using System.Globalization;
using System.Text;

namespace Roer.Messages.Sample;

public sealed class TownFactsTests
{
    private static List<Roer.Care.Intake> Intakes => [.. SmallTown.Town.Intakes()];

    [Theory]
    [InlineData("301", "ToegewezenProduct")]
    [InlineData("305", "StartProduct")]
    [InlineData("307", "StopProduct")]
    [InlineData("323", "Prestatie")]
    [InlineData("325", "Prestatie")]
    [InlineData("315", "AangevraagdProduct")]
    [InlineData("319", "Antwoord")]
    public void The_facts_are_as_many_as_the_elements(string kind, string element)
    {
        var facts = Intakes.Where(intake => intake.Kind == $"JW{kind}")
            .Sum(intake => intake.Allocations.Count + intake.Starts.Count + intake.Stops.Count + intake.ClaimLines.Count + intake.RefusedLines.Count
                + intake.Requests.Count + intake.RequestAnswers.Count);
        Assert.Equal(MessageXmlTests.Documents(kind).Sum(document => MessageXmlTests.Named(document, element).Count()), facts);
    }

    [Fact]
    public void The_facts_add_up_to_the_amounts_and_volumes_in_the_files()
    {
        var lines = Intakes.SelectMany(intake => intake.ClaimLines).ToList();
        var elements = MessageXmlTests.Documents("323").SelectMany(document => MessageXmlTests.Named(document, "Prestatie")).ToList();
        Assert.Equal(elements.Sum(element => MessageXmlTests.Amount(element, "IngediendBedrag")), lines.Sum(line => line.AmountCents));
        Assert.Equal(
            elements.Sum(element => long.Parse(MessageXmlTests.Named(element, "GeleverdVolume").Single().Value, CultureInfo.InvariantCulture)),
            lines.Sum(line => (long)line.Volume));
        Assert.Equal(
            MessageXmlTests.Documents("325").Where(answer => MessageXmlTests.Named(answer, "TotaalToegekendBedrag").Any())
                .Sum(answer => MessageXmlTests.Amount(answer, "TotaalToegekendBedrag")),
            Intakes.SelectMany(intake => intake.Answers).Sum(answer => answer.GrantedCents ?? 0));
    }

    [Fact]
    public void Every_fact_names_a_message_of_its_own()
    {
        var intakes = Intakes;
        Assert.Equal(SmallTown.Town.Messages.Count + 16, intakes.Count);
        Assert.Equal(intakes.Count, intakes.Select(intake => intake.Identity).Distinct().Count());
    }

    [Fact]
    public void No_fact_holds_a_service_number()
    {
        var numbers = SmallTown.Town.People.InCare.Select(child => child.ServiceNumber).ToHashSet();
        var texts = Intakes.SelectMany(intake => new[] { intake.FileName, intake.Kind, intake.Provider });
        Assert.DoesNotContain(texts, text => text is not null && numbers.Any(number => text.Contains(number, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_messages_hold_names_for_a_search_to_find()
    {
        var surnames = SmallTown.Town.People.InCare.Select(child => child.Household.Surname).ToHashSet();
        var first = SmallTown.Written[0];
        Assert.Contains(surnames, surname => Encoding.UTF8.GetString(first).Contains(surname, StringComparison.Ordinal));
    }
}
