using Roer.Care;

namespace Roer.Store;

/// <summary>Writes facts as rows of <c>Schema.sql</c>: the values in the order of its columns.</summary>
internal static class FactRows
{
    public static void Write(RowWriter row, long intake, in Finding fact) => row
        .Int64(intake).Int32(fact.Line).Text(fact.Rule).Int32((int)fact.Severity).Text(fact.Sentence)
        .TextOrNull(fact.Element).Int64(fact.Cents).TextOrNull(fact.Provider).End();

    public static void Write(RowWriter row, long intake, in ChildFact fact) => row
        .From(intake, fact.Origin).Int64(fact.Child.Pseudonym).Date(fact.BirthDate).TextOrNull(fact.BirthDatePrecision).Text(fact.Sex).End();

    public static void Write(RowWriter row, long intake, in AllocationVersion fact) => row
        .From(intake, fact.Origin).Int64(fact.Child.Pseudonym).Int32(fact.Number).Text(fact.Provider)
        .TextOrNull(fact.Category).TextOrNull(fact.Product).Timestamp(fact.Decided).Date(fact.FirstDay).Date(fact.LastDay)
        .TextOrNull(fact.ChangeReason).Int32(fact.Volume).TextOrNull(fact.Unit).TextOrNull(fact.Frequency)
        .Int32(fact.BudgetCents).TextOrNull(fact.LegalStatus).End();

    public static void WriteStart(RowWriter row, long intake, in Delivery fact) => row
        .Delivered(intake, fact).Date(fact.FirstDay).Text(fact.Status).End();

    public static void WriteStop(RowWriter row, long intake, in Delivery fact) => row
        .Delivered(intake, fact).Date(fact.FirstDay).Date(fact.LastDay).TextOrNull(fact.EndReason).Text(fact.Status).End();

    public static void Write(RowWriter row, long intake, in Claim fact) => row
        .From(intake, fact.Origin).Text(fact.Provider).Int64(fact.Number).Date(fact.FirstDay).Date(fact.LastDay)
        .Date(fact.SignedOn).Int64(fact.SubmittedCents).Int64(fact.Message).End();

    public static void Write(RowWriter row, long intake, in ClaimLine fact) => row
        .From(intake, fact.Origin).Text(fact.Provider).Int64(fact.Claim).Int64(fact.Child.Pseudonym).Int64(fact.Reference)
        .Int64(fact.PreviousReference).Int32(fact.Allocation).Text(fact.Category).Text(fact.Product).Date(fact.FirstDay)
        .Date(fact.LastDay).Int32(fact.Volume).Text(fact.Unit).Int32(fact.TariffCents).Int64(fact.AmountCents).End();

    public static void Write(RowWriter row, long intake, in ClaimAnswer fact) => row
        .From(intake, fact.Origin).Text(fact.Provider).Int64(fact.Number).Int64(fact.Message).Int64(fact.SubmittedCents)
        .Int64(fact.GrantedCents).Boolean(fact.RefusedWhole).Text(fact.ReturnCodes).End();

    public static void Write(RowWriter row, long intake, in RefusedLine fact) => row
        .From(intake, fact.Origin).Text(fact.Provider).Int64(fact.Claim).Int64(fact.Reference).Int64(fact.AmountCents).Text(fact.ReturnCodes).End();

    public static void Write(RowWriter row, long intake, in Reply fact) => row
        .From(intake, fact.Origin).Text(fact.Provider).Text(fact.Answers).Int64(fact.Message).Date(fact.SignedOn).End();

    public static void Write(RowWriter row, long intake, in ReplyCode fact) => row
        .From(intake, fact.Origin).Text(fact.Provider).Text(fact.Answers).Int64(fact.Message).Int32((int)fact.Level).Text(fact.Element)
        .Text(fact.Code).Int64(fact.Child?.Pseudonym).Int32(fact.Allocation).TextOrNull(fact.Category).TextOrNull(fact.Product)
        .Int64(fact.Reference).End();

    public static void Write(RowWriter row, long intake, in CareRequest fact) => row
        .From(intake, fact.Origin).Int64(fact.Child.Pseudonym).Text(fact.Provider).Int64(fact.Reference).Int32((int)fact.Kind)
        .Int32((int)fact.Change).Int32(fact.Allocation).TextOrNull(fact.Category).TextOrNull(fact.Product).Date(fact.FirstDay)
        .Date(fact.LastDay).Int32(fact.Volume).TextOrNull(fact.Unit).TextOrNull(fact.Frequency).Int32(fact.BudgetCents)
        .TextOrNull(fact.Referrer).TextOrNull(fact.Reason).End();

    public static void Write(RowWriter row, long intake, in GrantedRequest fact) => row
        .From(intake, fact.Origin).Int64(fact.Child.Pseudonym).Text(fact.Provider).Int64(fact.Reference).Int32(fact.Allocation).End();

    public static void Write(RowWriter row, long intake, in RequestAnswer fact) => row
        .From(intake, fact.Origin).Text(fact.Provider).Int64(fact.Reference).Text(fact.Answer).TextOrNull(fact.RefusalReason)
        .TextOrNull(fact.ResponsibleMunicipality).End();

    public static void Write(RowWriter row, long intake, in Tariff fact) => row
        .From(intake, fact.Origin).Text(fact.Product).TextOrNull(fact.Provider).Text(fact.Unit).Date(fact.FirstDay)
        .Date(fact.LastDay).Int32(fact.TariffCents).Text(fact.Source).End();

    public static void Write(RowWriter row, long intake, in ProductMeaning fact) => row
        .From(intake, fact.Origin).TextOrNull(fact.Category).Text(fact.Product).Text(fact.Description).Int32((int)fact.Form)
        .TextOrNull(fact.TaskField).TextOrNull(fact.Successor).Date(fact.FirstDay).Date(fact.LastDay).Text(fact.Source).End();

    public static void Write(RowWriter row, long intake, in Population fact) => row
        .From(intake, fact.Origin).Text(fact.Neighbourhood).Int32(fact.Year).Int32(fact.Age).Int32(fact.Residents).Text(fact.Source).End();

    public static void Write(RowWriter row, long intake, in Residence fact) => row
        .From(intake, fact.Origin).Int64(fact.Child.Pseudonym).Text(fact.Neighbourhood).Date(fact.FirstDay).Date(fact.LastDay)
        .Text(fact.Source).End();

    public static void Write(RowWriter row, long intake, in KeyFigure fact) => row
        .From(intake, fact.Origin).Text(fact.Region).Text(fact.Kind).Text(fact.Name).Int32(fact.Year).Int32(fact.Residents)
        .Int32(fact.YouthsWithCare).Int32(fact.YouthsWithCarePerMille).End();

    internal static RowWriter From(this RowWriter row, long intake, in Origin origin) => row
        .Int64(intake).Int32(origin.Line).Text(origin.Municipality).Date(origin.Known);

    private static RowWriter Delivered(this RowWriter row, long intake, in Delivery fact) => row
        .From(intake, fact.Origin).Int64(fact.Child.Pseudonym).Text(fact.Provider).Int32(fact.Allocation)
        .TextOrNull(fact.Category).TextOrNull(fact.Product).Date(fact.AllocationFirstDay);
}
