using static Roer.Messages.Occurs;

namespace Roer.Messages;

/// <summary>What a verzoek om wijziging wishes of an allocation, changed or new.</summary>
internal sealed class GewensteToewijzing
{
    public Leaf GewensteIngangsdatum { get; } = new("GewensteIngangsdatum", Ldt.Datum);

    public Leaf Einddatum { get; } = new("Einddatum", Ldt.Datum, Optional);

    public CdtOmvang Omvang { get; } = new("Omvang", Optional);

    public Leaf Budget { get; } = new("Budget", Ldt.Budget, Optional);

    public Element[] Elementen => [GewensteIngangsdatum, Einddatum, Omvang, Budget];
}
