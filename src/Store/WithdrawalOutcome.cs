namespace Roer.Store;

/// <summary>What became of a withdrawal.</summary>
public enum WithdrawalOutcome
{
    /// <summary>The file does not count any more.</summary>
    Withdrawn = 1,

    /// <summary>No file has that number.</summary>
    Unknown = 2,

    /// <summary>The file had been withdrawn before; nothing changes.</summary>
    AlreadyWithdrawn = 3,

    /// <summary>The file was refused: it never counted.</summary>
    Refused = 4,
}
