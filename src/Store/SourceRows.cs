using Roer.Care;

namespace Roer.Store;

/// <summary>Writes the facts of <see cref="SourceTables"/> as rows of <c>Schema.sql</c>: the values in the order of its columns.</summary>
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
}
