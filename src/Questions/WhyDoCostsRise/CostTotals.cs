using Roer.Care;
using Roer.Methods.Decomposition;

namespace Roer.Questions.WhyDoCostsRise;

/// <summary>Where each sum stands in a list of sums: youths, trajectories, those of each form with their days, and six amounts of each cell; first of then, then of now.</summary>
internal sealed class CostLayout(IReadOnlyList<CostCell> cells, bool hasLate)
{
    private readonly int _stride = hasLate ? 6 : 3;

    public static CareForm[] Forms { get; } = [.. Enum.GetValues<CareForm>().Where(form => form.MakesTrajectory())];

    public IReadOnlyList<CostCell> Cells => cells;

    public int Width => 2 * Half;

    private int Half => 2 + (2 * Forms.Length) + (cells.Count * _stride);

    /// <summary>Adds a youth, or a trajectory with its days.</summary>
    public void AddYouth(GroupSums sums, int group, int moment) => sums.Add(group, moment * Half, 1);

    public void AddTrajectory(GroupSums sums, int group, int moment, (CareForm Form, int Days) trajectory)
    {
        var form = (moment * Half) + 2 + (2 * Array.IndexOf(Forms, trajectory.Form));
        sums.Add(group, (moment * Half) + 1, 1);
        sums.Add(group, form, 1);
        sums.Add(group, form + 1, trajectory.Days);
    }

    public void AddClaims(GroupSums sums, int group, int at, in CellValue value)
    {
        sums.Add(group, at, value.AtProductPrice);
        sums.Add(group, at + 1, value.AtProviderPrice);
        sums.Add(group, at + 2, value.Cents);
        if (!hasLate) return;
        sums.Add(group, at + 3, value.LateAtProductPrice);
        sums.Add(group, at + 4, value.LateAtProviderPrice);
        sums.Add(group, at + 5, value.LateCents);
    }

    public int CellAt(int moment, int cell) => (moment * Half) + 2 + (2 * Forms.Length) + (cell * _stride);

    /// <summary>The sums of one moment, with so much of what is still to come: 1 is what we expect.</summary>
    public CostTotals Read(ReadOnlySpan<double> sums, int moment, double late)
    {
        var half = sums.Slice(moment * Half, Half);
        var totals = new CostTotals(half[0], half[1], new double[Forms.Length], new double[Forms.Length], new double[cells.Count], new double[cells.Count], new double[cells.Count]);
        for (var form = 0; form < Forms.Length; form++)
            (totals.TrajectoriesOf[form], totals.DaysOf[form]) = (half[2 + (2 * form)], half[3 + (2 * form)]);
        for (var cell = 0; cell < cells.Count; cell++)
        {
            var amounts = half.Slice(2 + (2 * Forms.Length) + (cell * _stride), _stride);
            totals.AtProductPrice[cell] = amounts[0] + (hasLate ? late * amounts[3] : 0);
            totals.AtProviderPrice[cell] = amounts[1] + (hasLate ? late * amounts[4] : 0);
            totals.Cents[cell] = amounts[2] + (hasLate ? late * amounts[5] : 0);
        }

        return totals;
    }
}

/// <summary>The sums of one moment.</summary>
/// <param name="Youths">Distinct children with a trajectory.</param>
/// <param name="Trajectories">Trajectories.</param>
/// <param name="TrajectoriesOf">Those of each form.</param>
/// <param name="DaysOf">Their days in the period.</param>
/// <param name="AtProductPrice">The quantity of each cell at the product's price of then, in cents.</param>
/// <param name="AtProviderPrice">The same at the provider's own price of then.</param>
/// <param name="Cents">What it costs.</param>
internal sealed record CostTotals(
    double Youths, double Trajectories, double[] TrajectoriesOf, double[] DaysOf, double[] AtProductPrice, double[] AtProviderPrice, double[] Cents);
