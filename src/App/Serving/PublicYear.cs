using Roer.Questions;
using Roer.Store;

namespace Roer.App.Serving;

/// <summary>What everybody sees of one year of a municipality. One reader at a time: what is shown depends on what was shown before.</summary>
internal sealed class PublicYear(CareStore store, ReleaseLedger ledger, Question question, PublicMoments moments)
{
    private readonly Lock _releasing = new();

    /// <exception cref="ScopeException">The reader asked for figures as known at a moment that was never released.</exception>
    public Answer Ask(Scope scope)
    {
        lock (_releasing)
        {
            var isPinned = scope.AsOfGiven || scope.Stand is not null;
            var earlier = Earlier(scope);
            if (isPinned && !earlier.Any(one => one.AsOf == scope.AsOf && one.Stand == StandOf(scope))) throw NeverReleased();
            var now = Moment(scope, CancellationToken.None);
            if (earlier.Any(now.Release.IsSame)) return now.Shown(scope);
            if (!MayFollow(scope, earlier, now, CancellationToken.None)) return isPinned ? throw NeverReleased() : Held(scope, earlier[^1]);
            ledger.Add(now.Release);
            Keep(now.Release, now.Digest);
            return now.Shown(scope);
        }
    }

    /// <summary>Works out what <see cref="Ask"/> would wait for.</summary>
    /// <exception cref="OperationCanceledException">It had to stop.</exception>
    public void Prepare(Scope scope, CancellationToken stop)
    {
        lock (_releasing)
        {
            var (earlier, now) = (Earlier(scope), Moment(scope, stop));
            if (earlier.Any(now.Release.IsSame)) Keep(now.Release, now.Digest);
            else if (!MayFollow(scope, earlier, now, stop)) Moment(At(scope, earlier[^1]), stop);
        }
    }

    private IReadOnlyList<Release> Earlier(Scope scope) => ledger.Of(question.Slug, scope.Municipality, scope.Period.Span.First.Year);

    private bool MayFollow(Scope scope, IReadOnlyList<Release> earlier, PublicMoment now, CancellationToken stop) => earlier.All(then =>
    {
        if (!now.MayFollow.TryGetValue(then, out var may)) now.MayFollow[then] = may = MayFollow(At(scope, then), then, now, stop);
        return may;
    });

    /// <summary>What shows nothing can tell nothing, and neither can what is the same to the last cent of every child. Else the older state is read again.</summary>
    private bool MayFollow(Scope scope, Release then, PublicMoment now, CancellationToken stop)
    {
        if (then.Figures.Values.All(value => value is null)) return true;
        if (then.HasSameFigures(now.Release) && WorkOf(then).In(store) == now.Digest) return true;
        var part = moments.Find(Key(scope, then.Stand))?.Part ?? Read(scope, then, stop);
        return ReleaseRule.MayFollow(new Released(part.Exact, part.Who, then), new Released(now.Part.Exact, now.Part.Who, now.Release));
    }

    private Releasable Read(Scope scope, Release then, CancellationToken stop)
    {
        var part = store.Once((scope.Municipality, scope.AsOf, scope.Stand), vintage => question.ForPublic(vintage, scope with { Per = null }), stop);
        Keep(then, part.Digest());
        return part;
    }

    /// <summary>The older answer as it was shown. A newer Roer that would show something else of it shows nothing.</summary>
    private Answer Held(Scope scope, Release last)
    {
        var at = At(scope, last);
        var then = Moment(at, CancellationToken.None);
        return ReleaseRule.Held(then.Release.IsSame(last) ? then.Shown(at) : Disclosure.Pass(then.Part.Exact with { Scope = at }, Audience.Public));
    }

    /// <summary>The vintage of an older moment is made for that alone: those of the newest one stay on the shelf.</summary>
    private PublicMoment Moment(Scope scope, CancellationToken stop)
    {
        var stand = StandOf(scope);
        var key = Key(scope, stand);
        if (moments.Find(key) is { } known) return known;
        var moment = scope.AsOfGiven || scope.Stand is not null
            ? store.Once((scope.Municipality, scope.AsOf, stand), vintage => PublicMoment.Of(question, vintage, scope), stop)
            : PublicMoment.Of(question, store.At(scope.Municipality, scope.AsOf, stand), scope);
        moments.Keep(key, moment);
        return moment;
    }

    private object Key(Scope scope, long stand) => (question.Slug, scope.Municipality, scope.Period.Span.First.Year, scope.AsOf, stand, store.DestroyedTimes);

    private long StandOf(Scope scope) => Math.Min(scope.Stand ?? long.MaxValue, store.LastIntake);

    private void Keep(Release release, string digest)
    {
        var work = WorkOf(release);
        if (work.In(store) is null) work.Add(store, digest);
    }

    private static KeptWork WorkOf(Release release) =>
        new(release.Municipality, FormattableString.Invariant($"openbaar {release.Question} {release.Year}"), release.AsOf, release.Stand, "1");

    private static Scope At(Scope scope, Release release) => scope with { AsOf = release.AsOf, AsOfGiven = true, Stand = release.Stand };

    private static ScopeException NeverReleased() =>
        new("peildatum", "Deze cijfers zijn nooit openbaar gemaakt. Laat de peildatum en de stand weg, of gebruik een vaste link van een openbare pagina.");
}
