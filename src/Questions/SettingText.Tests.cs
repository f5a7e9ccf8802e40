using Roer.Questions.Parts;
using Roer.Questions.WhereDoesTheMoneyGo;
using Roer.Questions.WhichPathsDoYouthsTake;
using Roer.Tests.World;

namespace Roer.Questions;

/// <summary>Settings as a reader writes them.</summary>
public sealed class SettingTextTests : IDisposable
{
    private readonly WorldStore _store = new([]);
    private readonly CarePath _question = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void A_setting_is_read_by_its_name_or_after_the_word_for_it_and_its_default_is_left_out()
    {
        var scope = Parse(_question, ("instelling", "gat=28"), ("groep", "IN-HULP"), ("instelling", "rand=1"), ("gewenst", "ambulant > klaar"));
        Assert.Equal(["groep=in-hulp", "gat=28", "gewenst=ambulant > klaar"], scope.Settings.Select(setting => $"{setting.Name}={setting.Value}"));
        var written = ScopeText.Write(scope);
        Assert.Equal(written, ScopeText.Write(ScopeText.Parse(written, _question, _store.Store)));
    }

    [Theory]
    [InlineData("instelling", "gat", "naam=waarde")]
    [InlineData("instelling", "kleur=rood", "groep, herhaald")]
    [InlineData("instelling", "gat=29", "0, 28, 90")]
    [InlineData("gat", "29", "0, 28, 90")]
    public void A_wrong_setting_gives_one_line_that_says_what_to_do(string name, string value, string hint)
    {
        var fault = Assert.Throws<ScopeException>(() => Parse(_question, (name, value)));
        Assert.Equal(name, fault.Parameter);
        Assert.Contains(hint, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Fact]
    public void A_setting_is_given_once_and_only_to_a_question_that_has_settings()
    {
        Assert.Contains("meer dan één keer", Assert.Throws<ScopeException>(() => Parse(_question, ("gat", "28"), ("instelling", "gat=90"))).Message, StringComparison.Ordinal);
        Assert.Contains("geen instellingen", Assert.Throws<ScopeException>(() => Parse(new MoneyFlow(), ("instelling", "gat=28"))).Message, StringComparison.Ordinal);
        Assert.Contains("te lang", Assert.Throws<ScopeException>(() => Parse(_question, ("gewenst", new string('a', 201)))).Message, StringComparison.Ordinal);
        Assert.Contains("'gat'", Assert.Throws<ScopeException>(() => Parse(new MoneyFlow(), ("gat", "28"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_parameter_bears_the_name_of_a_dimension_or_of_the_scope() => Assert.All(Shelf.All, question =>
        Assert.Distinct(question.Parameters.Select(parameter => parameter.Name)
            .Concat(question.Dimensions.Select(dimension => dimension.Name)).Concat(["gemeente", "periode", "vergelijk", "peildatum", "stand", "filter", "per", "instelling", "formaat", "tabel", "sorteer", "pagina"])));

    [Fact]
    public void A_link_to_a_question_without_these_settings_leaves_them_out_and_says_so()
    {
        var scope = Parse(_question, ("gat", "28"));
        var answer = _store.Ask(scope, _question);
        var (href, words) = ScopeLinks.Onward(answer, "waar-gaat-het-geld-heen", "Bekijk het geld");
        Assert.DoesNotContain("gat=", href, StringComparison.Ordinal);
        Assert.Equal("Bekijk het geld (zonder uw instellingen)", words);
        Assert.Contains("gat=28", ScopeLinks.Pinned(answer), StringComparison.Ordinal);
        Assert.DoesNotContain("gat=", ScopeLinks.Without(answer, scope.Settings[0]), StringComparison.Ordinal);
        Assert.Contains("Pauze die we overslaan: tot 28 dagen", ScopeWords.Line(answer), StringComparison.Ordinal);
    }

    private Scope Parse(Question question, params (string Name, string Value)[] given) =>
        ScopeText.Parse(given.Append(("gemeente", "9998")).Select(pair => new KeyValuePair<string, string>(pair.Item1, pair.Item2)), question, _store.Store);
}
