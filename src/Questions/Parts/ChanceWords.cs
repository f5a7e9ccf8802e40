namespace Roer.Questions.Parts;

/// <summary>One scale of words for every chance; the number always stands beside it.</summary>
internal static class ChanceWords
{
    public static string Of(decimal percent) => percent switch
    {
        >= 95 => "het is vrijwel zeker",
        >= 80 => "het is zeer waarschijnlijk",
        >= 65 => "het is waarschijnlijk",
        >= 35 => "het kan beide kanten op",
        >= 20 => "het is minder waarschijnlijk",
        >= 5 => "het is onwaarschijnlijk",
        _ => "het is vrijwel uitgesloten",
    };

    /// <summary>A chance in whole percents; what was drawn is never all or nothing.</summary>
    public static string Percent(decimal percent) => percent switch
    {
        > 99 => "meer dan 99%",
        < 1 => "minder dan 1%",
        _ => DutchText.Percent(percent, 0),
    };
}
