using System.Globalization;
using Roer.Care;

namespace Roer.Tests.World;

/// <summary>Turns drawn rows into requests, the answers to them and replies to messages; what else is drawn is a table beside the messages.</summary>
internal static class WorldRequests
{
    public static void Add(Intake intake, string table, DrawnRow row, Origin origin)
    {
        switch (table)
        {
            case "verzoek": intake.Requests.Add(Request(row, origin)); break;
            case "verleend": intake.GrantedRequests.Add(new GrantedRequest(origin, World.ChildOf(row.Text("kind")), row.Text("aanbieder"), World.Number(row.Subject), int.Parse(row.Text("toewijzing"), CultureInfo.InvariantCulture))); break;
            case "verzoekantwoord": intake.RequestAnswers.Add(Answer(row, origin)); break;
            case "retour": intake.Replies.Add(new Reply(origin, row.Text("aanbieder"), "JW301", World.Number(row.Subject), row.Day("op"))); break;
            default: WorldSources.Add(intake.Tables, table, row, origin); break;
        }
    }

    /// <summary>verzoek (a reference) | kind | aanbieder | van | tot.</summary>
    private static CareRequest Request(DrawnRow row, Origin origin) => new(
        origin, World.ChildOf(row.Text("kind")), row.Text("aanbieder"), World.Number(row.Subject), RequestKind.Allocation, RequestedChange.New,
        null, "45", "45A04", row.DayOrNull("van"), row.DayOrNull("tot"), null, null, null, null, "02", null);

    /// <summary>verzoekantwoord (a reference) | aanbieder | reden (WJ759; without one the request is looked into) | betaalt (a municipality).</summary>
    private static RequestAnswer Answer(DrawnRow row, Origin origin) => new(
        origin, row.Text("aanbieder"), World.Number(row.Subject), row["reden"] is null ? "2" : "1", row["reden"], row["betaalt"]);
}
