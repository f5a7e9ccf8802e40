using System.Globalization;
using Roer.Care;

namespace Roer.Questions;

/// <summary>Reads periods as people write them.</summary>
public static class PeriodText
{
    private const string Help = "Schrijf een jaar (2025), kwartaal (2025-K2), halfjaar (2025-H1), maand (2025-03) of maanden (2025-01..2025-06).";

    /// <summary>Reads a period.</summary>
    /// <exception cref="ScopeException">The text is no period.</exception>
    public static Period Parse(string parameter, string text)
    {
        var parts = text.Split("..");
        return parts.Length switch
        {
            1 when Single(text) is { } span => new Period(text, span),
            2 when Month(parts[0]) is { } first && Month(parts[1]) is { } last && first <= last =>
                new Period(text, DateSpan.Of(first.First, last.Last)),
            _ => throw new ScopeException(parameter, $"Ik begrijp de periode '{text}' niet. {Help}"),
        };
    }

    /// <summary>A calendar year.</summary>
    public static Period OfYear(int year) => Parse("periode", year.ToString(CultureInfo.InvariantCulture));

    /// <summary>The same months, a year earlier.</summary>
    public static Period YearBefore(Period period)
    {
        var parts = period.Text.Split("..").Select(part => string.Create(CultureInfo.InvariantCulture, $"{int.Parse(part.AsSpan(0, 4), CultureInfo.InvariantCulture) - 1:0000}{part[4..]}"));
        return Parse("vergelijk", string.Join("..", parts));
    }

    private static DateSpan? Single(string text) => text switch
    {
        [_, _, _, _] when Year(text) is { } year => DateSpan.Of(new(year, 1, 1), new(year, 12, 31)),
        [_, _, _, _, '-', 'K' or 'k', var quarter and >= '1' and <= '4'] when Year(text[..4]) is { } year => Months(year, (quarter - '1') * 3, 3),
        [_, _, _, _, '-', 'H' or 'h', var half and ('1' or '2')] when Year(text[..4]) is { } year => Months(year, (half - '1') * 6, 6),
        _ => Month(text),
    };

    private static DateSpan Months(int year, int skipped, int count) =>
        DateSpan.Of(new DateOnly(year, skipped + 1, 1), DateSpan.Month(year, skipped + count).Last);

    private static DateSpan? Month(string text) =>
        text is [_, _, _, _, '-', _, _] && Year(text[..4]) is { } year
        && int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12
            ? DateSpan.Month(year, month)
            : null;

    private static int? Year(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2199 ? year : null;
}
