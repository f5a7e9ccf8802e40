using System.Globalization;
using System.Text;
using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>Writes the tables as CSV: UTF-8, semicolons, ISO dates, cents.</summary>
internal static class TableFiles
{
    public static string Tariffs(IEnumerable<Tariff> rows) => Text(
        "gemeente;productcode;aanbieder;eenheid;geldig_vanaf;geldig_tot;tarief_cent;bekend_op;bron",
        rows.Select(row => string.Join(
            ';', row.Origin.Municipality, row.Product, row.Provider, row.Unit, Day(row.FirstDay), Day(row.LastDay), row.TariffCents, Day(row.Origin.Known), row.Source)));

    public static string ProductMeanings(IEnumerable<ProductMeaning> rows) => Text(
        "gemeente;productcategorie;productcode;omschrijving;hulpvorm;taakveld;opvolger;geldig_vanaf;geldig_tot;bekend_op;bron",
        rows.Select(row => string.Join(
            ';', row.Origin.Municipality, row.Category, row.Product, row.Description, FormCode(row.Form), row.TaskField, row.Successor,
            Day(row.FirstDay), Day(row.LastDay), Day(row.Origin.Known), row.Source)));

    public static string Populations(IEnumerable<Population> rows) => Text(
        "gemeente;buurt;jaar;leeftijd;aantal;bekend_op;bron",
        rows.Select(row => string.Join(
            ';', row.Origin.Municipality, row.Neighbourhood, row.Year, row.Age, row.Residents, Day(row.Origin.Known), row.Source)));

    public static string Residences(IEnumerable<(InventedChild Child, Residence Row)> rows) => Text(
        "gemeente;bsn;buurt;geldig_vanaf;geldig_tot;bekend_op;bron",
        rows.Select(item => string.Join(
            ';', item.Row.Origin.Municipality, item.Child.ServiceNumber, item.Row.Neighbourhood,
            Day(item.Row.FirstDay), Day(item.Row.LastDay), Day(item.Row.Origin.Known), item.Row.Source)));

    /// <summary>Only the columns that youth care needs, padded as in the real file, with its byte order mark.</summary>
    public static string KeyFigures(IEnumerable<KeyFigure> rows) => "\uFEFF" + Text(
        "ID;Peildatum;WijkenEnBuurten;Gemeentenaam_1;SoortRegio_2;Codering_3;AantalInwoners_5;JongerenMetJeugdzorgInNatura_96;PercentageJongerenMetJeugdzorg_97",
        rows.Select((row, index) => string.Join(
            ';', index + 1, $"1-1-{row.Year}", $"{row.Region,-10}", $"{row.Name,-40}", $"{row.Kind,-10}", $"{row.Region,-10}",
            row.Residents, row.YouthsWithCare, row.YouthsWithCarePerMille)));

    public static string FormCode(CareForm form) => form switch
    {
        CareForm.Unknown => "",
        CareForm.None => "geen",
        CareForm.Protection => "JB",
        CareForm.Probation => "JR",
        CareForm.PreventiveJustice => "PJK",
        _ => $"{(int)form:D2}",
    };

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Day(DateOnly? day) => day is { } known ? Day(known) : "";

    public static string Text(string header, IEnumerable<string> rows)
    {
        var text = new StringBuilder(header).Append('\n');
        foreach (var row in rows)
            text.Append(row).Append('\n');
        return text.ToString();
    }
}
