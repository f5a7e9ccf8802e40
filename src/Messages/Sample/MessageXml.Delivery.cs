namespace Roer.Messages.Sample;

internal static partial class MessageXml
{
    private static void Delivery(DeliveryMessage message, XmlBytes xml)
    {
        xml.Open("Client"u8);
        Person(message.Child, xml);
        Name(message.Child.Household.Surname, message.Child.FirstName, whole: false, xml);
        xml.Open(message.IsStop ? "StopProducten"u8 : "StartProducten"u8);
        foreach (var report in message.Reports)
            Reported(report, xml);
        xml.Close(message.IsStop ? "StopProducten"u8 : "StartProducten"u8);
        xml.Close("Client"u8);
    }

    private static void Reported(DeliveryReport report, XmlBytes xml)
    {
        var allocation = report.Allocation;
        xml.Open(report.IsStop ? "StopProduct"u8 : "StartProduct"u8);
        if (!TownFacts.OmitsNumber(allocation))
            xml.Element("ToewijzingNummer"u8, allocation.Number);
        Product(allocation.Grant, xml);
        xml.Element("ToewijzingIngangsdatum"u8, allocation.Steps[0].First);
        xml.Element("Begindatum"u8, report.First);
        if (report.IsStop)
        {
            xml.Element("RedenBeeindiging"u8, report.EndReason!);
            xml.Element("Einddatum"u8, report.Last!.Value);
        }

        xml.Element("StatusAanlevering"u8, report.Status);
        xml.Close(report.IsStop ? "StopProduct"u8 : "StartProduct"u8);
    }
}
