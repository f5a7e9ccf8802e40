namespace Roer.Messages.Sample;

/// <summary>
/// Invented citizen service numbers: first the official test range, then an invented range that no authority gives out
/// because its numbers begin with two zeros. Every number passes the eleven-test.
/// </summary>
internal static class ServiceNumbers
{
    public const int FirstOfTestRange = 999900006;
    public const int LastOfTestRange = 999999990;
    public const int FirstOfInventedRange = 001000000;
    public const int LastOfInventedRange = 009999999;

    public static IEnumerable<string> All()
    {
        foreach (var number in Passing(FirstOfTestRange, LastOfTestRange))
            yield return number;
        foreach (var number in Passing(FirstOfInventedRange, LastOfInventedRange))
            yield return number;
    }

    /// <summary>9 × the first digit + 8 × the second … + 2 × the eighth − the ninth is a multiple of 11.</summary>
    public static bool PassesElevenTest(int number)
    {
        var sum = -(number % 10);
        var rest = number / 10;
        for (var weight = 2; weight <= 9; weight++, rest /= 10)
            sum += weight * (rest % 10);
        return number > 0 && sum % 11 == 0;
    }

    private static IEnumerable<string> Passing(int first, int last)
    {
        for (var number = first; number <= last; number++)
        {
            if (PassesElevenTest(number))
                yield return $"{number:D9}";
        }
    }
}
