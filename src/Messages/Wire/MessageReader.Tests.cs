using Roer.Care;
using static Roer.Messages.MessageText;

namespace Roer.Messages;

public class MessageReaderTests
{
    private const string Xsi = "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'";

    private static string Good => Jw301Tests.Text();

    [Fact]
    public void A_required_element_that_is_missing_is_named_with_its_place()
    {
        var finding = Refusal(Without("<b:Geslacht>2</b:Geslacht>"));

        Assert.Equal("Geslacht", finding.Element);
        Assert.Equal("In Client ontbreekt Geslacht vóór Naam. Het is verplicht. Vraag de afzender om een hersteld bericht.", finding.Sentence);
    }

    [Fact]
    public void A_required_element_that_is_missing_at_the_end_is_named() =>
        Assert.Equal("In Omvang ontbreekt Frequentie. Het is verplicht. Vraag de afzender om een hersteld bericht.", Refusal(Without("<i:Frequentie>2</i:Frequentie>")).Sentence);

    [Fact]
    public void A_list_without_members_lacks_one() =>
        Assert.Contains("In Contactgegevens ontbreekt Contact.", Refusal(With("<b:Contactgegevens>", "<b:Contactgegevens/><!--").Replace("</b:Contactgegevens>", "-->", StringComparison.Ordinal)).Sentence, StringComparison.Ordinal);

    [Fact]
    public void An_element_that_comes_twice_or_out_of_order_is_told_with_the_right_order()
    {
        Assert.Contains("Geslacht staat te vaak of op de verkeerde plaats in Client. Verwachte volgorde: Bsn, Geboortedatum, Geslacht, Naam", Refusal(With("<b:Geslacht>2</b:Geslacht>", "<b:Geslacht>2</b:Geslacht><b:Geslacht>2</b:Geslacht>")).Sentence, StringComparison.Ordinal);
        var swapped = Read(With("<i:Volume>3</i:Volume><i:Eenheid>04</i:Eenheid>", "<i:Eenheid>04</i:Eenheid><i:Volume>3</i:Volume>")).Findings;
        Assert.Equal(["Volume", "Volume"], swapped.Select(finding => finding.Element));
    }

    [Fact]
    public void An_element_in_the_wrong_namespace_is_told_and_read_on() =>
        Assert.Contains("Volume staat in de verkeerde naamruimte. Verwacht: http://www.istandaarden.nl/ijw/3_2/basisschema/schema.", Refusal(With("<i:Volume>3</i:Volume>", "<b:Volume>3</b:Volume>")).Sentence, StringComparison.Ordinal);

    [Fact]
    public void What_stands_inside_an_unknown_element_is_not_judged() =>
        Assert.Equal("Client", Refusal(With("<b:Geslacht>2</b:Geslacht>", "<b:Geslacht>2</b:Geslacht><b:Anders><b:Bsn>x</b:Bsn><b:Geslacht/></b:Anders>")).Element);

    [Fact]
    public void A_long_unknown_name_with_a_service_number_is_cut_and_masked()
    {
        var sentence = Refusal(With("<b:Geslacht>2</b:Geslacht>", "<b:Geslacht>2</b:Geslacht><b:x999990019" + new string('y', 60) + "/>")).Sentence;

        Assert.DoesNotContain("999990019", sentence, StringComparison.Ordinal);
        Assert.Contains("yyyy… hoort niet in Client", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<b:Geslacht>2<b:x/></b:Geslacht>")]
    [InlineData("<b:Geslacht>2<!-- ja --><b:x>diep<b:y/></b:x></b:Geslacht>")]
    public void An_element_inside_a_value_is_told(string geslacht) =>
        Assert.Contains("In Geslacht staat een element, maar er hoort een waarde te staan", Refusal(With("<b:Geslacht>2</b:Geslacht>", geslacht)).Sentence, StringComparison.Ordinal);

    [Fact]
    public void Text_between_elements_is_told() =>
        Assert.Equal("In Client staat losse tekst tussen de elementen. Vraag de afzender om een hersteld bericht.", Refusal(With("<b:Geslacht>", "tekst<b:Geslacht>")).Sentence);

    [Theory]
    [InlineData("&#32;&#10;")]
    [InlineData("<![CDATA[ \n]]>")]
    [InlineData("<!-- opmerking --><?iets?>")]
    public void White_space_and_comments_between_elements_are_nothing(string between) => Assert.False(Read(With("<b:Geslacht>", between + "<b:Geslacht>")).Refused);

    [Theory]
    [InlineData("<b:Geslacht><!-- a -->2<?b?></b:Geslacht>")]
    [InlineData("<b:Geslacht><![CDATA[2]]></b:Geslacht>")]
    [InlineData("<b:Geslacht>&#x32;</b:Geslacht>")]
    [InlineData("<b:Geslacht " + Xsi + " xsi:schemaLocation='a b'>2</b:Geslacht>")]
    [InlineData("<b:Geslacht " + Xsi + " xsi:noNamespaceSchemaLocation='b'>2</b:Geslacht>")]
    [InlineData("<b:Geslacht " + Xsi + " xsi:type='i:LDT_Geslacht'>2</b:Geslacht>")]
    [InlineData("<b:Geslacht " + Xsi + " xmlns:z='http://www.istandaarden.nl/ijw/3_2/basisschema/schema' xsi:type=' z:LDT_Geslacht '>2</b:Geslacht>")]
    [InlineData("<Geslacht xmlns='http://www.istandaarden.nl/ijw/3_2/jw301/schema'>2</Geslacht>")]
    public void The_same_value_written_in_another_way_is_right(string geslacht) => Assert.False(Read(With("<b:Geslacht>2</b:Geslacht>", geslacht)).Refused);

    [Theory]
    [InlineData("soort='1'", "Attributen mogen niet")]
    [InlineData("xml:lang='nl'", "Attributen mogen niet")]
    [InlineData(Xsi + " xsi:nil='true'", "xsi:nil")]
    [InlineData(Xsi + " xsi:nil='false'", "xsi:nil")]
    [InlineData(Xsi + " xsi:anders='1'", "xsi:anders")]
    [InlineData(Xsi + " xsi:type='i:LDT_Frequentie'", "xsi:type")]
    [InlineData(Xsi + " xsi:type='b:LDT_Geslacht'", "xsi:type")]
    [InlineData(Xsi + " xsi:type='LDT_Geslacht'", "xsi:type")]
    [InlineData(Xsi + " xsi:type='weg:LDT_Geslacht'", "xsi:type")]
    [InlineData(Xsi + " xsi:type=':LDT_Geslacht'", "xsi:type")]
    [InlineData(Xsi + " xsi:type=''", "xsi:type")]
    public void An_attribute_that_the_schema_does_not_allow_is_told(string attribute, string told) =>
        Assert.Contains(told, Refusal(With("<b:Geslacht>", $"<b:Geslacht {attribute}>")).Sentence, StringComparison.Ordinal);

    [Fact]
    public void A_type_without_a_name_cannot_be_named() =>
        Assert.True(Read(With("<b:BerichtCode>", $"<b:BerichtCode {Xsi} xsi:type='i:LDT_BerichtCode'>")).Refused);

    [Fact]
    public void The_root_may_repeat_its_type_and_nothing_else()
    {
        Assert.False(Read(With("<b:Bericht ", $"<b:Bericht {Xsi} xsi:type='b:Root' ")).Refused);
        Assert.True(Read(With("<b:Bericht ", "<b:Bericht versie='1' ")).Refused);
    }

    [Fact]
    public void An_empty_value_is_called_empty()
    {
        Assert.Equal("Geslacht in Client is leeg. Verwacht: een van de codes 0, 1, 2. Vraag de afzender om een hersteld bericht.", Refusal(With("<b:Geslacht>2</b:Geslacht>", "<b:Geslacht/>")).Sentence);
        Assert.Contains("heeft een waarde die niet mag", Refusal(With("<b:Geslacht>2</b:Geslacht>", "<b:Geslacht> </b:Geslacht>")).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void An_element_of_which_every_part_may_be_left_out_may_be_empty() =>
        Assert.False(Read(With("</b:Emailadres>", "</b:Emailadres><b:Periode/>")).Refused);

    [Fact]
    public void A_fault_in_the_header_still_tells_who_sent_it()
    {
        var intake = Read(With("<i:Dagtekening>2025-03-05", "<i:Dagtekening>morgen"));

        Assert.True(intake.Refused);
        Assert.Equal((Municipality, Provider, null), (intake.Municipality, intake.Provider, intake.Known));
        Assert.Null(Read(With("<b:Afzender>9901", "<b:Afzender>99")).Municipality);
    }

    private static string Without(string part) => With(part, "");

    private static string With(string part, string instead)
    {
        Assert.Contains(part, Good, StringComparison.Ordinal);
        return Good.Replace(part, instead, StringComparison.Ordinal);
    }

    private static Finding Refusal(string text)
    {
        var intake = Read(text);
        Assert.True(intake.Refused);
        return Assert.Single(intake.Findings);
    }
}
