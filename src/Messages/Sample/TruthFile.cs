using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Roer.Messages.Sample;

/// <summary>Writes what really happened, so that a computed figure can be held against it.</summary>
internal static class TruthFile
{
    public static byte[] Write(InventedTown town)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("let_op", "Verzonnen gegevens");
            Options(town, json);
            Hazards(town, json);
            Messages(town, json);
            Planted(town.Planted, json);
            Errors(town, json);
            Outside(town, json);
            TruthSources.Write(town, json);
            TruthMeans.Write(town, json);
            Money(town, json);
            Trajectories(town, json);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void Options(InventedTown town, Utf8JsonWriter json)
    {
        json.WriteStartObject("opties");
        json.WriteNumber("zaad", town.Options.Seed);
        json.WriteNumber("jeugdigen", town.Options.Youths);
        json.WriteNumber("jaren", town.Options.Years);
        json.WriteString("gemeente", town.Options.Municipality);
        json.WriteString("naam", town.Options.Name);
        json.WriteString("eersteDag", Day(town.Options.FirstDay));
        json.WriteString("laatsteDag", Day(town.Options.LastDay));
        json.WriteString("laatsteDagtekening", Day(town.Options.LastKnown));
        json.WriteEndObject();
    }

    private static void Hazards(InventedTown town, Utf8JsonWriter json)
    {
        json.WriteStartObject("parameters");
        json.WriteNumber("instroomPerJaar", CareHazards.YearlyInflow);
        json.WriteNumber("extraNaEerdereZorg", CareHazards.AfterCare);
        json.WriteNumber("duurgroeiPerJaar", CareHazards.LongerEachYear);
        json.WriteNumber("kansOpVervolg", CareHazards.Next);
        json.WriteNumber("kansOpNaastElkaar", CareHazards.Beside);
        Numbers("instroomPerLeeftijd", Enumerable.Range(0, TownCensus.OldestYouth + 1).Select(CareHazards.AgeFactor), json);
        Numbers("instroomPerMaand", Enumerable.Range(1, 12).Select(CareHazards.Season), json);
        Numbers("tariefniveauPerJaar", town.Tariffs.Levels.Take(town.Options.Years), json);
        json.WriteStartObject("eindkansPerMaand");
        foreach (var (form, _) in CareHazards.Starts)
            Numbers(TableFiles.FormCode(form), CareHazards.EndHazards(form), json);
        json.WriteEndObject();
        json.WriteStartObject("startgewichten");
        foreach (var (form, weight) in CareHazards.Starts)
            json.WriteNumber(TableFiles.FormCode(form), weight);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Messages(InventedTown town, Utf8JsonWriter json)
    {
        json.WriteStartObject("berichten");
        foreach (var kind in town.Messages.CountBy(message => message.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal))
            json.WriteNumber($"JW{kind.Key}", kind.Value);
        json.WriteEndObject();
    }

    private static void Planted(PlantedCounts planted, Utf8JsonWriter json)
    {
        json.WriteStartObject("onregelmatigheden");
        json.WriteNumber("ontbrekendeStarts", planted.MissingStarts);
        json.WriteNumber("lateStarts", planted.LateStarts);
        json.WriteNumber("ingetrokkenStarts", planted.WithdrawnStarts);
        json.WriteNumber("ontbrekendeStops", planted.MissingStops);
        json.WriteNumber("onderbrekingen", planted.Pauses);
        json.WriteNumber("verwijderdeToewijzingen", planted.DeletedAllocations);
        json.WriteNumber("lateRegels", planted.LateLines);
        json.WriteNumber("nooitGedeclareerdeRegels", planted.NeverClaimedLines);
        json.WriteNumber("correcties", planted.Corrections);
        json.WriteNumber("intrekkingen", planted.Cancellations);
        json.WriteNumber("afrekeningen", planted.Settlements);
        json.WriteNumber("afgewezenRegels", planted.RefusedLines);
        json.WriteNumber("onbekendeToewijzingen", planted.UnknownAllocations);
        json.WriteNumber("afgewezenDeclaraties", planted.RefusedClaims);
        json.WriteNumber("onbeantwoordeDeclaraties", planted.UnansweredClaims);
        json.WriteNumber("afgekeurdeBerichten", planted.RejectedMessages);
        json.WriteNumber("afgewezenVerzoeken", planted.RefusedRequests);
        json.WriteNumber("verzoekenVoorAndereGemeente", planted.RequestsPaidElsewhere);
        json.WriteNumber("verzoekenInOnderzoek", planted.RequestsLookedInto);
        json.WriteNumber("onbeantwoordeVerzoeken", planted.UnansweredRequests);
        json.WriteNumber("dubbeleBerichten", planted.Duplicates);
        json.WriteEndObject();
    }

    private static void Errors(InventedTown town, Utf8JsonWriter json)
    {
        if (town.Errors is not { Count: > 0 } errors)
            return;
        json.WriteStartArray("geplanteFouten");
        foreach (var error in errors)
        {
            json.WriteStartObject();
            json.WriteString("regel", error.Rule);
            json.WriteString("bestand", error.File);
            json.WriteNumber("lijn", error.Line);
            if (error.Element is not null)
                json.WriteString("element", error.Element);
            if (error.Cents is { } cents)
                json.WriteNumber("bedragCent", cents);
            if (error.Follows is not null)
                json.WriteString("volgtUit", error.Follows);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Outside(InventedTown town, Utf8JsonWriter json)
    {
        json.WriteStartArray("buitenBerichten");
        foreach (var year in town.OutsideMessages)
        {
            json.WriteStartObject();
            json.WriteNumber("jaar", year.Year);
            json.WriteNumber("wijkteamCent", year.TeamCents);
            json.WriteNumber("pgbJeugdigen", year.BudgetHolders);
            json.WriteNumber("pgbCent", year.BudgetHolderCents);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Money(InventedTown town, Utf8JsonWriter json)
    {
        json.WriteStartArray("geld");
        foreach (var ((form, month), money) in town.Money.Months)
        {
            json.WriteStartObject();
            json.WriteString("hulpvorm", TableFiles.FormCode(form));
            json.WriteString("maand", month.ToString("yyyy-MM", CultureInfo.InvariantCulture));
            json.WriteNumber("geleverdCent", money.DeliveredCents);
            json.WriteNumber("gedeclareerdCent", money.ClaimedCents);
            json.WriteNumber("toegekendCent", money.GrantedCents);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Trajectories(InventedTown town, Utf8JsonWriter json)
    {
        json.WriteStartArray("trajecten");
        foreach (var care in town.Trajectories)
        {
            json.WriteStartObject();
            json.WriteNumber("kind", care.Child);
            json.WriteString("hulpvorm", TableFiles.FormCode(care.Form));
            json.WriteString("aanbieder", care.Provider);
            json.WriteString("eersteDag", Day(care.FirstDay));
            if (care.LastDay is { } last)
                json.WriteString("laatsteDag", Day(last));
            if (care.Way is { } way)
                json.WriteString("einde", Words(way));
            if (care.IsCrisis)
                json.WriteBoolean("crisis", true);
            if (care.IsNational)
                json.WriteBoolean("landelijk", true);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Numbers(string name, IEnumerable<double> numbers, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
            json.WriteNumberValue(number);
        json.WriteEndArray();
    }

    private static string Words(EndWay way) => way switch
    {
        EndWay.Planned => "volgens plan",
        EndWay.AgreedEarly => "eerder in overleg",
        EndWay.Client => "door de cliënt",
        EndWay.Provider => "door de aanbieder",
        EndWay.External => "externe oorzaak",
        EndWay.OtherForm => "direct andere hulp",
        EndWay.Adult => "18 jaar",
        _ => "administratief",
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
