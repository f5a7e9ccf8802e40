namespace Roer.Questions;

/// <summary>For whom an answer is written.</summary>
public enum Audience
{
    /// <summary>People of the municipality with a legal ground: they see exact figures.</summary>
    Internal,
}

/// <summary>The one gate between <see cref="Question.Ask"/> and every surface.</summary>
public static class Disclosure
{
    /// <summary>The answer as this audience may see it. For <see cref="Audience.Internal"/> that is the answer itself.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The audience is not one that the gate knows.</exception>
    public static Answer Pass(Answer answer, Audience audience) => audience switch
    {
        Audience.Internal => answer,
        _ => throw new ArgumentOutOfRangeException(nameof(audience), audience, "The gate knows no such audience."),
    };
}
