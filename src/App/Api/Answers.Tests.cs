using Roer.Care;
using Roer.Questions;

namespace Roer.App.Api;

/// <summary>A small answer, made by hand.</summary>
internal static class Answers
{
    public static Answer With(params TableRow[] rows) => new()
    {
        Question = Shelf.Find("waar-gaat-het-geld-heen")!,
        Scope = new Scope
        {
            Municipality = "9901",
            Period = new Period("2025", DateSpan.Of(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31))),
            AsOf = new DateOnly(2026, 1, 31),
        },
        Sentences = ["Zo is het."],
        Totals =
        [
            new("gedeclareerdCent", "Gedeclareerd", "Wat gedeclareerd is.", Figure.Of(123_456, Unit.Cents)),
            new("betaaldCent", "Betaald", "Wat betaald is.", Figure.Unknown(Unit.Cents)),
        ],
        Tables =
        [
            new AnswerTable
            {
                Id = "per-hulpvorm",
                Message = "Het meeste gaat naar ambulante hulp",
                Subtitle = "Bedragen in euro's",
                RowHeader = "Hulpvorm",
                Dimension = "hulpvorm",
                Columns = [new("gedeclareerdCent", "Gedeclareerd (€)", Unit.Cents), new("aandeel", "Aandeel", Unit.Percent)],
                Rows = rows,
            },
        ],
        Basis = new Basis { Rows = [("declaratieregels", 2)], Stand = 7, Invented = true },
        Caveats = ["Dit zegt niet of de hulp werkt."],
    };
}
