using System.Globalization;
using Roer.Care;

namespace Roer.Messages;

/// <summary>
/// The key figures of districts and neighbourhoods as CBS publishes them. The number after the last underscore of a column differs
/// a year, so that one file can hold a column several times; each row fills one of them. Percentages may have lost their decimal
/// comma: then 117 means 11.7. Whether they did, the whole file tells.
/// </summary>
internal sealed class Kerncijfers : CsvForm
{
    private const string Code = "Codering";
    private const string Region = "SoortRegio";
    private const string Day = "Peildatum";
    private const string Municipality = "Gemeentenaam";
    private const string Name = "WijkenEnBuurten";
    private const string Residents = "AantalInwoners";
    private const string Youths = "JongerenMetJeugdzorgInNatura";
    private const string Share = "PercentageJongerenMetJeugdzorg";

    private static readonly string[] _needed = [Code, Region, Day, Municipality, Residents, Youths, Share];
    private static readonly string[] _kinds = ["Gemeente", "Wijk", "Buurt"];
    private static readonly string[] _dayForms = ["d-M-yyyy", "yyyy-MM-dd"];

    private readonly ILookup<string, int> _places;
    private readonly Overlaps _overlaps = new();
    private bool _hasDecimals;

    public Kerncijfers(IReadOnlyList<string> header)
        : base("kerncijfers", header) =>
        _places = header.Select((column, i) => (column, i)).ToLookup(pair => BaseName(pair.column), pair => pair.i);

    public override bool NeedsSurvey => true;

    public static bool Fits(IReadOnlyList<string> header)
    {
        var names = header.Select(BaseName).ToHashSet(StringComparer.Ordinal);
        return _needed.All(names.Contains);
    }

    public override void Survey(CsvRow row) => _hasDecimals = _hasDecimals || Cell(row, Share)?.IndexOfAny([',', '.']) >= 0;

    public override string? Take(CsvRow row, Facts facts)
    {
        var kind = Cell(row, Region) ?? "";
        if (!_kinds.Contains(kind))
            return null;
        var region = Cell(row, Code) ?? "";
        if (!RegionCode.IsRegion(region))
            row.Wrong(Code, "een code van het CBS, als GM0034, WK003401 of BU00340101");
        var day = ReadDay(row);
        var figures = (Residents: Whole(row, Residents), Youths: Whole(row, Youths), Share: PerMille(row));
        if (row.IsWrong)
            return null;
        var municipality = RegionCode.Municipality(region);
        facts.Part.KeyFigures.Add(new KeyFigure(
            new Origin(municipality, day, row.Line), region, kind, NameOf(row, kind, region), day.Year, figures.Residents, figures.Youths, figures.Share));
        facts.Counted();
        _overlaps.Judge(facts, region, (day, day), row.Line);
        return municipality;
    }

    private static string BaseName(string column)
    {
        var cut = column.LastIndexOf('_');
        return cut > 0 && column.AsSpan(cut + 1).IndexOfAnyExceptInRange('0', '9') < 0 ? column[..cut] : column;
    }

    // In the file of all regions the name of a neighbourhood is its code; only the municipality has its name beside it.
    private string NameOf(CsvRow row, string kind, string region)
    {
        var name = Cell(row, Name);
        if (name is not null && name != region)
            return name;
        return kind == _kinds[0] ? Cell(row, Municipality) ?? region : region;
    }

    private DateOnly ReadDay(CsvRow row)
    {
        if (!DateOnly.TryParseExact(Cell(row, Day), _dayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            row.Wrong(Day, "een datum als 1-1-2025");
        return day;
    }

    private int? Whole(CsvRow row, string column)
    {
        if (Cell(row, column) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        row.Wrong(column, "een geheel getal, of leeg");
        return null;
    }

    private int? PerMille(CsvRow row)
    {
        if (Cell(row, Share) is not { } text)
            return null;
        var isNumber = decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        var perMille = _hasDecimals ? number * 10 : number;
        if (isNumber && perMille <= 1000)
            return (int)decimal.Round(perMille, MidpointRounding.AwayFromZero);
        row.Wrong(Share, "een percentage van 0 tot en met 100, of leeg");
        return null;
    }

    // What is not published is empty, a point or a hyphen.
    private string? Cell(CsvRow row, string column)
    {
        foreach (var place in _places[column])
        {
            if (row.Cell(place) is { Length: > 0 } text && text is not ("." or "-"))
                return text;
        }

        return null;
    }
}
