using Roer.Care;
using static Roer.Messages.MessageText;

namespace Roer.Messages.Sample;

/// <summary>The tables about access, contracts, books and means: they are read back as they were told, have gaps, and add up to the truth.</summary>
public sealed class SourceFilesTests
{
    private static readonly Lazy<IReadOnlyList<(Intake Told, Intake Read)>> Pairs = new(() =>
    {
        var told = Town.Intakes().Where(intake => intake.Tables.Count > 0).ToDictionary(intake => intake.FileName);
        return [.. Town.SourceTexts().Select(file => (told[file.Name], Read(file.Text, file.Name)))];
    });

    private static InventedTown Town => SmallTown.Town;

    private static TownBooks Books => Town.Sources.Books;

    [Fact]
    public void Every_table_is_taken_in_without_a_finding() => Assert.All(Pairs.Value, pair =>
    {
        Assert.False(pair.Read.Refused);
        Assert.Empty(pair.Read.Findings);
        Assert.Equal((pair.Told.Kind, pair.Told.Municipality, pair.Told.Tables.Count), (pair.Read.Kind, pair.Read.Municipality, pair.Read.Tables.Count));
        Assert.True(pair.Read.Tables.Count > 20, pair.Read.Kind);
    });

    [Fact]
    public void Rows_are_read_as_they_were_told()
    {
        Assert.Equal(11, Pairs.Value.Count);
        Assert.Equal(All(pair => pair.Told, tables => tables.Referrals), All(pair => pair.Read, tables => tables.Referrals));
        Assert.Equal(All(pair => pair.Told, tables => tables.Contracts), All(pair => pair.Read, tables => tables.Contracts));
        Assert.Equal(All(pair => pair.Told, tables => tables.OtherCosts), All(pair => pair.Read, tables => tables.OtherCosts));
        Assert.Equal(All(pair => pair.Told, tables => tables.Ledger), All(pair => pair.Read, tables => tables.Ledger));
        Assert.Equal(All(pair => pair.Told, tables => tables.Productions), All(pair => pair.Read, tables => tables.Productions));
        Assert.Equal(All(pair => pair.Told, tables => tables.Reassessments), All(pair => pair.Read, tables => tables.Reassessments));
        Assert.Equal(All(pair => pair.Told, tables => tables.Budget), All(pair => pair.Read, tables => tables.Budget));
        Assert.Equal(All(pair => pair.Told, tables => tables.Risks), All(pair => pair.Read, tables => tables.Risks));
        Assert.Equal(All(pair => pair.Told, tables => tables.Reserves), All(pair => pair.Read, tables => tables.Reserves));
        Assert.Equal(All(pair => pair.Told, tables => tables.StateContributions), All(pair => pair.Read, tables => tables.StateContributions));
        Assert.Equal(
            All(pair => pair.Told, tables => tables.Responsibilities).Select(row => row with { Child = default }),
            All(pair => pair.Read, tables => tables.Responsibilities).Select(row => row with { Child = default }));
    }

    [Fact]
    public void Referrers_are_missing_for_about_one_allocation_in_nine()
    {
        var known = Town.Sources.Access.Referrals().ToDictionary(row => row.Allocation, row => row.Referrer);
        var allocations = Town.Allocations.Where(allocation => allocation.Steps[0].Signed <= Town.Options.LastKnown).ToList();
        Assert.InRange((double)known.Count / allocations.Count, 0.86, 0.92);
        Assert.All(allocations.Where(allocation => known.ContainsKey(allocation.Number)), allocation => Assert.Equal(Town.Sources.Access.Referrer(allocation.Care), known[allocation.Number]));
        Assert.Equal(["01", "02", "03", "04", "05", "06", "08"], known.Values.Distinct().Order());
    }

    [Fact]
    public void Some_children_are_paid_for_by_another_municipality_some_are_disputed_and_some_nobody_looked_up()
    {
        var rows = Town.Sources.Access.Responsibilities(Town.Facts).ToList();
        Assert.Contains(rows, item => item.Row.Payer is "9902" or "9903" or "9904");
        Assert.Contains(rows, item => item.Row.IsDisputed);
        Assert.InRange(rows.Select(item => item.Child).Distinct().Count(), Town.People.InCare.Count * 85 / 100, Town.People.InCare.Count * 97 / 100);
        Assert.All(rows.GroupBy(item => item.Child), child => Assert.True(child.Count() == 1 || child.First().Row.LastDay < child.Last().Row.FirstDay));
    }

    [Fact]
    public void Nothing_is_known_after_the_last_known_day() => Assert.All(Pairs.Value, pair =>
    {
        var days = pair.Read.Tables.Ledger.Select(row => row.Origin.Known)
            .Concat(pair.Read.Tables.OtherCosts.Select(row => row.Origin.Known))
            .Concat(pair.Read.Tables.Contracts.Select(row => row.Origin.Known))
            .Concat(pair.Read.Tables.Responsibilities.Select(row => row.Origin.Known))
            .Concat(pair.Read.Tables.Budget.Select(row => row.Origin.Known))
            .Concat(pair.Read.Tables.Risks.Select(row => row.Origin.Known))
            .Concat(pair.Read.Tables.Reserves.Select(row => row.Origin.Known))
            .Concat(pair.Read.Tables.StateContributions.Select(row => row.Origin.Known));
        Assert.All(days, day => Assert.True(day <= Town.Options.LastKnown));
    });

    [Fact]
    public void No_claim_comes_in_after_its_contract_allows()
    {
        var lines = Town.Messages.OfType<ClaimMessage>().SelectMany(claim => claim.Lines.Select(line => (claim.Signed, Line: line)));
        Assert.All(lines, each => Assert.True(
            each.Signed <= new DateOnly(each.Line.Period.First.Year + 1, 12, 31) && each.Signed <= each.Line.Month.AddMonths(25)));
    }

    [Fact]
    public void The_ledger_adds_up_to_what_was_paid()
    {
        var last = Latest();
        Assert.Equal(Books.PaidCents, last.Where(row => row.Kind == CostKind.Payment).Sum(row => row.AmountCents));
        Assert.Equal(Books.PaidCents, last.Where(row => row.Kind == CostKind.Care).Sum(row => row.AmountCents));
        Assert.Equal(Books.LastClosedMonth, last.Max(row => row.Month));
    }

    [Fact]
    public void The_ledger_differs_only_by_the_late_month_and_the_wrong_taakveld()
    {
        Assert.True(Books.LateCents > 0 && Books.WrongCents > 0);
        var last = Latest();
        var paid = last.Where(row => row.Kind == CostKind.Payment).ToDictionary(row => (row.Month, row.TaskField), row => row.AmountCents);
        var booked = last.Where(row => row.Kind == CostKind.Care).ToDictionary(row => (row.Month, row.TaskField), row => row.AmountCents);
        var differs = paid.Keys.Union(booked.Keys).Where(key => paid.GetValueOrDefault(key) != booked.GetValueOrDefault(key)).ToList();

        Assert.Equal([Books.WrongMonth, Books.LateMonth, Books.LateMonth.AddMonths(1)], differs.Select(key => key.Month).Distinct().Order());
        Assert.Equal(Books.LateCents, differs.Where(key => key.Month == Books.LateMonth).Sum(key => paid.GetValueOrDefault(key) - booked.GetValueOrDefault(key)));
        Assert.Equal(2, differs.Count(key => key.Month == Books.WrongMonth));
        Assert.Contains(differs, key => key.Month == Books.WrongMonth && booked.GetValueOrDefault(key) - paid.GetValueOrDefault(key) == Books.WrongCents);
    }

    [Fact]
    public void Every_year_of_other_costs_is_booked_but_its_last_month()
    {
        var booked = Town.Sources.Costs.Where(cost => !cost.IsExpected && cost.Kind == CostKind.PersonalBudget).ToList();
        Assert.Equal((Town.Options.Years * 12) - 1, booked.Count);
        var first = Town.OutsideMessages.First();
        Assert.Equal(first.BudgetHolderCents, booked.Where(cost => cost.FirstDay.Year == first.Year).Sum(cost => cost.AmountCents));
        Assert.DoesNotContain(Town.Sources.Costs, cost => cost.Kind == CostKind.OwnStaff && cost.FirstDay.Year == Town.Options.FirstYear);
        Assert.All(Town.Sources.Costs, cost => Assert.Equal(cost.Kind is CostKind.Recovery or CostKind.Income, cost.AmountCents < 0));
    }

    private static List<LedgerEntry> Latest() =>
        [.. Books.Rows().GroupBy(row => (row.Month, row.TaskField, row.Kind)).Select(rows => rows.MaxBy(row => row.Origin.Known)!)];

    private static List<T> All<T>(Func<(Intake Told, Intake Read), Intake> side, Func<SourceTables, IEnumerable<T>> rows) =>
        [.. Pairs.Value.SelectMany(pair => rows(side(pair).Tables))];
}
