using Roer.App.Accounts;
using Roer.Questions;
using Roer.Store;

namespace Roer.App.Serving;

/// <summary>The desks of a server: the exact one, and the public one for who sees only that.</summary>
internal sealed class AnswerDesks
{
    private readonly AnswerDesk _exact;
    private readonly Lazy<AnswerDesk> _public;

    /// <summary>A server for everybody reads its register at once; another one when the first comes who sees only that.</summary>
    /// <exception cref="UserErrorException">The register is damaged.</exception>
    public AnswerDesks(CareStore store, string folder, TimeProvider clock, Audience audience)
    {
        _exact = new AnswerDesk(store);
        if (audience == Audience.Public) Publicly = new PublicDesk(store, new ReleaseLedger(folder, clock));
        _public = Publicly is null ? new(() => AnswerDesk.For(Audience.Public, store, folder, clock)) : new(new AnswerDesk(store, Publicly));
    }

    /// <summary>Where the answers of a server for everybody come from; empty for another one.</summary>
    public PublicDesk? Publicly { get; }

    /// <summary>The desk for who was let in, within the bounds of that.</summary>
    public AnswerDesk For(Admission admission) => (admission.Audience == Audience.Public ? _public.Value : _exact).For(admission);
}
