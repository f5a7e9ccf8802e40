using System.Reflection;
using System.Xml.Linq;

namespace Roer.Messages;

public class CodeListsTests
{
    private static readonly XNamespace _schema = "http://www.w3.org/2001/XMLSchema";

    [Fact]
    public void Every_code_list_holds_exactly_the_codes_of_the_official_schema()
    {
        OfficialSchema.SkipUnlessPresent();
        var official = XDocument.Load(OfficialSchema.PathOf("basisschema")).Root!.Elements(_schema + "simpleType").ToDictionary(type => type.Attribute("name")!.Value);
        var lists = typeof(Ldt).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<Code>().ToList();

        Assert.Equal(23, lists.Count);
        Assert.All(lists, list => Assert.Equal(
            official[list.Name!].Descendants(_schema + "enumeration").Select(code => code.Attribute("value")!.Value).Order(StringComparer.Ordinal),
            list.Codes.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Every_element_name_has_its_own_number_in_the_content_hash()
    {
        var names = KnownMessages.All.SelectMany(message => Under(message.Root)).DistinctBy(element => element.Name).ToList();

        Assert.Distinct(names.Select(element => element.NameHash));
    }

    private static IEnumerable<Element> Under(Element element) => element is Branch branch ? branch.Children.SelectMany(Under).Prepend(branch) : [element];
}
