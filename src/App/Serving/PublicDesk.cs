using System.Collections.Concurrent;
using Roer.Questions;
using Roer.Store;

namespace Roer.App.Serving;

/// <summary>
/// Where a public answer comes from. It goes through the gate, is held against everything that was shown before, and is in the register before it
/// goes out. As long as newer figures may not follow older ones, the older ones stand. Readers of one year of a municipality wait for each other's work; those of other years do not.
/// </summary>
internal sealed class PublicDesk(CareStore store, ReleaseLedger ledger)
{
    private readonly ConcurrentDictionary<(string Question, string Municipality, int Year), PublicYear> _years = new();
    private readonly PublicMoments _moments = new();

    /// <summary>The answer as everybody may see it.</summary>
    /// <exception cref="ScopeException">The reader asked for figures as known at a moment that was never released.</exception>
    public Answer Ask(Question question, Scope scope) => question.IsPublic
        ? YearOf(question, scope).Ask(scope)
        : Disclosure.Nothing(question, scope, Math.Min(scope.Stand ?? long.MaxValue, store.LastIntake));

    /// <summary>Works out in the background what the first readers would wait for: the usual year, and every year of which newer figures are to be held against older ones. It shows nothing to anybody.</summary>
    /// <exception cref="OperationCanceledException">It had to stop.</exception>
    public void Prepare(string municipality, CancellationToken stop)
    {
        if (KnownDates.Latest(store, municipality) is not { } day) return;
        foreach (var question in Shelf.All.Where(question => question.IsPublic))
        {
            foreach (var year in ledger.Years(question.Slug, municipality).Prepend(question.UsualPeriod(day).Span.First.Year).Distinct().ToList())
            {
                stop.ThrowIfCancellationRequested();
                var scope = new Scope { Municipality = municipality, Period = PeriodText.OfYear(year), AsOf = day };
                YearOf(question, scope).Prepare(scope, stop);
            }
        }
    }

    private PublicYear YearOf(Question question, Scope scope) => _years.GetOrAdd(
        (question.Slug, scope.Municipality, scope.Period.Span.First.Year), _ => new PublicYear(store, ledger, question, _moments));
}
