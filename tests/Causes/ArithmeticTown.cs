using System.Globalization;
using Roer.Care;
using Roer.Messages.Sample;
using Roer.Methods.Decomposition;
using Roer.Questions.Parts.Causes;
using Roer.Questions.WhyDoCostsRise;

namespace Roer.Tests.Causes;

/// <summary>
/// Two years of an invented town as the arithmetic split wants them: all lines that were claimed a month after the year, laid on form and product, and the true trajectories.
/// Nothing here reads a message, so that hundreds of towns can be split.
/// </summary>
internal sealed class ArithmeticTown
{
    /// <summary>What the lines can be divided by.</summary>
    public static readonly IReadOnlyList<string> Dimensions = ["hulpvorm", "product", "aanbieder", "leeftijd"];

    private readonly CostLayout _layout;
    private readonly List<Line> _lines;

    private ArithmeticTown(List<Line> lines, List<CostCell> cells, IEnumerable<(int Moment, int Child, CareForm Form, int Days)> stays)
    {
        (_lines, _layout) = (lines, new CostLayout(cells, hasLate: false));
        var sums = new GroupSums(1, _layout.Width);
        foreach (var child in stays.GroupBy(stay => (stay.Moment, stay.Child)))
        {
            _layout.AddYouth(sums, 0, child.Key.Moment);
            foreach (var stay in child) _layout.AddTrajectory(sums, 0, stay.Moment, (stay.Form, stay.Days));
        }

        foreach (var line in lines) _layout.AddClaims(sums, 0, _layout.CellAt(line.Moment, line.Cell), line.Value);
        var all = sums.Weighted([1]);
        Effects = new CostEffects(_layout, _layout.Read(all, 0, 1), _layout.Read(all, 1, 1), null).InWholeCents();
    }

    public CostEffects Effects { get; }

    /// <summary>All lines.</summary>
    public TownPart Whole => new(_lines);

    /// <summary>The second year of the options against the third.</summary>
    public static ArithmeticTown Of(SampleOptions options)
    {
        var (care, billed, _) = LivedTown.Live(options);
        InventedLine[][] years = [Year(options.FirstYear + 1), Year(options.FirstYear + 2)];
        var both = years[0].Select(line => line.Product.Code).Intersect(years[1].Select(line => line.Product.Code)).ToHashSet();
        var cells = years.SelectMany(lines => lines).Select(line => (line.Product.Form, line.Product.Code)).Distinct().Order()
            .Select(key => new CostCell(key.Form, key.Code, BarOf(key.Form, both.Contains(key.Code)))).ToList();
        var places = cells.Index().ToDictionary(cell => (cell.Item.Form, cell.Item.Family), cell => cell.Index);
        var products = Prices(years[0], line => line.Product.Code);
        var providers = Prices(years[0], line => (line.Product.Code, line.Allocation.Provider.Index));
        var lines = years.SelectMany((of, moment) => of.Select(line => new Line(
            moment, places[(line.Product.Form, line.Product.Code)],
            new CellValue(Worth(line, products.GetValueOrDefault(line.Product.Code)), Worth(line, providers.GetValueOrDefault((line.Product.Code, line.Allocation.Provider.Index))), line.AmountCents, 0, 0, 0),
            [line.Product.Form.ToString(), line.Product.Code, Text(line.Allocation.Provider.Index), Text(line.Child.AgeOn(line.Period.First))]))).ToList();
        return new ArithmeticTown(lines, cells, [.. Stays(options.FirstYear + 1, 0), .. Stays(options.FirstYear + 2, 1)]);

        InventedLine[] Year(int year) => [.. billed.Where(line => line.Period.First.Year == year && line.Ready <= new DateOnly(year + 1, 1, 31))];

        IEnumerable<(int, int, CareForm, int)> Stays(int year, int moment) =>
            from one in care
            where one.Form.MakesTrajectory() && !one.IsMeasure
            let days = Math.Min(one.Last.DayNumber, new DateOnly(year, 12, 31).DayNumber) - Math.Max(one.First.DayNumber, new DateOnly(year, 1, 1).DayNumber) + 1
            where days > 0
            select (moment, one.Child.Index, one.Form, days);
    }

    /// <summary>The bars of a part before they are rounded.</summary>
    public double[] Bars(TownPart part)
    {
        var (then, now) = Cents(part);
        return Effects.Bars(then, now);
    }

    /// <summary>The values of a dimension within a part, each with its bars in whole cents.</summary>
    public IReadOnlyList<(TownPart Part, long[] Bars)> Divide(TownPart part, long[] bars, int dimension)
    {
        var parts = part.By(dimension);
        var found = CostShare.ShareOut(Effects, bars, [.. parts.Select(each => (Cents(each).Then, Cents(each).Now, each.Change))]);
        return [.. parts.Zip(found)];
    }

    private (double[] Then, double[] Now) Cents(TownPart part)
    {
        var (then, now) = (new double[_layout.Cells.Count], new double[_layout.Cells.Count]);
        foreach (var line in part.Lines) (line.Moment == 0 ? then : now)[line.Cell] += line.Value.Cents;
        return (then, now);
    }

    private static Dictionary<TKey, double?> Prices<TKey>(InventedLine[] lines, Func<InventedLine, TKey> key)
        where TKey : notnull => lines.GroupBy(key).ToDictionary(group => group.Key, group => (group.Sum(Volume), group.Sum(line => line.AmountCents)) is ( > 0, > 0) and var (volume, cents) ? (double?)((double)cents / volume) : null);

    private static long Volume(InventedLine line) => Math.Sign(line.AmountCents) * (long)line.Volume;

    private static double Worth(InventedLine line, double? price) => price is { } known ? Volume(line) * known : line.AmountCents;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int? BarOf(CareForm form, bool isInBoth) => form switch
    {
        CareForm.Unknown => CostBars.UnknownForm,
        CareForm.None => CostBars.NoForm,
        _ when !form.MakesTrajectory() => CostBars.Measure,
        _ => isInBoth ? null : CostBars.NewOrEnded,
    };

    /// <summary>A claimed line with its value of each dimension.</summary>
    internal sealed record Line(int Moment, int Cell, CellValue Value, string[] Keys);
}

/// <summary>Some of the lines of a town.</summary>
internal sealed record TownPart(IReadOnlyList<ArithmeticTown.Line> Lines)
{
    public long Change { get; } = Lines.Sum(line => (line.Moment == 0 ? -1 : 1) * (long)line.Value.Cents);

    public IReadOnlyList<TownPart> By(int dimension) => [.. Lines.GroupBy(line => line.Keys[dimension]).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new TownPart([.. group]))];
}
