using Roer.App.Accounts;
using Roer.Questions;
using Roer.Questions.Parts;
using Roer.Store;

namespace Roer.App.Serving;

/// <summary>
/// Where every surface asks. The answer passes the disclosure gate here, once, and is kept as long as the store does not change:
/// the same question about the same scope is then given at once. An answer that says that it is unfinished is not kept. No more answers are worked out at a time than there are processors: who
/// asks for something new waits for that, and not who asks for what is at hand.
/// </summary>
internal sealed class AnswerDesk(CareStore store, PublicDesk? publicly = null)
{
    private const int MostKept = 128;
    private static readonly SemaphoreSlim Working = new(Environment.ProcessorCount);
    private readonly LastAsked<Answer> _kept = new(MostKept);
    private readonly Admission? _admission;

    private AnswerDesk(AnswerDesk shared, PublicDesk? publicly, Admission admission)
        : this(shared.Store, publicly)
    {
        _kept = shared._kept;
        _admission = admission;
    }

    public CareStore Store { get; } = store;

    /// <summary>The questions that may be asked here, in the order of the shelf.</summary>
    public IReadOnlyList<Question> Questions => _admission?.Questions ?? Shelf.All;

    /// <summary>The municipalities that may be asked about here.</summary>
    public IReadOnlyList<string> Municipalities => _admission?.Known(Store) ?? KnownDates.Municipalities(Store);

    /// <summary>The same desk within the bounds of who was let in. Answers that others asked for are at hand here too.</summary>
    public AnswerDesk For(Admission admission) => new(this, publicly, admission);

    /// <summary>The desk for an audience; the register of what everybody saw lies in the data folder.</summary>
    /// <exception cref="UserErrorException">The register is damaged.</exception>
    public static AnswerDesk For(Audience audience, CareStore store, string folder, TimeProvider clock) =>
        audience == Audience.Public ? new(store, new PublicDesk(store, new ReleaseLedger(folder, clock))) : new(store);

    /// <summary>For whom the answers are.</summary>
    public Audience Audience => publicly is null ? Audience.Internal : Audience.Public;

    /// <summary>The answer to a question about what the reader gave; names that only change the view are left out.</summary>
    /// <exception cref="ScopeFaultsException">Something that the reader gave cannot be used; it tells all of it.</exception>
    public Answer Ask(Question question, IEnumerable<KeyValuePair<string, string>> given)
    {
        var pairs = given.Where(pair => pair.Value.Length > 0 && pair.Key != "formaat" && !TableView.Names.Contains(pair.Key)).ToList();
        var key = Key(question, pairs);
        var answer = _kept.Of(key, () => InTurn(() => AskNow(question, pairs)));
        try
        {
            if (answer.Value.IsUnfinished) _kept.Forget(key, answer);
            return _admission?.Seen(question, answer.Value) ?? answer.Value;
        }
        catch (Exception fault) when (fault is not NotAllowedException)
        {
            _kept.Forget(key, answer);
            throw;
        }
    }

    private static Answer InTurn(Func<Answer> workOut)
    {
        Working.Wait();
        try
        {
            return workOut();
        }
        finally
        {
            Working.Release();
        }
    }

    private string Key(Question question, IEnumerable<KeyValuePair<string, string>> pairs) => string.Join(
        '\n',
        pairs.Select(Escaped).Order(StringComparer.Ordinal).Prepend(FormattableString.Invariant($"{Store.Version} {question.Slug}")));

    // Escaped, so that a value with the end of a line in it cannot pass for two pairs and leave its answer under their key.
    private static string Escaped(KeyValuePair<string, string> pair) => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}";

    private Answer AskNow(Question question, List<KeyValuePair<string, string>> pairs)
    {
        var faults = new List<ScopeException>();
        while (true)
        {
            try
            {
                if (publicly is not null) PublicScope.Check(pairs, question);
                var scope = ScopeText.Parse(pairs, question, Store);
                if (publicly is not null) PublicScope.Check(scope, question);
                if (faults.Count == 0) return publicly?.Ask(question, scope) ?? Disclosure.Pass(question.Ask(Store, scope), Audience.Internal);
                break;
            }
            catch (ScopeException fault)
            {
                // Without what was wrong the rest is read again, so that the reader hears everything at once.
                // A municipality cannot be left out of it, so one that is known takes its place; where none is, there is nothing to read on with.
                faults.Add(fault);
                var removed = pairs.RemoveAll(pair => pair.Key == fault.Parameter);
                if (fault.Parameter == "gemeente" && faults.Count(other => other.Parameter == "gemeente") == 1) pairs.Add(new("gemeente", KnownDates.All(Store).FirstOrDefault("0000")));
                else if (removed == 0 || fault.Parameter == "gemeente") break;
            }
        }

        throw new ScopeFaultsException(faults);
    }
}

/// <summary>Everything that is wrong with what a reader gave.</summary>
internal sealed class ScopeFaultsException(IReadOnlyList<ScopeException> faults) : Exception(string.Join(" ", faults.Select(fault => fault.Message)))
{
    public IReadOnlyList<ScopeException> Faults { get; } = faults;
}
