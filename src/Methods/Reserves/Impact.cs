using Roer.Methods.Distributions;

namespace Roer.Methods.Reserves;

/// <summary>What a risk costs when it happens, in any unit of money; below 0 when it brings.</summary>
public abstract record Impact
{
    private const double MostAmount = 1e100;

    private Impact()
    {
    }

    /// <summary>The expected impact.</summary>
    public abstract double Mean { get; }

    /// <summary>The least impact, or for one without bounds the value that all but a share of 10⁻¹² exceed.</summary>
    internal abstract double Least { get; }

    /// <summary>The most, or the value that all but a share of 10⁻¹² stay below.</summary>
    internal abstract double Most { get; }

    /// <summary>Always the same amount.</summary>
    /// <exception cref="MethodInputException">The amount is not finite.</exception>
    public static Impact Fixed(double amount)
    {
        RequireAmount(amount, nameof(amount));
        return new Steps(amount, 1, 1);
    }

    /// <summary>Any amount from low to high, all equally likely.</summary>
    /// <exception cref="MethodInputException">A bound is not finite, or low is not below high.</exception>
    public static Impact Uniform(double low, double high)
    {
        RequireRising(low, high);
        return new Even(low, high);
    }

    /// <summary>One of the amounts low, low + step, … up to and including high, all equally likely.</summary>
    /// <exception cref="MethodInputException">A bound is not finite, low is not below high, or they do not lie a whole number of steps apart.</exception>
    public static Impact UniformOnSteps(double low, double high, double step)
    {
        RequireRising(low, high);
        Require.AboveZero(step, nameof(step));
        var steps = Math.Round((high - low) / step);
        Require.Between(steps, 1, 1 << 24, nameof(step));
        Require.Between(low + (steps * step), high - (1e-9 * step), high + (1e-9 * step), nameof(step));
        return new Steps(low, step, (int)steps + 1);
    }

    /// <summary>From low to high, with most chance at the mode.</summary>
    /// <exception cref="MethodInputException">A number is not finite, low is not below high, or the mode lies outside them.</exception>
    public static Impact Triangular(double low, double mode, double high)
    {
        RequireRising(low, high);
        Require.Between(mode, low, high, nameof(mode));
        return new Triangle(low, mode, high);
    }

    /// <summary>Lognormal with this mean and standard deviation: always above 0, with a long tail.</summary>
    /// <exception cref="MethodInputException">One of them is not a finite number above 0.</exception>
    public static Impact Lognormal(double mean, double standardDeviation)
    {
        RequireAmount(mean, nameof(mean));
        RequireAmount(standardDeviation, nameof(standardDeviation));
        return new LongTail(LogNormalDistribution.OfMoments(mean, standardDeviation));
    }

    /// <summary>The chance of at most this amount.</summary>
    internal abstract double Cumulative(double amount);

    /// <summary>The amount that a share of the impacts exceeds, the share above 0 and at most 1.</summary>
    internal abstract double UpperQuantile(double share);

    private static void RequireAmount(double amount, string parameter)
    {
        Require.Finite([amount], parameter);
        Require.Between(amount, -MostAmount, MostAmount, parameter);
    }

    private static void RequireRising(double low, double high)
    {
        RequireAmount(low, nameof(low));
        RequireAmount(high, nameof(high));
        if (!(low < high)) throw new MethodInputException(InputFault.OutOfRange, nameof(high), $"{nameof(high)} is not above {nameof(low)}. Give the least amount first, or a fixed amount.");
    }

    private sealed record Steps(double Low, double Step, int Count) : Impact
    {
        public override double Mean => Low + (Step * (Count - 1) / 2);

        internal override double Least => Low;

        internal override double Most => Low + (Step * (Count - 1));

        internal override double Cumulative(double amount) => Math.Clamp(Math.Floor(((amount - Low) / Step) + 1e-9) + 1, 0, Count) / Count;

        internal override double UpperQuantile(double share) => Low + (Step * Math.Clamp(Count - 1 - Math.Floor(share * Count), 0, Count - 1));
    }

    private sealed record Even(double Low, double High) : Impact
    {
        public override double Mean => (Low + High) / 2;

        internal override double Least => Low;

        internal override double Most => High;

        internal override double Cumulative(double amount) => Math.Clamp((amount - Low) / (High - Low), 0, 1);

        internal override double UpperQuantile(double share) => High - (share * (High - Low));
    }

    private sealed record Triangle(double Low, double Mode, double High) : Impact
    {
        public override double Mean => (Low + Mode + High) / 3;

        internal override double Least => Low;

        internal override double Most => High;

        internal override double Cumulative(double amount)
        {
            if (amount <= Low) return 0;
            if (amount >= High) return 1;
            return amount < Mode
                ? (amount - Low) * (amount - Low) / ((High - Low) * (Mode - Low))
                : 1 - ((High - amount) * (High - amount) / ((High - Low) * (High - Mode)));
        }

        internal override double UpperQuantile(double share)
        {
            var beyondMode = (High - Mode) / (High - Low);
            return share <= beyondMode
                ? High - Math.Sqrt(share * (High - Low) * (High - Mode))
                : Low + Math.Sqrt((1 - share) * (High - Low) * (Mode - Low));
        }
    }

    private sealed record LongTail(LogNormalDistribution Distribution) : Impact
    {
        private const double Beyond = 1e-12;

        public override double Mean => Distribution.Mean;

        internal override double Least => 0;

        internal override double Most => Distribution.UpperQuantile(Beyond);

        internal override double Cumulative(double amount) => Distribution.Cumulative(amount);

        internal override double UpperQuantile(double share) => Distribution.UpperQuantile(Math.Clamp(share, 1e-300, Math.BitDecrement(1)));
    }
}
