namespace Roer.Messages.Sample;

/// <summary>The frequencies of WMO757.</summary>
internal static class Frequencies
{
    public const string Day = "1";
    public const string Week = "2";
    public const string Month = "4";
    public const string Total = "6";
}
