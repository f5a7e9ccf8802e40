namespace Roer.Questions.Parts;

public sealed class ChapterTests
{
    private static readonly Answer Answer = new()
    {
        Question = Shelf.All[1],
        Scope = new Scope { Municipality = "9901", Period = PeriodText.Parse("periode", "2024"), AsOf = new DateOnly(2025, 1, 31) },
        Sentences = [],
        Totals = [],
        Tables = [],
        Basis = new Basis { Rows = [], Stand = 1 },
        Caveats = [],
    };

    [Fact]
    public void On_a_page_of_its_own_an_answer_has_the_ids_that_links_go_to_and_every_section_is_a_landmark()
    {
        Assert.Equal((0, "totalen", "kop"), (Chapter.Page.Deeper, Chapter.Page.Id("totalen"), Chapter.Page.TitleId));
        Assert.Equal(("totalen-kop", "totalen-titel"), (Chapter.Page.Names("totalen-kop"), Chapter.Page.NamesTable("totalen-titel")));
        Assert.True(Chapter.Page.IsPage);
    }

    [Fact]
    public void In_a_document_every_id_begins_with_the_question_and_headings_are_a_level_lower()
    {
        var chapter = Chapter.Of(Answer, isStill: true);
        Assert.Equal((1, "waar-gaat-het-geld-heen-totalen"), (chapter.Deeper, chapter.Id("totalen")));
        Assert.Equal("waar-gaat-het-geld-heen-kop waar-gaat-het-geld-heen-totalen-titel", chapter.NamesTable("totalen-titel"));
        Assert.Null(chapter.Names("totalen-kop"));
        Assert.False(chapter.IsPage);
    }
}
