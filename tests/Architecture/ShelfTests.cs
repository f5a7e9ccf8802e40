using System.Text.RegularExpressions;
using Roer.Tests.World;

namespace Roer.Tests.Architecture;

/// <summary>Rules 2, 3 and 4: a question is one folder, complete, that neither looks sideways nor cleans.</summary>
public sealed partial class ShelfTests
{
    private const string Shelf = "src/Questions";

    private static readonly string[] Headings =
        ["## Vraag", "## Antwoord in één zin", "## Zo rekenen we", "## Wat het niet zegt", "## Bron"];

    private static readonly string[] Cleaning =
        ["Parse", "TryParse", "ParseExact", "TryParseExact", "Regex", "XmlReader", "XDocument", "Trim", "TrimStart", "TrimEnd"];

    [Fact]
    public void No_question_mentions_another() => Rules.Hold("2.sideways",
        from folder in QuestionFolders()
        from other in QuestionFolders().Where(each => each != folder)
        from file in SourceFile.All.Where(each => each.LiesIn($"{Shelf}/{folder}"))
        let theirs = SourceFile.All.Where(each => each.LiesIn($"{Shelf}/{other}")).SelectMany(each => each.TypeNames).Append(other).ToHashSet()
        from name in file.Names.Where(theirs.Contains).Distinct()
        select new Offence(file.Path, $"mentions {name} of {other}"));

    [Fact]
    public void Every_question_folder_has_its_six_kinds_of_file() => Rules.Hold("3.files",
        from folder in QuestionFolders()
        let stem = StemOf(folder)
        from name in new[] { "README.md", $"{stem}.cs", $"{stem}.Tests.cs", $"{stem}.golden.md", $"{stem}Page.razor", $"{stem}.*.sql" }
        where !Directory.EnumerateFiles(Repository.PathOf($"{Shelf}/{folder}"), name).Any()
        select new Offence($"{Shelf}/{folder}", $"lacks {name}"));

    [Fact]
    public void Every_question_folder_stands_on_the_shelf() => Rules.Hold("3.shelf",
        from folder in QuestionFolders()
        let shelf = Repository.Read($"{Shelf}/Shelf.cs")
        where !shelf.Contains($"new {StemOf(folder)}(", StringComparison.Ordinal)
        select new Offence($"{Shelf}/{folder}", $"has no line in Shelf.cs: new {StemOf(folder)}()"));

    [Fact]
    public void A_question_folder_holds_at_most_1500_lines_of_product_code() => Rules.Hold("3.size",
        from folder in QuestionFolders()
        let lines = SourceFile.Product.Where(each => each.LiesIn($"{Shelf}/{folder}")).Sum(each => each.Lines)
        where lines > 1500
        select new Offence($"{Shelf}/{folder}", $"holds {lines} lines"));

    [Fact]
    public void The_README_of_a_question_has_its_headings_and_fits_on_a_page() => Rules.Hold("3.readme",
        from folder in QuestionFolders()
        let path = $"{Shelf}/{folder}/README.md"
        where File.Exists(Repository.PathOf(path))
        let lines = Repository.Read(path).TrimEnd().Split('\n')
        let headings = lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line.TrimEnd())
        where lines.Length > 60 || !headings.SequenceEqual(Headings)
        select new Offence(path, $"has {lines.Length} lines and the headings {string.Join(", ", headings)}"));

    [Fact]
    public void A_question_reads_clean_facts_and_cleans_nothing() => Rules.Hold("4.cleaning",
        (from file in InQuestions(SourceFile.Product)
         from name in file.Names.Where(Cleaning.Contains).Concat(file.StringLiterals.Where(each => Code().IsMatch(each))).Distinct()
         select new Offence(file.Path, $"holds {name}"))
        .Concat(from folder in QuestionFolders()
                from path in Repository.Files($"{Shelf}/{folder}", "*.sql")
                from code in QuotedCode().Matches(Repository.Read(path)).Select(match => match.Value).Distinct()
                select new Offence(path, $"holds the code {code}")));

    private static IEnumerable<string> QuestionFolders() => Repository.Folders(Shelf)
        .Select(path => path[(Shelf.Length + 1)..])
        .Where(folder => !folder.Contains('/', StringComparison.Ordinal) && folder is not ("Parts" or "wwwroot"));

    /// <summary>The noun of the answer: the name of the type in the folder that is a question.</summary>
    private static string StemOf(string folder) => SourceFile.Product.Where(file => file.LiesIn($"{Shelf}/{folder}"))
        .SelectMany(file => file.Types)
        .FirstOrDefault(type => type.BaseList?.Types.Any(heir => heir.Type.ToString() == "Question") == true)?.Identifier.Text ?? "Noun";

    private static IEnumerable<SourceFile> InQuestions(IEnumerable<SourceFile> files) =>
        files.Where(file => QuestionFolders().Any(folder => file.LiesIn($"{Shelf}/{folder}")));

    [GeneratedRegex(@"^(\d{2}|\d{2}[A-Z]\d{2})$")]
    private static partial Regex Code();

    [GeneratedRegex(@"'(\d{1,2}|\d{2}[A-Z]\d{2})'")]
    private static partial Regex QuotedCode();
}
