using Roer.Methods.Sequences;

namespace Roer.Questions.Parts.Paths;

/// <summary>How rules for paths are read.</summary>
public sealed class PathRuleTests
{
    [Theory]
    [InlineData("begint met wijkteam", DeclareTemplate.Init, null)]
    [InlineData("eindigt met ambulant", DeclareTemplate.Last, null)]
    [InlineData("wel daghulp", DeclareTemplate.Existence, 1)]
    [InlineData("minstens 2 keer ambulant", DeclareTemplate.Existence, 2)]
    [InlineData("geen gesloten", DeclareTemplate.Absence, 1)]
    [InlineData("hoogstens 1 keer verblijf", DeclareTemplate.Absence, 2)]
    [InlineData("precies 3 keer ambulant", DeclareTemplate.Exactly, 3)]
    public void A_rule_about_one_form_is_read(string text, DeclareTemplate template, int? times)
    {
        var rule = Assert.Single(PathRuleText.Read(text)).Rule;
        Assert.Equal((template, 0, (int?)null, times), (rule.Template, rule.Activity, rule.Other, rule.Count));
    }

    [Theory]
    [InlineData("met verblijf ook ambulant", DeclareTemplate.RespondedExistence)]
    [InlineData("na verblijf komt ambulant", DeclareTemplate.Response)]
    [InlineData("Na  Elke verblijf komt 02", DeclareTemplate.AlternateResponse)]
    [InlineData("direct na verblijf komt ambulant", DeclareTemplate.ChainResponse)]
    [InlineData("voor ambulant komt verblijf", DeclareTemplate.Precedence)]
    [InlineData("voor elke ambulant komt verblijf", DeclareTemplate.AlternatePrecedence)]
    [InlineData("direct voor ambulant komt verblijf", DeclareTemplate.ChainPrecedence)]
    [InlineData("eerst verblijf dan ambulant", DeclareTemplate.Succession)]
    [InlineData("telkens eerst verblijf dan ambulant", DeclareTemplate.AlternateSuccession)]
    [InlineData("direct eerst verblijf dan ambulant", DeclareTemplate.ChainSuccession)]
    [InlineData("na verblijf nooit ambulant", DeclareTemplate.NotSuccession)]
    [InlineData("allebei of geen verblijf en ambulant", DeclareTemplate.Coexistence)]
    [InlineData("niet allebei verblijf en ambulant", DeclareTemplate.NotCoexistence)]
    [InlineData("minstens een van verblijf en ambulant", DeclareTemplate.Choice)]
    [InlineData("precies een van verblijf en ambulant", DeclareTemplate.ExclusiveChoice)]
    public void A_rule_about_two_forms_is_read_with_the_first_and_the_other_in_their_place(string text, DeclareTemplate template)
    {
        var rule = Assert.Single(PathRuleText.Read(text));
        Assert.Equal((template, FormSet.Of(Care.CareForm.OtherStay).Bits, FormSet.Of(Care.CareForm.Ambulant).Bits), (rule.Rule.Template, rule.First, rule.Other));
    }

    [Fact]
    public void Every_template_of_Declare_can_be_written() =>
        Assert.Equal(Enum.GetValues<DeclareTemplate>().Order(), PathRuleText.Written.Split(", ").Select(form => PathRuleText.Read(form.Replace("A", "ambulant", StringComparison.Ordinal).Replace("B", "verblijf", StringComparison.Ordinal))[0].Rule.Template).Distinct().Order());

    [Fact]
    public void More_forms_bounds_and_more_rules_are_read()
    {
        var rules = PathRuleText.Read("na verblijf|gesloten komt ambulant|eigen netwerk (≤ 4 weken); geen gesloten;geen  gesloten");
        Assert.Equal(["na verblijf|gesloten komt ambulant|eigen netwerk (≤ 4 weken)", "geen gesloten"], rules.Select(rule => rule.Text));
        Assert.Equal(new DeclareBound(DeclareClock.CompleteToStart, null, 28), rules[0].Rule.Within);
        Assert.Equal(FormSet.Of(Care.CareForm.OtherStay).Bits | FormSet.Of(Care.CareForm.ClosedPlacement).Bits, rules[0].First);
    }

    [Theory]
    [InlineData(" ; ", "De regels zijn leeg. Schrijf bijvoorbeeld: begint met ambulant; geen gesloten.")]
    [InlineData("na ambulant komt 02", "In 'na ambulant komt 02' staat dezelfde hulp twee keer. Noem twee verschillende soorten hulp.")]
    [InlineData("geen gesloten (≤ 3 dagen)", "Bij 'geen gesloten (≤ 3 dagen)' hoort geen aantal dagen. Zet dagen alleen bij na, voor, eerst, met of niet allebei.")]
    [InlineData("minstens 0 keer ambulant", "'minstens 0 keer ambulant' kan niet. Schrijf een aantal van 1 tot en met 99.")]
    [InlineData("na ambulant komt daghulp (snel)", "Ik begrijp '(snel)' niet. Schrijf bijvoorbeeld: na verblijf komt ambulant (≤ 30 dagen).")]
    public void What_cannot_be_read_is_one_line_that_says_what_to_write(string text, string message)
    {
        var fault = Assert.Throws<ScopeException>(() => PathRuleText.Read(text));
        Assert.Equal(("regels", message), (fault.Parameter, fault.Message));
    }

    [Fact]
    public void An_unknown_rule_and_an_unknown_form_tell_what_there_is()
    {
        Assert.StartsWith("Ik begrijp de regel 'ambulant snel' niet. Schrijf een van: begint met A, ", Assert.Throws<ScopeException>(() => PathRuleText.Read("ambulant snel")).Message, StringComparison.Ordinal);
        Assert.StartsWith("Ik ken de stap 'logeren' niet. Kies uit: wijkteam, ", Assert.Throws<ScopeException>(() => PathRuleText.Read("geen logeren")).Message, StringComparison.Ordinal);
        Assert.StartsWith("U gaf 21 regels.", Assert.Throws<ScopeException>(() => PathRuleText.Read(string.Join(';', Enumerable.Range(1, 21).Select(times => $"minstens {times} keer 02")))).Message, StringComparison.Ordinal);
    }
}
