using System.ComponentModel;
using Roer.Questions;

namespace Roer.App.Api;

[Description("De vragen die Roer kan beantwoorden, in de volgorde waarin een gemeente ze stelt.")]
internal sealed record ShelfDocument
{
    [Description("De vragen.")]
    public required IReadOnlyList<QuestionDocument> Vragen { get; init; }

    public static ShelfDocument Of(IEnumerable<Question> questions) => new()
    {
        Vragen =
        [
            .. questions.Select(question => new QuestionDocument
            {
                Vraag = question.Slug,
                Vraagt = question.Asks,
                Dimensies = [.. question.Dimensions.Select(dimension => new DimensionDocument { Naam = dimension.Name, Label = dimension.Label })],
                Instellingen = [.. question.Parameters.Select(ParameterDocument.Of)],
            }),
        ],
    };
}

[Description("Een vraag.")]
internal sealed record QuestionDocument
{
    [Description("De naam van de vraag in adressen.")]
    public required string Vraag { get; init; }

    [Description("De vraag in één zin.")]
    public required string Vraagt { get; init; }

    [Description("Waarop gefilterd en waarover verdeeld kan worden.")]
    public required IReadOnlyList<DimensionDocument> Dimensies { get; init; }

    [Description("Wat een lezer kan instellen.")]
    public required IReadOnlyList<ParameterDocument> Instellingen { get; init; }
}

[Description("Wat een lezer kan instellen aan de rekenwijze van een vraag.")]
internal sealed record ParameterDocument
{
    [Description("De naam in adressen.")]
    public required string Naam { get; init; }

    [Description("De naam voor mensen.")]
    public required string Label { get; init; }

    [Description("Wat het verandert.")]
    public required string Betekenis { get; init; }

    [Description("De waarde als u niets instelt.")]
    public required string Standaard { get; init; }

    [Description("De waarden waaruit u kiest; leeg als elke tekst mag.")]
    public required IReadOnlyList<string> Keuzes { get; init; }

    public static ParameterDocument Of(QuestionParameter parameter) => new()
    {
        Naam = parameter.Name,
        Label = parameter.Label,
        Betekenis = parameter.Meaning,
        Standaard = parameter.Default,
        Keuzes = [.. parameter.Choices.Select(choice => choice.Key)],
    };
}

[Description("Een dimensie.")]
internal sealed record DimensionDocument
{
    [Description("De naam in adressen.")]
    public required string Naam { get; init; }

    [Description("De naam voor mensen.")]
    public required string Label { get; init; }
}
