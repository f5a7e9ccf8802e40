using Roer.Care;

namespace Roer.Questions.Parts;

/// <summary>The ways of ending with their keys and words, by kind of end; none is care that still runs.</summary>
internal static class WayWords
{
    public static IReadOnlyList<(WayOfEnding? Way, string Key, string Label)> Every { get; } =
    [
        (WayOfEnding.Planned, "volgens-plan", "Volgens plan"), (WayOfEnding.AgreedEarly, "overleg", "Eerder, in overleg"),
        (WayOfEnding.ByClient, "client", "Eerder, door de jeugdige of het gezin"), (WayOfEnding.ByProvider, "aanbieder", "Eerder, door de aanbieder"),
        (WayOfEnding.OtherForm, "andere-hulp", "Direct andere hulp"), (WayOfEnding.Unknown, CareDimensions.Unknown, "Onbekend"),
        (null, "loopt-nog", "Loopt nog op de peildatum"), (WayOfEnding.Adult, "18-jaar", "18 jaar geworden"),
        (WayOfEnding.External, "extern", "Verhuisd of iets anders van buiten"), (WayOfEnding.Administrative, "administratief", "Alleen administratief"),
    ];
}
