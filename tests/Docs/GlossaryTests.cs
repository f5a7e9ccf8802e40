namespace Roer.Tests.Docs;

/// <summary>Rule 5: the glossary and the words of care are the same, both ways.</summary>
public sealed class GlossaryTests
{
    private static IEnumerable<string> TypesOfCare => typeof(Care.DateSpan).Assembly.GetExportedTypes()
        .Where(type => type is { IsNested: false, Namespace: "Roer.Care" })
        .Select(type => type.Name.Split('`')[0]);

    [Fact]
    public void Every_public_type_of_care_has_a_row() =>
        Assert.Empty(TypesOfCare.Except(Glossary.Terms.Where(term => term.IsType).Select(term => term.English)).Order());

    [Fact]
    public void Every_row_that_names_a_type_has_that_type() =>
        Assert.Empty(Glossary.Terms.Where(term => term.IsType).Select(term => term.English).Except(TypesOfCare).Order());

    [Fact]
    public void No_term_stands_twice_and_none_is_without_a_meaning()
    {
        Assert.Equal(Glossary.Terms.Count, Glossary.Terms.Select(term => term.English).Distinct().Count());
        Assert.All(Glossary.Terms, term => Assert.True(term.Dutch.Length > 0 && term.Meaning.Length > 0, term.English));
    }
}
