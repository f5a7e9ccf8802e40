using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;

namespace Roer.App.Accounts;

public sealed class SessionsTests
{
    private static readonly AuthenticationTicket Ticket = new(new ClaimsPrincipal(), "test");
    private readonly SetClock _clock = new();

    [Fact]
    public async Task A_session_lives_while_it_is_used_and_no_longer_than_is_allowed()
    {
        var sessions = new Sessions(new SessionSettings { IdleMinutes = 10, LongestMinutes = 25 }, _clock);
        var key = await sessions.StoreAsync(Ticket);
        foreach (var minute in new[] { 9, 18, 24 })
        {
            _clock.Now = DateTimeOffset.UnixEpoch.AddMinutes(minute);
            Assert.Same(Ticket, await sessions.RetrieveAsync(key));
        }

        _clock.Now = DateTimeOffset.UnixEpoch.AddMinutes(25);
        Assert.Null(await sessions.RetrieveAsync(key));
        _clock.Now = DateTimeOffset.UnixEpoch;
        Assert.Null(await sessions.RetrieveAsync(key));
    }

    [Fact]
    public async Task A_session_is_never_given_to_another()
    {
        var sessions = new Sessions(new SessionSettings(), _clock);
        var key = await sessions.StoreAsync(Ticket);
        await sessions.RenewAsync(key, new AuthenticationTicket(new ClaimsPrincipal(), "other"));
        Assert.Null(await sessions.RetrieveAsync(key));
    }

    [Fact]
    public async Task Of_too_many_sessions_the_quietest_ends()
    {
        var sessions = new Sessions(new SessionSettings(), _clock);
        var keys = new List<string>();
        for (var number = 0; number < 10_001; number++)
        {
            _clock.Now = DateTimeOffset.UnixEpoch.AddMilliseconds(number);
            keys.Add(await sessions.StoreAsync(Ticket));
        }

        Assert.Null(await sessions.RetrieveAsync(keys[0]));
        Assert.NotNull(await sessions.RetrieveAsync(keys[1]));
        Assert.NotNull(await sessions.RetrieveAsync(keys[^1]));
        Assert.Equal(keys.Count, keys.Distinct().Count());
    }

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
