using Roer.Care;

namespace Roer.Questions;

/// <summary>Who is asking about what: municipality, period, as-of date, filters. Made by <see cref="ScopeText.Parse"/>.</summary>
public sealed record Scope
{
    /// <summary>The municipality, four digits as in the messages.</summary>
    public required string Municipality { get; init; }

    /// <summary>The period of care; whole months, both ends included.</summary>
    public required Period Period { get; init; }

    /// <summary>The period to compare with; empty when none was asked for.</summary>
    public Period? Comparison { get; init; }

    /// <summary>The as-of date (peildatum): only facts known on or before it count.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Whether the reader gave the as-of date; otherwise it is the latest date that the municipality's data know.</summary>
    public bool AsOfGiven { get; init; }

    /// <summary>The last intake that counts; empty means all of them.</summary>
    public long? Stand { get; init; }

    /// <summary>The filters: dimension and value. Values of one dimension widen, dimensions narrow.</summary>
    public IReadOnlyList<Filter> Filters { get; init; } = [];

    /// <summary>The dimension to divide by; empty leaves it to the question.</summary>
    public string? Per { get; init; }

    /// <summary>What the reader set about how the question is answered, in the order of its parameters; what has its default is left out.</summary>
    public IReadOnlyList<Setting> Settings { get; init; } = [];

    /// <summary>The value of a parameter: as the reader set it, else its default.</summary>
    public string ValueOf(QuestionParameter parameter) => Settings.FirstOrDefault(setting => setting.Name == parameter.Name)?.Value ?? parameter.Default;
}

/// <summary>One filter.</summary>
/// <param name="Dimension">The dimension, in Dutch.</param>
/// <param name="Value">The value.</param>
public sealed record Filter(string Dimension, string Value);

/// <summary>A parameter of a question with the value that a reader gave it.</summary>
/// <param name="Name">The name of the parameter.</param>
/// <param name="Value">The value.</param>
public sealed record Setting(string Name, string Value);

/// <summary>A run of whole months with the text that named it.</summary>
/// <param name="Text">The text, as <c>2025</c>, <c>2025-K2</c>, <c>2025-H1</c>, <c>2025-03</c> or <c>2025-01..2025-06</c>.</param>
/// <param name="Span">The days, both ends included.</param>
public sealed record Period(string Text, DateSpan Span);

/// <summary>The scope cannot be read or does not fit the question. The message is one Dutch line that says what to do.</summary>
public sealed class ScopeException(string parameter, string message) : Exception(message)
{
    /// <summary>The parameter that is wrong, as on the command line without dashes.</summary>
    public string Parameter { get; } = parameter;
}
