namespace Roer.Messages.Sample;

/// <summary>What changes in the town from the first day of a year on, planted so that an answer must find it. As it is made, nothing changes.</summary>
/// <param name="FromYear">The year in which it begins.</param>
public sealed record TownShift(int FromYear)
{
    /// <summary>What every tariff is multiplied by; a euro stays a euro.</summary>
    public double Price { get; init; } = 1;

    /// <summary>What the chance that care ends is multiplied by, on every day from then on, for care that runs and care that begins.</summary>
    public double Ending { get; init; } = 1;

    /// <summary>What the chance that care begins is multiplied by, for a child that is not in care.</summary>
    public double Inflow { get; init; } = 1;

    /// <summary>The share of what would begin as ambulant care that begins as other stay.</summary>
    public double ToStay { get; init; }

    /// <summary>The share of ambulant care that gets a product that was not there before.</summary>
    public double NewProduct { get; init; }

    /// <summary>The month of the year in which it begins.</summary>
    public int FromMonth { get; init; } = 1;

    /// <summary>How many of the providers that mainly give ambulant care take no new youths from then on; who would have come goes elsewhere.</summary>
    public int Stopped { get; init; }

    internal DateOnly FirstDay => new(FromYear, FromMonth, 1);

    /// <summary>Whether a provider takes nobody on a day; the first ones of its kind do so.</summary>
    internal bool IsStopped(InventedProvider provider, DateOnly day) =>
        IsOn(day) && provider.Index >= InventedProvider.FirstAmbulant && provider.Index < InventedProvider.FirstAmbulant + Stopped;

    internal bool IsOn(DateOnly day) => day >= FirstDay;
}
