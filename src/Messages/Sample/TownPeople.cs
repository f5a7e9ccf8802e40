namespace Roer.Messages.Sample;

/// <summary>Families are added until the town has as many youths in care in an average year as asked. The population follows.</summary>
internal sealed class TownPeople
{
    private TownPeople(IReadOnlyList<Household> households, IReadOnlyList<InventedChild> inCare)
    {
        Households = households;
        InCare = inCare;
    }

    public IReadOnlyList<Household> Households { get; }

    /// <summary>The children with care in the history, in the order of their index.</summary>
    public IReadOnlyList<InventedChild> InCare { get; }

    public static TownPeople Settle(SampleOptions options, IReadOnlyList<Neighbourhood> map, IReadOnlyList<InventedProvider> providers)
    {
        var families = new Families(options, map);
        var life = new LifeCourse(options, new Placement(options, providers));
        var households = new List<Household>();
        var wanted = (long)options.Youths * options.Years;
        for (var found = 0L; found < wanted;)
        {
            var household = families.Draw(households.Count);
            households.Add(household);
            foreach (var child in household.Children)
            {
                life.Live(child);
                found += YearsWithHelp(child, options);
            }
        }

        return new TownPeople(households, Register(households, options));
    }

    /// <summary>Whether the child has help in natura in the year.</summary>
    public static bool HasHelp(InventedChild child, int year) => child.Care.Exists(care =>
        !care.IsMeasure && care.Touches(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)));

    private static int YearsWithHelp(InventedChild child, SampleOptions options) =>
        child.Care.Count == 0 ? 0 : Enumerable.Range(options.FirstYear, options.Years).Count(year => HasHelp(child, year));

    private static List<InventedChild> Register(List<Household> households, SampleOptions options)
    {
        using var numbers = ServiceNumbers.All().GetEnumerator();
        var registered = new List<InventedChild>();
        foreach (var child in households.SelectMany(household => household.Children))
        {
            child.Care.RemoveAll(care => !care.Touches(options.FirstDay, options.LastKnown));
            if (child.Care.Count == 0)
                continue;
            child.Care.Sort((left, right) => (left.First, left.Last).CompareTo((right.First, right.Last)));
            if (!numbers.MoveNext())
                throw new InvalidOperationException("The invented town has more children in care than there are invented service numbers.");
            (child.Index, child.ServiceNumber) = (registered.Count, numbers.Current);
            registered.Add(child);
        }

        return registered;
    }
}
