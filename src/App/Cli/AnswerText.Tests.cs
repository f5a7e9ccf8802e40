using Roer.App.Api;
using Roer.Questions;

namespace Roer.App.Cli;

public sealed class AnswerTextTests
{
    private static readonly string[] Lines = AnswerText.Of(Answers.With(
        new TableRow("02", "Ambulant", [Figure.Of(123_456, Unit.Cents), Figure.Of(90, Unit.Percent)]),
        new TableRow("11", "Pleegzorg", [Figure.Of(12_300, Unit.Cents), Figure.NotApplicable(Unit.Percent)], Provisional: true))).Split('\n');

    [Fact]
    public void It_begins_with_the_question_its_scope_and_the_answer() => Assert.Equal(
        [
            "Waar gaat het geld heen?",
            "Gemeente Verzonnenstad · 2025 · cijfers tot en met 31 januari 2026",
            "Let op: dit zijn verzonnen gegevens.",
            "",
            "Zo is het.",
        ],
        Lines[..5]);

    [Fact]
    public void Columns_stand_under_each_other()
    {
        Assert.Contains("  Hulpvorm               Gedeclareerd (€)  Aandeel", Lines);
        Assert.Contains("  Ambulant                          1.235    90,0%", Lines);
        Assert.Contains("  Pleegzorg (voorlopig)               123   n.v.t.", Lines);
    }

    [Fact]
    public void It_ends_with_what_it_does_not_say() => Assert.Equal(["Wat dit niet zegt", "- Dit zegt niet of de hulp werkt.", ""], Lines[^3..]);
}
