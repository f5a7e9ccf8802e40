namespace Roer.Care;

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>Worth knowing; no figure is wrong because of it.</summary>
    Note = 1,

    /// <summary>A figure may be wrong because of it.</summary>
    Warning = 2,

    /// <summary>A figure is wrong or missing because of it.</summary>
    Error = 3,

    /// <summary>The file was not taken in because of it.</summary>
    Refusal = 4,
}

/// <summary>Something wrong or remarkable in what came in. It never quotes the value of an element that can identify a person.</summary>
/// <param name="Rule">The code of the rule, as <c>XSD</c>, <c>CSV-KOLOM</c> or an iJw rule number.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Sentence">What is wrong and what to do, in Dutch.</param>
/// <param name="Line">The line in the file, counted from 1; 0 when it touches the whole file.</param>
/// <param name="Element">The element or column; empty when it touches the whole file.</param>
/// <param name="Cents">The euros that it touches, in eurocents; empty when that is unknown.</param>
/// <param name="Provider">The provider who can mend it; empty when that is unknown.</param>
public sealed record Finding(
    string Rule, Severity Severity, string Sentence, int Line, string? Element = null, long? Cents = null, string? Provider = null);
