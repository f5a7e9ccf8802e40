using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.WebUtilities;

namespace Roer.App.Accounts;

/// <summary>
/// Who is signed in, kept by the server; the cookie is only the number of the session. So signing out ends it for whoever has a copy of the cookie, and
/// stopping the server ends all of them.
/// </summary>
internal sealed class Sessions(SessionSettings settings, TimeProvider clock) : ITicketStore
{
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<string, Session> _sessions = new(StringComparer.Ordinal);

    public Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        if (_sessions.Count >= Most) Clear();
        var key = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        _sessions[key] = new Session(ticket, clock.GetUtcNow(), clock.GetUtcNow());
        return Task.FromResult(key);
    }

    /// <summary>A session never becomes that of somebody who signs in later: whoever planted its cookie would share it.</summary>
    public Task RenewAsync(string key, AuthenticationTicket ticket) => RemoveAsync(key);

    public Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        if (!_sessions.TryGetValue(key, out var session)) return Task.FromResult<AuthenticationTicket?>(null);
        if (HasEnded(session))
        {
            _sessions.TryRemove(key, out _);
            return Task.FromResult<AuthenticationTicket?>(null);
        }

        _sessions.TryUpdate(key, session with { LastSeen = clock.GetUtcNow() }, session);
        return Task.FromResult<AuthenticationTicket?>(session.Ticket);
    }

    public Task RemoveAsync(string key)
    {
        _sessions.TryRemove(key, out _);
        return Task.CompletedTask;
    }

    private bool HasEnded(Session session)
    {
        var now = clock.GetUtcNow();
        return now - session.LastSeen >= TimeSpan.FromMinutes(settings.IdleMinutes) || now - session.Began >= TimeSpan.FromMinutes(settings.LongestMinutes);
    }

    // Of too many the ended ones go; where all are in use, the one that was quiet longest.
    private void Clear()
    {
        foreach (var (key, session) in _sessions.Where(pair => HasEnded(pair.Value)).ToList()) _sessions.TryRemove(key, out _);
        while (_sessions.Count >= Most) _sessions.TryRemove(_sessions.MinBy(pair => pair.Value.LastSeen).Key, out _);
    }

    private sealed record Session(AuthenticationTicket Ticket, DateTimeOffset Began, DateTimeOffset LastSeen);
}
