namespace Roer.Methods.Forecasting;

/// <summary>The means of level·season and trend·season for one season, and their second moments.</summary>
internal readonly record struct SmoothingMoments(double Level, double Trend, double LevelLevel, double LevelTrend, double TrendTrend)
{
    public SmoothingMoments(double level, double trend)
        : this(level, trend, level * level, level * trend, trend * trend)
    {
    }

    /// <summary>The mean and the second moment of level + φ·trend.</summary>
    public (double Mean, double Square) Seen(double phi) => (Level + (phi * Trend), LevelLevel + (2 * phi * LevelTrend) + (phi * phi * TrendTrend));

    /// <summary>
    /// After a step with error ε of variance σ²: the states are multiplied by P + εQ + ε²R, where P moves them on, Q takes in the error in level and trend (weights α, β) or in the
    /// season (γ), and R in both. <paramref name="late"/> is the damping of the first step, φ or 1.
    /// </summary>
    public SmoothingMoments Next(SmoothingWeights weights, double late, double variance)
    {
        var (alpha, beta, gamma, phi) = weights;
        var move = new Pair(1, late, 0, phi);
        var take = new Pair(alpha, alpha * late, beta, beta * late);
        var once = take.Plus(move, gamma);
        var both = new Pair(0, 0, 0, 0).Plus(take, gamma);
        var (level, trend) = move.Plus(both, variance).Of(Level, Trend);
        double levels = 0, cross = 0, trends = 0;
        var now = this;
        void Add(Pair left, Pair right, double share)
        {
            levels += share * now.Product(left.A, left.B, right.A, right.B);
            cross += share * (now.Product(left.A, left.B, right.C, right.D) + now.Product(left.C, left.D, right.A, right.B)) / 2;
            trends += share * now.Product(left.C, left.D, right.C, right.D);
        }

        Add(move, move, 1);
        Add(once, once, variance);
        Add(move, both, 2 * variance);
        Add(both, both, 3 * variance * variance);
        return new SmoothingMoments(level, trend, levels, cross, trends);
    }

    /// <summary>E[(a·l + b·t)(c·l + d·t)].</summary>
    private double Product(double a, double b, double c, double d) => (a * c * LevelLevel) + (((a * d) + (b * c)) * LevelTrend) + (b * d * TrendTrend);

    private readonly record struct Pair(double A, double B, double C, double D)
    {
        public Pair Plus(Pair other, double share) => new(A + (share * other.A), B + (share * other.B), C + (share * other.C), D + (share * other.D));

        public (double, double) Of(double level, double trend) => ((A * level) + (B * trend), (C * level) + (D * trend));
    }
}
