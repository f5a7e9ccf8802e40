namespace Roer.Questions.Parts;

/// <summary>Where the parts of an answer stand: on a page of their own, or as a chapter of a document that holds more answers.</summary>
public sealed record Chapter
{
    private const string Title = "kop";

    private readonly string _prefix;

    private Chapter(string prefix = "") => _prefix = prefix;

    /// <summary>A page of its own: the question is its first heading, and its parts have the short ids that links go to.</summary>
    public static Chapter Page { get; } = new();

    /// <summary>How many levels lower each heading is.</summary>
    public int Deeper { get; private init; }

    /// <summary>Whether the answer is a page of its own, with a form and with links that change what it is about.</summary>
    public bool IsPage => Deeper == 0;

    /// <summary>Whether no script will come: nothing is drawn, and what the script would do for a wide table is done beforehand.</summary>
    public bool IsStill { get; private init; }

    /// <summary>The only table that a short chapter shows: the one of the main chart. Empty text when the answer has no table; nothing when all are shown.</summary>
    public string? Only { get; private init; }

    /// <summary>Whether a table stands here.</summary>
    public bool Shows(string table) => Only is null || Only == table;

    /// <summary>A chapter with this answer; its ids begin with the name of the question, so that no two chapters share one.</summary>
    public static Chapter Of(Answer answer, bool isStill, bool isShort = false) => new(answer.Question.Slug + "-")
    {
        Deeper = 1,
        IsStill = isStill,
        Only = isShort ? Main(answer.Tables)?.Id ?? "" : null,
    };

    private static AnswerTable? Main(IReadOnlyList<AnswerTable> tables) =>
        tables.FirstOrDefault(table => table.Chart != ChartKind.None) ?? (tables.Count > 0 ? tables[0] : null);

    /// <summary>The id as it stands in the document.</summary>
    public string Id(string id) => _prefix + id;

    /// <summary>
    /// The id of the heading that names a section. Only a page makes a landmark of each section: in a document of many answers the chapters are the
    /// landmarks, because their sections all have the same names.
    /// </summary>
    public string? Names(string heading) => IsPage ? heading : null;

    /// <summary>The ids of what names a wide table: its caption, in a document after the name of its chapter.</summary>
    public string NamesTable(string caption) => IsPage ? caption : $"{Id(Title)} {Id(caption)}";

    /// <summary>The id of the heading of the whole answer.</summary>
    public string TitleId => Id(Title);
}
