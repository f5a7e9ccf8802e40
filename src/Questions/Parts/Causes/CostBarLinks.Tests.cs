using Roer.Tests.World;

namespace Roer.Questions.Parts.Causes;

/// <summary>Every bar leads to a question on the shelf that takes what the link adds, and keeps the scope.</summary>
public sealed class CostBarLinksTests
{
    private static readonly IReadOnlyList<RowLink> Links =
    [
        .. CostBars.Claims.Concat([CostBars.YouthsWithCare, CostBars.PersonalBudgets, CostBars.LumpSums, CostBars.OtherItems]).Select(CostBarLinks.Of),
        .. CauseBar.All.Select(bar => bar.Behind), CauseBar.OfForm("11"),
    ];

    private static readonly Answer Asked = World.Of().Ask(World.ScopeOf("2025", "2026-01-31") with { AsOfGiven = true, Comparison = World.ScopeOf("2023").Period }, Shelf.Find("waarom-stijgen-de-kosten"));

    [Fact]
    public void Every_bar_of_both_splits_has_a_link_to_a_question_that_knows_what_it_adds() => Assert.All(Links, link =>
    {
        var question = Shelf.Find(link.Slug);
        Assert.NotNull(question);
        Assert.All(link.Filters.Select(filter => filter.Dimension).Append(link.Per).OfType<string>(), name => Assert.Contains(name, question.Dimensions.Select(dimension => dimension.Name)));
        Assert.All(link.Settings, setting => Assert.True(SettingText.Fits(setting, question)));
    });

    [Fact]
    public void Period_comparison_and_as_of_date_go_along_with_every_link() => Assert.All(Links, link =>
        Assert.StartsWith($"/{link.Slug}?gemeente=9998&periode=2025&vergelijk=2023&peildatum=2026-01-31", ScopeLinks.Behind(Asked, link).Href, StringComparison.Ordinal));

    [Theory]
    [InlineData("duur", "hoe-lang-duurt-hulp", "&aanbieder=A#vergelijking")]
    [InlineData("vervolg", "welke-paden-lopen-jeugdigen", "&aanbieder=A#kaart")]
    [InlineData("prijs-oorzaak", "waar-gaat-het-geld-heen", "&aanbieder=A#prijs-per-eenheid")]
    [InlineData("lopende-hulp", "welke-paden-lopen-jeugdigen", "&aanbieder=A&groep=in-hulp")]
    public void A_filter_goes_along_with_what_the_bar_adds(string bar, string slug, string end)
    {
        var answer = Asked with { Scope = Asked.Scope with { Filters = [new("aanbieder", "A")] } };
        var (href, words) = ScopeLinks.Behind(answer, CauseBar.All.Single(one => one.Key == bar).Behind);
        Assert.StartsWith($"/{slug}?", href, StringComparison.Ordinal);
        Assert.EndsWith(end, href, StringComparison.Ordinal);
        Assert.DoesNotContain("zonder", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_that_the_reader_chose_goes_before_the_forms_of_the_bar_and_what_is_dropped_is_said()
    {
        var answer = Asked with { Scope = Asked.Scope with { Filters = [new("hulpvorm", "21"), new("wijk", "WK999801")], Settings = [new("rijpheid", "gelijk")] } };
        var measures = ScopeLinks.Behind(answer, CostBarLinks.Of(CostBars.Claims[CostBars.Measure]));
        Assert.Contains("&hulpvorm=21&wijk=WK999801&per=product", measures.Href, StringComparison.Ordinal);
        Assert.DoesNotContain("hulpvorm=22", measures.Href, StringComparison.Ordinal);
        Assert.EndsWith("(zonder uw instellingen)", measures.Words, StringComparison.Ordinal);
        var days = ScopeLinks.Behind(answer, CostBarLinks.Of(CostBars.Claims[4]));
        Assert.EndsWith("(zonder uw filter op wijk en uw instellingen)", days.Words, StringComparison.Ordinal);
    }
}
