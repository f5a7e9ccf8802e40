using Roer.Methods.Decomposition;
using Roer.Questions.Parts.Causes;

namespace Roer.Questions.WhyDoCostsRise;

/// <summary>
/// The arithmetic split of every cell (definitions, §7). The cost of form h and product k is P · U/P · T/U · T_h/T · D_h/T_h · W_h/D_h ·
/// W_hk/W_h · M_hk/W_hk · V_hk/M_hk: residents, share with care, trajectories a youth, mix of forms, days a trajectory, intensity, mix of
/// products, shift between providers, price. W is the quantity at the product's price of then, M at each provider's own price of then, V what
/// it costs. The product of the nine telescopes to V_hk; LMDI-I makes effects of them that add up to the change of each cell. Pure.
/// </summary>
internal sealed class CostEffects
{
    private readonly CostLayout _layout;
    private readonly int[] _formOf;
    private readonly bool[] _isSplit;
    private IReadOnlyList<double>[] _effects = [];

    public CostEffects(CostLayout layout, CostTotals then, CostTotals now, (double Then, double Now)? residents)
    {
        _layout = layout;
        (Then, Now) = (then.Cents, now.Cents);
        _formOf = [.. layout.Cells.Select(cell => Array.IndexOf(CostLayout.Forms, cell.Form))];
        _isSplit = [.. layout.Cells.Select((cell, index) => cell.Bar is null && CanSplit(then, index) && CanSplit(now, index))];
        if (layout.Cells.Count == 0) return;
        var (before, after) = QuantityChain.Factors(Chains(then, residents?.Then ?? 1), Chains(now, residents?.Now ?? 1), CostBars.Factors);
        _effects = [.. LogMeanDivisia.OfGroups(new FactorCells(before, after, CostBars.Factors), [.. Enumerable.Range(0, _formOf.Length)], _formOf.Length, EntryRule.InFactors).Select(cell => cell.Effects)];
    }

    /// <summary>The cents of each cell at the first moment.</summary>
    public IReadOnlyList<double> Then { get; }

    /// <summary>The same at the second moment.</summary>
    public IReadOnlyList<double> Now { get; }

    /// <summary>The effects of the factors of a cell; empty when its change is a bar of its own.</summary>
    public IReadOnlyList<double>? Of(int cell) => _isSplit[cell] ? _effects[cell] : null;

    /// <summary>The same with the effects of each cell in whole cents that add up to its change, so that all that is made of them closes.</summary>
    public CostEffects InWholeCents()
    {
        var whole = (CostEffects)MemberwiseClone();
        whole._effects = [.. _effects.Index().Select(cell => _isSplit[cell.Index]
            ? Array.ConvertAll(LargestRemainder.Close([.. cell.Item], (long)(Now[cell.Index] - Then[cell.Index])), cents => (double)cents)
            : cell.Item)];
        return whole;
    }

    /// <summary>
    /// The bars of part of the cells: of each cell its cents then and now. A part gets of every effect the share that it has in the cell, both
    /// moments added; what it grew beyond that share is its shift. Parts that make up the whole have the bars of the whole, and no shift.
    /// </summary>
    public double[] Bars(ReadOnlySpan<double> then, ReadOnlySpan<double> now)
    {
        var bars = new double[CostBars.OfClaims];
        for (var cell = 0; cell < _formOf.Length; cell++)
        {
            var change = now[cell] - then[cell];
            if (Of(cell) is not { } effects)
            {
                bars[_layout.Cells[cell].Bar ?? CostBars.Rest] += change;
                continue;
            }

            var whole = Then[cell] + Now[cell];
            if (whole == 0) continue;
            var share = (then[cell] + now[cell]) / whole;
            for (var factor = 0; factor < CostBars.Factors; factor++) bars[factor] += share * effects[factor];
            bars[CostBars.Shift] += change - (share * (Now[cell] - Then[cell]));
        }

        return bars;
    }

    /// <summary>A cell has a logarithm when nothing in it is below 0, it has units where it has cents, and trajectories where it has units.</summary>
    private bool CanSplit(CostTotals totals, int cell)
    {
        var (product, provider, cents) = (totals.AtProductPrice[cell], totals.AtProviderPrice[cell], totals.Cents[cell]);
        if (product < 0 || provider < 0 || cents < 0 || (product == 0) != (provider == 0)) return false;
        return product == 0 ? cents == 0 : totals.DaysOf[_formOf[cell]] > 0;
    }

    /// <summary>The chain of every cell; one that is not split has ones, which explain nothing.</summary>
    private double[] Chains(CostTotals totals, double residents)
    {
        var ofForm = new double[CostLayout.Forms.Length];
        for (var cell = 0; cell < _formOf.Length; cell++)
        {
            if (_isSplit[cell]) ofForm[_formOf[cell]] += totals.AtProductPrice[cell];
        }

        var chains = new double[_formOf.Length * CostBars.Factors];
        Array.Fill(chains, 1);
        for (var cell = 0; cell < _formOf.Length; cell++)
        {
            if (!_isSplit[cell]) continue;
            var form = _formOf[cell];
            ReadOnlySpan<double> chain =
            [
                residents, totals.Youths, totals.Trajectories, totals.TrajectoriesOf[form], totals.DaysOf[form], ofForm[form],
                totals.AtProductPrice[cell], totals.AtProviderPrice[cell], totals.Cents[cell],
            ];
            chain.CopyTo(chains.AsSpan(cell * CostBars.Factors));
        }

        return chains;
    }
}
