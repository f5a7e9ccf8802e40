namespace Roer.Tests.Methods;

/// <summary>Decomposition.</summary>
internal static class DecompositionCases
{
    public static IEnumerable<ReferenceCase> All() => [];
}
