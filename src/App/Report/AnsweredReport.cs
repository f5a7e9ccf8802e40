using System.Globalization;
using Roer.App.Serving;
using Roer.Questions;
using Roer.Questions.Parts;

namespace Roer.App.Report;

/// <summary>A report with the answers in it. The same query about the same data, by the same version, is the same report to the byte.</summary>
public sealed record AnsweredReport(ReportQuery Query, IReadOnlyList<Answer> Answers)
{
    /// <summary>The address of reports.</summary>
    public const string Address = "/verslag";

    /// <exception cref="ScopeFaultsException">Something in the query cannot be used.</exception>
    internal static AnsweredReport Of(IEnumerable<KeyValuePair<string, string>> given, AnswerDesk desk)
    {
        var pairs = given.ToList();
        var query = ReportQuery.Parse(pairs, desk);
        return desk.Audience == Audience.Public ? Released(query, pairs, desk) : Asked(query, desk);
    }

    private static AnsweredReport Asked(ReportQuery query, AnswerDesk desk) => new(query, [.. query.Questions.Select(question => WithoutSingleMessages(desk.Ask(question, query.Scope)))]);

    // A report goes from hand to hand, and nobody says why he looks at it.
    private static Answer WithoutSingleMessages(Answer answer) =>
        answer.Question.TableOfSingleMessages is { } single ? answer with { Tables = [.. answer.Tables.Where(table => table.Id != single)] } : answer;

    /// <summary>
    /// For everybody: what was not given is left to the desk, which may hold on to older figures. Only where all answers stand at one moment does the report
    /// record it: another moment was never released.
    /// </summary>
    private static AnsweredReport Released(ReportQuery query, List<KeyValuePair<string, string>> given, AnswerDesk desk)
    {
        var newest = Asked(query with { Scope = [.. query.Scope.Where(pair => pair.Key is not ("peildatum" or "stand") || given.Exists(own => own.Key == pair.Key && own.Value.Length > 0))] }, desk);
        return newest.Answers.All(answer => Moment(answer) == (query["peildatum"], query["stand"])) ? Asked(query, desk) : newest;
    }

    private static (string? AsOf, string? Stand) Moment(Answer answer) =>
        (answer.Scope.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), answer.Basis.Stand.ToString(CultureInfo.InvariantCulture));

    public string Title => $"Verslag jeugdhulp · {ScopeWords.Municipality(Answers[0])}";

    public bool IsInvented => Answers.Any(answer => answer.Basis.Invented);

    /// <summary>The day up to which all answers know, in words.</summary>
    public string AsOf => Answers.Select(answer => answer.Scope.AsOf).Distinct().ToList() is [var only] ? DutchText.Day(only) : "de dag die bij elke vraag staat";

    /// <summary>The last intake that counts in all answers, in words.</summary>
    public string Stand => Answers.Select(answer => answer.Basis.Stand).Distinct().ToList() is [var only] ? only.ToString(CultureInfo.InvariantCulture) : "verschilt per vraag";

    /// <summary>The period, when all questions are about the same one.</summary>
    public string Period => Same(answer => answer.Scope.Period) is { } period ? PeriodWords.Of(period) : "elke vraag over haar eigen periode";

    public string? Comparison => Same(answer => answer.Scope.Comparison) is { } period ? PeriodWords.Of(period) : null;

    public string Link => Address + ScopeLinks.Query(Query.Pairs);

    public string DownloadLink => ReportEndpoints.Path + ScopeLinks.Query(Query.Pairs);

    /// <summary>The name of the file, when a browser keeps it.</summary>
    public string FileName => $"verslag-{Query["gemeente"]}-{Query["peildatum"] ?? "nieuwste"}-stand-{Query["stand"] ?? "nieuwste"}.html";

    /// <summary>The command that makes this report again. The folder is where the reader keeps the data.</summary>
    public string Command => string.Join(' ',
    [
        "roer verslag",
        .. Query.Questions.Select(question => question.Slug),
        "--gegevens MAP",
        .. Query.Extent.Concat(Query.Scope).Select(pair => $"--{pair.Key} {Quoted(pair.Value)}"),
        "--uit verslag.html",
    ]);

    private Period? Same(Func<Answer, Period?> of) => Answers.Select(of).Distinct().ToList() is [var only] ? only : null;

    private static string Quoted(string value) =>
        value.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '.' or '=' or '_') ? value : $"'{value.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
