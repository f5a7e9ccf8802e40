using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Roer.Tests.World;

namespace Roer.Tests.Architecture;

/// <summary>A C# file of the repository, read by the compiler that builds it.</summary>
internal sealed class SourceFile
{
    private static readonly Lazy<IReadOnlyList<SourceFile>> Everything = new(() =>
        [.. new[] { "src", "tests", "benchmarks" }.SelectMany(folder => Repository.Files(folder, "*.cs")).Select(path => new SourceFile(path))]);

    private SourceFile(string path)
    {
        Path = path;
        Text = Repository.Read(path);
        Tree = CSharpSyntaxTree.ParseText(Text, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest)).GetRoot();
    }

    public static IReadOnlyList<SourceFile> All => Everything.Value;

    /// <summary>What ships: everything below <c>src</c> but the tests.</summary>
    public static IEnumerable<SourceFile> Product => All.Where(file => file.IsProduct);

    /// <summary>The path from the root.</summary>
    public string Path { get; }

    public string Text { get; }

    public SyntaxNode Tree { get; }

    public bool IsProduct => Path.StartsWith("src/", StringComparison.Ordinal) && !Path.EndsWith(".Tests.cs", StringComparison.Ordinal);

    public int Lines => Text.TrimEnd('\n').Count(each => each == '\n') + 1;

    public IEnumerable<BaseTypeDeclarationSyntax> Types => Tree.DescendantNodes().OfType<BaseTypeDeclarationSyntax>();

    public IEnumerable<string> TypeNames => Types.Select(type => type.Identifier.Text)
        .Concat(Tree.DescendantNodes().OfType<DelegateDeclarationSyntax>().Select(type => type.Identifier.Text));

    public bool LiesIn(params string[] folders) => folders.Any(folder => Path.StartsWith(folder + "/", StringComparison.Ordinal));

    /// <summary>The names that this file gives: types, members, parameters and locals.</summary>
    public IEnumerable<string> DeclaredNames => Tree.DescendantTokens()
        .Where(token => token.IsKind(SyntaxKind.IdentifierToken) && token.Parent is
            MemberDeclarationSyntax or VariableDeclaratorSyntax or ParameterSyntax or SingleVariableDesignationSyntax
            or ForEachStatementSyntax or LocalFunctionStatementSyntax)
        .Select(token => token.ValueText);

    /// <summary>Every name that stands in the file, given here or used.</summary>
    public IEnumerable<string> Names => Tree.DescendantTokens()
        .Where(token => token.IsKind(SyntaxKind.IdentifierToken))
        .Select(token => token.ValueText);

    public IEnumerable<string> StringLiterals => Tree.DescendantTokens()
        .Where(token => token.IsKind(SyntaxKind.StringLiteralToken))
        .Select(token => token.ValueText);

    public static int LinesOf(SyntaxNode node)
    {
        var span = node.SyntaxTree.GetLineSpan(node.Span);
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }
}
