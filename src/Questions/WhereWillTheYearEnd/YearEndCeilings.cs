using Roer.Methods.Spending;
using Roer.Questions.Parts;
using Roer.Store.Measures;

namespace Roer.Questions.WhereWillTheYearEnd;

/// <summary>The ceilings of contracts that hold in the year: whether they are reached, when, and how many youths that touches.</summary>
internal static class YearEndCeilings
{
    public static AnswerTable Of(YearEndCount count, string area)
    {
        var rows = Contracts(count).Select(contract => (Contract: contract, Outcome: count.Outlook.Keep(contract, () => CeilingOutlook.Of(count.Outlook, contract)))).OrderByDescending(row => row.Outcome.Chance).ThenBy(row => row.Contract.Provider, StringComparer.Ordinal).ThenBy(row => row.Contract.Category, StringComparer.Ordinal).ToList();
        var likely = rows.Count(row => row.Outcome.Chance >= 50);
        return new()
        {
            Id = "plafonds",
            Message = rows.Count == 0 ? "Er zijn geen plafonds bekend" : $"{DutchText.Whole(likely)} van de {DutchText.Whole(rows.Count)} plafonds {(likely == 1 ? "wordt" : "worden")} waarschijnlijk bereikt",
            Subtitle = $"Plafonds van contracten tegen de verwachte kosten uit berichten, {area}",
            RowHeader = "Aanbieder",
            TextColumns = [new("productgroep", "Productgroep"), new("bereikt", "Verwacht bereikt in")],
            Columns =
            [
                new("plafondCent", "Plafond (€)", Unit.Cents), new("verwachtCent", "Verwacht (€), marge 80%", Unit.Cents),
                new("kansProcent", "Kans dat het wordt bereikt", Unit.Percent), new("jeugdigen", "Jeugdigen die nu hulp krijgen", Unit.Youths),
            ],
            Rows = [.. rows.Select(row => Row(count, row.Contract, row.Outcome))],
            Notes = ["Een maand staat er als het bedrag in ten minste de helft van de gesimuleerde jaren vanaf die maand boven het plafond blijft. De jeugdigen zijn die met lopende hulp die onder het plafond valt, aan het einde van de laatste complete maand."],
        };
    }

    private static IEnumerable<ContractTerms> Contracts(YearEndCount count) =>
        from contract in count.Outlook.Facts.Spending.Contracts
        where contract is { YearCeilingCents: not null, Product.Length: 0 } && contract.Days.Contains(count.Outlook.Calendar.Period.Last)
        where count.Cells.Any(cell => contract.IsAbout(count.Outlook.History.Cells[cell]))
        select contract;

    private static TableRow Row(YearEndCount count, ContractTerms contract, CeilingOutlook reached)
    {
        var category = contract.Category.Length == 0 ? "alle" : YearEndDimension.Category.Label(contract.Category);
        return new(
            $"{contract.Provider}-{contract.Category}", contract.Provider,
            [Figure.Of(contract.YearCeilingCents!.Value, Unit.Cents), reached.Spread.Figure(), Figure.Of(reached.Chance, Unit.Percent, true), Figure.Of(reached.Youths, Unit.Youths)],
            true)
        { Texts = [category, reached.Month is { } month ? DutchText.Month(month) : ""] };
    }

    /// <summary>How a ceiling fares.</summary>
    private sealed record CeilingOutlook(PathSpread Spread, decimal Chance, DateOnly? Month, int Youths)
    {
        /// <summary>A ceiling is about all of its care, whatever the reader filters on.</summary>
        public static CeilingOutlook Of(YearEndOutlook outlook, ContractTerms contract)
        {
            var cells = Enumerable.Range(0, outlook.History.Cells.Count).Where(cell => contract.IsAbout(outlook.History.Cells[cell])).ToList();
            var sums = outlook.Paths.Of(cells);
            var known = cells.Sum(cell => outlook.History.InPeriod[cell].Granted + outlook.History.InPeriod[cell].Unanswered);
            var (ceiling, totals) = (contract.YearCeilingCents!.Value, sums.Total());
            for (var path = 0; path < totals.Length; path++) totals[path] += known;
            var spread = PathSpread.Of(totals);
            var set = cells.ToHashSet();
            var youths = outlook.Exposures.Running.Where(care => set.Contains(care.Cell)).Select(care => care.Child).Distinct().Count();
            return new(spread, spread.ChanceAbove(ceiling), MonthOf(outlook, cells, sums, ceiling), youths);
        }

        /// <summary>The first month from which on at least half of the paths stay above the ceiling to the end: what is taken back later lifts it again.</summary>
        private static DateOnly? MonthOf(YearEndOutlook outlook, List<int> cells, PathSums sums, long ceiling)
        {
            var (since, known) = (new int[outlook.Paths.Count], 0L);
            foreach (var (month, coming) in new CellCourse(outlook.Forecast, cells, sums).Months())
            {
                known += cells.Sum(cell => outlook.History.Sums(cell).Where(sum => sum.Month == month && sum.State != ClaimHistory.RefusedState).Sum(sum => sum.Cents));
                for (var path = 0; path < since.Length; path++) since[path] = known + coming[path] <= ceiling ? 0 : since[path] == 0 ? month : since[path];
            }

            var reached = since.Where(month => month > 0).Order().ToList();
            return reached.Count * 2 >= since.Length ? ClaimCalendar.DaysOf(reached[((since.Length + 1) / 2) - 1]).First : null;
        }
    }
}
