using Roer.Store;

namespace Roer.Questions;

/// <summary>A question on the shelf: it describes itself, and every surface is derived from that.</summary>
public abstract class Question
{
    /// <summary>Its name in URLs and on the command line, Dutch in kebab case; it never changes.</summary>
    public abstract string Slug { get; }

    /// <summary>The question in one Dutch sentence, as people ask it.</summary>
    public abstract string Asks { get; }

    /// <summary>The dimensions that it can be filtered and divided by, in the order to offer them.</summary>
    public abstract IReadOnlyList<Dimension> Dimensions { get; }

    /// <summary>The Razor component that renders its answer; it has one parameter, <c>Answer</c>.</summary>
    public abstract Type Page { get; }

    /// <summary>
    /// The exact answer, before any disclosure rule. An empty store gives an answer that says so, not an error. The same store,
    /// scope and version give the same answer to the byte.
    /// </summary>
    /// <exception cref="ScopeException">The scope names a dimension or value that this question does not know.</exception>
    public abstract Answer Ask(CareStore store, Scope scope);

    /// <summary>How it is computed: the question's own README, in Dutch Markdown.</summary>
    public string Explanation => Readme.Of(GetType());
}

/// <summary>A way to divide an answer.</summary>
/// <param name="Name">Its name in <c>--filter</c>, <c>--per</c> and the URL, in Dutch.</param>
/// <param name="Label">Its label on the page, in Dutch.</param>
public sealed record Dimension(string Name, string Label);
