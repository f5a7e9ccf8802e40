namespace Roer.Messages.Sample;

/// <summary>Invents a municipality. The same options always give the same one.</summary>
public static class SampleTown
{
    /// <summary>Lives the years of the town and writes down what its messages and tables say of them.</summary>
    public static InventedTown Invent(SampleOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Youths, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Years, 1);
        var map = TownMap.Draw(options);
        var providers = Providers.Found(options);
        var people = TownPeople.Settle(options, map, providers);
        var trajectories = Number(people);
        var allocations = Allocate(options, trajectories);
        var planted = new PlantedCounts { DeletedAllocations = allocations.Count(allocation => allocation.Delivered.Count == 0) };
        var reporting = new Reporting(options, planted);
        foreach (var allocation in allocations)
            reporting.Report(allocation);
        var tariffs = new TariffTable(options);
        var invoicing = new Invoicing(options, tariffs, planted);
        foreach (var allocation in allocations)
            invoicing.Bill(allocation);
        var claims = new Claims(options, planted, invoicing.Money);
        claims.Send(invoicing.Lines);
        var requests = new Requests(options, planted, new TownAccess(options, people, allocations).Referrer);
        requests.Ask(allocations);
        var messages = MessageTray.Fill(allocations, claims.Messages, requests, new Replies(options, planted));
        var tables = new TownTables(options, people, new TownCensus(options, map, people));
        var sources = new Lazy<TownSources>(() => Sources(options, people, (providers, allocations, messages), tariffs));
        var contents = new TownContents(people, providers, trajectories, allocations, messages, tariffs, tables, sources);
        if (options.Errors == SampleErrors.All)
            contents = WithFaults(options, contents);
        return new InventedTown(options, planted, invoicing.Money, contents);
    }

    /// <summary>The tables are those of the clean town: they are made before anything goes wrong.</summary>
    private static TownContents WithFaults(SampleOptions options, TownContents clean)
    {
        _ = clean.Sources.Value;
        var faults = FaultPlanter.Plant(options, clean);
        return clean with { Messages = faults.Messages, Faults = faults };
    }

    private static TownSources Sources(
        SampleOptions options,
        TownPeople people,
        (IReadOnlyList<InventedProvider> Providers, IReadOnlyList<InventedAllocation> Allocations, IReadOnlyList<TownMessage> Messages) town,
        TariffTable tariffs)
    {
        var costs = new TownCosts(options, tariffs.Levels).Rows();
        return new TownSources(
            new TownAccess(options, people, town.Allocations),
            new TownContracts(options, tariffs, town.Providers, town.Messages),
            costs,
            new TownBooks(options, costs, town.Messages),
            new TownMeans(
                new TownBudget(options, tariffs.Levels, costs, town.Messages), new TownRisks(options, tariffs.Levels), new TownReserves(options, tariffs.Levels)));
    }

    private static List<InventedTrajectory> Number(TownPeople people)
    {
        var trajectories = people.InCare.SelectMany(child => child.Care).ToList();
        for (var number = 0; number < trajectories.Count; number++)
            trajectories[number].Number = number;
        return trajectories;
    }

    private static List<InventedAllocation> Allocate(SampleOptions options, List<InventedTrajectory> trajectories)
    {
        var book = new AllocationBook(options);
        var allocations = trajectories.SelectMany(book.Write).OrderBy(allocation => allocation.Steps[0].Decided).ToList();
        for (var index = 0; index < allocations.Count; index++)
            allocations[index].Number = 1_000_001 + index;
        return allocations;
    }
}
