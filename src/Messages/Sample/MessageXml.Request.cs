namespace Roer.Messages.Sample;

internal static partial class MessageXml
{
    private static void RequestOrReply(TownMessage message, SampleOptions options, XmlBytes xml)
    {
        switch (message)
        {
            case RequestMessage request:
                Request(request, options, null, xml);
                break;
            case ChangeMessage change:
                Change(change, null, xml);
                break;
            case RequestAnswerMessage answer:
                RequestAnswer(answer, null, xml);
                break;
            case ReplyMessage reply:
                Reply(reply, options, xml);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(message));
        }
    }

    private static void Request(RequestMessage message, SampleOptions options, string? rejection, XmlBytes xml)
    {
        var random = RandomStream.Named("referrer", options.Seed, message.Child.Key);
        var name = $"{InventedNames.FirstName(random)} {InventedNames.Surname(random)}";
        var code = random.Chance(0.5) ? $"{99_900_000 + random.Below(100_000)}" : null;
        xml.Open("Client"u8);
        Person(message.Child, xml);
        Name(message.Child.Household.Surname, message.Child.FirstName, whole: false, xml);
        xml.Optional("Commentaar"u8, random.Chance(0.1) ? InventedNames.Remark(random) : null);
        xml.Open("AangevraagdeProducten"u8);
        foreach (var wish in rejection is null ? message.Wishes : [message.Wishes[0]])
            Requested(wish, (message.Referrer, name, code), rejection, xml);
        xml.Close("AangevraagdeProducten"u8);
        NoRemark(rejection is not null, xml);
        xml.Close("Client"u8);
    }

    private static void Requested(Wish wish, (string Type, string Name, string? Code) referrer, string? rejection, XmlBytes xml)
    {
        xml.Open("AangevraagdProduct"u8);
        xml.Element("ReferentieAanbieder"u8, wish.Reference);
        Product(wish.Grant, xml);
        xml.Element("ToewijzingIngangsdatum"u8, wish.First);
        if (wish.Last is { } last)
            xml.Element("ToewijzingEinddatum"u8, last);
        Size(wish.Grant, wish.Volume, xml);
        xml.Open("Verwijzer"u8);
        xml.Element("ijw:Type"u8, referrer.Type);
        xml.Optional("ijw:Naam"u8, referrer.Type == "06" ? null : referrer.Name);
        xml.Optional("ijw:ZorgverlenerCode"u8, referrer.Type == "06" ? null : referrer.Code);
        xml.Close("Verwijzer"u8);
        Rejected(rejection, xml);
        xml.Close("AangevraagdProduct"u8);
    }

    private static void Change(ChangeMessage message, string? rejection, XmlBytes xml)
    {
        xml.Open("Client"u8);
        xml.Element("Bsn"u8, message.Child.ServiceNumber);
        xml.Open("Verzoek"u8);
        xml.Element("ReferentieAanbieder"u8, message.Wish.Reference);
        xml.Element("RedenVerzoek"u8, message.Reason);
        if (rejection is null && message.Unchanged.Count > 0)
            Unchanged(message.Unchanged, xml);
        Changed(message.Wish, rejection, xml);
        NoRemark(rejection is not null, xml);
        xml.Close("Verzoek"u8);
        NoRemark(rejection is not null, xml);
        xml.Close("Client"u8);
    }

    private static void Unchanged(IReadOnlyList<InventedAllocation> allocations, XmlBytes xml)
    {
        xml.Open("OngewijzigdeProducten"u8);
        foreach (var allocation in allocations)
        {
            xml.Open("OngewijzigdProduct"u8);
            xml.Element("ToewijzingNummer"u8, allocation.Number);
            xml.Close("OngewijzigdProduct"u8);
        }

        xml.Close("OngewijzigdeProducten"u8);
    }

    private static void Changed(Wish wish, string? rejection, XmlBytes xml)
    {
        xml.Open(wish.Allocation is null ? "NieuweProducten"u8 : "TeWijzigenProducten"u8);
        xml.Open(wish.Allocation is null ? "NieuwProduct"u8 : "TeWijzigenProduct"u8);
        if (wish.Allocation is { } allocation)
            xml.Element("ToewijzingNummer"u8, allocation.Number);
        else
            Product(wish.Grant, xml);
        xml.Element("GewensteIngangsdatum"u8, wish.First);
        if (wish.Last is { } last)
            xml.Element("Einddatum"u8, last);
        Size(wish.Grant, wish.Volume, xml);
        Rejected(rejection, xml);
        xml.Close(wish.Allocation is null ? "NieuwProduct"u8 : "TeWijzigenProduct"u8);
        xml.Close(wish.Allocation is null ? "NieuweProducten"u8 : "TeWijzigenProducten"u8);
    }

    private static void RequestAnswer(RequestAnswerMessage message, string? rejection, XmlBytes xml)
    {
        xml.Open("Antwoord"u8);
        xml.Element("ReferentieAanbieder"u8, message.Reference);
        xml.Element("VerzoekAntwoord"u8, message.Answer);
        xml.Optional("RedenAfwijzingVerzoek"u8, message.RefusalReason);
        if (message.Responsible is { } responsible)
        {
            xml.Open("Woonplaatsbeginsel"u8);
            xml.Element("Gemeente"u8, responsible);
            NoRemark(rejection is not null, xml);
            xml.Close("Woonplaatsbeginsel"u8);
        }

        Rejected(rejection, xml);
        xml.Close("Antwoord"u8);
    }
}
