using Roer.Questions;
using Roer.Store;

namespace Roer.App.Serving;

/// <summary>
/// Where a public answer comes from. It goes through the gate, is held against everything that was shown before, and is in the register before it
/// goes out. As long as newer figures may not follow older ones, the older ones stand.
/// </summary>
internal sealed class PublicDesk(CareStore store, ReleaseLedger ledger)
{
    private readonly Lock _releasing = new();

    /// <summary>The answer as everybody may see it.</summary>
    /// <exception cref="ScopeException">The reader asked for figures as known at a moment that was never released.</exception>
    public Answer Ask(Question question, Scope scope)
    {
        lock (_releasing)
        {
            var isPinned = scope.AsOfGiven || scope.Stand is not null;
            var (exact, who, shown) = Make(question, scope);
            var release = Release.Of(shown);
            var earlier = ledger.Of(release);
            if (earlier.Any(release.IsSame)) return shown;
            if (isPinned && !earlier.Any(one => one.AsOf == release.AsOf && one.Stand == release.Stand)) throw NeverReleased();
            if (earlier.FirstOrDefault(then => !MayFollow(question, scope, then, who is null ? null : new Released(exact, who, release))) is not null)
                return isPinned ? throw NeverReleased() : Held(question, At(scope, earlier[^1]), earlier[^1]);
            ledger.Add(release);
            return shown;
        }
    }

    /// <summary>The older answer as it was shown. A newer Roer that would show something else of it shows nothing.</summary>
    private Answer Held(Question question, Scope scope, Release last)
    {
        var (exact, _, shown) = Make(question, scope);
        return ReleaseRule.Held(Release.Of(shown).IsSame(last) ? shown : Disclosure.Pass(exact, Audience.Public));
    }

    private (Answer Exact, Contributors? Who, Answer Shown) Make(Question question, Scope scope)
    {
        var exact = question.Ask(store, scope);
        var who = question.ContributorsOf(store, exact.Scope);
        return (exact, who, Disclosure.Pass(exact, Audience.Public, who));
    }

    /// <summary>What shows nothing can tell nothing.</summary>
    private bool MayFollow(Question question, Scope scope, Release then, Released? now)
    {
        if (now is null || then.Figures.Values.All(value => value is null)) return true;
        var (exact, who, _) = Make(question, At(scope, then));
        return who is not null && ReleaseRule.MayFollow(new Released(exact, who, then), now);
    }

    private static Scope At(Scope scope, Release release) => scope with { AsOf = release.AsOf, AsOfGiven = true, Stand = release.Stand };

    private static ScopeException NeverReleased() =>
        new("peildatum", "Deze cijfers zijn nooit openbaar gemaakt. Laat de peildatum en de stand weg, of gebruik een vaste link van een openbare pagina.");
}
