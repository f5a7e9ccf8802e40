using Roer.Care;

namespace Roer.Questions.CanWeTrustTheFigures;

/// <summary>The ways to divide findings. Rule and severity narrow the findings; the others narrow the care as well.</summary>
internal static class TrustDimensions
{
    public const string Unknown = "onbekend";

    /// <summary>The key of findings that are about no care.</summary>
    public const string NoCare = "";

    public static Dimension Rule { get; } = new("regel", "Regel");

    public static Dimension Provider { get; } = new("aanbieder", "Aanbieder");

    public static Dimension Severity { get; } = new("ernst", "Ernst");

    public static Dimension Form { get; } = new("hulpvorm", "Hulpvorm");

    public static Dimension Product { get; } = new("product", "Product");

    public static IReadOnlyList<Dimension> Every { get; } = [Rule, Provider, Severity, Form, Product];

    public static string FormKey(CareForm form) => KeyOf(form.Code());

    public static string KeyOf(string text) => text.Length == 0 ? Unknown : text;
}
