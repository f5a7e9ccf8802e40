using System.Globalization;
using Roer.Care;
using Roer.Questions.Parts;

namespace Roer.Questions.CanWeTrustTheFigures;

/// <summary>How much of the latest months is usually known by now.</summary>
internal static class TrustCompleteness
{
    public static AnswerTable Months(TrustCount count, string area) => new()
    {
        Id = "compleet-per-maand",
        Message = TrustTotals.IsProvisional(count) ? "Over de laatste maanden komen nog rekeningen binnen" : "De rekeningen over deze maanden zijn bijna allemaal binnen",
        Subtitle = $"Gedeclareerde euro's naar de maand waarin de hulp begon, en welk deel daarvan meestal nu binnen is, {area}",
        RowHeader = "Maand",
        Columns = [new("gedeclareerdCent", "Gedeclareerd (€)", Unit.Cents), new("compleet", "Meestal binnen op dit moment", Unit.Percent)],
        Rows =
        [
            .. count.Months.Select((month, index) => new TableRow(
                month.First.ToString("yyyy-MM", CultureInfo.InvariantCulture), DutchText.Month(month.First),
                HasBegun(count, index) ? [Figure.Of(count.OfMonth(index).Claims.Cents, Unit.Cents, IsProvisional(count, month)), Usual(count, month)] : [Figure.NotApplicable(Unit.Cents), Figure.NotApplicable(Unit.Percent)],
                IsProvisional(count, month))),
        ],
        TotalRow = new TableRow("totaal", "Totaal", [Figure.Of(count.Claims.Cents, Unit.Cents, TrustTotals.IsProvisional(count)), Figure.NotApplicable(Unit.Percent)]),
        Notes = ["'Meestal binnen' is het deel dat in eerdere maanden even lang na afloop binnen was: de middelste waarde, met de laagste en hoogste als marge. Het gaat over alle aanbieders samen."],
        Chart = ChartKind.Months,
        Charted = ["gedeclareerdCent"],
    };

    /// <summary>The share that is usually known so long after the month.</summary>
    public static Figure Usual(TrustCount count, DateSpan month) => ArrivalWords.Usual(month, count.Facts.AsOf, count.Facts.Arrival);

    /// <summary>Whether something can be known of a month: it has begun, or claims came before their time.</summary>
    public static bool HasBegun(TrustCount count, int index) => count.Months[index].First <= count.Facts.AsOf || count.OfMonth(index).Claims.Lines > 0;

    public static bool IsProvisional(TrustCount count, DateSpan month) => ArrivalWords.IsIncomplete(month, count.Facts.AsOf, count.Facts.Arrival);
}
