namespace Roer.Tests.Methods;

/// <summary>Sequences.</summary>
internal static class SequenceCases
{
    public static IEnumerable<ReferenceCase> All() => [];
}
