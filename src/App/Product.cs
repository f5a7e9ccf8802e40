using System.Reflection;

namespace Roer.App;

/// <summary>What the product says of itself.</summary>
internal static class Product
{
    public const string ApiVersion = "1.0.0";

    /// <summary>Where the source is, as in publiccode.yml.</summary>
    public const string Source = "https://github.com/roer-jeugd/roer";

    public const string Reporting = "Meld dit bij de beheerders van Roer (zie SECURITY.md en publiccode.yml bij de broncode).";

    public static string Version { get; } =
        typeof(Product).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
