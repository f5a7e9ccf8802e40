using System.Globalization;

namespace Roer.Messages.Sample;

internal static partial class MessageXml
{
    /// <summary>The allocations, or the first of them in a reply that rejects it.</summary>
    private static void Allocation(AllocationMessage message, SampleOptions options, string? rejection, XmlBytes xml)
    {
        var child = message.Child;
        var random = RandomStream.Named("person", options.Seed, child.Key);
        xml.Open("Client"u8);
        Person(child, xml);
        Name(child.Household.Surname, child.FirstName, whole: true, xml);
        xml.Optional("JuridischeStatus"u8, TownFacts.LegalStatus(message));
        if (random.Chance(0.15))
            xml.Element("Commentaar"u8, InventedNames.Remark(random));
        var when = (message.Signed, options, IsReply: rejection is not null);
        Parent(child, when, xml);
        xml.Open("Contactgegevens"u8);
        Contact(child.Household, when, xml);
        xml.Close("Contactgegevens"u8);
        xml.Open("ToegewezenProducten"u8);
        foreach (var step in rejection is null ? message.Steps : [message.Steps[0]])
            Granted(step, rejection, xml);
        xml.Close("ToegewezenProducten"u8);
        NoRemark(when.IsReply, xml);
        xml.Close("Client"u8);
    }

    private static void Parent(InventedChild child, (DateOnly Day, SampleOptions Town, bool IsReply) when, XmlBytes xml)
    {
        var random = RandomStream.Named("parent", when.Town.Seed, child.Household.Number);
        if (random.Chance(0.4))
            return;
        xml.Open("Relaties"u8);
        xml.Open("Relatie"u8);
        xml.Element("Nummer"u8, 1);
        xml.Element("Soort"u8, "10");
        Name(child.Household.Surname, InventedNames.FirstName(random), whole: true, xml);
        Contact(child.Household, when, xml);
        NoRemark(when.IsReply, xml);
        xml.Close("Relatie"u8);
        xml.Close("Relaties"u8);
    }

    private static void Contact(Household household, (DateOnly Day, SampleOptions Town, bool IsReply) when, XmlBytes xml)
    {
        var place = household.PlaceOn(when.Day);
        xml.Open("Contact"u8);
        xml.Element("Soort"u8, "01");
        xml.Open("Adres"u8);
        xml.Open("ijw:Huis"u8);
        xml.Element("ijw:Huisnummer"u8, household.HouseNumber);
        xml.Close("ijw:Huis"u8);
        xml.Element("ijw:Postcode"u8, $"0{place.Code[^3..]}VZ");
        xml.Element("ijw:Straatnaam"u8, household.Street);
        xml.Element("ijw:Plaatsnaam"u8, when.Town.Name);
        xml.Element("ijw:LandCode"u8, "NL");
        xml.Close("Adres"u8);
        xml.Open("Telefoon"u8);
        xml.Open("ijw:Telefoon01"u8);
        xml.Element("ijw:Telefoonnummer"u8, $"0600{household.Number:D6}");
        xml.Element("ijw:Landnummer"u8, "+31");
        xml.Close("ijw:Telefoon01"u8);
        xml.Close("Telefoon"u8);
        xml.Element("Emailadres"u8, $"gezin{household.Number}.{household.Surname}@verzonnen.example");
        NoRemark(when.IsReply, xml);
        xml.Close("Contact"u8);
    }

    private static void Granted(AllocationStep step, string? rejection, XmlBytes xml)
    {
        var grant = step.Allocation.Grant;
        xml.Open("ToegewezenProduct"u8);
        xml.Element("ToewijzingNummer"u8, step.Allocation.Number);
        xml.Optional("ReferentieAanbieder"u8, step.Request);
        Product(grant, xml);
        xml.Element("Toewijzingsdatum"u8, DateOnly.FromDateTime(step.Decided));
        xml.Element("Toewijzingstijd"u8, step.Decided.ToString("HH:mm:ss", CultureInfo.InvariantCulture));
        xml.Element("Ingangsdatum"u8, step.First);
        if (step.Last is { } last)
            xml.Element("Einddatum"u8, last);
        xml.Optional("RedenWijziging"u8, step.Reason);
        Size(grant, step.Volume, xml);
        Rejected(rejection, xml);
        xml.Close("ToegewezenProduct"u8);
    }

    private static void Size(Grant grant, int volume, XmlBytes xml)
    {
        if (volume > 0)
        {
            xml.Open("Omvang"u8);
            xml.Element("ijw:Volume"u8, volume);
            xml.Element("ijw:Eenheid"u8, grant.Product.Unit);
            xml.Element("ijw:Frequentie"u8, grant.Frequency);
            xml.Close("Omvang"u8);
        }

        if (grant.BudgetCents > 0)
            xml.Element("Budget"u8, grant.BudgetCents);
    }
}
