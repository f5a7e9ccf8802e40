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
    public void A_short_chapter_shows_only_the_table_of_the_main_chart_and_without_charts_the_first()
    {
        var (plain, drawn, more) = (Table("een", ChartKind.None), Table("twee", ChartKind.Bars), Table("drie", ChartKind.Bars));
        Assert.Equal([false, true, false], Shown(plain, drawn, more));
        Assert.Equal([true, false], Shown(plain, Table("vier", ChartKind.None)));
        Assert.Empty(Shown());
        Assert.False(Chapter.Of(Answer, isStill: true, isShort: true).Shows("een"));
        Assert.All([Chapter.Page, Chapter.Of(Answer, isStill: false)], chapter => Assert.True(chapter.Shows("een")));

        static bool[] Shown(params AnswerTable[] tables)
        {
            var chapter = Chapter.Of(Answer with { Tables = tables }, isStill: true, isShort: true);
            return [.. tables.Select(table => chapter.Shows(table.Id))];
        }

        static AnswerTable Table(string id, ChartKind chart) => new() { Id = id, Message = "", Subtitle = "", RowHeader = "", Columns = [], Rows = [], Chart = chart };
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
