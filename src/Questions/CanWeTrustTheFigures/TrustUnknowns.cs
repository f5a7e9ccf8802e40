using Roer.Store.Measures;

namespace Roer.Questions.CanWeTrustTheFigures;

/// <summary>What the messages and tables leave unknown.</summary>
internal static class TrustUnknowns
{
    public static AnswerTable Of(TrustCount count, string area)
    {
        var rows = Rows(count).ToList();
        var largest = rows.Where(row => row.Figures[3].Value > 0).MaxBy(row => row.Figures[3].Value);
        return new AnswerTable
        {
            Id = "onbekend",
            Message = largest is null ? "Er is geen gedeclareerd geld waarvan iets onbekend is" : $"Het meest onbekend: {char.ToLowerInvariant(largest.Label[0])}{largest.Label[1..]}",
            Subtitle = $"Waarvan iets onbekend is, met het geld dat is gedeclareerd, {area}",
            RowHeader = "Onbekend",
            TextColumns = [new("telt", "Telt")],
            Columns =
            [
                new("aantal", "Aantal", Unit.Rows), new("van", "Van", Unit.Rows), new("deel", "Deel", Unit.Percent),
                new("gedeclareerdCent", "Gedeclareerd (€)", Unit.Cents), new("gedeclareerdDeel", "Deel van gedeclareerd", Unit.Percent),
            ],
            Rows = rows,
            Notes = ["Wat onbekend is, telt in andere antwoorden mee onder 'onbekend' en nooit als nul. Eén euro kan in meer rijen staan."],
        };
    }

    private static IEnumerable<TableRow> Rows(TrustCount count)
    {
        var claims = count.Claims;
        yield return Row(count, ("einde-reden", "Reden van einde (niet op de lijst)", "stopberichten"), (count.Stops.Unknown, count.Stops.All), count.Stops.Cents);
        yield return OfClaims(count, "product", "Product (in geen productlijst)", ClaimGaps.Product);
        yield return OfClaims(count, "hulpvorm", "Hulpvorm", ClaimGaps.Form);
        yield return Row(
            count, ("verwijzer", "Verwijzer", "toewijzingen"), (count.Allocations.WithoutReferrer, count.Allocations.All), claims.Without(ClaimGaps.Referrer).Cents);
        yield return OfClaims(count, "buurt", "Buurt", ClaimGaps.Neighbourhood);
        yield return OfClaims(count, "geboortedatum", "Geboortedatum", ClaimGaps.BirthDate);
    }

    private static TableRow OfClaims(TrustCount count, string key, string label, ClaimGaps gap)
    {
        var (lines, cents) = count.Claims.Without(gap);
        return Row(count, (key, label, "declaratieregels"), (lines, count.Claims.Lines), cents);
    }

    private static TableRow Row(TrustCount count, (string Key, string Label, string What) name, (long Unknown, long All) number, long cents)
    {
        var euros = Figure.Of(cents, Unit.Cents);
        return new TableRow(
            name.Key, name.Label,
            [
                Figure.Of(number.Unknown, Unit.Rows), Figure.Of(number.All, Unit.Rows), Figure.Ratio(Figure.Of(number.Unknown, Unit.Rows), number.All, 100, Unit.Percent),
                euros, count.Claims.Cents > 0 ? Figure.Ratio(euros, count.Claims.Cents, 100, Unit.Percent) : Figure.NotApplicable(Unit.Percent),
            ])
        {
            Texts = [name.What],
        };
    }
}
