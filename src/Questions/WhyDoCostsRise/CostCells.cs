using Roer.Care;
using Roer.Questions.Parts;
using Roer.Questions.Parts.Causes;
using Roer.Store.Measures;

namespace Roer.Questions.WhyDoCostsRise;

/// <summary>A cell of the split: one form of care and one product, its predecessors and successors with it.</summary>
/// <param name="Form">The form of care.</param>
/// <param name="Family">The product family.</param>
/// <param name="Bar">The bar that gets its whole change; empty when factors explain it.</param>
internal sealed record CostCell(CareForm Form, string Family, int? Bar);

/// <summary>The claims of both periods laid on cells.</summary>
internal sealed record CostCells(IReadOnlyList<CostCell> Cells, CellClaims Then, CellClaims Now)
{
    public static CostCells Of(CostRiseFacts facts)
    {
        var families = new ProductFamilies(facts.Successors);
        var (then, now) = (Keys(facts.Then, families), Keys(facts.Now, families));
        var both = FamiliesIn(then);
        both.IntersectWith(FamiliesIn(now));
        CostCell[] cells = [.. then.Concat(now).Distinct().OrderBy(key => key.Form).ThenBy(key => key.Family, StringComparer.Ordinal)
            .Select(key => new CostCell(key.Form, key.Family, BarOf(key.Form, both.Contains(key.Family))))];
        var numbers = cells.Index().ToDictionary(cell => (cell.Item.Form, cell.Item.Family), cell => cell.Index);
        var (thenCells, nowCells) = (Array.ConvertAll(then, key => numbers[key]), Array.ConvertAll(now, key => numbers[key]));
        var prices = new EarlierPrices(facts.Then.Claims.Claims, thenCells);
        var late = facts.Completion?.LateByMonth ?? CostCompletion.Complete.LateByMonth;
        return new(cells, CellClaims.Of(facts.Then.Claims.Claims, thenCells, prices, late), CellClaims.Of(facts.Now.Claims.Claims, nowCells, prices, late));
    }

    private static (CareForm Form, string Family)[] Keys(CostPeriod period, ProductFamilies families)
    {
        var claims = period.Claims.Claims;
        var familyOf = claims.Texts.Products.Texts.Select(families.Of).ToArray();
        return [.. claims.Groups.Select(group => (group.Form, familyOf[group.Product]))];
    }

    private static HashSet<string> FamiliesIn((CareForm Form, string Family)[] keys) =>
        [.. keys.Where(key => IsHelp(key.Form)).Select(key => key.Family)];

    private static bool IsHelp(CareForm form) => form.MakesTrajectory() && form != CareForm.Unknown;

    private static int? BarOf(CareForm form, bool isInBoth) => form switch
    {
        CareForm.Unknown => CostBars.UnknownForm,
        CareForm.None => CostBars.NoForm,
        _ when !IsHelp(form) => CostBars.Measure,
        _ => isInBoth ? null : CostBars.NewOrEnded,
    };
}

/// <summary>
/// The claims of one period, group by group: their cell, their cents, and their quantity at the prices of the first period, of the product
/// and of the provider itself; each with what is still to come of it. Cents are whole, and quantities are rounded to 1/1024 cent, so that sums
/// do not depend on their order.
/// </summary>
internal sealed class CellClaims
{
    private const double Grains = 1024;

    private CellClaims(int groups) => Values = new CellValue[groups];

    public required int[] Cells { get; init; }

    public CellValue[] Values { get; }

    public static CellClaims Of(PeriodClaims claims, int[] cells, EarlierPrices prices, IReadOnlyDictionary<int, double> lateByMonth)
    {
        var (cents, volumes) = (new double[cells.Length], new double[cells.Length]);
        foreach (var line in lateByMonth.Count == 0 ? [] : claims.Lines)
        {
            if (!lateByMonth.TryGetValue(line.Month, out var late)) continue;
            cents[line.Group] += Grain(line.Cents * late);
            volumes[line.Group] += Grain(line.Volume * late);
        }

        var laid = new CellClaims(cells.Length) { Cells = cells };
        var at = prices.For(claims.Texts);
        for (var group = 0; group < cells.Length; group++)
        {
            var sums = claims.Sums(group);
            var (product, provider) = at(cells[group], claims.Groups[group]);
            laid.Values[group] = new(
                Worth(sums.Volume, sums.Claimed, product), Worth(sums.Volume, sums.Claimed, provider), sums.Claimed,
                Worth(volumes[group], cents[group], product), Worth(volumes[group], cents[group], provider), Math.Round(cents[group]));
        }

        return laid;
    }

    /// <summary>A quantity at a price; where there is no price of then, what it costs now, so that it tells of no change of price.</summary>
    private static double Worth(double volume, double cents, double? price) => price is { } known ? Grain(volume * known) : cents;

    private static double Grain(double value) => Math.Round(value * Grains) / Grains;
}

/// <summary>The amounts of one group, in cents.</summary>
internal readonly record struct CellValue(double AtProductPrice, double AtProviderPrice, double Cents, double LateAtProductPrice, double LateAtProviderPrice, double LateCents)
{
    /// <summary>Claimed and still to come.</summary>
    public double Completed => Cents + LateCents;
}
