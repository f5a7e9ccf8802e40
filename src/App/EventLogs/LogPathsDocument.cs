namespace Roer.App.EventLogs;

/// <summary>The paths of someone else's log, as JSON writes them. Every list: most first, then by name.</summary>
internal sealed record LogPathsDocument
{
    public required string Bestand { get; init; }

    public required bool Geweigerd { get; init; }

    public required int Gevallen { get; init; }

    public required int Gebeurtenissen { get; init; }

    public required IReadOnlyList<NamedCount> Activiteiten { get; init; }

    public required IReadOnlyList<PathCount> Varianten { get; init; }

    public required IReadOnlyDictionary<string, int> Start { get; init; }

    public required IReadOnlyDictionary<string, int> Eind { get; init; }

    public required IReadOnlyList<FollowCount> Overgangen { get; init; }

    public required decimal DoorlooptijdSeconden { get; init; }

    public required IReadOnlyList<LogFinding> Bevindingen { get; init; }
}

/// <summary>A log that was refused whole.</summary>
internal sealed record RefusedLogDocument(string Bestand, bool Geweigerd, IReadOnlyList<LogFinding> Bevindingen);

/// <summary>How often an activity occurs.</summary>
internal sealed record NamedCount(string Naam, int Aantal);

/// <summary>How many cases have a path.</summary>
internal sealed record PathCount(IReadOnlyList<string> Pad, int Aantal);

/// <summary>How often one activity comes straight after another.</summary>
internal sealed record FollowCount(string Van, string Naar, int Aantal);

/// <summary>Something that was missing or wrong, and how often.</summary>
internal sealed record LogFinding(string Regel, int Aantal, string Zin);
