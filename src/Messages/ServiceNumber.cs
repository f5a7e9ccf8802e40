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

    /// <summary>
    /// The text with every run of just nine digits that passes the eleven-test replaced by <c>xxxxxxxxx</c>. A longer run is another number,
    /// as a moment or a message's own.
    /// </summary>
    public static string Mask(string text)
    {
        var masked = text.ToCharArray();
        for (var first = 0; first < masked.Length;)
        {
            var last = first;
            while (last < masked.Length && char.IsAsciiDigit(masked[last])) last++;
            var run = masked.AsSpan(first, last - first);
            if (PassesElevenTest(run)) run.Fill('x');
            first = last + 1;
        }

        return new string(masked);
    }
}
