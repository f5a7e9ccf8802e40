using System.Globalization;

namespace Roer.Questions.Parts;

/// <summary>Numbers, money, dates and states as Dutch readers write them. It rounds half away from zero and knows no culture.</summary>
public static class DutchText
{
    /// <summary>A space that does not break the line.</summary>
    public const char HardSpace = '\u00A0';

    /// <summary>The minus sign, which is longer than a hyphen.</summary>
    public const char Minus = '\u2212';

    private const long Thousand = 100_000;
    private const int FewestThousands = 10;

    private static readonly string[] Months =
    [
        "januari", "februari", "maart", "april", "mei", "juni",
        "juli", "augustus", "september", "oktober", "november", "december",
    ];

    private static readonly string[] ShortMonths =
        ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    /// <summary>Money in a sentence, at most three significant digits: <c>€ 41,3 miljoen</c>, <c>€ 310.000</c>, <c>€ 75</c>.</summary>
    public static string Money(long cents) => Money(cents, "miljoen", "miljard");

    /// <summary>Money in a chart: <c>€ 41,3 mln</c>.</summary>
    public static string MoneyShort(long cents) => Money(cents, "mln", "mld");

    /// <summary>Two amounts in a sentence, <c>€ 41,7 miljoen en € 43,6 miljoen</c>; in thousands of euros where rounding would make them the same, and in whole euros where they lie less than ten thousand apart.</summary>
    public static string Between(long low, long high)
    {
        var (from, to) = Apart(Money(low), Money(high), low, high);
        return $"{from} en {to}";
    }

    /// <summary>Two figures of one unit that stand alone; money as <see cref="Between"/> has it.</summary>
    public static (string Low, string High) Bounds(decimal low, decimal high, Unit unit)
    {
        var (from, to) = (Alone(Figure.Of(low, unit)), Alone(Figure.Of(high, unit)));
        return unit == Unit.Cents ? Apart(from, to, (long)Math.Round(low, MidpointRounding.AwayFromZero), (long)Math.Round(high, MidpointRounding.AwayFromZero)) : (from, to);
    }

    /// <summary>A whole number with points between thousands: <c>41.312.450</c>.</summary>
    public static string Whole(long number) => Rounded(number, 0);

    /// <summary>Words that begin a sentence.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>Words that stood at the beginning, within a sentence.</summary>
    public static string Small(string words) => words.Length == 0 ? words : char.ToLowerInvariant(words[0]) + words[1..];

    /// <summary>Eurocents as whole euros without a sign for the currency: <c>41.312.450</c>.</summary>
    public static string EuroTable(long cents) => Rounded(cents / 100m, 0);

    /// <summary>Eurocents as euros and cents without a sign for the currency: <c>82,40</c>.</summary>
    public static string EuroAndCents(long cents) => Rounded(cents / 100m, 2);

    /// <summary>A percentage: <c>8,4%</c>.</summary>
    public static string Percent(decimal percent, int decimals = 1) => Rounded(percent, decimals) + "%";

    /// <summary>A number with a decimal comma and points between thousands.</summary>
    public static string Rounded(decimal number, int decimals)
    {
        var rounded = Math.Round(number, decimals, MidpointRounding.AwayFromZero);
        var text = Math.Abs(rounded).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? text : text[..point];
        for (var at = whole.Length - 3; at > 0; at -= 3) whole = whole.Insert(at, ".");
        return (rounded < 0 ? Minus.ToString() : "") + whole + (point < 0 ? "" : "," + text[(point + 1)..]);
    }

    /// <summary>A day: <c>12 november 2026</c>.</summary>
    public static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]} {day.Year}");

    /// <summary>A month on an axis: <c>nov 2026</c>.</summary>
    public static string Month(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{ShortMonths[day.Month - 1]} {day.Year}");

    /// <summary>A month in a sentence: <c>november 2026</c>.</summary>
    public static string LongMonth(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{Months[day.Month - 1]} {day.Year}");

    /// <summary>A list in a sentence: <c>a, b en c</c>.</summary>
    public static string List(IReadOnlyList<string> words) => words.Count switch
    {
        0 => "",
        1 => words[0],
        _ => $"{string.Join(", ", words.Take(words.Count - 1))} en {words[^1]}",
    };

    /// <summary>A figure in the cell of a table; the unit stands in the header.</summary>
    public static string Cell(Figure figure) => figure.Value is { } value ? Number(value, figure.Unit) : State(figure.State);

    /// <summary>A figure that stands alone, with its unit where the number does not show it.</summary>
    public static string Alone(Figure figure) => (figure.Value, figure.Unit) switch
    {
        (null, _) => State(figure.State),
        ({ } value, Unit.Cents) => MoneyShort((long)Math.Round(value, MidpointRounding.AwayFromZero)),
        ({ } value, Unit.CentsEach or Unit.ExactCents) => "€" + HardSpace + Number(value, Unit.CentsEach),
        ({ } value, Unit.Months) => Number(value, Unit.Months) + HardSpace + "maanden",
        ({ } value, var unit) => Number(value, unit),
    };

    /// <summary>A difference that stands alone, with its sign: <c>+ € 1,3 mln</c>; what is written as zero has none.</summary>
    public static string WithSign(Figure figure)
    {
        if (figure.Value is not { } value) return State(figure.State);
        var text = Alone(figure with { Value = Math.Abs(value) });
        return text.AsSpan().IndexOfAnyInRange('1', '9') < 0 ? text : $"{(value < 0 ? Minus : '+')}{HardSpace}{text}";
    }

    /// <summary>A value in its unit, as the cell of a table shows it.</summary>
    public static string Number(decimal value, Unit unit) => unit switch
    {
        Unit.Cents => Rounded(value / 100m, 0),
        Unit.CentsEach or Unit.ExactCents => Rounded(value / 100m, 2),
        Unit.Percent => Percent(value),
        Unit.Chance => ChanceWords.Percent(value),
        Unit.PerThousandYouths or Unit.Months or Unit.PerHundredYears => Rounded(value, 1),
        Unit.Times => Rounded(value, 2),
        _ => Rounded(value, 0),
    };

    /// <summary>The word for a state without a value.</summary>
    public static string State(FigureState state) => state switch
    {
        FigureState.Unknown => "onbekend",
        FigureState.Hidden => "verborgen",
        FigureState.NotApplicable => "n.v.t.",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A known figure has a value, not a word."),
    };

    private static string Money(long cents, string million, string billion)
    {
        var euros = Math.Abs(cents / 100m);
        var text = euros switch
        {
            < 999_500m => Rounded(ThreeDigits(euros), 0),
            < 99_950_000m => Rounded(euros / 1_000_000m, 1) + HardSpace + million,
            < 999_500_000m => Rounded(euros / 1_000_000m, 0) + HardSpace + million,
            _ => Rounded(euros / 1_000_000_000m, 1) + HardSpace + billion,
        };
        return (cents < 0 && text != "0" ? $"{Minus}{HardSpace}" : "") + "€" + HardSpace + text;
    }

    private static (string Low, string High) Apart(string low, string high, long lowCents, long highCents)
    {
        if (low != high || lowCents == highCents) return (low, high);
        // In whole euros bounds that lie far apart would look surer than they are.
        var step = Math.Abs(highCents - lowCents) >= FewestThousands * Thousand ? Thousand : 1;
        long Rounded(long cents) => (long)Math.Round((decimal)cents / step, MidpointRounding.AwayFromZero) * step;
        return (WholeEuros(Rounded(lowCents)), WholeEuros(Rounded(highCents)));
    }

    private static string WholeEuros(long cents) => $"{(cents < 0 ? $"{Minus}{HardSpace}" : "")}€{HardSpace}{EuroTable(Math.Abs(cents))}";

    private static decimal ThreeDigits(decimal euros)
    {
        var step = 1m;
        while (euros / step >= 1000m) step *= 10m;
        return Math.Round(euros / step, MidpointRounding.AwayFromZero) * step;
    }
}
