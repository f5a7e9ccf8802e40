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
        _public = audience == Audience.Public ? new(AnswerDesk.For(audience, store, folder, clock)) : new(() => AnswerDesk.For(Audience.Public, store, folder, clock));
    }

    /// <summary>The desk for who was let in, within the bounds of that.</summary>
    public AnswerDesk For(Admission admission) => (admission.Audience == Audience.Public ? _public.Value : _exact).For(admission);
}
