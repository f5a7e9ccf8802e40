namespace Roer.Store;

/// <summary>What became of a file.</summary>
public enum IntakeOutcome
{
    /// <summary>Its facts and findings are stored.</summary>
    TakenIn = 1,

    /// <summary>The same file was here before; nothing changes.</summary>
    AlreadyKnown = 2,

    /// <summary>The same message was here before with other content; both are stored, and the contents decide which of them counts.</summary>
    Conflicting = 3,

    /// <summary>The file broke its form; its findings are stored and it has no facts.</summary>
    Refused = 4,
}
