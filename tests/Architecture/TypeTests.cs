using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Roer.Tests.Architecture;

/// <summary>Rule 8: classes are sealed or static, records do not change; and a file is its one public type.</summary>
public sealed class TypeTests
{
    [Fact]
    public void A_class_is_sealed_or_static_or_has_heirs() => Rules.Hold("8.sealed",
        from part in ClassParts()
        group part by part.Type.Identifier.Text into type
        let modifiers = type.SelectMany(each => each.Type.Modifiers).Select(each => each.Kind()).ToHashSet()
        where !modifiers.Contains(SyntaxKind.SealedKeyword) && !modifiers.Contains(SyntaxKind.StaticKeyword)
        where !modifiers.Contains(SyntaxKind.AbstractKeyword) || !Heirs().Contains(type.Key)
        where !type.Any(each => each.File.EndsWith(".razor.cs", StringComparison.Ordinal))
        select new Offence($"{type.First().File}:{type.Key}", "is neither sealed nor static, nor abstract with heirs"));

    [Fact]
    public void A_record_does_not_change() => Rules.Hold("8.immutable",
        from file in SourceFile.Product
        from record in file.Types.OfType<RecordDeclarationSyntax>()
        let settable = record.Members.OfType<PropertyDeclarationSyntax>()
            .Any(each => each.AccessorList?.Accessors.Any(accessor => accessor.IsKind(SyntaxKind.SetAccessorDeclaration)) == true)
        let open = record.Members.OfType<FieldDeclarationSyntax>()
            .Any(each => !each.Modifiers.Any(SyntaxKind.ReadOnlyKeyword) && !each.Modifiers.Any(SyntaxKind.ConstKeyword))
        let loose = record.ClassOrStructKeyword.IsKind(SyntaxKind.StructKeyword) && !record.Modifiers.Any(SyntaxKind.ReadOnlyKeyword)
        where settable || open || loose
        select new Offence($"{file.Path}:{record.Identifier.Text}", "is a record that can change"));

    [Fact]
    public void A_file_bears_the_name_of_a_type_in_it() => Rules.Hold("one-type-a-file",
        from file in SourceFile.Product
        where file.Types.Any()
        let stem = Path.GetFileName(file.Path).Split('.')[0]
        where !file.TypeNames.Contains(stem) && !IsFamily(file, stem)
        select new Offence(file.Path, $"holds {string.Join(", ", file.TypeNames)} and no {stem}"));

    /// <summary>Small types that are always read together may share a file that names their family, as Allocation or Sources.</summary>
    private static bool IsFamily(SourceFile file, string stem) =>
        file.Path == "src/Care/Sources.cs" || file.TypeNames.All(name => name.StartsWith(stem, StringComparison.Ordinal));

    private static IEnumerable<(string File, TypeDeclarationSyntax Type)> ClassParts() =>
        from file in SourceFile.Product
        from type in file.Types.OfType<TypeDeclarationSyntax>()
        where type is ClassDeclarationSyntax || (type is RecordDeclarationSyntax record && !record.ClassOrStructKeyword.IsKind(SyntaxKind.StructKeyword))
        select (file.Path, type);

    private static HashSet<string> Heirs() =>
    [
        .. from file in SourceFile.Product
           from type in file.Types
           from heir in type.BaseList?.Types ?? []
           select heir.Type is GenericNameSyntax generic ? generic.Identifier.Text : heir.Type.ToString().Split('.')[^1],
    ];
}
