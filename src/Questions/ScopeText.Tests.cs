using Roer.Questions.WhereDoesTheMoneyGo;
using Roer.Store;

namespace Roer.Questions;

public sealed class ScopeTextTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("roer-scope-");
    private readonly CareStore _store;
    private readonly MoneyFlow _question = new();

    public ScopeTextTests() => _store = CareStore.Open(_folder.FullName);

    public void Dispose()
    {
        _store.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void A_scope_written_and_read_is_the_same_scope()
    {
        var scope = Parse(("gemeente", "9901"), ("periode", "2025-K2"), ("vergelijk", "2024-K2"), ("peildatum", "2025-08-01"), ("stand", "0"), ("filter", "hulpvorm=02"), ("aanbieder", "12345678"), ("per", "buurt"));
        Assert.Equal("hulpvorm=02 aanbieder=12345678", string.Join(' ', scope.Filters.Select(filter => $"{filter.Dimension}={filter.Value}")));
        var written = ScopeText.Write(scope);
        var again = ScopeText.Write(ScopeText.Parse(written, _question, _store));
        Assert.Equal(written, again);
        Assert.Contains(new("peildatum", "2025-08-01"), written);
    }

    [Fact]
    public void Without_a_period_it_is_the_last_full_year_on_the_as_of_date()
    {
        Assert.Equal("2024", Parse(("gemeente", "9901"), ("peildatum", "2025-08-01")).Period.Text);
        Assert.Equal("2025", Parse(("gemeente", "9901"), ("peildatum", "2025-12-31")).Period.Text);
    }

    [Theory]
    [InlineData("gemeente", "34", "vier cijfers")]
    [InlineData("peildatum", "1-2-2025", "2025-12-31")]
    [InlineData("stand", "-1", "inname")]
    [InlineData("stand", "1", "inname")]
    [InlineData("filter", "hulpvorm", "dimensie=waarde")]
    [InlineData("filter", "kleur=rood", "hulpvorm")]
    [InlineData("per", "kleur", "hulpvorm")]
    [InlineData("kleur", "rood", "gemeente")]
    public void A_wrong_value_gives_one_line_that_says_what_to_do(string name, string value, string hint)
    {
        var error = Assert.Throws<ScopeException>(() => name == "gemeente" ? Parse((name, value)) : Parse(("gemeente", "9901"), (name, value)));
        Assert.Contains(hint, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void An_empty_store_asks_for_messages_and_an_unknown_filter_value_names_the_choices()
    {
        Assert.Contains("roer inlezen", Assert.Throws<ScopeException>(() => Parse(("periode", "2025"))).Message, StringComparison.Ordinal);
        var error = Assert.Throws<ScopeException>(() => _question.Ask(_store, Parse(("gemeente", "9901"), ("filter", "hulpvorm=99"))));
        Assert.Contains("01, 02, 03", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_store_gives_an_answer_that_says_so()
    {
        var answer = _question.Ask(_store, Parse(("gemeente", "9901"), ("periode", "2025")));
        Assert.Contains("niets ingelezen", Assert.Single(answer.Sentences), StringComparison.Ordinal);
        Assert.Equal(0m, answer.Totals.Single(total => total.Name == "gedeclareerdCent").Figure.Value);
        Assert.Equal(FigureState.Unknown, answer.Totals.Single(total => total.Name == "inwonersTot23").Figure.State);
    }

    private Scope Parse(params (string Name, string Value)[] given) =>
        ScopeText.Parse(given.Select(pair => new KeyValuePair<string, string>(pair.Name, pair.Value)), _question, _store);
}
