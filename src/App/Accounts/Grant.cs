namespace Roer.App.Accounts;

/// <summary>A role within bounds: of these municipalities and, for the role of a provider, of these providers.</summary>
/// <param name="Role">What may be seen and done.</param>
/// <param name="Municipalities">Four digits each; empty means every municipality.</param>
/// <param name="Providers">Eight digits each; only for a role of a provider.</param>
internal sealed record Grant(Role Role, IReadOnlySet<string>? Municipalities, IReadOnlySet<string> Providers)
{
    public bool Reaches(string municipality) => Municipalities?.Contains(municipality) ?? true;
}
