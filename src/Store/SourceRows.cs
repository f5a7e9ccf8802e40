using Roer.Care;

namespace Roer.Store;

/// <summary>Writes the facts of <see cref="SourceTables"/> as rows of <c>SourceSchema.sql</c>: the values in the order of its columns.</summary>
internal static class SourceRows
{
    public static void Write(RowWriter row, long intake, in Referral fact) => row
        .From(intake, fact.Origin).Int32(fact.Allocation).Text(fact.Referrer).Text(fact.Source).End();

    public static void Write(RowWriter row, long intake, in Contract fact) => row
        .From(intake, fact.Origin).Text(fact.Provider).TextOrNull(fact.Category).TextOrNull(fact.Product).Int32((int)fact.Form)
        .Int64(fact.YearCeilingCents).Int64(fact.LumpSumCents).Int32(fact.LumpSumMonths).Int32(fact.FinalClaimMonths)
        .Date(fact.FinalClaimDay).Int32(fact.IndexationBasisPoints).Date(fact.FirstDay).Date(fact.LastDay).Text(fact.Source).End();

    public static void Write(RowWriter row, long intake, in OtherCost fact) => row
        .From(intake, fact.Origin).Int32((int)fact.Kind).Text(fact.Item).Boolean(fact.IsExpected).TextOrNull(fact.TaskField)
        .Date(fact.FirstDay).Date(fact.LastDay).Int64(fact.AmountCents).Text(fact.Source).End();

    public static void Write(RowWriter row, long intake, in LedgerEntry fact) => row
        .From(intake, fact.Origin).Date(fact.Month).TextOrNull(fact.TaskField).Int32((int)fact.Kind).TextOrNull(fact.Provider)
        .Int64(fact.AmountCents).Text(fact.Source).End();

    public static void Write(RowWriter row, long intake, in ProductionStatement fact) => row
        .From(intake, fact.Origin).Text(fact.Provider).Int32(fact.Year).TextOrNull(fact.Category).TextOrNull(fact.Product)
        .Int64(fact.AmountCents).Boolean(fact.IsAudited).Text(fact.Source).End();

    public static void Write(RowWriter row, long intake, in Reassessment fact) => row
        .From(intake, fact.Origin).Int32(fact.Allocation).Date(fact.Day).Int32((int)fact.Outcome).Text(fact.Source).End();

    public static void Write(RowWriter row, long intake, in Responsibility fact) => row
        .From(intake, fact.Origin).Int64(fact.Child.Pseudonym).Date(fact.FirstDay).Date(fact.LastDay).TextOrNull(fact.Payer)
        .Int32(fact.Branch).TextOrNull(fact.Evidence).Boolean(fact.IsDisputed).Text(fact.Source).End();

    public static void Write(RowWriter row, long intake, in BudgetEntry fact) => row
        .From(intake, fact.Origin).Int32(fact.Year).TextOrNull(fact.TaskField).TextOrNull(fact.Category).Int32((int?)fact.Form).Int32((int)fact.Kind)
        .Text(fact.Decision).Date(fact.DecidedOn).Int64(fact.AmountCents).TextOrNull(fact.Reason).Text(fact.Source).End();

    public static void Write(RowWriter row, long intake, in RegisteredRisk fact) => row
        .From(intake, fact.Origin).Text(fact.Code).Text(fact.Name).Int32(fact.ChanceBasisPoints).Int64(fact.LowCents).Int64(fact.LikelyCents)
        .Int64(fact.HighCents).Int32((int)fact.Term).TextOrNull(fact.Owner).Int32(fact.FirstYear).Int32(fact.LastYear).TextOrNull(fact.TaskField)
        .TextOrNull(fact.Mitigation).Text(fact.Source).End();

    public static void Write(RowWriter row, long intake, in ReservePosition fact) => row
        .From(intake, fact.Origin).Text(fact.Name).Int32((int)fact.Kind).Int32((int)fact.Purpose).Boolean(fact.IsAvailable).Int32(fact.Year)
        .Date(fact.Day).Int64(fact.BalanceCents).Text(fact.Source).End();

    public static void Write(RowWriter row, long intake, in StateContribution fact) => row
        .From(intake, fact.Origin).Int32(fact.Year).Text(fact.Part).Text(fact.Circular).Int64(fact.AmountCents).Text(fact.Source).End();
}
