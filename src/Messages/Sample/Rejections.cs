namespace Roer.Messages.Sample;

/// <summary>The return codes (WJ001) with which the town rejects.</summary>
internal static class Rejections
{
    /// <summary>The message could not be read at all.</summary>
    public const string Technical = "0001";

    /// <summary>Nothing to remark on this part.</summary>
    public const string None = "0200";

    /// <summary>What a part of a message of a kind can be rejected for.</summary>
    public static IReadOnlyList<string> Of(string kind) => kind switch
    {
        "301" => ["S329", "9332"],
        "305" => ["9019", "9326", "9074"],
        "307" => ["9069", "9019", "9414"],
        "315" => ["9374", "9347"],
        "317" => ["9351", "9374"],
        _ => ["9359", "9365"],
    };
}
