using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Roer.Tests.World;

namespace Roer.Tests.Architecture;

/// <summary>Rule 7: the hard stops. They are there to start a talk, not to be met by cutting a thought in two.</summary>
public sealed class SizeTests
{
    private const string Examiner = "src/Messages/Sample";

    private static readonly string[] BesideCode = ["*.sql", "*.razor"];

    [Fact]
    public void A_file_has_at_most_400_lines() => Rules.Hold("7.file",
        (from file in SourceFile.All
         select (file.Path, file.Lines))
        .Concat(from pattern in BesideCode
                from path in Repository.Files("src", pattern)
                select (path, Repository.Read(path).Count(each => each == '\n')))
        .Where(file => file.Item2 > 400)
        .Select(file => new Offence(file.Item1, $"has {file.Item2} lines")));

    [Fact]
    public void A_method_has_at_most_60_lines() => Rules.Hold("7.method",
        from file in SourceFile.All
        from method in Methods(file)
        let lines = SourceFile.LinesOf(method)
        where lines > 60
        select new Offence($"{file.Path}:{NameOf(method)}", $"has {lines} lines"));

    [Fact]
    public void A_method_has_at_most_5_parameters() => Rules.Hold("7.parameters",
        from file in SourceFile.All
        from list in file.Tree.DescendantNodes().OfType<ParameterListSyntax>()
        where list.Parameters.Count > 5 && list.Parent is not (RecordDeclarationSyntax or LambdaExpressionSyntax or DelegateDeclarationSyntax)
        where !IsForeign(list.Parent!) && !IsTheory(list.Parent!)
        select new Offence($"{file.Path}:{NameOf(list.Parent!)}", $"has {list.Parameters.Count} parameters"));

    [Fact]
    public void A_type_has_at_most_30_members() => Rules.Hold("7.members",
        from file in SourceFile.Product
        from type in file.Types.OfType<TypeDeclarationSyntax>()
        let members = type.Members.Count(each => each is not BaseTypeDeclarationSyntax && !IsForeign(each) && !IsNamedValue(each))
        where members > 30
        select new Offence($"{file.Path}:{type.Identifier.Text}", $"has {members} members"));

    [Fact]
    public void Statements_nest_at_most_3_deep() => Rules.Hold("7.nesting",
        from file in SourceFile.All
        from method in Methods(file)
        let depth = Depth(method)
        where depth > 3
        select new Offence($"{file.Path}:{NameOf(method)}", $"nests {depth} deep"));

    [Fact]
    public void There_are_at_least_8_lines_of_tests_for_10_of_product() => Rules.Hold("7.tests",
        from part in new[] { Examiner, "src" }
        let product = SourceFile.Product.Where(file => IsOf(file, part)).Sum(file => file.Lines)
        let tests = SourceFile.All.Where(file => IsTest(file) && IsOf(file, part)).Sum(file => file.Lines)
        where tests < 0.8 * product
        select new Offence(part, $"{tests} lines of tests for {product} lines of product"));

    /// <summary>Tests outside the sources are tests of all but the examiner, which has its own beside it.</summary>
    private static bool IsOf(SourceFile file, string part) => file.LiesIn(Examiner) == (part == Examiner);

    private static bool IsTest(SourceFile file) => file.LiesIn("tests") || file.Path.EndsWith(".Tests.cs", StringComparison.Ordinal);

    private static IEnumerable<SyntaxNode> Methods(SourceFile file) =>
        file.Tree.DescendantNodes().Where(node => node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax);

    /// <summary>A function of another language's library has the parameters that it has.</summary>
    private static bool IsForeign(SyntaxNode method) => method is MethodDeclarationSyntax declaration
        && declaration.AttributeLists.SelectMany(list => list.Attributes).Any(each => each.Name.ToString() is "LibraryImport" or "DllImport");

    /// <summary>A list of named values is a table, not a type with many members.</summary>
    private static bool IsNamedValue(SyntaxNode member) => member is FieldDeclarationSyntax field
        && (field.Modifiers.Any(SyntaxKind.ConstKeyword)
            || (field.Modifiers.Any(SyntaxKind.StaticKeyword) && field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword)));

    /// <summary>The parameters of a drawn test are the columns of its table.</summary>
    private static bool IsTheory(SyntaxNode method) => method is MethodDeclarationSyntax declaration
        && declaration.AttributeLists.SelectMany(list => list.Attributes).Any(each => each.Name.ToString() is "Theory");

    private static int Depth(SyntaxNode node) => node.ChildNodes()
        .Where(child => child is not LocalFunctionStatementSyntax)
        .Select(child => Depth(child) + (Nests(child) ? 1 : 0))
        .DefaultIfEmpty(0).Max();

    private static bool Nests(SyntaxNode node) => node switch
    {
        IfStatementSyntax branch => branch.Parent is not ElseClauseSyntax,
        ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax => true,
        SwitchStatementSyntax or TryStatementSyntax or LockStatementSyntax => true,
        _ => false,
    };

    private static string NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        LocalFunctionStatementSyntax function => function.Identifier.Text,
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } => property.Identifier.Text,
        _ => node.Kind().ToString(),
    };
}
