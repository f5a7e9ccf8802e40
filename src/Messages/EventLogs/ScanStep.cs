namespace Roer.Messages;

/// <summary>What became of looking at the next bytes.</summary>
internal enum ScanStep
{
    /// <summary>They were taken.</summary>
    Taken,

    /// <summary>More bytes are needed to tell.</summary>
    More,

    /// <summary>Only a full reader of XML can judge them.</summary>
    Odd,
}
