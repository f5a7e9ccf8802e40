using Roer.Questions;
using Roer.Store;

namespace Roer.App.Serving;

/// <summary>All that may be shown of a year as known at one moment, with every division: worked out once, and passed through the gate together.</summary>
internal sealed class PublicMoment
{
    private readonly Dictionary<string, Answer> _shown = new(StringComparer.Ordinal);
    private readonly Lazy<string> _digest;

    private PublicMoment(Releasable part)
    {
        Part = part;
        _digest = new(part.Digest);
    }

    /// <summary>The figures before the gate.</summary>
    public Releasable Part { get; }

    /// <summary>What would be shown, whatever the division.</summary>
    public required Release Release { get; init; }

    /// <summary>Whether it may follow earlier releases, as far as that was judged.</summary>
    public Dictionary<Release, bool> MayFollow { get; } = [];

    public string Digest => _digest.Value;

    public static PublicMoment Of(Question question, Vintage vintage, Scope scope)
    {
        List<string?> divisions = [null, .. question.PublicDimensions.Select(dimension => dimension.Name)];
        IReadOnlyList<Releasable> parts = [.. divisions.Select(per => question.ForPublic(vintage, scope with { Per = per }))];
        var shown = Disclosure.PassTogether(parts);
        var moment = new PublicMoment(parts[0]) { Release = Release.Of(shown[0]) };
        foreach (var (per, answer) in divisions.Zip(shown))
        {
            // What stands in the register is what everybody saw. A division that shows something else would not stand there.
            if (!Release.Of(answer).IsSame(moment.Release)) throw new InvalidOperationException($"'{question.Slug}' has other figures per {per}.");
            moment._shown[per ?? ""] = answer;
        }

        return moment;
    }

    /// <summary>The answer to a scope of this moment.</summary>
    public Answer Shown(Scope scope) => _shown[scope.Per ?? ""] with { Scope = scope };
}
