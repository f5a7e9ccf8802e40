using Microsoft.AspNetCore.OutputCaching;
using Roer.App.Accounts;
using Roer.Store;

namespace Roer.App.Web;

/// <summary>
/// Pages as they went over the line, for who asks for the same address of the same state of the store. Only for who did not sign in: all of them see the same. The gate stands before it, and what is not
/// finished, or went wrong, is not kept.
/// </summary>
internal sealed class KeptPages(CareStore store) : IOutputCachePolicy
{
    private const long MostBytes = 64 << 20;
    private const long MostBytesAPage = 4 << 20;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public static void AddTo(IServiceCollection services) => services.AddOutputCache(options =>
    {
        options.SizeLimit = MostBytes;
        options.MaximumBodySize = MostBytesAPage;
        options.UseCaseSensitivePaths = true;
    });

    /// <summary>This page will read otherwise soon, while the store stays as it is.</summary>
    public static void Skip(HttpContext context) => context.Features.Get<IOutputCacheFeature>()?.Context.AllowCacheStorage = false;

    ValueTask IOutputCachePolicy.CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var isKept = context.HttpContext.Features.Get<Admission>() is { Reader.IsLocal: true };
        (context.EnableOutputCaching, context.AllowCacheLookup, context.AllowCacheStorage, context.AllowLocking) = (isKept, isKept, isKept, isKept);
        context.ResponseExpirationTimeSpan = Longest;
        // The text of the query as it is: the order of two values of one name matters.
        context.CacheVaryByRules.VaryByValues["selectie"] = context.HttpContext.Request.QueryString.Value ?? "";
        context.CacheVaryByRules.VaryByValues["stand"] = $"{store.Version}";
        context.CacheVaryByRules.HeaderNames = new(["Accept-Encoding", "HX-Request"]);
        return ValueTask.CompletedTask;
    }

    ValueTask IOutputCachePolicy.ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    ValueTask IOutputCachePolicy.ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        if (context.HttpContext.Response.StatusCode != StatusCodes.Status200OK) context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }
}
