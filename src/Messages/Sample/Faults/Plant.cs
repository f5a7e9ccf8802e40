using System.Text;
using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>An error in a message of the town, by what it stands at; the line is told once the message can be written.</summary>
internal sealed record Plant(string Rule, TownMessage Message, object Subject)
{
    public long? Cents { get; init; }

    public string? Follows { get; init; }

    public PlantedError Tell(SampleOptions options, TownFacts facts, XmlBytes xml)
    {
        MessageXml.Write(Message, options, xml);
        var (tag, place) = Place();
        var line = LineOf(Encoding.UTF8.GetString(xml.Written), $"<{tag}>\n", place);
        return new PlantedError(Rule, facts.FileName(Message), line, Rules.Find(Rule)!.Elements[0], Cents, Follows);
    }

    private (string Tag, int Place) Place() => (Message, Subject) switch
    {
        (AllocationMessage message, AllocationStep step) => ("ToegewezenProduct", At(message.Steps, step)),
        (DeliveryMessage message, DeliveryReport report) => (message.IsStop ? "StopProduct" : "StartProduct", At(message.Reports, report)),
        (ClaimMessage message, InventedLine line) => ("Prestatie", At(message.Lines, line)),
        (AnswerMessage message, InventedLine line) => ("Prestatie", At(message.Refused, line)),
        (RequestMessage message, Wish wish) => ("AangevraagdProduct", At(message.Wishes, wish)),
        (RequestAnswerMessage, _) => ("Antwoord", 0),
        (ReplyMessage, _) => ("Header", 0),
        (ClaimMessage, _) => ("Declaratie", 0),
        (AnswerMessage, _) => ("DeclaratieAntwoord", 0),
        _ => ("Client", 0),
    };

    private static int At<T>(IReadOnlyList<T> all, T one)
        where T : class
    {
        for (var index = 0; index < all.Count; index++)
        {
            if (ReferenceEquals(all[index], one))
                return index;
        }

        throw new InvalidOperationException("What was planted is no longer in its message.");
    }

    private static int LineOf(string text, string tag, int place)
    {
        var at = -1;
        for (var found = 0; found <= place; found++)
            at = text.IndexOf(tag, at + 1, StringComparison.Ordinal);
        return 1 + text.AsSpan(0, at).Count('\n');
    }
}
