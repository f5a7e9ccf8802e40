namespace Roer.Messages;

/// <summary>Values at and over the edge of each type.</summary>
internal sealed class NastyValues(Random random)
{
    public const string CodeUnits = ".NET counts code units where the schema counts characters";
    public const string WhiteSpace = ".NET's \\s holds all Unicode white space, the schema's only four characters";
    public const string LastLine = ".NET's $ also matches before a last line feed";
    public const string CarriageReturn = ".NET's . matches a carriage return";

    public (string Text, string? Departure) For(SimpleType type)
    {
        var right = new SeedMessages(random).Value(type);
        (string, string?)[] general =
        [
            ("", null), (" ", null), ("\t", null), ("x", null), (" " + right, null), (right + " ", null), ("  " + right + "\t", null),
            (right + "\n", LastLine), ("\n" + right, null), (right + right, null), (right + "\r", CarriageReturn), ("\u00A0", WhiteSpace), ("\u2003", WhiteSpace),
            (right + "\u00A0", WhiteSpace), (right.ToLowerInvariant(), null), (right.ToUpperInvariant(), null), ("😀", CodeUnits), ("&<>", null),
        ];
        (string, string?)[] special = type switch
        {
            WholeNumber number => Numbers(number.Most),
            FixedNumber or FixedText => [("+3", null), ("03", null), ("2", null), (" 3 ", null), ("437", null), ("3.0", null), ("436 ", null)],
            CalendarDate => _dates,
            TimeOfDay => _times,
            Digits or OnlyCharacters => [("12345678", null), ("1234", null), ("123456789", null), ("١٢٣٤", null), ("1234567890123456", null), ("+123", null), ("12 34", null), ("abc", null), ("Ab9", null), ("a-b", null), ("123456789012", null), ("1234567890123", null)],
            VersionText => [("1.0", null), ("1.0.0.0", null), ("01.0.0", null), ("1..0", null), ("1.0.", null), ("12.34.56", null), ("1.0.0a", null), ("0.0.00", null), ("0.0.0", null), ("99999999999999999999.1.1", null), (".1.1", null)],
            Initials => [("A.B.", null), ("ABCDEF", null), ("ABCDEFG", null), ("À", null), ("ỳ", null), ("Ỵ", null), ("×", null), ("`", null), ("Ω", null), ("1", null), ("@", null), ("[", null)],
            FreeText => [("..", null), (".\n.", null), ("\n\n", null), (" . ", null), ("regel\n\nregel", null), (new string('a', 5000), null), ("a\r\nb", null)],
            Code => [("01", null), ("1", null), ("001", null), ("99", null), ("9", null), ("0200", null), ("02000", null), ("é", null), ("AB", null), ("C,D", null)],
            PlainText text => Texts(text.Most),
            _ => [],
        };
        var from = random.Next(3) == 0 || special.Length == 0 ? general : special;
        return from[random.Next(from.Length)];
    }

    private static (string, string?)[] Numbers(long most) =>
    [
        ("0", null), ("-0", null), ("+0", null), ("+5", null), ("007", null), ("-1", null), ($"{most}", null), ($"{most + 1}", null), ($"000{most}", null), ("5.0", null), ("5,0", null), ("1e3", null),
        ("99999999999999999999999999999999999999999", null), ("00000000000000000000000000000000000000005", null), ("--5", null), ("+", null), ("-", null), ("5 5", null), ("0x5", null), ("٣", null), ("\n5\t", null), ("+-5", null), ("5-", null), ("(5)", null), ("-00", null),
    ];

    private static (string, string?)[] Texts(int most) =>
    [
        (new string('a', most), null), (new string('a', most + 1), null), (new string(' ', most), null), (new string(' ', most) + "a", null), (string.Concat(Enumerable.Repeat("😀", most)), CodeUnits),
        (string.Concat(Enumerable.Repeat("😀", most + 1)), null), ("a\nb", null), ("a\rb", CarriageReturn), ("a\tb", null), ("\u0085", WhiteSpace), ("a\u2028b", null), ("\u200B", null), ("e\u0301", null), (".", null),
    ];

    private static readonly (string, string?)[] _dates =
    [
        ("2024-02-29", null), ("2023-02-29", null), ("2100-02-29", null), ("2000-02-29", null), ("2025-04-31", null), ("2025-13-01", null), ("2025-00-10", null), ("2025-01-00", null), ("0000-01-01", null), ("0001-01-01", null),
        ("9999-12-31", null), ("2025-1-1", null), ("20250101", null), ("2025-01-01Z", null), ("2025-01-01+01:00", null), ("2025-01-01-05:00", null), ("2025-01-01T00:00:00", null), ("01-01-2025", null), ("2025-01-01 ", null), ("\n2025-01-01", null),
        ("+2025-01-01", null), ("2025–01–01", null), ("2025-01-01+14", null), ("2025-01", null), ("2025-01-0a", null), ("2025-01-011", null), ("02025-01-01", null), ("12025-01-01", null), ("-0044-03-15", null), ("2025/01/01", null),
    ];

    private static readonly (string, string?)[] _times =
    [
        ("00:00:00", null), ("23:59:59", null), ("24:00:00", null), ("24:00:01", null), ("24:00:00.0", null), ("24:00:00.001", null), ("12:60:00", null), ("12:00:60", null), ("25:00:00", null), ("12:00", null), ("9:00:00", null), ("12:00:00.5", null),
        ("12:00:00.1234567", null), ("12:00:00.123456789012345", null), ("12:00:00.", null), ("12:00:00,5", null), ("12:00:00Z", null), ("12:00:00+01:00", null), ("12:00:00-01:00", null), (" 12:00:00 ", null), ("120000", null), ("-12:00:00", null), ("12:00:00 ", null), ("12:0a:00", null),
        ("23:59:59.99999999", null), ("23:59:60", null),
    ];
}
