using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Roer.App.Accounts;

/// <summary>What a provider of identities tells of itself: its addresses and its keys, kept and asked again now and then.</summary>
internal sealed class Discovery(Uri issuer)
{
    private readonly string _address = issuer.AbsoluteUri.TrimEnd('/') + "/.well-known/openid-configuration";
    private readonly HttpDocumentRetriever _documents = new() { RequireHttps = issuer.Scheme == Uri.UriSchemeHttps };
    private ConfigurationManager<OpenIdConnectConfiguration>? _kept;

    public Task<OpenIdConnectConfiguration> KnownAsync(CancellationToken stop) =>
        (_kept ??= new(_address, new OpenIdConnectConfigurationRetriever(), _documents)).GetConfigurationAsync(stop);

    /// <summary>What it tells now, for when it may have new keys; from then on those are known.</summary>
    public async Task<OpenIdConnectConfiguration> NewAsync(CancellationToken stop)
    {
        var fresh = await OpenIdConnectConfigurationRetriever.GetAsync(_address, _documents, stop);
        _kept = null;
        return fresh;
    }
}
