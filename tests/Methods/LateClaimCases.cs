namespace Roer.Tests.Methods;

/// <summary>Late claims.</summary>
internal static class LateClaimCases
{
    public static IEnumerable<ReferenceCase> All() => [];
}
