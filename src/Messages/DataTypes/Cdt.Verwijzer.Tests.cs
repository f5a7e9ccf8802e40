using static Roer.Messages.MessageText;

namespace Roer.Messages;

public class CdtVerwijzerTests
{
    [Theory]
    [InlineData("<i:Type>01</i:Type>")]
    [InlineData("<i:Type>06</i:Type><i:Naam>Praktijk aan de 😀</i:Naam>")]
    [InlineData("<i:Type>02</i:Type><i:ZorgverlenerCode>01999999</i:ZorgverlenerCode>")]
    public void A_referrer_is_a_type_with_or_without_a_name_and_a_code(string verwijzer) => Assert.False(Read(With(verwijzer)).Refused);

    [Theory]
    [InlineData("<i:Naam>Dokter Zilverbaars</i:Naam>", "Type")]
    [InlineData("<i:Type>02</i:Type><i:Naam> </i:Naam>", "Naam")]
    [InlineData("<i:Type>02</i:Type><i:Naam>Dokter Zilverbaars van de praktijk met een naam die veel te lang is voor dit veld</i:Naam>", "Naam")]
    [InlineData("<i:Type>02</i:Type><i:ZorgverlenerCode>0199999</i:ZorgverlenerCode>", "ZorgverlenerCode")]
    [InlineData("<i:Type>02</i:Type><i:ZorgverlenerCode>01999999</i:ZorgverlenerCode><i:Naam>Dokter Zilverbaars</i:Naam>", "Naam")]
    public void A_referrer_that_breaks_the_form_is_told_without_a_name(string verwijzer, string element)
    {
        var intake = Read(With(verwijzer));

        Assert.True(intake.Refused);
        var finding = Assert.Single(intake.Findings);
        Assert.Equal(element, finding.Element);
        Assert.DoesNotContain("Zilverbaars", finding.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("0199999", finding.Sentence, StringComparison.Ordinal);
    }

    private static string With(string verwijzer)
    {
        const string Whole = "<i:Type>02</i:Type><i:Naam>Dokter Zilverbaars</i:Naam><i:ZorgverlenerCode>01999999</i:ZorgverlenerCode>";
        Assert.Contains(Whole, Jw315Tests.Text(), StringComparison.Ordinal);
        return Jw315Tests.Text().Replace(Whole, verwijzer, StringComparison.Ordinal);
    }
}
