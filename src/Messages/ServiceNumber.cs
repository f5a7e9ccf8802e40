namespace Roer.Messages;

/// <summary>What can be told of a citizen service number (BSN) from its digits alone.</summary>
internal static class ServiceNumber
{
    public const int Length = 9;

    /// <summary>Whether nine digits pass the eleven-test: weights 9 to 2, the last digit counts −1, the sum divides by 11.</summary>
    public static bool PassesElevenTest(ReadOnlySpan<char> digits)
    {
        if (digits.Length != Length)
            return false;
        var sum = -(digits[Length - 1] - '0');
        for (var i = 0; i < Length - 1; i++)
            sum += (Length - i) * (digits[i] - '0');
        return sum % 11 == 0 && digits.IndexOfAnyExcept('0') >= 0;
    }

    /// <summary>The text with every run of nine digits that passes the eleven-test replaced by <c>xxxxxxxxx</c>.</summary>
    public static string Mask(string text)
    {
        var masked = text.ToCharArray();
        for (var i = 0; i + Length <= text.Length; i++)
        {
            var window = text.AsSpan(i, Length);
            if (!window.ContainsAnyExceptInRange('0', '9') && PassesElevenTest(window))
                masked.AsSpan(i, Length).Fill('x');
        }

        return new string(masked);
    }
}
