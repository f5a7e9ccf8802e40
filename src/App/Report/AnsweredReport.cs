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
        var query = ReportQuery.Parse(given, desk);
        return new AnsweredReport(query, [.. query.Questions.Select(question => desk.Ask(question, query.Scope))]);
    }

    public string Title => $"Verslag jeugdhulp · {ScopeWords.Municipality(Answers[0])}";

    public bool IsInvented => Answers.Any(answer => answer.Basis.Invented);

    public DateOnly AsOf => Answers[0].Scope.AsOf;

    /// <summary>The period, when all questions are about the same one.</summary>
    public string Period => Same(answer => answer.Scope.Period) is { } period ? PeriodWords.Of(period) : "elke vraag over haar eigen periode";

    public string? Comparison => Same(answer => answer.Scope.Comparison) is { } period ? PeriodWords.Of(period) : null;

    public string Link => Address + ScopeLinks.Query(Query.Pairs);

    public string DownloadLink => ReportEndpoints.Path + ScopeLinks.Query(Query.Pairs);

    /// <summary>The name of the file, when a browser keeps it.</summary>
    public string FileName => $"verslag-{Query["gemeente"]}-{Query["peildatum"]}-stand-{Query["stand"]}.html";

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
