using System.Text.RegularExpressions;
using Roer.Tests.Docs;
using Roer.Tests.World;

namespace Roer.Tests.Architecture;

/// <summary>Rules 10 and 11: a name says what a thing is, in one language.</summary>
public sealed partial class NameTests
{
    private static readonly HashSet<string> SaysNothing = new(StringComparer.OrdinalIgnoreCase)
    {
        "Manager", "Managers", "Helper", "Helpers", "Service", "Services", "Util", "Utils", "Utility", "Common", "Core", "Base", "Impl",
    };

    [Fact]
    public void No_type_file_or_folder_bears_a_name_that_says_nothing() => Rules.Hold("10.names",
        (from file in SourceFile.All
         from name in file.TypeNames.Append(Path.GetFileName(file.Path).Split('.')[0])
         where Empty(name)
         select new Offence(file.Path, $"has the name {name}"))
        .Concat(from folder in Repository.Folders("src").Concat(Repository.Folders("tests"))
                where Empty(Path.GetFileName(folder))
                select new Offence(folder, "has a name that says nothing")));

    [Fact]
    public void No_name_mixes_Dutch_with_English() => Rules.Hold("11.language",
        from file in SourceFile.Product
        where !WireType().IsMatch(file.Path)
        from name in file.DeclaredNames.Distinct()
        where Mixes(name)
        select new Offence(file.Path, $"{name} mixes languages"));

    [Theory]
    [InlineData("ToewijzingNumber", true)]
    [InlineData("childAanbieder", true)]
    [InlineData("AllocationNumber", false)]
    [InlineData("ToewijzingNummer", false)]
    [InlineData("gedeclareerdCent", false)]
    public void Words_of_the_glossary_tell_the_languages_apart(string name, bool mixes) => Assert.Equal(mixes, Mixes(name));

    [Theory]
    [InlineData("PageHelper", true)]
    [InlineData("BaseQuestion", true)]
    [InlineData("ServiceNumber", false)]
    [InlineData("Baseline", false)]
    [InlineData("DatabasePath", false)]
    public void A_word_says_nothing_only_when_it_stands_alone(string name, bool empty) => Assert.Equal(empty, Empty(name));

    /// <summary>The citizen service number is a word of the domain.</summary>
    private static bool Empty(string name) =>
        Words(name.Replace("ServiceNumber", "Number", StringComparison.Ordinal)).Any(SaysNothing.Contains);

    private static bool Mixes(string name)
    {
        var words = Words(name).Select(word => word.ToLowerInvariant()).ToList();
        return words.Any(Glossary.DutchWords.Contains) && words.Any(Glossary.EnglishWords.Contains);
    }

    private static IEnumerable<string> Words(string name) => Word().Matches(name).Select(match => match.Value);

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")]
    private static partial Regex Word();

    [GeneratedRegex("^src/Messages/Jw[0-9]+/Jw")]
    private static partial Regex WireType();
}
