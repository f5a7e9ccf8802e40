using System.Text.Json;
using Roer.Care;
using Roer.Store;

namespace Roer.App.TakeIn;

public sealed class TakeInTextTests
{
    private static readonly Finding Wrong = new("XSD", Severity.Refusal, "Het element hoort hier niet.", 12, "Bsn");

    [Fact]
    public void A_good_intake_is_told_in_two_lines() => Assert.Equal(
        "3 bestanden ingelezen: 2 berichten, 1.234 declaratieregels.\nStand: 3.\n",
        TakeInText.Of(new(3, 0, 0, 0, 2, 1234, 0, [], 3)));

    [Fact]
    public void One_is_told_as_one() => Assert.StartsWith(
        "1 bestand ingelezen: 1 bericht, 1 declaratieregel.\n1 bestand was al bekend.", TakeInText.Of(new(2, 0, 0, 1, 1, 1, 0, [], 3)), StringComparison.Ordinal);

    [Fact]
    public void Of_many_refusals_the_first_are_told_and_the_rest_is_counted()
    {
        var files = Enumerable.Range(1, 12).Select(number => new RefusedFile(Refused($"{number}.xml"), [.. Enumerable.Repeat(Wrong, 7)])).ToList();
        var text = TakeInText.Of(new(12, 0, 12, 0, 0, 0, 84, files, 12));
        Assert.Contains("12 bestanden geweigerd:\n  1.xml\n    regel 12: Het element hoort hier niet.\n", text, StringComparison.Ordinal);
        Assert.Contains("    en nog 2 redenen.\n", text, StringComparison.Ordinal);
        Assert.Contains("  en nog 2 bestanden. Met --json ziet u ze.\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("11.xml", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_json_has_the_names_of_the_contract()
    {
        var json = JsonDocument.Parse(TakeInJson.Of(new(9, 1, 1, 2, 5, 100, 4, [new(Refused("a.xml"), [Wrong])], 8))).RootElement;
        Assert.Equal(
            """{"bestanden":9,"geweigerd":1,"alBekend":2,"berichten":5,"declaratieregels":100,"bevindingen":4,"overgeslagen":1,"naIntrekkingTerug":0,"geweigerdeBestanden":[{"bestand":"a.xml","bevindingen":[{"regel":"XSD","ernst":"weigering","zin":"Het element hoort hier niet.","lijn":12,"element":"Bsn"}]}],"stand":8}""",
            json.GetRawText());
    }

    [Fact]
    public void What_comes_back_after_it_was_withdrawn_is_told() => Assert.Contains(
        "2 bestanden waren eerder ingetrokken en tellen nu weer mee.", TakeInText.Of(new(2, 0, 0, 0, 2, 2, 0, [], 3) { Returned = 2 }), StringComparison.Ordinal);

    private static CommittedFile Refused(string name) => new(name, null, null, IntakeOutcome.Refused, 1, 0, 0, 1);
}
