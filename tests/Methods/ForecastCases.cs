namespace Roer.Tests.Methods;

/// <summary>Forecasts.</summary>
internal static class ForecastCases
{
    public static IEnumerable<ReferenceCase> All() => [];
}
