namespace Roer.Messages.Sample;

/// <summary>The units of WJ756 that the town uses.</summary>
internal static class Units
{
    public const string Minute = "01";
    public const string Hour = "04";
    public const string Night = "14";
    public const string DayPart = "16";
    public const string Output = "82";
    public const string Euros = "83";
    public const string Pieces = "84";
}
