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

    /// <summary>What a reader may set about how it is answered, in the order to offer it; usually nothing.</summary>
    public virtual IReadOnlyList<QuestionParameter> Parameters => [];

    /// <summary>The Razor component that renders its answer; it has one parameter, <c>Answer</c>.</summary>
    public abstract Type Page { get; }

    /// <summary>The period of care when the reader names none: the last year that was whole on the as-of date.</summary>
    public virtual Period UsualPeriod(DateOnly asOf) => PeriodText.OfYear(asOf is { Month: 12, Day: 31 } ? asOf.Year : asOf.Year - 1);

    /// <summary>
    /// The exact answer, before any disclosure rule. An empty store gives an answer that says so, not an error. The same store,
    /// scope and version give the same answer to the byte.
    /// </summary>
    /// <exception cref="ScopeException">The scope names a dimension or value that this question does not know.</exception>
    public abstract Answer Ask(CareStore store, Scope scope);

    /// <summary>The dimensions that may be shown to everybody, of <see cref="Dimensions"/>; usually none, and then nothing of the answer is public.</summary>
    public virtual IReadOnlyList<Dimension> PublicDimensions => [];

    /// <summary>Whether anything of the answer may be shown to everybody. What is not public is not even worked out for them.</summary>
    public bool IsPublic => PublicDimensions.Count > 0;

    /// <summary>
    /// The name of the table whose rows are single messages, by which who has those messages finds a child; usually none. It is given only to who may see
    /// trajectories, and every look at it is logged.
    /// </summary>
    public virtual string? TableOfSingleMessages => null;

    /// <summary>
    /// The exact figures of the same answer as <see cref="Ask"/>, as far as they may become public, and who stands behind them: what the gate asks for before it lets anything
    /// out in public. Of the scope only the municipality, the period, the as-of date, the stand and the division count; the figures are the same whatever the division.
    /// </summary>
    /// <param name="vintage">What is known of the municipality; nothing of the answer may keep it.</param>
    /// <param name="scope">The scope, as <see cref="PublicScope"/> lets it pass.</param>
    /// <exception cref="NotSupportedException">Nothing of this question is public.</exception>
    public virtual Releasable ForPublic(Vintage vintage, Scope scope) => throw new NotSupportedException($"Nothing of '{Slug}' is public.");

    /// <summary>
    /// Works out in the background, after files were taken in, what takes long and is kept: most questions have nothing. It stops soon when asked to, and goes on from there the next time. Without it
    /// an answer says what is missing; where the scope names the stand, the answer waits until all is worked out, so that an old answer comes back to the byte.
    /// </summary>
    /// <exception cref="OperationCanceledException">It had to stop.</exception>
    public virtual void Prepare(CareStore store, string municipality, CancellationToken cancellation)
    {
    }

    /// <summary>How it is computed: the question's own README, in Dutch Markdown.</summary>
    public string Explanation => Readme.Of(GetType());
}

/// <summary>A way to divide an answer.</summary>
/// <param name="Name">Its name in <c>--filter</c>, <c>--per</c> and the URL, in Dutch.</param>
/// <param name="Label">Its label on the page, in Dutch.</param>
public sealed record Dimension(string Name, string Label);

/// <summary>Something that a reader may set about how a question is answered. A name is no dimension's and no part of the scope's.</summary>
/// <param name="Name">Its name in the URL and in <c>--instelling naam=waarde</c>, Dutch in kebab case.</param>
/// <param name="Label">Its label on the page, in Dutch.</param>
/// <param name="Meaning">What it changes, in one Dutch sentence.</param>
/// <param name="Default">The value when the reader sets nothing; empty text is nothing.</param>
/// <param name="Choices">The values that may be chosen; none where any text will do.</param>
public sealed record QuestionParameter(string Name, string Label, string Meaning, string Default, IReadOnlyList<FilterOption> Choices)
{
    /// <summary>A parameter of which one of these values is chosen; the first is the default.</summary>
    public static QuestionParameter Choice(string name, string label, string meaning, params (string Key, string Label)[] choices) =>
        new(name, label, meaning, choices[0].Key, [.. choices.Select(choice => new FilterOption(choice.Key, choice.Label))]);

    /// <summary>A parameter of which one of these whole numbers is chosen; the first is the default.</summary>
    public static QuestionParameter Choice(string name, string label, string meaning, params (int Number, string Label)[] choices) =>
        Choice(name, label, meaning, [.. choices.Select(choice => (choice.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), choice.Label))]);
}
