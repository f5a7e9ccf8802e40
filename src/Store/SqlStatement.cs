using System.Globalization;
using System.Text;

namespace Roer.Store;

/// <summary>
/// One statement as an engine takes it. A file may use any of its caller's parameters, in any order and more than once; both engines
/// want them numbered from 1 without gaps, so they are renumbered, and <see cref="Parameters"/> tells which of the caller's each one is.
/// </summary>
internal sealed class SqlStatement
{
    private const string NeedsMark = "needs:";
    private const string MakesMark = "create temporary table ";
    private const string FillsMark = "insert into ";

    private SqlStatement(string text, IReadOnlyList<int> parameters, IReadOnlyList<IReadOnlyList<string>> needs)
    {
        Text = text;
        Parameters = parameters;
        Needs = needs;
        Makes = NameAfter(MakesMark) is { } made && Text.StartsWith($"{MakesMark}{made} (", StringComparison.Ordinal) ? made : null;
        Fills = NameAfter(FillsMark);
    }

    public string Text { get; }

    /// <summary>For <c>$1</c>, <c>$2</c>, … of <see cref="Text"/> the place among the caller's parameters, from 0.</summary>
    public IReadOnlyList<int> Parameters { get; }

    /// <summary>
    /// Tables without which it adds or reads no row, as a comment before it tells: <c>-- needs: claim_line granted_request|referral</c>. Of the tables of one
    /// of these lists one must have a row.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string>> Needs { get; }

    /// <summary>The temporary table that it creates, empty.</summary>
    public string? Makes { get; }

    /// <summary>The table that it adds rows to.</summary>
    public string? Fills { get; }

    /// <summary>Cuts a text at each semicolon that stands outside quotes and comments.</summary>
    public static IReadOnlyList<SqlStatement> Split(string text)
    {
        var statements = new List<SqlStatement>();
        var cut = new Cut(text);
        while (cut.Next() is { } statement)
            statements.Add(statement);
        return statements;
    }

    /// <summary>The value among the caller's parameters that belongs to a parameter of this statement.</summary>
    public object? Value(int parameter, ReadOnlySpan<object?> parameters) => Parameters[parameter] < parameters.Length
        ? parameters[Parameters[parameter]]
        : throw new ArgumentException($"The statement uses ${Parameters[parameter] + 1}, but {parameters.Length} parameters were given.", nameof(parameters));

    private string? NameAfter(string mark) => Text.StartsWith(mark, StringComparison.Ordinal) ? Text[mark.Length..].Split([' ', '(', '\n'], 2)[0] : null;

    /// <summary>Walks over a text and drops its line comments but what they need; our files have no others.</summary>
    private sealed class Cut(string text)
    {
        private readonly StringBuilder _statement = new();
        private readonly List<int> _parameters = [];
        private readonly List<IReadOnlyList<string>> _needs = [];
        private int _at;

        public SqlStatement? Next()
        {
            _statement.Clear();
            _parameters.Clear();
            _needs.Clear();
            while (_at < text.Length && text[_at] != ';')
                Step();
            _at++;
            var statement = _statement.ToString().Trim();
            if (statement.Length > 0)
                return new SqlStatement(statement, _parameters.ToArray(), _needs.ToArray());
            return _at < text.Length ? Next() : null;
        }

        private void Step()
        {
            if (text[_at] is '\'' or '"')
                Copy(Find(text[_at], _at + 1) + 1);
            else if (text.AsSpan(_at).StartsWith("--"))
                Comment();
            else if (text[_at] == '$' && _at + 1 < text.Length && char.IsAsciiDigit(text[_at + 1]))
                Parameter();
            else
                Copy(_at + 1);
        }

        private void Comment()
        {
            var end = Find('\n', _at);
            var words = text[(_at + 2)..end].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 1 && words[0] == NeedsMark) _needs.AddRange(words[1..].Select(word => word.Split('|')));
            _at = end;
        }

        private int Find(char mark, int from) => text.IndexOf(mark, from) is >= 0 and var place ? place : text.Length;

        private void Copy(int until)
        {
            var end = Math.Min(until, text.Length);
            _statement.Append(text, _at, end - _at);
            _at = end;
        }

        private void Parameter()
        {
            var end = _at + 1;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            var index = int.Parse(text.AsSpan(_at + 1, end - _at - 1), CultureInfo.InvariantCulture) - 1;
            if (!_parameters.Contains(index))
                _parameters.Add(index);
            _statement.Append('$').Append(_parameters.IndexOf(index) + 1);
            _at = end;
        }
    }
}
