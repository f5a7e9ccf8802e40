using Roer.Care;

namespace Roer.Messages.Sample;

/// <summary>One run of care of one form by one provider: the truth that messages tell in part.</summary>
internal sealed class InventedTrajectory
{
    public required InventedChild Child { get; init; }

    public required CareForm Form { get; init; }

    public required InventedProvider Provider { get; init; }

    public required DateOnly First { get; init; }

    /// <summary>The last day; it may lie after the last known day, so that the care is still running then.</summary>
    public required DateOnly Last { get; set; }

    public required EndWay Way { get; set; }

    /// <summary>JZ588.</summary>
    public required string EndReason { get; set; }

    public bool IsCrisis { get; init; }

    /// <summary>Whether it is bought nationally, with a budget.</summary>
    public bool IsNational { get; init; }

    /// <summary>Whether the care is a measure, and no trajectory of help.</summary>
    public bool IsMeasure => !Form.MakesTrajectory();

    /// <summary>Its place in the truth file.</summary>
    public int Number { get; set; } = -1;

    public bool Touches(DateOnly first, DateOnly last) => First <= last && first <= Last;

    /// <summary>Whether both would count as one trajectory, or one would fold into the other.</summary>
    public bool BlursWith(InventedTrajectory other) =>
        Provider == other.Provider
        && First <= other.Last.AddDays(2)
        && other.First <= Last.AddDays(2)
        && (Form == other.Form || Form.IsStay() || other.Form.IsStay());
}
