using Roer.Questions.Parts;

namespace Roer.Questions.WhereDoesTheMoneyGo;

/// <summary>Who could have care: residents from the municipality's own file, else from what CBS published, marked as approximate.</summary>
internal static class MoneyPopulation
{
    private const string Rounded = "het gepubliceerde aantal gedeeld door het gepubliceerde percentage. De marge komt van de afronding door CBS.";

    /// <summary>Residents of 0 to 22 and of 0 to 17 for the scope.</summary>
    public static (Figure Youths, Figure Minors) Of(MoneyFlowFacts facts, CareFilter filter)
    {
        if (filter.Has(CareDimensions.Age)) return (Figure.NotApplicable(Unit.Youths), Figure.NotApplicable(Unit.Youths));
        var residents = facts.Population
            .Where(row => filter.Keeps(CareDimensions.Neighbourhood, row.Neighbourhood)
                && filter.Keeps(CareDimensions.District, CareDimensions.DistrictOf(row.Neighbourhood)))
            .ToList();
        if (residents.Count > 0)
            return (Figure.Of(residents.Sum(row => row.Youths), Unit.Youths), Figure.Of(residents.Sum(row => row.Minors), Unit.Youths));
        var isWhole = !filter.Has(CareDimensions.Neighbourhood) && !filter.Has(CareDimensions.District);
        return (isWhole ? Approximate(facts, "GM") : Figure.Unknown(Unit.Youths), Figure.Unknown(Unit.Youths));
    }

    /// <summary>Residents of 0 to 22 of one neighbourhood or district.</summary>
    public static Figure Of(MoneyFlowFacts facts, CareDimension dimension, string key)
    {
        var rows = facts.Population
            .Where(row => (dimension == CareDimensions.District ? CareDimensions.DistrictOf(row.Neighbourhood) : row.Neighbourhood) == key)
            .ToList();
        return rows.Count > 0 ? Figure.Of(rows.Sum(row => row.Youths), Unit.Youths) : Approximate(facts, key);
    }

    /// <summary>Youths for every 1,000 residents; an approximate denominator gives its interval on.</summary>
    public static Figure PerThousand(Figure youths, Figure residents)
    {
        if (residents.State == FigureState.NotApplicable) return Figure.NotApplicable(Unit.PerThousandYouths);
        var ratio = Figure.Ratio(youths, residents.Value, 1000, Unit.PerThousandYouths);
        return ratio.Value is null || residents.Interval is not { } interval
            ? ratio
            : ratio with { Interval = interval with { Low = decimal.Round(youths.Value!.Value * 1000 / interval.High, 6), High = decimal.Round(youths.Value!.Value * 1000 / interval.Low, 6) } };
    }

    /// <summary>Counts are published as multiples of 5 and shares in tenths of a percent, so either may be half a step off.</summary>
    private static Figure Approximate(MoneyFlowFacts facts, string region)
    {
        var published = facts.KeyFigures.FirstOrDefault(row => row.Region.StartsWith(region, StringComparison.Ordinal));
        if (published is null) return Figure.Unknown(Unit.Youths);
        var (count, share) = ((decimal)published.YouthsWithCare, (decimal)published.PerMille);
        return Figure.Of(decimal.Round(count * 1000 / share), Unit.Youths) with
        {
            Interval = new Interval(
                decimal.Floor((count - 2.5m) * 1000 / (share + 0.5m)), decimal.Ceiling((count + 2.5m) * 1000 / (share - 0.5m)), 100, FormattableString.Invariant($"Benaderd met cijfers van CBS over {published.Year}: {Rounded}")),
        };
    }
}
