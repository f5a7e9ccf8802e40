using Roer.Care;
using Roer.Messages.Sample;
using Roer.Methods.Decomposition;
using Roer.Store;
using Roer.Tests.World;

namespace Roer.Questions.WhyDoCostsRise;

/// <summary>
/// The split by the textbook: raw claim lines grouped in plain C#, counts of trajectories from the question that tells where the money goes,
/// and every logarithm written out. Shapley's split of the same factors stands beside it: it weighs small cells that grow manyfold differently,
/// so it agrees within an eighth of all effects together.
/// </summary>
public sealed class CostRiseOracleTests
{
    private static readonly string[] Factors =
        ["inwoners", "deel-met-hulp", "trajecten-per-jeugdige", "soort-hulp", "dagen-per-traject", "hulp-per-dag", "producten", "aanbieders", "prijs"];

    private static readonly Sql Lines = new("lines", """
        select form, product, unit, provider, cast(extract(year from first_day) as integer), volume, amount_cents, child
        from now_claim_line where first_day between $1 and $2;
        """);

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void The_bars_are_those_of_the_textbook_and_Shapley_agrees(int seed)
    {
        var options = new SampleOptions { Seed = seed, Youths = 120, Years = 3, FirstYear = 2022 };
        using var store = new WorldStore(SampleTown.Invent(options).Intakes());
        var scope = World.ScopeOf("2024", "2026-03-31") with { Municipality = options.Municipality };
        var answer = store.Ask(scope, new CostRise());
        var cells = Cells(store, scope);
        var (before, after) = (cells.SelectMany(cell => cell.Then).ToArray(), cells.SelectMany(cell => cell.Now).ToArray());
        var shapley = Shapley.OfProduct(new FactorCells(before, after, Factors.Length), EntryRule.OwnBar);
        var present = LogMeanDivisia.Of(new FactorCells(before, after, Factors.Length), EntryRule.OwnBar).Effects;
        var size = present.Sum(Math.Abs);
        Assert.InRange(cells.Count, 5, 100);
        foreach (var (factor, bar) in Factors.Index())
        {
            var expected = cells.Sum(cell => Effect(cell, factor));
            var shown = answer.Figure($"wat-veranderde/{bar}/bedragCent").Value!.Value;
            Assert.InRange((double)shown, expected - cells.Count, expected + cells.Count);
            Assert.InRange(shapley.Effects[factor], present[factor] - (size / 8), present[factor] + (size / 8));
        }
    }

    /// <summary>L(V¹, V⁰) · ln(x¹/x⁰); a cell that came or went gives all to the factor that is 0.</summary>
    private static double Effect(CellChain cell, int factor)
    {
        var (then, now) = (cell.Then.Aggregate(1.0, (product, each) => product * each), cell.Now.Aggregate(1.0, (product, each) => product * each));
        if (then == 0 || now == 0) return cell.Then[factor] == 0 || cell.Now[factor] == 0 ? now - then : 0;
        var mean = Math.Abs(now - then) < 1e-9 ? now : (now - then) / (Math.Log(now) - Math.Log(then));
        return mean * Math.Log(cell.Now[factor] / cell.Then[factor]);
    }

    private static List<CellChain> Cells(WorldStore store, Scope scope)
    {
        var vintage = store.Store.At(scope.Municipality, scope.AsOf, null);
        var rows = vintage.Read(Lines, row => new ClaimedLine((CareForm)row.Int32(0), row.Text(1), row.Text(2), row.Text(3), row.Int32(4), row.Int64(5), row.Int64(6)), new DateOnly(2023, 1, 1), new DateOnly(2024, 12, 31));
        var (then, now) = (store.Ask(scope with { Period = World.ScopeOf("2023").Period }), store.Ask(scope));
        var split = rows.Where(row => row.Form is not CareForm.Unknown && row.Form.MakesTrajectory()).ToList();
        var both = split.Select(row => row.Product).Distinct().Where(product => split.Where(row => row.Product == product).Select(row => row.Year).Distinct().Count() == 2).ToHashSet();
        split.RemoveAll(row => !both.Contains(row.Product));
        return [.. split.GroupBy(row => (row.Form, row.Product)).Select(cell => Chain(cell.Key, split, then, now))];
    }

    private static CellChain Chain((CareForm Form, string Product) key, List<ClaimedLine> all, Answer then, Answer now)
    {
        double Product(ClaimedLine row) => Price(all.Where(other => (other.Form, other.Product, other.Unit) == (row.Form, row.Product, row.Unit)), row);
        double Provider(ClaimedLine row) => Price(all.Where(other => (other.Form, other.Product, other.Unit, other.Provider) == (row.Form, row.Product, row.Unit, row.Provider)), row);
        double[] Factor(Answer answer, int year)
        {
            var form = all.Where(row => row.Form == key.Form && row.Year == year).ToList();
            var cell = form.Where(row => row.Product == key.Product).ToList();
            double[] chain =
            [
                1, Number(answer, "inwonersTot23"), Number(answer, "jeugdigen"), Number(answer, "trajecten"), Number(answer, $"per-hulpvorm/{key.Form.Code()}/trajecten"), Number(answer, $"per-hulpvorm/{key.Form.Code()}/zorgdagen"),
                form.Sum(Product), cell.Sum(Product), cell.Sum(Provider), cell.Sum(row => (double)row.Cents),
            ];
            return [.. Enumerable.Range(0, Factors.Length).Select(factor => chain[factor + 1] / chain[factor])];
        }

        var (before, after) = (Factor(then, 2023), Factor(now, 2024));
        return new([.. before.Zip(after, (one, other) => double.IsNaN(one) ? other : one)], [.. after.Zip(before, (one, other) => double.IsNaN(one) ? other : one)]);
    }

    private static double Price(IEnumerable<ClaimedLine> alike, ClaimedLine row)
    {
        var then = alike.Where(other => other.Year == 2023).ToList();
        var (cents, volume) = (then.Sum(other => other.Cents), then.Sum(other => other.Volume));
        return cents > 0 && volume > 0 ? (double)row.Volume * cents / volume : row.Cents;
    }

    private static double Number(Answer answer, string name) => (double)(answer.Figure(name).Value ?? 0);

    private sealed record ClaimedLine(CareForm Form, string Product, string Unit, string Provider, int Year, long Volume, long Cents);

    private sealed record CellChain(double[] Then, double[] Now);
}
