namespace Roer.Questions;

/// <summary>For whom an answer is written.</summary>
public enum Audience
{
    /// <summary>People of the municipality with a legal ground: they see exact figures.</summary>
    Internal,

    /// <summary>Everybody: small numbers are hidden, the others are rounded, and what could give them away is hidden too.</summary>
    Public,
}

/// <summary>The one gate between <see cref="Question.Ask"/> and every surface.</summary>
public static class Disclosure
{
    /// <summary>The answer as this audience may see it. For <see cref="Audience.Internal"/> that is the answer itself.</summary>
    /// <param name="answer">The exact answer.</param>
    /// <param name="audience">Who is to see it.</param>
    /// <param name="contributors">Who stands behind its figures; without them nothing of it is public.</param>
    /// <exception cref="ArgumentOutOfRangeException">The audience is not one that the gate knows.</exception>
    public static Answer Pass(Answer answer, Audience audience, Contributors? contributors = null) => audience switch
    {
        Audience.Internal => answer,
        Audience.Public => DisclosureAnswer.Of(answer, contributors),
        _ => throw new ArgumentOutOfRangeException(nameof(audience), audience, "The gate knows no such audience."),
    };

    /// <summary>
    /// The public answers to one scope with each of its divisions: the gate decides once about the figures that they share. A figure that is another one in a later answer was not decided about, and is hidden there.
    /// </summary>
    public static IReadOnlyList<Answer> PassTogether(IReadOnlyList<Releasable> divided)
    {
        var figures = divided.Count == 0 ? null : DisclosureFigures.Of(divided[0].Exact, divided[0].Who);
        return [.. divided.Select(one => DisclosureAnswer.Of(one.Exact, one.Who, figures))];
    }

    /// <summary>The public answer to a question of which nothing is public. Nothing was worked out for it.</summary>
    /// <param name="question">The question.</param>
    /// <param name="scope">What it was asked about.</param>
    /// <param name="stand">The last intake that counts.</param>
    public static Answer Nothing(Question question, Scope scope, long stand) => DisclosureAnswer.OfNothing(question, scope, stand);
}
