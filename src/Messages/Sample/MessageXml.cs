using System.Text;

namespace Roer.Messages.Sample;

/// <summary>Writes messages as release 3.2 prescribes. What they share is here; each kind has a file of its own.</summary>
internal static partial class MessageXml
{
    private const string Namespaces = "http://www.istandaarden.nl/ijw/3_2";

    public static void Write(TownMessage message, SampleOptions options, XmlBytes xml)
    {
        xml.Clear();
        xml.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"u8);
        xml.Raw(Encoding.UTF8.GetBytes(
            $"<Bericht xmlns=\"{Namespaces}/jw{message.Kind}/schema\" xmlns:ijw=\"{Namespaces}/basisschema/schema\">\n"));
        Header(message, options, xml);
        switch (message)
        {
            case AllocationMessage allocation:
                Allocation(allocation, options, null, xml);
                break;
            case DeliveryMessage delivery:
                Delivery(delivery, null, xml);
                break;
            case ClaimMessage claim:
                Claim(claim, xml);
                break;
            case AnswerMessage answer:
                Answer(answer, xml);
                break;
            default:
                RequestOrReply(message, options, xml);
                break;
        }

        xml.Close("Bericht"u8);
        if (message.Change is not { } change)
            return;
        var changed = Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(xml.Written)));
        xml.Clear();
        xml.Raw(changed);
    }

    private static void Header(TownMessage message, SampleOptions options, XmlBytes xml)
    {
        xml.Open("Header"u8);
        xml.Element("BerichtCode"u8, message.Code);
        xml.Element("BerichtVersie"u8, 3);
        xml.Element("BerichtSubversie"u8, 2);
        xml.Element("Afzender"u8, message.FromMunicipality ? options.Municipality : message.Provider.Code);
        xml.Element("Ontvanger"u8, message.FromMunicipality ? message.Provider.Code : options.Municipality);
        var reply = message as ReplyMessage;
        Identification("BerichtIdentificatie"u8, reply?.Answered ?? message, xml);
        Versions("XsdVersie"u8, xml);
        if (message is AnswerMessage answer)
            AnswerHeader(answer, xml);
        if (reply is not null)
            ReplyHeader(reply, xml);
        xml.Close("Header"u8);
    }

    private static void Identification(ReadOnlySpan<byte> name, TownMessage message, XmlBytes xml)
    {
        xml.Open(name);
        xml.Element("ijw:Identificatie"u8, message.Identification);
        xml.Element("ijw:Dagtekening"u8, message.Signed);
        xml.Close(name);
    }

    private static void Versions(ReadOnlySpan<byte> name, XmlBytes xml)
    {
        xml.Open(name);
        xml.Element("ijw:BasisschemaXsdVersie"u8, "0.1.0");
        xml.Element("ijw:BerichtXsdVersie"u8, "0.1.0");
        xml.Close(name);
    }

    private static void Product(Grant grant, XmlBytes xml)
    {
        if (!grant.NamesCategory)
            return;
        xml.Open("Product"u8);
        xml.Element("ijw:Categorie"u8, grant.Product.Category);
        xml.Optional("ijw:Code"u8, grant.NamesCode ? grant.Product.Code : null);
        xml.Close("Product"u8);
    }

    private static void Person(InventedChild child, XmlBytes xml)
    {
        xml.Element("Bsn"u8, child.ServiceNumber);
        xml.Open("Geboortedatum"u8);
        xml.Element("ijw:Datum"u8, child.BirthAsTold);
        xml.Optional("ijw:DatumGebruik"u8, child.BirthPrecision);
        xml.Close("Geboortedatum"u8);
        xml.Element("Geslacht"u8, child.Sex);
    }

    private static void Name(string surname, string firstName, bool whole, XmlBytes xml)
    {
        xml.Open("Naam"u8);
        xml.Open("ijw:Geslachtsnaam"u8);
        xml.Element("ijw:Achternaam"u8, surname);
        xml.Close("ijw:Geslachtsnaam"u8);
        xml.Element("ijw:Voornamen"u8, firstName);
        xml.Element("ijw:Voorletters"u8, firstName[..1]);
        if (whole)
            xml.Element("ijw:NaamGebruik"u8, 1);
        xml.Close("Naam"u8);
    }
}
