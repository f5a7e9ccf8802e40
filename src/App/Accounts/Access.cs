using Roer.Questions;

namespace Roer.App.Accounts;

/// <summary>What somebody asks for, as far as it matters for who may.</summary>
/// <param name="Need">The need of the route.</param>
/// <param name="Slug">The question that the route names; empty when it names none.</param>
/// <param name="Given">The query.</param>
internal sealed record Request(Need Need, string? Slug, IReadOnlyList<KeyValuePair<string, string>> Given)
{
    /// <summary>The values under a name, whatever its capitals: who reads the query later may do so too.</summary>
    public IReadOnlyList<string> Values(string name) =>
        [.. Given.Where(pair => string.Equals(pair.Key, name, StringComparison.OrdinalIgnoreCase) && pair.Value.Length > 0).Select(pair => pair.Value)];

    public Request With(string name, string value) => this with { Given = [.. Given, new(name, value)] };
}

/// <summary>What becomes of a request: a refusal, or an admission with the query that goes on.</summary>
internal sealed record Verdict(Refusal? Refusal, Admission? Admission, Request Request)
{
    /// <summary>The same, with what a reason opens.</summary>
    public Verdict Because(string? reason) => this with { Admission = Admission?.Because(reason) };
}

/// <summary>
/// Decides who may see what: the one place where roles and their bounds are held against a request. What it does not know, it refuses. Whether a municipality,
/// provider or answer exists shows in no refusal.
/// </summary>
internal static class Access
{
    private const string Municipality = "gemeente";
    private const string Provider = "aanbieder";
    private const string Form = "formaat";
    private static readonly Audience[] ExactFirst = [Audience.Internal, Audience.Public];

    /// <param name="reader">Who asks, signed in.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="known">The municipalities of which something was taken in.</param>
    public static Verdict Judge(Reader reader, Request request, IReadOnlyList<string> known)
    {
        if (reader.Grants.Count == 0) return Refused(Refusal.NoRole(), request);
        var isUnknown = request.Need == Need.Question && Shelf.Find(request.Slug!) is null;
        return request.Need switch
        {
            _ when isUnknown => new Verdict(null, new Admission { Reader = reader }, request),
            Need.SignedIn => new Verdict(null, new Admission { Reader = reader, Questions = Shelf.All }, request),
            Need.Home or Need.Question or Need.Report => Answers(reader, request, known),
            Need.Findings => Findings(reader, request, known),
            Need.TakeIn when MayTakeIn(reader, known) => new Verdict(null, new Admission { Reader = reader }, request),
            _ => Refused(Refusal.Forbidden(Refusal.NotYours), request),
        };
    }

    /// <summary>Whether somebody may have files taken in. A file may be of any municipality, and the list tells of all of them, so it takes all that are known.</summary>
    public static bool MayTakeIn(Reader reader, IReadOnlyList<string> known) =>
        reader.IsLocal || (reader.Grants.Where(grant => grant.Role.TakesIn).ToList() is { Count: > 0 } grants && known.All(code => grants.Exists(grant => grant.Reaches(code))));

    private static Verdict Answers(Reader reader, Request request, IReadOnlyList<string> known)
    {
        if (request.Need == Need.Home && reader.Grants.All(grant => grant.Role.Audience is null)) return Start(reader, request, known);
        string[] slugs = request.Need switch { Need.Question => [request.Slug!], Need.Report => [.. request.Values("vraag").Where(slug => Shelf.Find(slug) is not null)], _ => [] };
        Verdict? last = null;
        foreach (var audience in ExactFirst)
        {
            var able = reader.Grants.Where(grant => grant.Role.Audience == audience && grant.Role.Questions.Count > 0 && slugs.All(grant.Role.Questions.Contains)).ToList();
            if (able.Count == 0) continue;
            var verdict = Within(able, request, known);
            if (verdict.Refusal is null) return verdict with { Admission = Admit(reader, able, verdict.Request, audience) };
            last ??= verdict;
        }

        return last ?? Refused(Refusal.Forbidden(Refusal.NotYours), request);
    }

    private static Admission Admit(Reader reader, List<Grant> able, Request request, Audience audience)
    {
        var near = able.Where(grant => request.Values(Municipality).All(grant.Reaches)).ToList();
        return new Admission
        {
            Reader = reader,
            Audience = audience,
            Questions = [.. Shelf.All.Where(question => near.Exists(grant => grant.Role.Questions.Contains(question.Slug)))],
            Municipalities = Reach(near),
            SeesTrajectories = near.Exists(grant => grant.Role.SeesTrajectories),
        };
    }

    private static Verdict Findings(Reader reader, Request request, IReadOnlyList<string> known)
    {
        var able = reader.Grants.Where(grant => grant.Role.SeesTrajectories).ToList();
        var whole = Within(able.FindAll(grant => !grant.Role.IsOfProvider), request, known);
        if (whole.Refusal is null || !able.Exists(grant => grant.Role.IsOfProvider)) return Let(whole);
        var own = able.FindAll(grant => grant.Role.IsOfProvider && request.Values(Provider).All(grant.Providers.Contains));
        var within = Within(own, request, known);
        return within.Refusal is null ? Let(OwnList(own, within.Request)) : within;

        Verdict Let(Verdict verdict) => verdict.Refusal is null
            ? verdict with { Admission = new Admission { Reader = reader, Audience = Audience.Internal, Municipalities = Reach(able) } }
            : verdict;
    }

    /// <summary>Who belongs to a provider gets the list of that provider, in the form that is made for sending.</summary>
    private static Verdict OwnList(List<Grant> own, Request request)
    {
        if (request.Values(Form).Any(form => form != Roer.App.Findings.FindingDesk.ForProvider)) return Refused(Refusal.Forbidden(Refusal.NotYours), request);
        var providers = own.Where(grant => request.Values(Municipality).All(grant.Reaches)).SelectMany(grant => grant.Providers).Distinct().Order(StringComparer.Ordinal).ToList();
        if (request.Values(Form).Count == 0) request = request.With(Form, Roer.App.Findings.FindingDesk.ForProvider);
        if (request.Values(Provider).Count > 0) return new Verdict(null, null, request);
        return providers is [var only]
            ? new Verdict(null, null, request.With(Provider, only))
            : Refused(Refusal.Wrong($"Geef een aanbieder. U mag kiezen uit: {string.Join(", ", providers)}."), request);
    }

    /// <summary>Holds the municipality against the bounds of grants; one that was left out is filled in where only one is possible.</summary>
    private static Verdict Within(List<Grant> able, Request request, IReadOnlyList<string> known)
    {
        if (able.Count == 0) return Refused(Refusal.Forbidden(Refusal.NotYours), request);
        if (request.Values(Municipality) is { Count: > 0 } asked)
            return asked.All(code => able.Exists(grant => grant.Municipalities is null || (grant.Reaches(code) && known.Contains(code)))) ? new Verdict(null, null, request) : Refused(Refusal.Forbidden(Refusal.NotYours), request);
        if (able.Exists(grant => grant.Municipalities is null)) return new Verdict(null, null, request);
        var mine = known.Where(code => able.Exists(grant => grant.Reaches(code))).ToList();
        return mine switch
        {
            [] => Refused(Refusal.Forbidden(Refusal.NotYours), request),
            [var only] => new Verdict(null, null, request.With(Municipality, only)),
            _ when request.Need == Need.Home => new Verdict(null, null, request),
            _ => Refused(Refusal.Wrong($"Geef een gemeente. U mag kiezen uit: {string.Join(", ", mine)}."), request),
        };
    }

    private static Verdict Start(Reader reader, Request request, IReadOnlyList<string> known)
    {
        var own = reader.Grants.Where(grant => grant.Role.IsOfProvider).ToList();
        var reach = known.Where(code => own.Exists(grant => grant.Reaches(code))).ToHashSet();
        return new Verdict(null, new Admission { Reader = reader, Municipalities = reach, Providers = own.SelectMany(grant => grant.Providers).ToHashSet() }, request);
    }

    private static HashSet<string>? Reach(List<Grant> grants) =>
        grants.Exists(grant => grant.Municipalities is null) ? null : [.. grants.SelectMany(grant => grant.Municipalities!)];

    private static Verdict Refused(Refusal refusal, Request request) => new(refusal, null, request);
}
