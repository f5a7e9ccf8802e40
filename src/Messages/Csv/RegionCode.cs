using Roer.Care;

namespace Roer.Messages;

/// <summary>The codes of CBS for regions: GM and four digits, WK and six, BU and eight. The first four digits are the municipality.</summary>
internal static class RegionCode
{
    private const int MunicipalityDigits = 4;

    public static bool IsNeighbourhood(string code) => Is(code, "BU", 8);

    public static bool IsRegion(string code) => Is(code, "GM", MunicipalityDigits) || Is(code, "WK", 6) || IsNeighbourhood(code);

    public static string Municipality(string code) => code.Substring(2, MunicipalityDigits);

    public static Finding Remark(int line) => new(
        "BUURTCODE", Severity.Warning, "De buurtcode is geen code van het CBS. Verwacht: BU en acht cijfers, als BU00340101.", line, "buurt");

    private static bool Is(string code, string letters, int digits) =>
        code.Length == letters.Length + digits && code.StartsWith(letters, StringComparison.Ordinal) && code.Skip(letters.Length).All(char.IsAsciiDigit);
}
