using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>Writes the tables about the means of the town as CSV.</summary>
internal static class MeansFiles
{
    public static string Budget(IEnumerable<BudgetEntry> rows) => TableFiles.Text(
        "gemeente;jaar;taakveld;productcategorie;hulpvorm;soort;besluit;besluit_op;bedrag_cent;reden;bekend_op;bron",
        rows.Select(row => string.Join(
            ';', row.Origin.Municipality, row.Year, row.TaskField, row.Category, row.Form is { } form ? TableFiles.FormCode(form) : "",
            row.Kind == BudgetKind.Original ? "primitief" : "wijziging", row.Decision, TableFiles.Day(row.DecidedOn), row.AmountCents, row.Reason,
            TableFiles.Day(row.Origin.Known), row.Source)));

    public static string Risks(IEnumerable<RegisteredRisk> rows) => TableFiles.Text(
        "gemeente;risico;naam;kans_procent;laag_cent;waarschijnlijk_cent;hoog_cent;aard;eigenaar;eerste_jaar;laatste_jaar;taakveld;maatregel;bekend_op;bron",
        rows.Select(row => string.Join(
            ';', row.Origin.Municipality, row.Code, row.Name, row.ChanceBasisPoints / 100, row.LowCents, row.LikelyCents, row.HighCents,
            row.Term == RiskTerm.Structural ? "structureel" : "incidenteel", row.Owner, row.FirstYear, row.LastYear, row.TaskField, row.Mitigation,
            TableFiles.Day(row.Origin.Known), row.Source)));

    public static string Reserves(IEnumerable<ReservePosition> rows) => TableFiles.Text(
        "gemeente;naam;soort;bestemming;beschikbaar;jaar;datum;saldo_cent;bekend_op;bron",
        rows.Select(row => string.Join(
            ';', row.Origin.Municipality, row.Name, row.Kind == ReserveKind.Reserve ? "reserve" : "voorziening",
            row.Purpose == ReservePurpose.YouthCare ? "jeugdhulp" : "algemeen", row.IsAvailable ? "ja" : "nee", row.Year, TableFiles.Day(row.Day),
            row.BalanceCents, TableFiles.Day(row.Origin.Known), row.Source)));

    public static string StateContributions(IEnumerable<StateContribution> rows) => TableFiles.Text(
        "gemeente;jaar;onderdeel;circulaire;bedrag_cent;bekend_op;bron",
        rows.Select(row => string.Join(
            ';', row.Origin.Municipality, row.Year, row.Part, row.Circular, row.AmountCents, TableFiles.Day(row.Origin.Known), row.Source)));
}
