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
        Budget();
        Risks();
        Reserves();
        Table("rijksbijdrage", "gemeente;jaar;onderdeel;circulaire;bedrag_cent;bekend_op;bron",
            Rows("RIJKSBIJDRAGE-NEGATIEF", "bedrag_cent", number => [$"{Municipality};{1991 + number};Jeugd;Meicirculaire;-{100 + number};{Known};{Source}"]));
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

    private void Budget()
    {
        string Row(string group, string kind, string day, long cents, string reason) =>
            $"{Municipality};{1900 + (_number % 90)};6.2;{group};{kind};Besluit;{day};{cents};{reason};{Known};{Source}";
        Table("begroting", "gemeente;jaar;taakveld;productcategorie;hulpvorm;soort;besluit;besluit_op;bedrag_cent;reden;bekend_op;bron",
        [
            .. Rows("BEGROTING-GROEP", "hulpvorm", _ => [Row("45;02", "primitief", "1991-11-01", 100, "")]),
            .. Rows("BEGROTING-NEGATIEF", "bedrag_cent", number => [Row(";", "primitief", "1991-11-01", -100 - number, "")]),
            .. Rows("BESLUIT-DATUM", "besluit_op", _ => [Row("45;", "primitief", TableFiles.Day(bed.End), 100, "")]),
            .. Rows("WIJZIGING-REDEN", "reden", number => [Row(";02", "wijziging", "1991-11-01", number - 100, "")]),
        ]);
    }

    private void Risks()
    {
        string Row(string chance, string range, string term, string owner, string years) =>
            $"{Municipality};F{_number};Verzonnen risico;{chance};{range};{term};{owner};{years};;;{Known};{Source}";
        Table("risicos", "gemeente;risico;naam;kans_procent;laag_cent;waarschijnlijk_cent;hoog_cent;aard;eigenaar;eerste_jaar;laatste_jaar;taakveld;maatregel;bekend_op;bron",
        [
            .. Rows("KANS-BEREIK", "kans_procent", number => [Row(number % 2 == 0 ? $"{101 + number}" : "-5", "1;2;3", "incidenteel", "controller", "1991;1991")]),
            .. Rows("RISICO-BEDRAGEN", "hoog_cent", number => [Row("10", number % 2 == 0 ? "3;2;4" : "1;3;2", "incidenteel", "controller", "1991;1991")]),
            .. Rows("RISICO-AARD", "aard", number => [Row("10", "1;2;3", $"soms{number}", "controller", "1991;1991")]),
            .. Rows("EIGENAAR-PERSOON", "eigenaar", number => [Row("10", "1;2;3", "incidenteel", number % 2 == 0 ? "mevr. Verzonnen" : "V. Verzonnen", "1991;1991")]),
            .. Rows("JAAR-VOLGORDE", "laatste_jaar", number => [Row("10", "1;2;3", "incidenteel", "controller", $"1991;{1990 - number}")]),
        ]);
    }

    private void Reserves()
    {
        string Row(string kind, string purpose, string available, int year, long cents) =>
            $"{Municipality};Reserve {_number};{kind};{purpose};{available};{year};1991-01-01;{cents};{Known};{Source}";
        Table("reserves", "gemeente;naam;soort;bestemming;beschikbaar;jaar;datum;saldo_cent;bekend_op;bron",
        [
            .. Rows("RESERVE-NEGATIEF", "saldo_cent", number => [Row("reserve", "jeugdhulp", "ja", 1991, -1 - number)]),
            .. Rows("RESERVE-SOORT", "soort", number => [Row($"spaarpot{number}", "jeugdhulp", "ja", 1991, 100)]),
            .. Rows("RESERVE-BESTEMMING", "bestemming", number => [Row("reserve", $"wegen{number}", "nee", 1991, 100)]),
            .. Rows("RESERVE-JAAR", "jaar", number => [Row("reserve", "jeugdhulp", "ja", number % 2 == 0 ? 1990 : 1993, 100)]),
            .. Rows("VOORZIENING-BESCHIKBAAR", "beschikbaar", number => [Row("voorziening", "jeugdhulp", "ja", 1991, 100 + number)]),
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
