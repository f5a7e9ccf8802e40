using System.Threading.RateLimiting;

namespace Roer.App.Accounts;

/// <summary>How much one may ask: generous for who is signed in, less for an address of which nobody is known yet.</summary>
internal sealed class RateLimits : IDisposable
{
    public const int ReaderRequests = 600;

    public const int AddressRequests = 300;

    /// <summary>After how many seconds to come back.</summary>
    public const int Wait = 10;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly PartitionedRateLimiter<string> _readers = Limiter(ReaderRequests);
    private readonly PartitionedRateLimiter<string> _addresses = Limiter(AddressRequests);

    public bool Allows(HttpContext context, Reader? reader)
    {
        using var lease = reader is null
            ? _addresses.AttemptAcquire(context.Connection.RemoteIpAddress?.ToString() ?? "")
            : _readers.AttemptAcquire(reader.Name);
        return lease.IsAcquired;
    }

    public void Dispose()
    {
        _readers.Dispose();
        _addresses.Dispose();
    }

    private static PartitionedRateLimiter<string> Limiter(int perMinute) => PartitionedRateLimiter.Create<string, string>(who => RateLimitPartition.GetTokenBucketLimiter(
        who,
        _ => new TokenBucketRateLimiterOptions { TokenLimit = perMinute, TokensPerPeriod = perMinute / 60, ReplenishmentPeriod = Minute / 60, QueueLimit = 0 }));
}
