namespace Roer.Messages;

/// <summary>Tells by its header which CSV a file is.</summary>
internal static class CsvHeader
{
    public const string Rule = "CSV-KOP";

    private const string Known =
        "Roer leest de CSV-bestanden tarieven, producten, bevolking, adressen, verwijzers, contracten, overige-kosten, grootboek, "
        + "productieverantwoording, herbeoordelingen, verantwoordelijkheid, begroting, risicos, reserves, rijksbijdrage en de kerncijfers van het CBS.";

    private const double LooksLike = 0.5;

    /// <summary>The form that has exactly this header; <see langword="null"/> when there is none.</summary>
    public static CsvForm? Form(IReadOnlyList<string> header, PseudonymKey key) =>
        Forms(key).FirstOrDefault(form => form.Columns.SequenceEqual(header, StringComparer.Ordinal))
            ?? (Kerncijfers.Fits(header) ? new Kerncijfers(header) : null);

    /// <summary>Why no form has this header, and what to do.</summary>
    public static string Reason(IReadOnlyList<string> header, PseudonymKey key)
    {
        var nearest = Forms(key).MaxBy(form => Share(form, header))!;
        if (Share(nearest, header) >= LooksLike)
            return $"De kop lijkt op die van {nearest.Kind}, maar is anders. Verwacht, precies zo: {string.Join(';', nearest.Columns)}";
        if (header.Count == 1 && header[0].Contains(',', StringComparison.Ordinal))
            return $"De kolommen zijn gescheiden met komma's. Sla het bestand op met puntkomma's. {Known}";
        return $"De kop hoort bij geen bestand dat Roer kent. {Known} De handleiding noemt hun kolommen.";
    }

    private static CsvForm[] Forms(PseudonymKey key) =>
    [
        new Tarieven(), new Producten(), new Bevolking(), new Adressen(key), new Verwijzers(), new Contracten(), new OverigeKosten(), new Grootboek(),
        new Productieverantwoording(), new Herbeoordelingen(), new Verantwoordelijkheid(key),
        new Begroting(), new Risicos(), new Reserves(), new Rijksbijdrage(),
    ];

    private static double Share(CsvForm form, IReadOnlyList<string> header)
    {
        var names = header.SelectMany(cell => cell.Split(',')).Select(cell => cell.Trim().ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        return form.Columns.Count(names.Contains) / (double)form.Columns.Count;
    }
}
