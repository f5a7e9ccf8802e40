using System.Globalization;
using Roer.Methods;
using Roer.Methods.LateClaims;
using Roer.Methods.Spending;
using Roer.Questions.Parts;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>The tables about the forecast: where its spread comes from, what changed, what reserve it asks, and the estimates under it.</summary>
internal static class YearEndRiskTables
{
    private static readonly int[] Certainties = [80, 90, 95];

    /// <summary>The table after those of the track record.</summary>
    public const string SpreadId = "spreiding";

    public static AnswerTable Spread(YearEndCount count, string area) => new()
    {
        Id = SpreadId,
        Message = "Waar de onzekerheid vandaan komt",
        Subtitle = $"Breedte van de 80%-marge, verdeeld over oorzaken, {area}",
        RowHeader = "Oorzaak",
        Columns = [new("breedteCent", "Deel van de breedte (€)", Unit.Cents)],
        Rows = [.. count.Outlook.Keep(typeof(YearEndSpread), () => YearEndSpread.Of(count)).Select(part => new TableRow(part.Key, part.Label, [Figure.Of(part.Cents, Unit.Cents, true)], true))],
        Notes = ["Elke oorzaak zetten we om de beurt stil. De breedte verdelen we naar hoeveel de spreiding (variantie) dan daalt. Zo tellen de delen op tot de breedte."],
    };

    /// <summary>From the forecast of a month before to this one.</summary>
    public static AnswerTable Bridge(YearEndCount then, YearEndCount now, string area)
    {
        var bridge = YearEndBridge.Of(then, now);
        var day = DutchText.Day(then.Outlook.Calendar.AsOf);
        var off = bridge.To - bridge.From;
        return new()
        {
            Id = "brug",
            Message = off == 0 ? $"De verwachting is dezelfde als op {day}" : $"De verwachting is {DutchText.Money(Math.Abs(off))} {(off > 0 ? "hoger" : "lager")} dan op {day}",
            Subtitle = $"Van de verwachting op {day} naar die van nu, {area}",
            RowHeader = "Stap",
            Columns = [new("bedragCent", "Bedrag (€)", Unit.ExactCents)],
            Chart = ChartKind.Waterfall,
            Charted = ["bedragCent"],
            Rows =
            [
                Step("toen", $"Verwacht op {day}", bridge.From), Step("gegevens", "Nieuwe gegevens", bridge.Data), Step("late-rekeningen", "Hoe rekeningen binnenkomen, opnieuw geschat", bridge.Late),
                Step("aannames", "Duur, instroom, gebruik en prijs, opnieuw geschat", bridge.Assumptions), Step("risicos", "Risico's", bridge.Risks),
                Step("toeval", "Toeval in het simuleren", bridge.Drawing), Step("nu", "Verwacht nu", bridge.To),
            ],
            Notes = ["De stappen tellen op de cent op. Beide verwachtingen maken we nu, met dezelfde versie van Roer. Een ander rekenmodel is daarom geen stap. Wat pas na de eerste datum bekend werd, zit niet in de eerste verwachting."],
        };
    }

    public static AnswerTable Reserve(YearEndCount count, string area)
    {
        var reserve = count.Reserve;
        var spread = count.Spread;
        var available = YearEndReserve.Available(count);
        return new()
        {
            Id = "reserve",
            Message = reserve.Message,
            Subtitle = $"Nodige reserve boven het verwachte bedrag en boven de begroting, {area}",
            RowHeader = "Kans dat het genoeg is",
            TextColumns = [new("klasse", "Klasse (A–F)")],
            Columns = [new("bedragCent", "Uitkomst (€)", Unit.Cents), new("reserveCent", "Boven verwacht (€)", Unit.Cents), new("bovenBegrotingCent", "Boven begroting (€)", Unit.Cents)],
            Rows =
            [
                .. Certainties.Select(level => ReserveRow(level, spread, count.Budget, level == 90 ? reserve.Class(available) : null)),
                new TableRow("zwaarste-tiende", "Gemiddelde van de zwaarste 10%", [Figure.Of(reserve.Shortfall, Unit.Cents, true), Figure.Of(reserve.Shortfall - reserve.Mean, Unit.Cents, true), Above(reserve.Shortfall, count.Budget)], true) { Texts = [""] },
            ],
            Notes =
            [
                .. reserve.Sentences(count.Budget),
                available is null
                    ? "Een klasse staat er alleen als de gemeente opgeeft welke reserve voor jeugdhulp beschikbaar is."
                    : "De klasse deelt wat beschikbaar is door wat nodig is: A is meer dan 2 keer zoveel, B vanaf 1,4 keer, C vanaf 1 keer, D vanaf 0,8 keer, E vanaf 0,6 keer, F minder. De norm is bedoeld voor een hele gemeente, niet voor jeugdhulp alleen.",
                "Een tekort dat elk jaar terugkomt, is geen tegenvaller: daarvoor is een reserve niet bedoeld.",
            ],
        };
    }

    /// <summary>How claims come in, by group: three methods beside each other.</summary>
    public static AnswerTable Late(YearEndCount count, string area) => new()
    {
        Id = "late-rekeningen",
        Message = "Wat er nog komt over verstreken maanden, met drie methoden",
        Subtitle = $"Rekeningen die nog komen over de laatste 36 maanden, per groep, {area}",
        RowHeader = "Groep",
        TextColumns = [new("verdeling", "Verdeling")],
        Columns =
        [
            new("capeCodCent", "Cape Cod (€)", Unit.Cents), new("chainLadderCent", "Chain ladder (€)", Unit.Cents), new("mackCent", "Standaardfout Mack (€)", Unit.Cents), new("binnenProcent", "Laatste maand binnen", Unit.Percent),
        ],
        Rows = [.. count.Outlook.Late.Where(late => late.Group.Cells.Any(count.Cells.Contains)).OrderByDescending(late => late.Group.Estimate.Total.Reserve).ThenBy(late => late.Group.Name, StringComparer.Ordinal).Select(LateRow)],
        Notes =
        [
            "Een groep staat op zichzelf als elk van de eerste zes maanden na de hulp 30 regels of meer heeft. Anders gaat zij op in de aanbieder, dan in de hulpvorm, dan in alles samen.",
            "Het verwachte bedrag rust op Cape Cod. Chain ladder en Mack staan ernaast als controle; de groep gaat ook over hulp buiten uw keuze.",
            "Staat er 100% en komt er minder dan niets, dan wordt er meer teruggeboekt dan er nog binnenkomt.",
        ],
    };

    /// <summary>The risks that are drawn with the forecast, and those that cannot be.</summary>
    public static AnswerTable Risks(YearEndCount count, string area) => new()
    {
        Id = "risicos",
        Message = count.Outlook.Facts.Risks.Count == 0 ? "Er zijn geen risico's opgegeven" : "Welke risico's meetellen",
        Subtitle = $"Risico's uit het register van de gemeente, {area}",
        RowHeader = "Risico",
        TextColumns = [new("eigenaar", "Eigenaar")],
        Columns = [new("kansProcent", "Kans in een jaar", Unit.Percent), new("laagCent", "Laag (€)", Unit.Cents), new("waarschijnlijkCent", "Waarschijnlijk (€)", Unit.Cents), new("hoogCent", "Hoog (€)", Unit.Cents)],
        Rows = [.. count.Outlook.Facts.Risks.Where(risk => count.Filter.IsAtMostTaskField && count.Filter.KeepsTaskField(risk.TaskField)).Select(risk => new TableRow(
            risk.Code, risk.Name,
            [risk.ChanceBasisPoints is { } chance ? Figure.Of(chance / 100m, Unit.Percent) : Figure.Unknown(Unit.Percent), Figure.Of(risk.LowCents, Unit.Cents), Figure.Of(risk.LikelyCents, Unit.Cents), Figure.Of(risk.HighCents, Unit.Cents)])
        { Texts = [risk.Owner] })],
        Notes = ["De kans van een jaar verkleinen we tot het deel van het jaar dat nog komt. Een risico zonder kans, of met bedragen die niet op volgorde staan, telt niet mee: het is onbekend, geen nul."],
    };

    private static TableRow LateRow(LateOutcomes late)
    {
        var group = late.Group;
        return new(
            group.Name, group.Name,
            [Rounded(group.Estimate.Total.Reserve), Rounded(group.Ladder.Total.Reserve), MackError(group), Figure.Of(decimal.Round((decimal)Math.Clamp(100 / group.Ladder.ToUltimate[0], 0, 100), 2), Unit.Percent)],
            true)
        { Texts = [late.IsBootstrap ? "bootstrap" : "lognormaal"] };
    }

    private static Figure MackError(LateGroup group)
    {
        try
        {
            return Rounded(Mack.Of(group.Ladder, LastSigma.Mack).Total.StandardError);
        }
        catch (MethodInputException)
        {
            return Figure.Unknown(Unit.Cents);
        }
    }

    private static Figure Rounded(double cents) => Figure.Of(decimal.Round((decimal)cents, 0), Unit.Cents, true);

    private static TableRow Step(string key, string label, long cents) => new(key, label, [Figure.Of(cents, Unit.ExactCents, true)], true);

    private static TableRow ReserveRow(int level, PathSpread spread, long? budget, string? ratioClass)
    {
        var outcome = spread.Quantile(level / 100.0);
        return new(level.ToString(CultureInfo.InvariantCulture), $"{level}%", [Figure.Of(outcome, Unit.Cents, true), Figure.Of(outcome - spread.Mean, Unit.Cents, true), Above(outcome, budget)], true) { Texts = [ratioClass ?? ""] };
    }

    private static Figure Above(long outcome, long? budget) => budget is { } there ? Figure.Of(outcome - there, Unit.Cents, true) : Figure.Unknown(Unit.Cents);
}
