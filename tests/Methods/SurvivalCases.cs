namespace Roer.Tests.Methods;

/// <summary>Survival.</summary>
internal static class SurvivalCases
{
    public static IEnumerable<ReferenceCase> All() => [];
}
