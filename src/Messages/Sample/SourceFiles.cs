using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>Writes the tables about access, contracts and books as CSV.</summary>
internal static class SourceFiles
{
    public static string Referrals(IEnumerable<Referral> rows) => TableFiles.Text(
        "gemeente;toewijzingsnummer;verwijzer;bekend_op;bron",
        rows.Select(row => string.Join(';', row.Origin.Municipality, row.Allocation, row.Referrer, TableFiles.Day(row.Origin.Known), row.Source)));

    public static string Contracts(IEnumerable<Contract> rows) => TableFiles.Text(
        "gemeente;aanbieder;productcategorie;productcode;bekostiging;plafond_cent;vast_bedrag_cent;vast_bedrag_per;declareren_binnen_maanden;declareren_tot;indexatie_procent;geldig_vanaf;geldig_tot;bekend_op;bron",
        rows.Select(row => string.Join(
            ';', row.Origin.Municipality, row.Provider, row.Category, row.Product, Word(row.Form), row.YearCeilingCents, row.LumpSumCents, Word(row.LumpSumMonths),
            row.FinalClaimMonths, TableFiles.Day(row.FinalClaimDay), Percent(row.IndexationBasisPoints), TableFiles.Day(row.FirstDay), TableFiles.Day(row.LastDay),
            TableFiles.Day(row.Origin.Known), row.Source)));

    public static string OtherCosts(IEnumerable<OtherCost> rows) => TableFiles.Text(
        "gemeente;soort;post;stand;taakveld;periode;bedrag_cent;bekend_op;bron",
        rows.Select(row => string.Join(
            ';', row.Origin.Municipality, Word(row.Kind), row.Item, row.IsExpected ? "verwacht" : "geboekt", row.TaskField,
            row.FirstDay == row.LastDay ? TableFiles.Day(row.FirstDay) : Month(row.FirstDay), row.AmountCents, TableFiles.Day(row.Origin.Known), row.Source)));

    public static string Ledger(IEnumerable<LedgerEntry> rows) => TableFiles.Text(
        "gemeente;maand;taakveld;soort;aanbieder;bedrag_cent;bekend_op;bron",
        rows.Select(row => string.Join(
            ';', row.Origin.Municipality, Month(row.Month), row.TaskField, Word(row.Kind), row.Provider, row.AmountCents, TableFiles.Day(row.Origin.Known), row.Source)));

    public static string Productions(IEnumerable<ProductionStatement> rows) => TableFiles.Text(
        "gemeente;aanbieder;jaar;productcategorie;productcode;bedrag_cent;gecontroleerd;bekend_op;bron",
        rows.Select(row => string.Join(
            ';', row.Origin.Municipality, row.Provider, row.Year, row.Category, row.Product, row.AmountCents, row.IsAudited ? "ja" : "nee",
            TableFiles.Day(row.Origin.Known), row.Source)));

    public static string Reassessments(IEnumerable<Reassessment> rows) => TableFiles.Text(
        "gemeente;toewijzingsnummer;datum;uitkomst;bekend_op;bron",
        rows.Select(row => string.Join(
            ';', row.Origin.Municipality, row.Allocation, TableFiles.Day(row.Day), Word(row.Outcome), TableFiles.Day(row.Origin.Known), row.Source)));

    public static string Responsibilities(IEnumerable<(InventedChild Child, Responsibility Row)> rows) => TableFiles.Text(
        "gemeente;bsn;geldig_vanaf;geldig_tot;verantwoordelijke_gemeente;grond;bewijs;betwist;bekend_op;bron",
        rows.Select(item => string.Join(
            ';', item.Row.Origin.Municipality, item.Child.ServiceNumber, TableFiles.Day(item.Row.FirstDay), TableFiles.Day(item.Row.LastDay), item.Row.Payer,
            item.Row.Branch, item.Row.Evidence, item.Row.IsDisputed ? "ja" : "nee", TableFiles.Day(item.Row.Origin.Known), item.Row.Source)));

    public static string Word(CostKind kind) => kind switch
    {
        CostKind.PersonalBudget => "pgb",
        CostKind.LumpSum => "vast-bedrag",
        CostKind.Subsidy => "subsidie",
        CostKind.OwnStaff => "personeel",
        CostKind.RegionalContribution => "regio",
        CostKind.Recovery => "terugvordering",
        CostKind.Income => "inkomsten",
        CostKind.Care => "zorg-in-natura",
        CostKind.Payment => "betaling",
        _ => "overig",
    };

    private static string Word(PaymentForm form) => form switch
    {
        PaymentForm.Effort => "inspanning",
        PaymentForm.Output => "output",
        PaymentForm.Task => "taakgericht",
        _ => "",
    };

    private static string Word(ReassessmentOutcome outcome) => outcome switch
    {
        ReassessmentOutcome.Extended => "verlengd",
        ReassessmentOutcome.Shortened => "verkort",
        ReassessmentOutcome.Ended => "beëindigd",
        _ => "ongewijzigd",
    };

    private static string Word(int? months) => months switch { 1 => "maand", 3 => "kwartaal", 12 => "jaar", _ => "" };

    /// <summary>As the Dutch write it, with a comma.</summary>
    private static string Percent(int? basisPoints) => basisPoints is { } points ? $"{points / 100},{Math.Abs(points % 100):D2}" : "";

    private static string Month(DateOnly day) => TableFiles.Day(day)[..7];
}
