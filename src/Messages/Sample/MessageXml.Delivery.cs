namespace Roer.Messages.Sample;

internal static partial class MessageXml
{
    /// <summary>The reports, or the first of them in a reply that rejects it.</summary>
    private static void Delivery(DeliveryMessage message, string? rejection, XmlBytes xml)
    {
        xml.Open("Client"u8);
        Person(message.Child, xml);
        Name(message.Child.Household.Surname, message.Child.FirstName, whole: false, xml);
        xml.Open(message.IsStop ? "StopProducten"u8 : "StartProducten"u8);
        foreach (var report in rejection is null ? message.Reports : [message.Reports[0]])
            Reported(report, rejection, xml);
        xml.Close(message.IsStop ? "StopProducten"u8 : "StartProducten"u8);
        NoRemark(rejection is not null, xml);
        xml.Close("Client"u8);
    }

    private static void Reported(DeliveryReport report, string? rejection, XmlBytes xml)
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
        Rejected(rejection, xml);
        xml.Close(report.IsStop ? "StopProduct"u8 : "StartProduct"u8);
    }
}
