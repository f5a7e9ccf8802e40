namespace Roer.Messages.Sample;

/// <summary>Plants errors of every kind in a clean town, and writes down what should be found.</summary>
internal static class FaultPlanter
{
    public static PlantedFaults Plant(SampleOptions options, TownContents town)
    {
        var bed = new PlantBed(options, town);
        ClaimPlants.Plant(bed);
        CorrectionPlants.Plant(bed);
        PeriodPlants.Plant(bed);
        LinePlants.Plant(bed);
        AllocationPlants.Plant(bed);
        ReportPlants.Plant(bed);
        AnswerPlants.Plant(bed);
        var (tables, inTables) = new TablePlants(bed).Make();
        var (files, inFiles) = new FilePlants(bed).Make();
        var (wraps, inWraps) = new WrapPlants().Make();
        List<TownMessage> messages =
        [
            .. bed.Messages.OrderBy(message => message.Signed).ThenBy(message => message.Kind, StringComparer.Ordinal).ThenBy(message => message.Identification, StringComparer.Ordinal),
        ];
        return new PlantedFaults(messages, [.. tables, .. files, .. wraps], () => [.. InMessages(options, bed), .. inTables, .. inFiles, .. inWraps]);
    }

    private static IEnumerable<PlantedError> InMessages(SampleOptions options, PlantBed bed)
    {
        var (facts, xml) = (new TownFacts(options), new XmlBytes());
        return bed.Plants.Select(plant => plant.Tell(options, facts, xml));
    }
}
