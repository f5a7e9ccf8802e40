using Roer.Care;
using Roer.Store;
using Roer.Store.Findings;
using Roer.Store.Measures;

namespace Roer.Questions.CanWeTrustTheFigures;

/// <summary>From the store to the few columns needed.</summary>
internal static class TrustLoad
{
    private static readonly Sql DetailRows = Sql.Of(typeof(Trust), "Trust.Details.sql");
    private static readonly Sql KeyFigureRows = Sql.Of(typeof(Trust), "Trust.KeyFigures.sql");

    public static TrustFacts Load(Vintage vintage, DateSpan period) => new()
    {
        Period = period,
        AsOf = vintage.AsOf,
        Claims = ClaimedMonth.All(vintage),
        Allocations = ReportedAllocation.All(vintage),
        ByNumber = ReportedAllocation.ByNumber(vintage),
        Found = Remembered<TrustPeriod>.Of(vintage, period, () => Found(vintage, period)),
        Arrival = ArrivalPattern.Of(vintage),
    };

    public static TrustBeside Beside(Vintage vintage, DateSpan period)
    {
        object?[] known = [vintage.Municipality, vintage.AsOf, vintage.Stand];
        var published = vintage.Read(KeyFigureRows, row => new TrustPublished(row.Text(0), row.Int32(1), row.Int64(2)), [.. known, period.First.Year]);
        return new TrustBeside
        {
            Contracts = ContractTerms.All(vintage),
            Successors = ProductSuccessors.Of(vintage),
            KeyFigures = published,
            Youths = published.Count == 0 ? null : Youths(vintage, published[0].Year),
            ProductNames = ProductNames.Of(vintage),
        };
    }

    private static YouthsInCare Youths(Vintage vintage, int year)
    {
        var days = DateSpan.Of(new(year, 1, 1), new(year, 12, 31));
        return Remembered<YouthsInCare>.Of(vintage, days, () => YouthsInCare.Of(vintage, days));
    }

    private static TrustPeriod Found(Vintage vintage, DateSpan period)
    {
        var findings = FindingGroups.Of(vintage, period);
        var (byNumber, amounts) = (ReportedAllocation.ByNumber(vintage), AllocatedAmounts.Of(vintage));
        var allocated = findings.Numbers
            .Where(group => group.Allocation is not null && Rules.Find(group.Rule)?.Euros == RuleEuros.Allocated && byNumber.ContainsKey(group.Allocation.Value))
            .GroupBy(group => group.Allocation!.Value)
            .Select(groups => new TrustAllocated(
                byNumber[groups.Key], [.. groups.Select(group => (group.Rule, group.Severity))], amounts.Within(groups.Key, period)!.Value));
        return new(findings, [.. allocated], EndReasons.Of(vintage, period)) { Details = FindingTables.Read(vintage, DetailRows, Details(), period.First, period.Last) };
    }

    private static Func<Row, TrustDetail> Details()
    {
        var texts = new TextCodes();
        string Text(Row row, int column) => row.IsNull(column) ? "" : texts.Texts[row.Code(column, texts)];
        return row =>
        {
            var rule = Text(row, 0);
            return new TrustDetail(
                rule, (Severity)row.Int32(1), row.IsNull(2) ? Rules.Find(rule)?.Sentence ?? "" : Text(row, 2), Text(row, 3), row.Int32(4), Text(row, 5),
                Text(row, 6), row.Int64OrNull(7), row.Int32OrNull(8), row.IsNull(9) ? null : Text(row, 9), (CareForm)row.Int32(10));
        };
    }
}
