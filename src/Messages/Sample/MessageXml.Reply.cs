namespace Roer.Messages.Sample;

internal static partial class MessageXml
{
    private static void ReplyHeader(ReplyMessage reply, XmlBytes xml)
    {
        xml.Element("IdentificatieRetour"u8, reply.Identification);
        xml.Element("DagtekeningRetour"u8, reply.Signed);
        Versions("XsdVersieRetour"u8, xml);
        ReturnCode(reply.RejectsWhole ? Rejections.Technical : Rejections.None, xml);
    }

    /// <summary>What was rejected, and nothing else.</summary>
    private static void Reply(ReplyMessage reply, SampleOptions options, XmlBytes xml)
    {
        if (reply.Rejection is not { } rejection || reply.RejectsWhole)
            return;
        switch (reply.Answered)
        {
            case AllocationMessage allocation:
                Allocation(allocation, options, rejection, xml);
                break;
            case DeliveryMessage delivery:
                Delivery(delivery, rejection, xml);
                break;
            case RequestMessage request:
                Request(request, options, rejection, xml);
                break;
            case ChangeMessage change:
                Change(change, rejection, xml);
                break;
            case RequestAnswerMessage answer:
                RequestAnswer(answer, rejection, xml);
                break;
        }
    }

    private static void NoRemark(bool isReply, XmlBytes xml)
    {
        if (isReply)
            ReturnCode(Rejections.None, xml);
    }

    private static void Rejected(string? rejection, XmlBytes xml)
    {
        if (rejection is not null)
            ReturnCode(rejection, xml);
    }
}
