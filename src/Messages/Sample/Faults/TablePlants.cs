using System.Globalization;

namespace Roer.Messages.Sample;

/// <summary>Tables in good form with rows that cannot be right. They are about products, providers and years that nothing else in the town is about.</summary>
internal sealed class TablePlants(PlantBed bed)
{
    private const string Folder = "csv/fouten";
    private const string Source = "Verzonnen fout";

    private readonly List<FaultFile> _files = [];
    private readonly List<PlantedError> _errors = [];
    private int _number;

    private string Municipality => bed.Options.Municipality;

    private string Known => TableFiles.Day(bed.End.AddDays(-30));

    public (IReadOnlyList<FaultFile> Files, IReadOnlyList<PlantedError> Errors) Make()
    {
        Tariffs();
        Products();
        Population();
        Contracts();
        Costs();
        Statements();
        Access();
        Payers();
        Addresses();
        return (_files, _errors);
    }

    private void Tariffs()
    {
        var common = bed.Messages.OfType<ClaimMessage>().SelectMany(claim => claim.Lines)
            .Where(line => line.TariffCents is not null && line.WrongProduct is null).CountBy(line => line.Product)
            .OrderByDescending(pair => pair.Value).Select(pair => pair.Key).Take(PlantBed.Cases).ToList();
        string Row(string product, string unit, string days, long cents) => $"{Municipality};{product};{Provider()};{unit};{days};{cents};{Known};{Source}";
        Table("tarieven", "gemeente;productcode;aanbieder;eenheid;geldig_vanaf;geldig_tot;tarief_cent;bekend_op;bron",
        [
            .. Rows("TARIEF-NEGATIEF", "tarief_cent", number => [Row(Code(number), "04", "1991-01-01;1991-12-31", -100 * (number + 1))]),
            .. Rows("EENHEID-ONBEKEND", "eenheid", number => [Row(Code(number), "99", "1991-01-01;1991-12-31", 5000 + number)]),
            .. Rows("PERIODE-VOLGORDE", "geldig_tot", number => [Row(Code(number), "04", "1991-06-01;1991-05-31", 5000)]),
            .. Rows("CSV-OVERLAP", "geldig_vanaf", number =>
            {
                var (code, provider) = (Code(number), Provider());
                return [$"{Municipality};{code};{provider};04;1991-01-01;1991-12-31;5000;{Known};{Source}", $"{Municipality};{code};{provider};04;1991-06-01;;5200;{Known};{Source}"];
            }),
            .. Rows("TARIEF-HONDERDVOUD", "tarief_cent", number => [Row(
                common[number % common.Count].Code, common[number % common.Count].Unit, "2016-01-01;2016-12-31", 100L * bed.Town.Tariffs.Cents(common[number % common.Count], null, bed.End.Year - 1))]),
        ]);
    }

    private void Products() => Table("producten", "gemeente;productcategorie;productcode;omschrijving;hulpvorm;taakveld;opvolger;geldig_vanaf;geldig_tot;bekend_op;bron",
    [
        .. Rows("HULPVORM-ONBEKEND", "hulpvorm", number => [$"{Municipality};45;{Code(number)};;{20 + number};6.72a;;1991-01-01;;{Known};{Source}"]),
        .. Rows("CATEGORIE-ONBEKEND", "productcategorie", number => [$"{Municipality};{90 + number};{Code(number)};;02;6.72a;;1991-01-01;;{Known};{Source}"]),
    ]);

    private void Population() => Table("bevolking", "gemeente;buurt;jaar;leeftijd;aantal;bekend_op;bron",
    [
        .. Rows("AANTAL-NEGATIEF", "aantal", number => [$"{Municipality};BU{Municipality}0101;{1980 + number};9;-{number + 1};{Known};{Source}"]),
        .. Rows("LEEFTIJD", "leeftijd", number => [$"{Municipality};BU{Municipality}0101;{1980 + number};{121 + number};1;{Known};{Source}"]),
        .. Rows("BUURTCODE", "buurt", number => [$"{Municipality};Noord {number};{1980 + number};9;1;{Known};{Source}"]),
    ]);

    private void Contracts()
    {
        string Row(string form, string ceiling, string lump, string months) => $"{Municipality};{Provider()};45;;{form};{ceiling};{lump};{months};;;;1991-01-01;1991-12-31;{Known};{Source}";
        Table(
            "contracten",
            "gemeente;aanbieder;productcategorie;productcode;bekostiging;plafond_cent;vast_bedrag_cent;vast_bedrag_per;declareren_binnen_maanden;declareren_tot;indexatie_procent;geldig_vanaf;geldig_tot;bekend_op;bron",
            [
                .. Rows("BEKOSTIGING-ONBEKEND", "bekostiging", number => [Row($"vorm{number}", "", "", "")]),
                .. Rows("PLAFOND-NEGATIEF", "plafond_cent", number => [Row("inspanning", $"-{1000 + number}", "", "")]),
                .. Rows("DECLARATIETERMIJN", "declareren_binnen_maanden", number => [$"{Municipality};{Provider()};45;;output;;;;-{1 + number};;;1991-01-01;1991-12-31;{Known};{Source}"]),
                .. Rows("VAST-BEDRAG-NEGATIEF", "vast_bedrag_cent", number => [Row("taakgericht", "", $"-{1000 + number}", "maand")]),
                .. bed.Contracted.Select(contract => ((string?)null, "", $"{Municipality};{contract.Provider.Code};45;{contract.Product};output;;;;;;;2016-01-01;;{Known};{Source}")),
                .. Rows("VAST-BEDRAG-PERIODE", "vast_bedrag_per", number => [number % 2 == 0 ? Row("taakgericht", "", "1000", "") : Row("taakgericht", "", "", "jaar")]),
            ]);
    }

    private void Costs()
    {
        string Row(string kind, int number, string field, long cents) => $"{Municipality};{kind};post {number};geboekt;{field};1991-{1 + (number % 12):D2};{cents};{Known};{Source}";
        Table("overige-kosten", "gemeente;soort;post;stand;taakveld;periode;bedrag_cent;bekend_op;bron",
        [
            .. Rows("KOSTENSOORT-ONBEKEND", "soort", number => [Row("zakgeld", number, "6.2", 100)]),
            .. Rows("INKOMST-POSITIEF", "bedrag_cent", number => [Row("inkomsten", number, "6.2", 100)]),
            .. Rows("KOSTEN-NEGATIEF", "bedrag_cent", number => [Row("subsidie", number, "6.2", -100)]),
            .. Rows("TAAKVELD-VORM", "taakveld", number => [Row("subsidie", number, $"jeugd{number}", 100)]),
            .. Rows("CSV-DUBBEL", "post", number => [Row("pgb", number, "6.2", 100), Row("pgb", number, "6.2", 120)]),
        ]);
    }

    private void Statements() => Table("productieverantwoording", "gemeente;aanbieder;jaar;productcategorie;productcode;bedrag_cent;gecontroleerd;bekend_op;bron",
        Rows("PRODUCTIE-NEGATIEF", "bedrag_cent", number => [$"{Municipality};{Provider()};1991;45;;-{500 + number};ja;{Known};{Source}"]));

    private void Access()
    {
        Table("verwijzers", "gemeente;toewijzingsnummer;verwijzer;bekend_op;bron",
            Rows("VERWIJZER-ONBEKEND", "verwijzer", number => [$"{Municipality};{6_000_000 + _number};{(number % 2 == 0 ? "07" : "09")};{Known};{Source}"]));
        Table("herbeoordelingen", "gemeente;toewijzingsnummer;datum;uitkomst;bekend_op;bron",
            Rows("UITKOMST-ONBEKEND", "uitkomst", number => [$"{Municipality};{6_000_000 + _number};1991-02-0{1 + number};tevreden;{Known};{Source}"]));
    }

    private void Payers()
    {
        string Row(string payer, string ground, string evidence) => $"{Municipality};{ServiceNumber()};1991-01-01;1991-12-31;{payer};{ground};{evidence};nee;{Known};{Source}";
        Table("verantwoordelijkheid", "gemeente;bsn;geldig_vanaf;geldig_tot;verantwoordelijke_gemeente;grond;bewijs;betwist;bekend_op;bron",
        [
            .. Rows("GROND-ONBEKEND", "grond", number => [Row("9902", $"{5 + (number % 4)}", "brp")]),
            .. Rows("BEWIJS-ONBEKEND", "bewijs", _ => [Row("9902", "1", "onthouden")]),
            .. Rows("VERANTWOORDELIJKE-LEEG", "verantwoordelijke_gemeente", _ => [Row("", "1", "brp")]),
        ]);
    }

    private void Addresses()
    {
        var before = TableFiles.Day(bed.End.AddDays(-60));
        Table("adressen", "gemeente;bsn;buurt;geldig_vanaf;geldig_tot;bekend_op;bron",
        [
            .. Rows("ADRES-DUBBEL", "geldig_vanaf", _ =>
            {
                var number = ServiceNumber();
                return
                [
                    $"{Municipality};{number};BU{Municipality}0101;2016-01-01;2016-12-31;{before};{Source}",
                    $"{Municipality};{number};BU{Municipality}0102;2016-06-01;2016-12-31;{Known};{Source}",
                ];
            }),
            .. Rows("BSN-ELFPROEF", "bsn", number => [$"{Municipality};99999900{1 + number};BU{Municipality}0101;2012-01-01;2012-12-31;{Known};{Source}"]),
        ]);
    }

    /// <summary>Rows of which the last of each case breaks the rule.</summary>
    private IEnumerable<(string? Rule, string Element, string Row)> Rows(string rule, string element, Func<int, string[]> rows)
    {
        for (var number = 0; number < PlantBed.Cases; number++, _number++)
        {
            var made = rows(number);
            for (var index = 0; index < made.Length; index++)
                yield return (index == made.Length - 1 ? rule : null, element, made[index]);
        }
    }

    private void Table(string name, string header, IEnumerable<(string? Rule, string Element, string Row)> rows)
    {
        var all = rows.ToList();
        var file = $"{name}-fouten.csv";
        _files.Add(new FaultFile($"{Folder}/{file}", System.Text.Encoding.UTF8.GetBytes(TableFiles.Text(header, all.Select(row => row.Row)))));
        for (var index = 0; index < all.Count; index++)
        {
            if (all[index].Rule is { } rule)
                _errors.Add(new PlantedError(rule, file, index + 2, all[index].Element, null, null));
        }
    }

    private string Provider() => (99_009_001 + _number).ToString(CultureInfo.InvariantCulture);

    private string Code(int number) => $"Z{_number % 1000:D3}{number}";

    /// <summary>A number that passes the eleven-test and that no child of the town has.</summary>
    private string ServiceNumber() => ServiceNumbers.All().ElementAt(bed.Town.People.InCare.Count + 500 + _number);
}
