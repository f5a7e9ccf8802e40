namespace Roer.Messages.Sample;

/// <summary>What kind of municipality to invent. The same options always give the same municipality, byte for byte.</summary>
public sealed record SampleOptions
{
    /// <summary>The seed of every random stream.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Youths with help in natura in an average year.</summary>
    public int Youths { get; init; } = 3000;

    /// <summary>The number of whole years of history.</summary>
    public int Years { get; init; } = 5;

    /// <summary>The first year of history.</summary>
    public int FirstYear { get; init; } = 2021;

    /// <summary>The municipality code; it must lie outside the CBS list.</summary>
    public string Municipality { get; init; } = "9901";

    /// <summary>The name of the municipality.</summary>
    public string Name { get; init; } = "Verzonnenstad";

    /// <summary>
    /// The seed of what the town is, whoever lives there: neighbourhoods, providers and the index of tariffs. Empty: <see cref="Seed"/>. With one town and many seeds the same
    /// town lives its years over and over.
    /// </summary>
    public int? TownSeed { get; init; }

    /// <summary>What changes from a year on; empty when nothing is planted.</summary>
    public TownShift? Shift { get; init; }

    /// <summary>What goes wrong.</summary>
    public SampleErrors Errors { get; init; }

    /// <summary>Whether nothing goes wrong but what is planted.</summary>
    public bool IsClean => Errors != SampleErrors.Usual;

    /// <summary>The first day of history.</summary>
    public DateOnly FirstDay => new(FirstYear, 1, 1);

    /// <summary>The last day of history.</summary>
    public DateOnly LastDay => new(FirstYear + Years - 1, 12, 31);

    /// <summary>The last day on which a message can be signed: a month after the history, so that its last months are not complete.</summary>
    public DateOnly LastKnown => LastDay.AddMonths(1);
}
