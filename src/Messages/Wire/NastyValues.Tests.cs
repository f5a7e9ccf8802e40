namespace Roer.Messages;

/// <summary>Values at and over the edge of each type.</summary>
internal sealed class NastyValues(Random random)
{
    public string For(SimpleType type)
    {
        var right = new SeedMessages(random).Value(type);
        string[] general =
        [
            "", " ", "\t", "x", " " + right, right + " ", "  " + right + "\t",
            right + "\n", "\n" + right, right + right, right + "\r", "\u00A0", "\u2003",
            right + "\u00A0", right.ToLowerInvariant(), right.ToUpperInvariant(), "😀", "&<>",
        ];
        string[] special = type switch
        {
            WholeNumber number => Numbers(number.Most),
            FixedNumber or FixedText => ["+3", "03", "2", " 3 ", "437", "3.0", "436 "],
            CalendarDate => _dates,
            TimeOfDay => _times,
            Digits or OnlyCharacters => ["12345678", "1234", "123456789", "١٢٣٤", "1234567890123456", "+123", "12 34", "abc", "Ab9", "a-b", "123456789012", "1234567890123"],
            VersionText => ["1.0", "1.0.0.0", "01.0.0", "1..0", "1.0.", "12.34.56", "1.0.0a", "0.0.00", "0.0.0", "99999999999999999999.1.1", ".1.1"],
            Initials => ["A.B.", "ABCDEF", "ABCDEFG", "À", "ỳ", "Ỵ", "×", "`", "Ω", "1", "@", "["],
            FreeText => ["..", ".\n.", "\n\n", " . ", "regel\n\nregel", new string('a', 5000), "a\r\nb"],
            Code => ["01", "1", "001", "99", "9", "0200", "02000", "é", "AB", "C,D"],
            PlainText text => Texts(text.Most),
            _ => [],
        };
        var from = random.Next(3) == 0 || special.Length == 0 ? general : special;
        return from[random.Next(from.Length)];
    }

    private static string[] Numbers(long most) =>
    [
        "0", "-0", "+0", "+5", "007", "-1", $"{most}", $"{most + 1}", $"000{most}", "5.0", "5,0", "1e3",
        "99999999999999999999999999999999999999999", "00000000000000000000000000000000000000005", "--5", "+", "-", "5 5", "0x5", "٣", "\n5\t", "+-5", "5-", "(5)", "-00",
    ];

    private static string[] Texts(int most) =>
    [
        new string('a', most), new string('a', most + 1), new string(' ', most), new string(' ', most) + "a", string.Concat(Enumerable.Repeat("😀", most)),
        string.Concat(Enumerable.Repeat("😀", most + 1)), "a\nb", "a\rb", "a\tb", "\u0085", "a\u2028b", "\u200B", "e\u0301", ".",
    ];

    private static readonly string[] _dates =
    [
        "2024-02-29", "2023-02-29", "2100-02-29", "2000-02-29", "2025-04-31", "2025-13-01", "2025-00-10", "2025-01-00", "0000-01-01", "0001-01-01",
        "9999-12-31", "2025-1-1", "20250101", "2025-01-01Z", "2025-01-01+01:00", "2025-01-01-05:00", "2025-01-01T00:00:00", "01-01-2025", "2025-01-01 ", "\n2025-01-01",
        "+2025-01-01", "2025–01–01", "2025-01-01+14", "2025-01", "2025-01-0a", "2025-01-011", "02025-01-01", "12025-01-01", "-0044-03-15", "2025/01/01",
    ];

    private static readonly string[] _times =
    [
        "00:00:00", "23:59:59", "24:00:00", "24:00:01", "24:00:00.0", "24:00:00.001", "12:60:00", "12:00:60", "25:00:00", "12:00", "9:00:00", "12:00:00.5",
        "12:00:00.1234567", "12:00:00.123456789012345", "12:00:00.", "12:00:00,5", "12:00:00Z", "12:00:00+01:00", "12:00:00-01:00", " 12:00:00 ", "120000", "-12:00:00", "12:00:00 ", "12:0a:00",
        "23:59:59.99999999", "23:59:60",
    ];
}
