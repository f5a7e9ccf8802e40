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
}

[Description("Een dimensie.")]
internal sealed record DimensionDocument
{
    [Description("De naam in adressen.")]
    public required string Naam { get; init; }

    [Description("De naam voor mensen.")]
    public required string Label { get; init; }
}
