using Roer.Questions.Parts;

namespace Roer.Questions.WhereDoesTheMoneyGo;

/// <summary>The sentences of the answer, chosen by the figures. They claim no more than the figures show.</summary>
internal static class MoneyWords
{
    public static IReadOnlyList<string> Sentences(MoneyCount count, Scope scope)
    {
        var period = PeriodWords.Of(scope.Period);
        var cell = count.Whole;
        if (cell.Allocations == 0 && count.ClaimLines == 0)
            return [$"Over {period} is voor deze {(scope.Filters.Count == 0 ? "gemeente" : "keuze")} niets ingelezen. Kies een andere periode, of lees berichten in."];
        List<string> sentences =
        [
            $"Over {period} declareerden aanbieders {DutchText.Money(cell.Claimed)}. "
            + $"{DutchText.Whole(cell.Youths)} {(cell.Youths == 1 ? "jeugdige" : "jeugdigen")} had{(cell.Youths == 1 ? "" : "den")} hulp.",
        ];
        if (!count.Filter.Has(CareDimensions.Form) && MostOf(count) is { } most) sentences.Add(most);
        sentences.Add(Assigned(count));
        if (Late(count) is { } late) sentences.Add(late);
        return sentences;
    }

    public static IReadOnlyList<string> Alerts(MoneyCount count, Scope scope)
    {
        List<string> alerts = [];
        if (scope.AsOf < scope.Period.Span.Last)
            alerts.Add($"Deze periode loopt nog. De cijfers gaan tot en met {DutchText.Day(scope.AsOf)}. Alleen 'toegewezen' en 'gestart' gaan over de hele periode.");
        if (count.Whole.Allocations > 0 && (count.Whole.WithoutTariff * 10) > count.Whole.Allocations)
            alerts.Add($"Van {DutchText.Whole(count.Whole.WithoutTariff)} van de {DutchText.Whole(count.Whole.Allocations)} toewijzingen is het bedrag niet bekend. Toegewezen, gestart en geleverd zijn daardoor te laag. Het tarief of de einddatum ontbreekt.");
        return alerts;
    }

    public static string Message(CareDimension dimension, List<TableRow> rows, MoneyCount count)
    {
        var largest = rows.Where(row => row.Figures[0].Value > 0).OrderByDescending(row => row.Figures[0].Value).FirstOrDefault();
        if (largest is null || count.Whole.Claimed <= 0) return $"Naar {Noun(dimension)}";
        var share = DutchText.Percent(largest.Figures[1].Value!.Value, 0);
        if (largest.Key == CareDimensions.Unknown && dimension == CareDimensions.LegalStatus) return $"Bij {share} van het geld is geen juridische status opgegeven";
        if (largest.Key == CareDimensions.Unknown) return $"Van {share} van het geld is {(dimension == CareDimensions.Payer ? "onbekend wie betaalt" : $"{Article(dimension)} {Noun(dimension)} onbekend")}";
        if (dimension == CareDimensions.Payer && largest.Key == CareDimensions.Disputed) return $"Bij {share} van het geld is betwist wie betaalt";
        if (dimension == CareDimensions.Payer) return $"{largest.Label} betaalt {share} van het geld";
        if (dimension == CareDimensions.Referrer) return $"{share} van het geld begint bij verwijzer {largest.Label}";
        return dimension == CareDimensions.Form
            ? $"{largest.Label} kost het meest: {share} van het geld"
            : $"{share} van het geld gaat naar {Noun(dimension)} {(dimension == CareDimensions.Product ? largest.Key : largest.Label)}";
    }

    /// <summary>A dimension as a word within a sentence.</summary>
    public static string Noun(CareDimension dimension) => dimension.Dimension.Name.Replace('-', ' ');

    private static string Article(CareDimension dimension) => dimension == CareDimensions.Product || dimension == CareDimensions.TaskField ? "het" : "de";

    public static string MonthsMessage(MoneyCount count) =>
        MoneyTotals.IsProvisional(count) ? "De laatste maanden zijn nog niet compleet" : "Zoveel werd per maand gedeclareerd";

    public static IReadOnlyList<string> Notes(CareDimension dimension)
    {
        List<string> notes = ["Een jeugdige kan in meer dan één rij staan. De rijen tellen daarom op tot meer dan het totaal van de jeugdigen en trajecten."];
        if (dimension == CareDimensions.Referrer)
            notes.Add("De verwijzer komt uit het verzoek om toewijzing, en anders uit de tabel van de gemeente. Zegt geen van beide iets, dan is hij onbekend.");
        if (dimension == CareDimensions.TaskField)
            notes.Add("Het taakveld komt alleen uit de productlijst van de gemeente. Staat een product daar niet in, dan is het taakveld onbekend.");
        if (dimension == CareDimensions.Payer)
            notes.Add("Wie betaalt, volgt uit het woonplaatsbeginsel, zoals de gemeente dat per jeugdige heeft vastgelegd. Dat is die op de eerste toegewezen dag in de periode, en bij een rekening die op de eerste dag van haar productperiode.");
        if (dimension == CareDimensions.Neighbourhood || dimension == CareDimensions.District || dimension == CareDimensions.Age)
            notes.Add($"De {dimension.Dimension.Name} is die op de eerste toegewezen dag in de periode, en bij een rekening die op de eerste dag van haar productperiode.");
        return notes;
    }

    private static string? MostOf(MoneyCount count)
    {
        if (count.Whole.Claimed <= 0) return null;
        var forms = count.By(CareDimensions.Form).Where(pair => pair.Value.Claimed > 0).OrderByDescending(pair => pair.Value.Claimed).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(2).ToList();
        if (forms.Count == 0) return null;
        var words = forms.Select(pair =>
            $"{CareOptions.FormLabel(pair.Key).ToLowerInvariant()} ({DutchText.Money(pair.Value.Claimed)}, {DutchText.Percent(pair.Value.Claimed * 100m / count.Whole.Claimed, 0)})");
        return forms.Count == 1 ? $"Het geld ging naar {words.First()}." : $"Het meeste geld ging naar {string.Join(" en ", words)}.";
    }

    private static string Assigned(MoneyCount count)
    {
        var (assigned, started) = (MoneyTables.Bounded(count.Whole, count.Whole.Assigned), MoneyTables.Bounded(count.Whole, count.Whole.Started));
        if (assigned.Value is null) return "Hoeveel er was toegewezen, weten we niet: er is geen tarief of omvang bekend.";
        var begun = started.Value is null ? "Hoeveel daarvan is begonnen, weten we niet." : $"Daarvan is hulp voor {DutchText.Money((long)started.Value)} begonnen.";
        var text = $"De gemeente wees ten hoogste {DutchText.Money((long)assigned.Value)} toe. {begun}";
        return count.Whole.Unbounded > 0 ? $"{text} Daarbij komt hulp zonder vast bedrag ({DutchText.Whole(count.Whole.Unbounded)} {(count.Whole.Unbounded == 1 ? "toewijzing" : "toewijzingen")})." : text;
    }

    private static string? Late(MoneyCount count)
    {
        if (!MoneyTotals.IsProvisional(count)) return null;
        var last = count.Facts.Period.Months().Last(month => month.First <= count.Facts.AsOf || month.First == count.Facts.Period.First);
        var usual = count.Facts.Arrival.After(count.Facts.AsOf.DayNumber - last.Last.DayNumber);
        if (usual is { Median: < 5m }) return $"Over {DutchText.LongMonth(last.First)} zijn meestal nog bijna geen rekeningen binnen. Het gedeclareerde bedrag wordt nog hoger.";
        return usual is { } share && count.Facts.AsOf >= last.Last
            ? $"Over {DutchText.LongMonth(last.First)} is meestal ongeveer {DutchText.Percent(share.Median, 0)} van de rekeningen binnen. Het gedeclareerde bedrag wordt nog hoger."
            : "Er kunnen nog rekeningen bij komen. Het gedeclareerde bedrag is voorlopig.";
    }
}
