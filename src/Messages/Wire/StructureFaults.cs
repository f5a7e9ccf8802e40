using System.Xml;

namespace Roer.Messages;

/// <summary>Judges what breaks the structure of a message and says it in Dutch. It never quotes a value.</summary>
internal sealed class StructureFaults(GuardedXml input, Reasons reasons)
{
    private readonly XmlReader _xml = input.Reader;

    public const string Rule = "XSD";
    public const string TooDeep = "Elements are nested too deep.";

    private const string Mend = "Vraag de afzender om een hersteld bericht.";
    private const string XmlnsNamespace = "http://www.w3.org/2000/xmlns/";
    private const int MostOfAName = 40;

    private int Line => input.Line;

    public void MissingBefore(Branch branch, Element missing, string found)
    {
        if (missing.Required)
            Add($"In {branch.Name} ontbreekt {missing.Name} vóór {found}. Het is verplicht. {Mend}", missing.Name);
    }

    public void MissingAtEnd(Branch branch, Element missing)
    {
        if (missing.Required)
            Add($"In {branch.Name} ontbreekt {missing.Name}. Het is verplicht. {Mend}", missing.Name);
    }

    public void WrongNamespace(Element element) =>
        Add($"{element.Name} staat in de verkeerde naamruimte. Verwacht: {element.Namespace}. {Mend}", element.Name);

    /// <summary>The element of that name elsewhere in the sequence, or nothing when there is none.</summary>
    public Element? OutOfPlace(Branch branch, string name)
    {
        var element = Array.Find(branch.Children, child => ReferenceEquals(child.Name, name));
        if (element is null)
            Add($"{Shown(name)} hoort niet in {branch.Name}. Verwacht: {NamesIn(branch)}. {Mend}", branch.Name);
        else
            Add($"{name} staat te vaak of op de verkeerde plaats in {branch.Name}. Verwachte volgorde: {NamesIn(branch)}. {Mend}", name);
        return element;
    }

    public void WrongValue(Branch branch, Leaf leaf, int line, bool isEmpty)
    {
        var what = isEmpty ? "is leeg" : "heeft een waarde die niet mag";
        reasons.Add(Rule, $"{leaf.Name} in {branch.Name} {what}. Verwacht: {leaf.Type.Expected}. {Mend}", line, leaf.Name);
    }

    public void ElementInValue(Leaf leaf) =>
        Add($"In {leaf.Name} staat een element, maar er hoort een waarde te staan: {leaf.Type.Expected}. {Mend}", leaf.Name);

    /// <summary>Text between elements is a fault unless it is white space that was written in another way.</summary>
    public void TextBetweenElements(Branch branch)
    {
        var buffer = new char[256];
        var isBlank = true;
        int read;
        while ((read = _xml.ReadValueChunk(buffer, 0, buffer.Length)) > 0)
        {
            input.Progress();
            isBlank = isBlank && !FreeText.HasInk(buffer.AsSpan(0, read));
        }

        if (!isBlank)
            Add($"In {branch.Name} staat losse tekst tussen de elementen. {Mend}", branch.Name);
    }

    /// <summary>Judges the attribute on which the reader stands.</summary>
    public void CheckAttribute(Element element)
    {
        if (_xml.NamespaceURI == XmlnsNamespace)
            return;
        if (_xml.NamespaceURI != Message.InstanceNamespace)
            Add($"{element.Name} heeft het attribuut {Shown(_xml.LocalName)}. Attributen mogen niet. {Mend}", element.Name);
        else if (_xml.LocalName == "type")
            CheckType(element);
        else if (_xml.LocalName is not ("schemaLocation" or "noNamespaceSchemaLocation"))
            Add($"{element.Name} heeft het attribuut xsi:{Shown(_xml.LocalName)}. Dat mag hier niet. {Mend}", element.Name);
    }

    // No type of these schemas is derived from another named one: xsi:type may only repeat the type that the element has anyway.
    private void CheckType(Element element)
    {
        var value = _xml.Value.Trim(' ', '\t', '\r', '\n');
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        var prefix = colon < 0 ? "" : value[..colon];
        var isRight = element.TypeName is { } type && value[(colon + 1)..] == type && _xml.LookupNamespace(prefix) == element.TypeNamespace;
        if (!isRight || colon == 0)
            Add($"{element.Name} heeft een xsi:type dat niet bij dit element hoort. Laat xsi:type weg. {Mend}", element.Name);
    }

    private void Add(string sentence, string element) => reasons.Add(Rule, sentence, Line, element);

    private static string NamesIn(Branch branch) => string.Join(", ", branch.Children.Select(child => child.Name));

    private static string Shown(string name) => ServiceNumber.Mask(name.Length > MostOfAName ? name[..MostOfAName] + "…" : name);
}
