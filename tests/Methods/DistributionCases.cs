namespace Roer.Tests.Methods;

/// <summary>Distributions.</summary>
internal static class DistributionCases
{
    public static IEnumerable<ReferenceCase> All() => [];
}
