using System.Globalization;
using Roer.Care;

namespace Roer.Tests.World;

/// <summary>Turns drawn rows into the facts of the tables beside the messages.</summary>
internal static class WorldSources
{
    private static readonly Dictionary<string, CostKind> Kinds = new()
    {
        ["pgb"] = CostKind.PersonalBudget,
        ["vast"] = CostKind.LumpSum,
        ["subsidie"] = CostKind.Subsidy,
        ["personeel"] = CostKind.OwnStaff,
        ["inkomsten"] = CostKind.Income,
        ["zorg"] = CostKind.Care,
        ["betaling"] = CostKind.Payment,
    };

    private static readonly Dictionary<string, PaymentForm> Forms = new()
    {
        ["inspanning"] = PaymentForm.Effort,
        ["resultaat"] = PaymentForm.Output,
        ["taakgericht"] = PaymentForm.Task,
    };

    public static void Add(SourceTables tables, string table, DrawnRow row, Origin origin)
    {
        switch (table)
        {
            case "verwijzer": tables.Referrals.Add(new Referral(origin, Whole(row.Subject), row.Text("type"), "test")); break;
            case "contract": tables.Contracts.Add(Contract(row, origin)); break;
            case "kosten": tables.OtherCosts.Add(Cost(row, origin)); break;
            case "grootboek": tables.Ledger.Add(Entry(row, origin)); break;
            case "productie": tables.Productions.Add(Production(row, origin)); break;
            case "herbeoordeling": tables.Reassessments.Add(new Reassessment(origin, Whole(row.Subject), row.Day("dag"), (ReassessmentOutcome)Whole(row.Text("uitkomst")), "test")); break;
            case "betaler": tables.Responsibilities.Add(Payer(row, origin)); break;
            case "begroting": tables.Budget.Add(Budget(row, origin)); break;
            case "risico": tables.Risks.Add(Risk(row, origin)); break;
            case "reserve": tables.Reserves.Add(Reserve(row, origin)); break;
            case "rijk": tables.StateContributions.Add(new StateContribution(origin, Whole(row.Subject), row["onderdeel"] ?? "jeugd", row["circulaire"] ?? "test", Cents(row.Text("bedrag")), "test")); break;
            default: throw new ArgumentException($"There is no table '{table}' of a world.");
        }
    }

    /// <summary>contract (a provider) | categorie | product | bekostiging | plafond, vast (a lump sum) and per maand (one a month) in euros | van | tot.</summary>
    private static Contract Contract(DrawnRow row, Origin origin) => new(
        origin, row.Subject, row["categorie"], row["product"], Forms[row["bekostiging"] ?? "inspanning"], row["plafond"] is { } most ? Cents(most) : null,
        (row["vast"] ?? row["per maand"]) is { } sum ? Cents(sum) : null, row["per maand"] is null ? null : 1, null, null, null,
        row.Day("van"), row.DayOrNull("tot"), "test");

    /// <summary>kosten (a kind) | post | stand | taakveld | maand or dag | bedrag in euros.</summary>
    private static OtherCost Cost(DrawnRow row, Origin origin)
    {
        var first = row.DayOrNull("maand") ?? row.Day("dag");
        return new OtherCost(
            origin, Kinds[row.Subject], row["post"] ?? "post", row["stand"] == "verwacht", row["taakveld"],
            first, row["maand"] is null ? first : DateSpan.Month(first.Year, first.Month).Last, Cents(row.Text("bedrag")), "test");
    }

    /// <summary>grootboek (a kind) | taakveld | maand | aanbieder | bedrag in euros.</summary>
    private static LedgerEntry Entry(DrawnRow row, Origin origin) => new(
        origin, row.Day("maand"), row["taakveld"], Kinds[row.Subject], row["aanbieder"], Cents(row.Text("bedrag")), "test");

    /// <summary>productie (a provider) | jaar | product | bedrag in euros | gecontroleerd.</summary>
    private static ProductionStatement Production(DrawnRow row, Origin origin) => new(
        origin, row.Subject, Whole(row.Text("jaar")), null, row["product"], Cents(row.Text("bedrag")), row["gecontroleerd"] == "ja", "test");

    /// <summary>betaler (a child) | betaalt (a municipality) | grond | betwist | van | tot.</summary>
    private static Responsibility Payer(DrawnRow row, Origin origin) => new(
        origin, World.ChildOf(row.Subject), row.Day("van"), row.DayOrNull("tot"), row["betaalt"], row["grond"] is { } branch ? Whole(branch) : null, null,
        row["betwist"] == "ja", "test");

    /// <summary>begroting (a year) | taakveld | categorie | vorm (the CBS code) | besluit, a change unless it is left out | dag | reden | bedrag in euros.</summary>
    private static BudgetEntry Budget(DrawnRow row, Origin origin) => new(
        origin, Whole(row.Subject), row["taakveld"], row["categorie"], row["vorm"] is { } form ? (CareForm)Whole(form) : null,
        row["besluit"] is null ? BudgetKind.Original : BudgetKind.Change, row["besluit"] ?? "begroting", row.DayOrNull("dag") ?? origin.Known, Cents(row.Text("bedrag")), row["reden"], "test");

    /// <summary>risico (a code) | kans in percent | laag, midden and hoog in euros | aard (1 structural, 2 incidental) | van, tot (years) | taakveld | eigenaar | maatregel.</summary>
    private static RegisteredRisk Risk(DrawnRow row, Origin origin) => new(
        origin, row.Subject, row["naam"] ?? "risico", row["kans"] is { } chance ? Whole(chance) * 100 : null, Cents(row.Text("laag")), Cents(row.Text("midden")), Cents(row.Text("hoog")),
        (RiskTerm)Whole(row["aard"] ?? "2"), row["eigenaar"], Whole(row.Text("van")), row["tot"] is { } last ? Whole(last) : null, row["taakveld"], row["maatregel"], "test");

    /// <summary>reserve (a name) | soort (1 reserve, 2 provision) | bestemming (1 youth care, 2 general) | beschikbaar | jaar | dag | saldo in euros.</summary>
    private static ReservePosition Reserve(DrawnRow row, Origin origin) => new(
        origin, row.Subject, (ReserveKind)Whole(row["soort"] ?? "1"), (ReservePurpose)Whole(row["bestemming"] ?? "1"), row["beschikbaar"] != "nee",
        Whole(row.Text("jaar")), row.Day("dag"), Cents(row.Text("saldo")), "test");

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static long Cents(string euros) => (long)(decimal.Parse(euros, CultureInfo.InvariantCulture) * 100);
}
