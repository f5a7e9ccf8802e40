namespace Roer.Tests.Methods;

/// <summary>Reserves.</summary>
internal static class ReserveCases
{
    public static IEnumerable<ReferenceCase> All() => [];
}
