namespace Roer.Messages.Sample;

internal static partial class MessageXml
{
    private static void Claim(ClaimMessage message, XmlBytes xml)
    {
        xml.Open("Declaratie"u8);
        xml.Element("DeclaratieNummer"u8, message.Number);
        xml.Period("DeclaratiePeriode"u8, message.Period.First, message.Period.Last);
        xml.Element("DeclaratieDagtekening"u8, message.Signed);
        xml.Amount("TotaalIngediendBedrag"u8, "ijw:TotaalBedrag"u8, message.TotalCents);
        Clients(message.Lines, answers: false, xml);
        xml.Close("Declaratie"u8);
    }

    private static void Answer(AnswerMessage message, XmlBytes xml)
    {
        if (message.RefusesWhole)
            return;
        xml.Open("DeclaratieAntwoord"u8);
        xml.Element("DeclaratieNummer"u8, message.Claim.Number);
        xml.Amount("TotaalIngediendBedrag"u8, "ijw:TotaalBedrag"u8, message.Claim.TotalCents);
        xml.Amount("TotaalToegekendBedrag"u8, "ijw:TotaalBedrag"u8, message.GrantedCents);
        if (message.Refused.Count > 0)
            Clients(message.Refused, answers: true, xml);
        ReturnCode(TownFacts.ReturnCode(message), xml);
        xml.Close("DeclaratieAntwoord"u8);
    }

    private static void AnswerHeader(AnswerMessage message, XmlBytes xml)
    {
        Identification("DeclaratieIdentificatie"u8, message.Claim, xml);
        Versions("XsdVersieDeclaratie"u8, xml);
        ReturnCode(message.RefusesWhole ? TownFacts.ReturnCode(message) : "0200", xml);
    }

    private static void Clients(IReadOnlyList<InventedLine> lines, bool answers, XmlBytes xml)
    {
        xml.Open("Clienten"u8);
        for (var index = 0; index < lines.Count;)
        {
            var child = lines[index].Child;
            xml.Open("Client"u8);
            xml.Element("Bsn"u8, child.ServiceNumber);
            xml.Open("Prestaties"u8);
            for (; index < lines.Count && lines[index].Child == child; index++)
                Line(lines[index], answers, xml);
            xml.Close("Prestaties"u8);
            if (answers)
                ReturnCode("0200", xml);
            xml.Close("Client"u8);
        }

        xml.Close("Clienten"u8);
    }

    private static void Line(InventedLine line, bool answers, XmlBytes xml)
    {
        xml.Open("Prestatie"u8);
        xml.Open("ProductReferentie"u8);
        xml.Element("ijw:ReferentieNummer"u8, line.Reference);
        xml.Optional("ijw:VorigReferentieNummer"u8, line.Previous?.Reference);
        xml.Close("ProductReferentie"u8);
        xml.Element("ToewijzingNummer"u8, line.AllocationNumber);
        xml.Element("ProductCategorie"u8, line.Product.Category);
        xml.Element("ProductCode"u8, line.Product.Code);
        xml.Period("ProductPeriode"u8, line.Period.First, line.Period.Last);
        xml.Element("GeleverdVolume"u8, line.Volume);
        xml.Element("Eenheid"u8, line.Product.Unit);
        if (line.TariffCents is { } tariff)
            xml.Element("ProductTarief"u8, tariff);
        xml.Amount("IngediendBedrag"u8, "ijw:Bedrag"u8, line.AmountCents);
        if (answers)
            ReturnCode(line.Refusal!, xml);
        xml.Close("Prestatie"u8);
    }

    private static void ReturnCode(string code, XmlBytes xml)
    {
        xml.Open("RetourCodes"u8);
        xml.Element("RetourCode"u8, code);
        xml.Close("RetourCodes"u8);
    }
}
